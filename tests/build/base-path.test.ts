import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Handbook, smallHandbook } from './handbook.ts';
import { build, freshCache, temporaryFolder } from './run.ts';
import { brokenLinks, elementsOf, fileAt, linksOf, pagesOf } from './site.ts';
import { treeOf, type Tree } from './tree.ts';

const book = new Handbook(smallHandbook());
const cache = freshCache();
const [root, below] = await Promise.all([built('/'), built('/handbook/')]);

describe('every internal link of every page leads to a file of the site, and to a place in it', () => {
  for (const [base, tree] of [
    ['/', root],
    ['/handbook/', below],
  ] as const) {
    test(`under ${base}`, () => {
      assert.ok(pagesOf(tree).size > 20, 'the site has its pages');
      assert.deepEqual(brokenLinks(tree, base), []);
    });
  }
});

test('under /handbook/ every absolute address in every page begins with it', () => {
  const wrong = [...pagesOf(below)].flatMap(([path, html]) =>
    linksOf(elementsOf(html))
      .concat([...html.matchAll(/ data-(?:bundle|base)="([^"]*)"/g)].map(([, url = '']) => url))
      .filter((link) => link.startsWith('/') && !link.startsWith('/handbook/'))
      .map((link) => `${path}: ${link}`),
  );
  assert.deepEqual(wrong, []);
});

test('under /handbook/ the style sheets name their fonts and images below it', () => {
  for (const [path, text] of below) {
    if (!path.endsWith('.css')) continue;
    for (const [, url = ''] of String(text).matchAll(/url\(["']?(\/[^"')]*)/g)) {
      assert.ok(
        fileAt(below, '/handbook/', url) && url.startsWith('/handbook/'),
        `${path}: ${url}`,
      );
    }
  }
});

test('a component of the handbook brings its style, wherever the handbook lies', () => {
  const sheets = [...root].filter(([path]) => path.endsWith('.css'));
  assert.ok(sheets.some(([, text]) => /rebeccapurple|#639/.test(String(text))));
});

test('both sites have the same files, but for the names of what Vite hashes', () => {
  const plain = (tree: Tree): string[] =>
    [...tree.keys()].filter((path) => !/^(_astro|pagefind)\//.test(path)).sort();
  assert.deepEqual(plain(below), plain(root));
});

test('the sitemap lists every page, below the base', () => {
  for (const [base, tree] of [
    ['/', root],
    ['/handbook/', below],
  ] as const) {
    const listed = [...String(tree.get('sitemap.xml')).matchAll(/<loc>([^<]*)<\/loc>/g)];
    const paths = listed.map(([, url = '']) => new URL(url, 'http://site.test').pathname);
    const files = paths.map((path) => fileAt(tree, base, path));
    for (const [index, file] of files.entries()) {
      assert.ok(file !== undefined && tree.has(file), `${paths[index]} is no page`);
    }
    const own = [...pagesOf(tree).keys()].filter((path) => /^(guides|runbooks)\/.+\//.test(path));
    for (const file of own) assert.ok(files.includes(file), `the sitemap lacks ${file}`);
  }
});

async function built(base: string): Promise<Tree> {
  const out = temporaryFolder('out');
  const run = await build(book.folder, out, cache, '--base', base);
  assert.equal(run.code, 0, run.stdout + run.stderr);
  return treeOf(out);
}
