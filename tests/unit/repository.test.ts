import assert from 'node:assert/strict';
import { test } from 'node:test';
import { editUrl, reportUrl } from '#core/repository.ts';

const at = (url: string, more = {}) => ({ url, branch: 'main', path: 'content', ...more });

test('each forge has its own address for editing a file', () => {
  assert.deepEqual(
    [
      'https://github.com/shop/handbook',
      'https://github.shop.example/shop/handbook.git',
      'https://git.shop.example/shop/handbook/',
      'https://bitbucket.org/shop/handbook',
      'https://codeberg.org/shop/handbook',
    ].map((url) => editUrl(at(url), 'guides/a b.md')),
    [
      'https://github.com/shop/handbook/edit/main/content/guides/a%20b.md',
      'https://github.shop.example/shop/handbook/edit/main/content/guides/a%20b.md',
      'https://git.shop.example/shop/handbook/-/edit/main/content/guides/a%20b.md',
      'https://bitbucket.org/shop/handbook/src/main/content/guides/a%20b.md?mode=edit',
      'https://codeberg.org/shop/handbook/_edit/main/content/guides/a%20b.md',
    ],
  );
  const deep = { url: 'https://github.com/a/b', branch: 'docs/next', path: undefined };
  assert.equal(editUrl(deep, 'x.md'), 'https://github.com/a/b/edit/docs/next/x.md');
});

test('a report opens an issue with title and text filled, or where the handbook says', () => {
  assert.equal(
    reportUrl(at('https://github.com/a/b'), 'Lag: ', 'Page: /x/\n& more'),
    'https://github.com/a/b/issues/new?title=Lag%3A%20&body=Page%3A%20%2Fx%2F%0A%26%20more',
  );
  assert.match(
    reportUrl(at('https://git.shop.example/a/b'), 'T', 'B'),
    /^https:\/\/git\.shop\.example\/a\/b\/-\/issues\/new\?issue%5Btitle%5D=T&issue%5Bdescription%5D=B$/,
  );
  const mail = { issues: 'mailto:handbook@shop.example' };
  assert.equal(
    reportUrl(at('https://github.com/a/b', mail), 'T', 'B'),
    'mailto:handbook@shop.example?subject=T&body=B',
  );
  const tracker = { issues: 'https://tracker.shop.example/new' };
  assert.equal(
    reportUrl(at('https://github.com/a/b', tracker), 'T', 'B'),
    'https://tracker.shop.example/new',
  );
});
