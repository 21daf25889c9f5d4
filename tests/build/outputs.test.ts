import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { siteProofs } from '../../src/ui/trust.ts';
import { Handbook, page, smallHandbook } from './handbook.ts';
import { build, freshCache, temporaryFolder } from './run.ts';
import { elementsOf, pagesOf } from './site.ts';
import { treeOf, type Tree } from './tree.ts';

/** A pixel, as the smallest PNG there is. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const book = new Handbook({
  ...smallHandbook(),
  'handbook.yaml':
    'title: Small handbook\ndescription: For tests.\nsite: https://hand.example\nlogo: mark.png\naudiences: [managers]\n',
  'mark.png': PNG,
  'guides/plan.md': page(
    { title: 'Hidden draft', status: 'draft' },
    'Nothing to see: hidden text.',
  ),
  'guides/pay.md': page(
    { title: 'Hidden pay', audience: 'managers' },
    'Nothing to see: hidden text.',
  ),
  'guides/noted.mdx': page(
    { title: 'Noted', reviewed: '2026-11-20' },
    '{/* hidden text */}',
    'See [the first](first.mdx).',
  ),
});
const cache = freshCache();
const { tree, out } = await built('--base', '/handbook/', '--audience', 'everyone');

const text = (path: string): string => String(tree.get(path) ?? `${path} is missing`);
const head = (path: string, name: string): Map<string, string>[] =>
  elementsOf(text(path))
    .filter((element) => element.name === name)
    .map(({ attributes }) => new Map(attributes));

test('every page has its Markdown beside it and says so', () => {
  for (const path of [
    '',
    'guides/',
    'guides/first/',
    'teams/payments/',
    'decisions/0001-values/',
  ]) {
    assert.ok(tree.has(`${path}index.md`), `${path}index.md`);
    const link = head(`${path}index.html`, 'link').find(
      (each) => each.get('type') === 'text/markdown',
    );
    assert.equal(link?.get('href'), `/handbook/${path}index.md`);
  }
  const first = text('guides/first/index.md');
  assert.match(first, /^---\ntitle: "First"\n/);
  assert.match(
    first,
    /\[the queue\]\(https:\/\/hand\.example\/handbook\/runbooks\/queue\/#drain\)/,
  );
  assert.match(
    first,
    /!\[A triangle\]\(https:\/\/hand\.example\/handbook\/files\/[0-9a-f]+\/picture\.svg\)/,
  );
  assert.match(first, /Shared words, version one/);
});

test('nothing that the build leaves out is in any file of it', () => {
  for (const [path, bytes] of tree)
    assert.doesNotMatch(String(bytes), /[Hh]idden (text|draft|pay)/, path);
});

test('addresses in files for machines are files of the site', () => {
  const named = ['llms.txt', 'handbook.json', 'feed.xml', 'llms-full.txt'].flatMap((file) => {
    const found = text(file).match(/https:\/\/hand\.example[^\s"<>)]*/g) ?? [];
    assert.ok(found.length > 3, `${file} names addresses`);
    return found;
  });
  for (const address of new Set(named)) {
    const path = decodeURIComponent(new URL(address).pathname.slice('/handbook/'.length));
    const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    assert.ok(tree.has(file) || address === 'https://hand.example', `${address} is no file`);
  }
  assert.match(text('feed.xml'), /<title>Noted \(reviewed\)<\/title>/);
  assert.deepEqual(JSON.parse(text('handbook.json')).findings, { error: 0, warn: 0 });
});

test('the head of a page has what previews and readers of feeds look for', () => {
  const properties = Object.fromEntries(
    head('guides/first/index.html', 'meta').map((meta) => [
      meta.get('property') ?? meta.get('name'),
      meta.get('content'),
    ]),
  );
  const { 'og:image': image, ...rest } = properties;
  assert.match(image ?? '', /^https:\/\/hand\.example\/handbook\/files\/[0-9a-f]+\/mark\.png$/);
  assert.ok(tree.has(decodeURIComponent(new URL(image ?? '').pathname.slice('/handbook/'.length))));
  assert.deepEqual(
    ['og:type', 'og:title', 'og:description', 'og:url', 'og:site_name', 'robots'].map(
      (name) => rest[name],
    ),
    [
      'article',
      'First',
      'The first one.',
      'https://hand.example/handbook/guides/first/',
      'Small handbook',
      undefined,
    ],
  );
  assert.equal(
    head('index.html', 'link')
      .find((link) => link.get('type') === 'application/atom+xml')
      ?.get('href'),
    '/handbook/feed.xml',
  );
});

test('the policy of pages is the policy of the files for hosts', () => {
  const policy =
    head('index.html', 'meta')
      .find((meta) => meta.has('http-equiv'))
      ?.get('content') ?? 'none';
  for (const file of ['_headers', 'handrail.nginx.conf'])
    assert.ok(text(file).includes(`${policy}; frame-ancestors 'none'`), file);
  const [shown] = elementsOf(text('trust/index.html')).filter(
    ({ name, text }) => name === 'pre' && text.includes('default-src'),
  );
  assert.equal(shown?.text.trim().replaceAll('\n', ' ').replace(/ +/g, ' '), policy);
  assert.match(text('_redirects'), /^\/handbook\/old\/second\/ \/handbook\/guides\/second\/ 301$/m);
});

describe('what the trust page claims of a site holds', () => {
  for (const { claim, command } of siteProofs) {
    test(claim, () => {
      const run = spawnSync('sh', ['-c', command.replace(/\bdist\b/, out)], { encoding: 'utf8' });
      assert.equal(run.stdout + run.stderr, '');
    });
  }
});

test('a preview is not for search engines; without a site there is no feed', async () => {
  book.edit('handbook.yaml', 'site: https://hand.example\n', '');
  const { tree } = await built('--drafts');
  const bare = [...pagesOf(tree)].filter(
    ([, html]) => !html.includes('<meta name="robots" content="noindex">'),
  );
  assert.deepEqual(
    bare.map(([path]) => path),
    [],
  );
  assert.equal(String(tree.get('robots.txt')), 'User-agent: *\nDisallow: /\n');
  assert.match(String(tree.get('llms-full.txt')), /hidden text/);
  assert.ok(!tree.has('feed.xml'));
  assert.doesNotMatch(String(tree.get('index.html')), /atom\+xml|og:url|og:image/);
});

test('in a repository, pages have dates, and the build that of the newest', async () => {
  const git = (...args: string[]): void => {
    const date = '2026-11-21T10:00:00Z';
    const env = { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
    const who = ['-c', 'user.name=x', '-c', 'user.email=x@x.example', '-c', 'commit.gpgsign=false'];
    execFileSync('git', [...who, ...args], { cwd: book.folder, env });
  };
  git('init', '-q');
  git('add', '.');
  git('commit', '-q', '-m', 'all');
  const { tree } = await built();
  const { entries } = JSON.parse(String(tree.get('handbook.json')));
  for (const { dates } of entries) assert.equal(dates.changed, '2026-11-21T10:00:00Z');
  assert.match(String(tree.get('trust/index.html')), /2026-11-21T10:00:00Z/);
});

async function built(...args: string[]): Promise<{ tree: Tree; out: string }> {
  const out = join(temporaryFolder('out'), 'site');
  const run = await build(book.folder, out, cache, ...args);
  assert.equal(run.code, 0, run.stdout + run.stderr);
  return { tree: treeOf(out), out };
}
