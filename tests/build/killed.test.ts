import assert from 'node:assert/strict';
import {
  cpSync,
  existsSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
  mkdirSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { Handbook, page, smallHandbook } from './handbook.ts';
import { build, finished, freshCache, start, temporaryFolder } from './run.ts';
import { assertSameTree, differencesOf, treeOf } from './tree.ts';

/** Where a build keeps the last and the next site for a moment. */
function besideOf(out: string, which: 'old' | 'next'): string {
  return join(dirname(out), `.${basename(out)}.handrail-${which}`);
}

const book = new Handbook(smallHandbook());
const cache = freshCache();
const out = join(temporaryFolder('out'), 'site');

/** Moments of a build, by what it has just written. */
const moments: Record<string, () => boolean> = {
  'while it compiles': () => inWork('lock') && !inWork('search'),
  'as it begins to render': () => inWork('search'),
  'while it writes pages': () => inWork('stage/guides/many/0/index.html'),
  'right before the swap': () => inWork('stage/pagefind'),
};

describe('a build that is killed', async () => {
  const first = await build(book.folder, out, cache);
  const before = treeOf(out);

  test('the first build succeeds', () => assert.equal(first.code, 0, first.stdout + first.stderr));

  for (const [name, reached] of Object.entries(moments)) {
    test(`${name}: the served folder is as before, or wholly new`, async () => {
      clearWork();
      book.edit('guides/third.mdx', 'Third', 'Third and');
      // Enough to compile that the moment can be met.
      for (let n = 0; n < 40; n++) {
        book.write({ [`guides/many/${n}.md`]: page({ title: `${name} ${n}` }, 'Many words.') });
      }
      assert.ok(await killWhen(reached), 'the build was over before it could be killed');
      if (existsSync(out)) assertWhole(before);
      else
        assertSameTree(
          treeOf(besideOf(out, 'old')),
          before,
          'the old site is neither here nor there',
        );
    });
  }

  test('the next build takes over its lock and gives what a cold one gives', async () => {
    assert.ok(inWork('lock'), 'the killed build left its lock');
    const [coldOut, coldCache] = [temporaryFolder('out'), freshCache()];
    const [run, cold] = await Promise.all([
      build(book.folder, out, cache),
      build(book.folder, coldOut, coldCache),
    ]);
    assert.equal(cold.code, 0, cold.stderr);
    assert.equal(run.code, 0, run.stderr);
    assertSameTree(treeOf(out), treeOf(coldOut), 'the site differs from a cold build');
  });

  test('killed between the two renames: the old site is back before anything else', async () => {
    const whole = treeOf(out);
    renameSync(out, besideOf(out, 'old'));
    cpSync(besideOf(out, 'old'), besideOf(out, 'next'), { recursive: true });
    book.edit('guides/third.mdx', 'text', 'text with a [broken](nowhere.md) link');
    assert.equal((await build(book.folder, out, cache)).code, 1);
    assertSameTree(treeOf(out), whole, 'the old site is not back');
  });

  test('with leftovers of a killed swap beside it, a build succeeds and removes them', async () => {
    book.edit('guides/third.mdx', ' with a [broken](nowhere.md) link', '');
    for (const leftover of [besideOf(out, 'old'), besideOf(out, 'next')]) {
      mkdirSync(leftover, { recursive: true });
      writeFileSync(join(leftover, '.handrail'), '');
    }
    const whole = treeOf(out);
    const run = await build(book.folder, out, cache);
    assert.equal(run.code, 0, run.stderr);
    assertSameTree(treeOf(out), whole, 'the site differs');
    assert.ok(
      !existsSync(besideOf(out, 'old')) && !existsSync(besideOf(out, 'next')),
      'leftovers stay',
    );
  });
});

async function killWhen(reached: () => boolean): Promise<boolean> {
  const child = start('build', cache, ['--content', book.folder, '--out', out]);
  const over = finished(child);
  let isOver = false;
  void over.then(() => (isOver = true));
  while (!isOver && !reached()) await sleep(1);
  child.kill('SIGKILL');
  return (await over).signal === 'SIGKILL';
}

/** The served folder holds the site of before, or all of the new one. */
function assertWhole(before: Map<string, Buffer>): void {
  const now = treeOf(out);
  if (differencesOf(now, before).length === 0) return;
  for (const file of ['.handrail', 'index.html', 'guides/many/39/index.html', '404.html']) {
    assert.ok(now.has(file), `a new site without ${file} is served`);
  }
}

function workFolder(): string {
  const sites = join(cache, 'sites');
  return join(sites, existsSync(sites) ? (readdirSync(sites)[0] ?? '') : '');
}

function inWork(name: string): boolean {
  return existsSync(join(workFolder(), name));
}

/** Without what the last build left at work, a new one shows how far it is. */
function clearWork(): void {
  for (const name of ['search', 'stage']) {
    rmSync(join(workFolder(), name), { recursive: true, force: true });
  }
}
