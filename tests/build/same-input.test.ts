import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Highlighter } from '../../src/markdown/highlight.ts';
import { Handbook, smallHandbook } from './handbook.ts';
import { build, freshCache, temporaryFolder } from './run.ts';
import { assertSameTree, treeOf } from './tree.ts';

test('two cold builds of one content at two paths, with two caches, give the same bytes', async () => {
  const one = new Handbook(smallHandbook());
  const other = one.copy();
  const [out, otherOut] = [temporaryFolder('out'), temporaryFolder('out')];
  const runs = await Promise.all([
    build(one.folder, out, freshCache()),
    build(other.folder, otherOut, freshCache()),
  ]);
  for (const { code, stdout, stderr } of runs) assert.equal(code, 0, stdout + stderr);
  const tree = treeOf(out);
  assert.ok(tree.has('guides/first/index.html') && tree.has('pagefind/pagefind.js'));
  assertSameTree(treeOf(otherOut), tree, 'the second build differs from the first');
  for (const [path, bytes] of tree) {
    assert.ok(!bytes.includes(one.folder), `${path} tells where the content lies on the disk`);
  }
});

test('code is highlighted alike on a machine that is fast and on one that is slow', async (context) => {
  const code = 'const four: number = 4; // "text" and { key: [1, true] } | more -f';
  const blocks = [
    { lang: 'ts', meta: '', code },
    { lang: 'yaml', meta: '', code },
    { lang: 'ts', meta: '{1} title="x"', code },
    { lang: 'yaml', meta: '{1} showLineNumbers', code },
  ];
  const drawn = async (): Promise<unknown[]> => {
    const highlighter = new Highlighter();
    return Promise.all(blocks.map((block) => highlighter.highlight(block, undefined)));
  };
  const fast = await drawn();
  let now = Date.now();
  context.mock.method(Date, 'now', () => (now += 1000));
  assert.deepEqual(await drawn(), fast);
});
