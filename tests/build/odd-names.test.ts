import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Handbook, page } from './handbook.ts';
import { oddNames } from './odd-names.ts';
import { build, freshCache, temporaryFolder } from './run.ts';
import { brokenLinks, elementsOf, fileAt } from './site.ts';
import { treeOf } from './tree.ts';

const COUNT = 300;
const extensions = ['.md', '.mdx', '.MD', '.MDX', '.Mdx'];
const ends = ['\n', '\r\n'];
const deep = 'A b/c.d/é/日本/5/6/7/8/9/10';

/** Files by name, each with a word of its own. */
const files = oddNames(COUNT).map((name, index) => {
  const folder = index % 7 === 0 ? `${deep}/` : index % 5 === 0 ? 'Odd folder (1)/' : '';
  const path = `${folder}${name}${extensions[index % extensions.length]}`;
  const bom = index % 3 === 0 ? '\uFEFF' : '';
  const text = page({ title: `Page ${index}` }, `## Part\n\nWord zq${index}qz.`);
  return { path, word: `zq${index}qz`, text: bom + text.replaceAll('\n', ends[index % 2] ?? '') };
});
const links = files.map(({ path }, index) => `- [link ${index}](guides/${encoded(path)}#part)`);
const book = new Handbook({
  'handbook.yaml': 'title: Odd\n',
  'index.md': page({ title: 'Home' }, links.join('\n')),
  ...Object.fromEntries(files.map(({ path, text }) => [`guides/${path}`, text])),
});
const out = temporaryFolder('out');
const run = await build(book.folder, out, freshCache(), '--site', 'https://odd.example');
const tree = treeOf(out);
const holds = (file: string | undefined, word: string): boolean =>
  file !== undefined && String(tree.get(file)).includes(`${word}.`);

describe(`${COUNT} files with odd names`, () => {
  test('are built without a problem', () => {
    assert.equal(run.code, 0, run.stdout + run.stderr);
    assert.doesNotMatch(run.stdout, /broken|duplicate|executable/);
    assert.equal(run.counts?.pages, COUNT + 1);
  });

  test('are each at the address that the sitemap tells', () => {
    const listed = [...String(tree.get('sitemap.xml')).matchAll(/<loc>([^<]*)<\/loc>/g)]
      .map(([, url = '']) => new URL(url.replaceAll('&amp;', '&').replaceAll('&apos;', "'")))
      .map(({ pathname }) => fileAt(tree, '/', pathname));
    assert.equal(new Set(listed).size, listed.length, 'no address twice');
    const missing = files.filter(({ word }) => !listed.some((file) => holds(file, word)));
    assert.deepEqual(missing.map(({ path }) => path).slice(0, 20), []);
  });

  test('are each reached by the link that another page has to them', () => {
    const anchors = elementsOf(String(tree.get('index.html'))).filter(({ name }) => name === 'a');
    const wrong = files.filter(({ word }, index) => {
      const href = anchors.find(({ text }) => text === `link ${index}`)?.attributes.get('href');
      return href === undefined || !holds(fileAt(tree, '/', urlPath(href)), word);
    });
    assert.deepEqual(wrong.map(({ path }) => path).slice(0, 20), []);
  });

  test('no link of the site is broken', () => assert.deepEqual(brokenLinks(tree, '/'), []));
});

test('a page may be called as the file that a server looks for', async () => {
  const small = new Handbook({
    'handbook.yaml': 'title: Odd\n',
    'guides/index.html.md': page({ title: 'Index' }, 'Text of the index.'),
    'guides/a/index.htm.md': page({ title: 'Index' }, 'Text of the other.'),
  });
  const other = temporaryFolder('out');
  const result = await build(small.folder, other, freshCache());
  assert.doesNotMatch(result.stderr, /^\s+at /m, 'no stack trace for a file name');
  const texts = String([...treeOf(other).values()].map(String));
  if (result.code === 0) assert.match(texts, /Text of the index\./);
  else assert.match(result.stdout, /guides\/index\.html\.md:1:1 error/);
});

const urlPath = (href: string): string => new URL(href, 'https://odd.example').pathname;

/** A path as an author must write it in a Markdown link. */
function encoded(path: string): string {
  return path
    .split('/')
    .map((segment) => encodeURIComponent(segment).replace(/[()*']/g, escape))
    .join('/');
}
