import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Handbook, smallHandbook } from './handbook.ts';
import { build, freshCache, temporaryFolder } from './run.ts';
import { assertSameTree, treeOf } from './tree.ts';

describe('a build that fails leaves no trace', async () => {
  const book = new Handbook(smallHandbook());
  const [out, cache] = [temporaryFolder('out'), freshCache()];
  const first = await build(book.folder, out, cache);
  const cold = treeOf(out);

  test('the first build succeeds', () => {
    assert.equal(first.code, 0, first.stdout + first.stderr);
    assert.ok(cold.has('guides/third/index.html'));
  });

  test('an author’s error: exit code 1, place and reason, and the served folder is as it was', async () => {
    book.edit('guides/third.mdx', 'Third text.', 'Broken [link](nowhere.md).');
    const run = await build(book.folder, out, cache);
    assert.equal(run.code, 1);
    assert.match(run.stdout, /guides\/third\.mdx:\d+:\d+ error broken-link/);
    assert.doesNotMatch(run.stderr, /^\s+at /m, 'no stack trace for an author’s mistake');
    assertSameTree(treeOf(out), cold, 'the served folder changed');
  });

  test('a component that throws in the middle of rendering is told as such, and the served folder is as it was', async () => {
    book.edit('guides/third.mdx', 'Broken [link](nowhere.md).', 'Text of the failed build.');
    book.edit('guides/second.md', '## A heading', '## A heading\n\nText of the failed build.');
    book.edit('components/Note.astro', '---\n', '---\nthrow new Error("no such thing");\n');
    const run = await build(book.folder, out, cache);
    assert.equal(run.code, 1);
    assert.match(run.stderr, /^handrail: .*no such thing\n.*components/);
    assert.doesNotMatch(run.stderr, /^\s+at /m, 'no stack trace for an author’s mistake');
    assertSameTree(treeOf(out), cold, 'the served folder changed');
  });

  test('reverted, the next build gives what a cold one gives', async () => {
    book.edit('components/Note.astro', 'throw new Error("no such thing");\n', '');
    book.edit('guides/second.md', '\n\nText of the failed build.', '');
    book.edit('guides/third.mdx', 'Text of the failed build.', 'Third text.');
    const run = await build(book.folder, out, cache);
    assert.equal(run.code, 0, run.stdout + run.stderr);
    assertSameTree(treeOf(out), cold, 'the site differs from a cold build');
  });
});
