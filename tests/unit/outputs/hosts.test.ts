import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { contentSecurityPolicy, headerPolicy, pagePolicy } from '../../../src/core/policy.ts';
import type { Published } from '../../../src/core/published.ts';
import { headersFile } from '../../../src/outputs/headers-file.ts';
import { nginxConf } from '../../../src/outputs/nginx-conf.ts';
import { redirectsFile } from '../../../src/outputs/redirects-file.ts';
import type { Deployment } from '../../../src/outputs/serving.ts';
import { published, record } from './published.ts';

const records = [record('guide', 'so$me', { aliases: ['/old/Übung', 'a"b'] })];
const deployment = (more: Partial<Published> = {}): Deployment => ({
  ...published(records, more),
  shards: ['pagefind/', 'pagefind/1/'],
});

test('the policy takes the hash of one script, and as a header refuses frames', () => {
  assert.match(
    contentSecurityPolicy('sha256-x'),
    /script-src 'self' 'wasm-unsafe-eval' 'sha256-x'; style-src/,
  );
  assert.match(pagePolicy, /^default-src 'none'; /);
  assert.equal(headerPolicy, `${pagePolicy}; frame-ancestors 'none'`);
});

describe('_headers', () => {
  const rules = (text: string): Map<string, string[]> =>
    new Map(
      text
        .trim()
        .split('\n\n')
        .map((rule) => rule.split('\n  '))
        .map(([path = '', ...headers]) => [path, headers]),
    );

  test('protects every answer', () => {
    const all = rules(headersFile(deployment())).get('/*') ?? [];
    assert.ok(all.includes(`Content-Security-Policy: ${headerPolicy}`));
    assert.ok(all.includes('X-Content-Type-Options: nosniff'));
    assert.ok(!all.some((header) => /Cache-Control|X-Robots-Tag/.test(header)));
  });

  test('keeps for ever only what is named by what it holds, each path by one rule', () => {
    const found = [...rules(headersFile(deployment({ base: '/handbook/' })))];
    const cached = found.filter(([, headers]) => /^Cache-Control/.test(headers[0] ?? ''));
    const forever = cached.filter(([, [header]]) => header?.includes('immutable'));
    assert.deepEqual(
      forever.map(([path]) => path),
      [
        '_astro/',
        'files/',
        'pagefind/fragment/',
        'pagefind/index/',
        'pagefind/1/fragment/',
        'pagefind/1/index/',
      ].map((folder) => `/handbook/${folder}*`),
    );
    const paths = cached.map(([path]) => path.replace(/\*$/, ''));
    for (const path of paths.slice(1)) {
      assert.ok(
        !paths.some((other) => other !== path && other !== '/handbook/' && path.startsWith(other)),
        path,
      );
    }
  });

  test('of a preview asks search engines to pass by', () => {
    assert.match(headersFile(deployment({ preview: true })), /\n {2}X-Robots-Tag: noindex\n/);
  });
});

test('_redirects leads old addresses to their page, encoded, below the base', () => {
  assert.equal(
    redirectsFile(deployment({ base: '/handbook/' })),
    '/handbook/old/%C3%9Cbung/ /handbook/guides/so$me/ 301\n/handbook/a-b/ /handbook/guides/so$me/ 301\n/handbook/* /handbook/404.html 404\n',
  );
  assert.doesNotMatch(redirectsFile(deployment()), /404/);
});

test('nginx keeps the query of old addresses, and reads no variable in a name', () => {
  const text = nginxConf(deployment());
  assert.match(
    text,
    /location = "\/old\/Übung\/" \{\n {2}return 301 "\/guides\/so%24me\/\$is_args\$args";\n\}/,
  );
  const blocks = text.split(/^location /m).filter((block) => block.includes('try_files'));
  for (const block of blocks) assert.ok(block.includes(headerPolicy), block);
});
