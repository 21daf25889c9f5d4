import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as urls from '../../src/core/urls.ts';

/** One test a row: what goes in → what comes out. */
function table<In extends unknown[], Out>(
  name: string,
  run: (...given: In) => Out,
  rows: [In, Out][],
) {
  describe(name, () => {
    for (const [given, wanted] of rows) {
      test(`${given.map((value) => JSON.stringify(value)).join(', ')}`, () => {
        assert.deepEqual(run(...given), wanted);
      });
    }
  });
}

table(
  'slugPath keeps letters of any script, and turns what URLs or disks reserve into dashes',
  urls.slugPath,
  [
    [['payments/queue-lag'], 'payments/queue-lag'],
    [['on call'], 'on-call'],
    [['Über uns/日本'], 'Über-uns/日本'],
    [['U\u0308ber'], 'Über'],
    [['a#b?c%d&e'], 'a-b-c-d-e'],
    [['10:30'], '10-30'],
    [[' - a - '], 'a'],
    [['???'], '-'],
    [['v1.10_final'], 'v1.10_final'],
    [['a\u0007b'], 'a-b'],
  ],
);

table('normalBase has one slash at both ends', urls.normalBase, [
  [[''], '/'],
  [['/'], '/'],
  [['//'], '/'],
  [['handbook'], '/handbook/'],
  [['/a/b'], '/a/b/'],
]);

table('siteUrl is percent-encoded below the base', urls.siteUrl, [
  [['/', 'guides/on-call/'], '/guides/on-call/'],
  [['/hb/', '/guides/Über/'], '/hb/guides/%C3%9Cber/'],
  [['/', 'a?b#c'], '/a%3Fb%23c'],
  [['/', '100%'], '/100%25'],
]);

table('isExternal is true for a scheme or two slashes', urls.isExternal, [
  [['https://example.org'], true],
  [['MAILTO:x@example.org'], true],
  [['//example.org'], true],
  [['/guides/a.md'], false],
  [['a/b:c.md'], false],
  [['10:30.md'], false],
  [['#a:b'], false],
  [[''], false],
]);

table('splitHref cuts path, query and hash', urls.splitHref, [
  [['a.md?x=1#y'], { path: 'a.md', query: '?x=1', hash: '#y' }],
  [['#y?z'], { path: '', query: '', hash: '#y?z' }],
  [['a.md#'], { path: 'a.md', query: '', hash: '#' }],
  [['?'], { path: '', query: '?', hash: '' }],
  [['a\nb#c\nd'], { path: 'a\nb', query: '', hash: '#c\nd' }],
]);

table('decode leaves malformed input as it is', urls.decode, [
  [['on%20call'], 'on call'],
  [['100%'], '100%'],
  [['%ff'], '%ff'],
]);

table('resolvePath resolves against the file, and never leaves the folder', urls.resolvePath, [
  [['guides/a.md', 'b.md'], 'guides/b.md'],
  [['guides/a.md', './b.md'], 'guides/b.md'],
  [['guides/a.md', '../runbooks/b.md'], 'runbooks/b.md'],
  [['guides/a.md', '/runbooks/b.md'], 'runbooks/b.md'],
  [['guides/a.md', '..'], ''],
  [['guides/a.md', '../..'], undefined],
  [['guides/a.md', '../../guides/b.md'], undefined],
  [['guides/a.md', '/../b.md'], undefined],
  [['a.md', 'b//c/'], 'b/c'],
]);
