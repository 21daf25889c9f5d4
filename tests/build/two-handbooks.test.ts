import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Handbook, page } from './handbook.ts';
import { build, freshCache, temporaryFolder } from './run.ts';
import { assertSameTree, treeOf } from './tree.ts';

/** Two handbooks with a page in common, byte for byte, that shows different things in each. */
function handbook(name: string): Handbook {
  return new Handbook({
    'handbook.yaml': `title: ${name}\n`,
    'guides/common.mdx': page(
      { title: 'Common', owner: 'core' },
      'See [the other](other.md).',
      '<Include from="_part.mdx" />',
      '<Badge />',
    ),
    'guides/other.md': page({ title: `Other of ${name}` }, `Text of ${name}.`),
    'guides/_part.mdx': `Part of ${name}.\n`,
    'components/Badge.astro': `<b>Badge of ${name}</b>\n`,
    'teams/core.yaml': `name: Team of ${name}\n`,
  });
}

test('two handbooks built in turn with one cache give what each gives alone', async () => {
  const books = { one: handbook('one'), two: handbook('two') };
  const cache = freshCache();
  const built = async (name: 'one' | 'two', own: string) => {
    const out = temporaryFolder('out');
    const run = await build(books[name].folder, out, own);
    assert.equal(run.code, 0, run.stdout + run.stderr);
    return treeOf(out);
  };
  const [one, two] = await Promise.all([built('one', cache), built('two', freshCache())]);
  assert.match(String(one.get('guides/common/index.html')), /Part of one[^]*Badge of one/);
  assertSameTree(await built('two', cache), two, 'the second, after the first');
  assertSameTree(await built('one', cache), one, 'the first, after the second');
  assertSameTree(await built('two', cache), two, 'the second, again');
});
