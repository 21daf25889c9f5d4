import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { compileHandbook, type Compilation } from '../../src/markdown/engine.ts';
import { Handbook, page, smallHandbook } from './handbook.ts';
import { build, freshCache, temporaryFolder } from './run.ts';
import { assertSameTree, treeOf } from './tree.ts';

test('an unchanged handbook is built again without compiling a page, to the same bytes', async () => {
  const { folder } = new Handbook(smallHandbook());
  const [out, cache] = [temporaryFolder('out'), freshCache()];
  const first = await build(folder, out, cache);
  const cold = treeOf(out);
  assert.match(first.stderr, /compiled \d+ pages, 0 from cache/, first.stdout);
  const again = await build(folder, out, cache);
  assert.match(again.stderr, /compiled 0 pages/);
  assertSameTree(treeOf(out), cold, 'the second build differs from the first');

  damageAll(cache);
  const mended = await build(folder, out, cache);
  assert.match(mended.stderr, /compiled \d+ pages, 0 from cache/);
  assertSameTree(treeOf(out), cold, 'after damage to the cache the site differs');

  assert.equal(first.counts?.cached, 0, '--timings counts pages only');
  assert.equal(again.counts?.cached, again.counts?.pages);
});

const FILES = {
  'guides/a.mdx': page({ title: 'A' }, 'Text of a.', '<Include from="_part.mdx" />'),
  'guides/b.md': page({ title: 'B' }, 'Text of b.'),
  'guides/_part.mdx': 'A part.\n',
};

describe('what changes is compiled again, and nothing else', () => {
  const cases: { name: string; edit: (book: Handbook) => void; compiled: number }[] = [
    { name: 'nothing', edit: () => undefined, compiled: 0 },
    { name: 'a page', edit: (book) => book.edit('guides/b.md', 'of b', 'of B'), compiled: 1 },
    { name: 'a new page', edit: (book) => book.write({ 'guides/c.md': 'C' }), compiled: 1 },
    { name: 'a file name', edit: (book) => book.rename('guides/b.md', 'guides/c.md'), compiled: 1 },
    {
      name: 'the kind of a file',
      edit: (book) => book.rename('guides/b.md', 'runbooks/b.md'),
      compiled: 1,
    },
    {
      name: 'the extension of a file',
      edit: (book) => book.rename('guides/b.md', 'guides/b.mdx'),
      compiled: 1,
    },
    {
      name: 'a fragment, with the page that includes it',
      edit: (book) => book.edit('guides/_part.mdx', 'A part', 'The part'),
      compiled: 1,
    },
    {
      name: 'a fragment that goes away',
      edit: (book) => book.remove('guides/_part.mdx'),
      compiled: 1,
    },
    {
      name: 'a component of the handbook’s own',
      edit: (book) => book.write({ 'components/New.astro': '<p>new</p>' }),
      compiled: 2,
    },
    { name: 'a deleted page', edit: (book) => book.remove('guides/b.md'), compiled: 0 },
    {
      name: 'settings',
      edit: (book) => book.write({ 'handbook.yaml': 'title: Other\n' }),
      compiled: 0,
    },
  ];
  for (const { name, edit, compiled } of cases) {
    test(name, async () => {
      const book = new Handbook(FILES);
      const cache = freshCache();
      await compile(book, cache);
      edit(book);
      const result = await compile(book, cache);
      assert.equal(result.compiled, compiled);
      assert.deepEqual(records(result), records(await compile(book, freshCache())));
    });
  }
});

test('a page that includes a file beside the pages comes from the cache too', async () => {
  const book = new Handbook({
    'guides/a.mdx': page({ title: 'A' }, '<Include from="../assets/part.mdx" />'),
    'assets/part.mdx': 'A part.\n',
  });
  const cache = freshCache();
  await compile(book, cache);
  assert.equal((await compile(book, cache)).compiled, 0);
  book.write({ 'assets/part.mdx': 'Another part.\n' });
  assert.equal((await compile(book, cache)).compiled, 1);
});

describe('a damaged entry is compiled again', () => {
  for (const [name, damage] of Object.entries(damages())) {
    test(name, async () => {
      const book = new Handbook({ 'guides/b.md': FILES['guides/b.md'] });
      const cache = freshCache();
      await compile(book, cache);
      const [entry = ''] = entriesOf(cache);
      const whole = readFileSync(entry);
      writeFileSync(entry, damage(whole));
      assert.equal((await compile(book, cache)).compiled, 1);
      assert.deepEqual(readFileSync(entry), whole);
    });
  }
});

function damages(): Record<string, (whole: Buffer) => Uint8Array> {
  const flipped = (whole: Buffer, at: number): Buffer => {
    const copy = Buffer.from(whole);
    copy[at] = (copy[at] ?? 0) ^ 1;
    return copy;
  };
  return {
    'cut in half': (whole) => whole.subarray(0, whole.length / 2),
    'without its last byte': (whole) => whole.subarray(0, -1),
    'with a flipped bit in its sum': (whole) => flipped(whole, 3),
    'with a flipped bit in its record': (whole) => flipped(whole, whole.indexOf('"title"') + 10),
    'with a flipped bit in its body': (whole) => flipped(whole, whole.indexOf('Text of b')),
    empty: () => Buffer.of(),
    'with something else in it': () => Buffer.from('{}\n{}\n{}'),
  };
}

function damageAll(cache: string): void {
  const ways = Object.values(damages());
  entriesOf(cache).forEach((entry, index) => {
    const whole = readFileSync(entry);
    const way = ways[index % ways.length] as (whole: Buffer) => Uint8Array;
    const damaged = way(whole);
    writeFileSync(entry, whole.equals(damaged) ? Buffer.of() : damaged);
  });
}

function entriesOf(cache: string): string[] {
  return readdirSync(join(cache, 'entries'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name) => join(cache, 'entries', name));
}

function compile({ folder }: Handbook, cache: string): Promise<Compilation> {
  return compileHandbook({ content: folder, cache });
}

const records = ({ records, fragments }: Compilation): unknown => [...records, ...fragments];
