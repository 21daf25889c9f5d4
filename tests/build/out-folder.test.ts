import assert from 'node:assert/strict';
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import { RefusedFolder } from '../../src/build/folder.ts';
import { buildCommand } from '../../src/cli/build.ts';
import { readOptions } from '../../src/cli/options.ts';
import { Handbook, page } from './handbook.ts';
import { build, freshCache, PROJECT, temporaryFolder } from './run.ts';
import { assertSameTree, treeOf } from './tree.ts';

// Where `handrail` itself goes before it builds: Astro takes the working directory for its root.
process.chdir(PROJECT);

const FILES = { 'handbook.yaml': 'title: Out\n', 'guides/a.md': page({ title: 'A' }, 'Text.') };
const book = new Handbook(FILES);
const cache = freshCache();

describe('a build refuses to write over', () => {
  const cases: Record<string, () => string> = {
    'a folder with files that it did not build': () => folderWith('letter.txt'),
    'a folder with only a hidden file in it': () => folderWith('.letter'),
    'a file': () => join(folderWith('letter.txt'), 'letter.txt'),
    'the content folder': () => book.folder,
    'a folder inside the content': () => join(book.folder, 'dist'),
    'a folder of the content': () => join(book.folder, 'guides'),
    'a parent of the content': () => dirname(book.folder),
    'the root of the disk': () => '/',
    'the project': () => PROJECT,
    'the project’s sources': () => join(PROJECT, 'src'),
    'a new folder in the project’s sources': () => join(PROJECT, 'src/dist'),
    'a symbolic link to the content': () => linkTo(book.folder),
    'a folder inside the content by way of a symbolic link': () => join(linkTo(book.folder), 'x'),
  };
  for (const [name, folder] of Object.entries(cases)) {
    test(name, async () => {
      const out = folder();
      const content = treeOf(book.folder);
      const options = readOptions(
        ['--content', book.folder, '--out', out],
        { HANDRAIL_CACHE: cache },
        '/',
      );
      await assert.rejects(buildCommand(options), RefusedFolder);
      assertSameTree(treeOf(book.folder), content, 'the content changed');
    });
  }
});

test('the refusal is one line on standard error, and exit code 2', async () => {
  const run = await build(book.folder, folderWith('letter.txt'), cache);
  assert.equal(run.code, 2);
  assert.match(run.stderr, /^handrail: .+ not built by handrail.+\n$/);
});

test('a parent of the content is refused even where it looks like a built site', async () => {
  const parent = temporaryFolder('parent');
  cpSync(book.folder, join(parent, 'content'), { recursive: true });
  writeFileSync(join(parent, '.handrail'), '');
  const before = treeOf(parent);
  assert.equal((await build(join(parent, 'content'), parent, cache)).code, 2);
  assertSameTree(treeOf(parent), before, 'the parent changed');
});

test('an empty folder is built to, and a built one built to again; what lies beside it stays', async () => {
  const parent = temporaryFolder('out');
  const out = join(parent, 'site');
  for (const name of ['site', 'site.old', 'site.next']) mkdirSync(join(parent, name));
  for (const name of ['site.old', 'site.next']) writeFileSync(join(parent, name, 'mine.txt'), name);
  for (const round of ['the first build', 'the second']) {
    const run = await build(book.folder, out, cache);
    assert.equal(run.code, 0, run.stderr);
    assert.ok(treeOf(out).has('guides/a/index.html'), round);
  }
  for (const name of ['site.old', 'site.next']) {
    assert.equal(
      treeOf(join(parent, name)).get('mine.txt')?.toString(),
      name,
      `${name}, which no build made, is gone`,
    );
  }
});

test('a second build of the same handbook at the same time says who is at work', async () => {
  const out = join(temporaryFolder('out'), 'site');
  const own = freshCache();
  const runs = await Promise.all([build(book.folder, out, own), build(book.folder, out, own)]);
  const [won, lost] = runs.sort((a, b) => Number(a.code) - Number(b.code));
  assert.equal(won?.code, 0, won?.stderr);
  assert.equal(lost?.code, 2);
  assert.match(lost.stderr, /^handrail: another handrail \(process \d+\)/);
  assert.ok(treeOf(out).has('guides/a/index.html'));
});

test('without --out the site goes to dist/ in the project, which git leaves alone', () => {
  const { out } = readOptions(['--content', book.folder], {}, '/');
  assert.equal(out, join(PROJECT, 'dist'));
  assert.match(readFileSync(join(PROJECT, '.gitignore'), 'utf8'), /^dist\/$/m);
});

test('a relative --out is taken from the folder of the call', () => {
  const options = readOptions(['--content', book.folder, '--out', 'public'], {}, '/srv/book');
  assert.equal(options.out, '/srv/book/public');
});

function folderWith(file: string): string {
  const folder = temporaryFolder('out');
  writeFileSync(join(folder, file), 'Dear reader\n');
  return folder;
}

function linkTo(folder: string): string {
  const link = join(temporaryFolder('link'), 'link');
  symlinkSync(folder, link);
  return link;
}
