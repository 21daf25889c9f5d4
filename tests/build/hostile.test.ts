import assert from 'node:assert/strict';
import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { readOptions } from '../../src/cli/options.ts';
import { prepare } from '../../src/cli/prepare.ts';
import { THEME_SCRIPT } from '#core/theme-script.ts';
import { Handbook, page } from './handbook.ts';
import { hostileFiles } from './hostile.ts';
import { build, freshCache, temporaryFolder } from './run.ts';
import { elementsOf, pagesOf, type Element } from './site.ts';
import { treeOf, type Tree } from './tree.ts';

const SECRET = 'SECRET-7f3a';
const outside = temporaryFolder('outside');
const targets = { secret: join(outside, 'secret.mdx'), marker: join(outside, 'marker') };
for (const name of ['secret.mdx', 'secret.png', 'secret.yaml']) {
  writeFileSync(join(outside, name), `title: ${SECRET}\n`);
}
const book = new Handbook(hostileFiles(targets));
symlinkSync(targets.secret, join(book.folder, 'guides/link-to-secret.mdx'));
symlinkSync(join(outside, 'secret.png'), join(book.folder, 'guides/link-to-secret.png'));
symlinkSync(outside, join(book.folder, 'guides/link-out'));
symlinkSync('/etc/passwd', join(book.folder, 'guides/passwd.md'));
symlinkSync('.', join(book.folder, 'guides/circle'));
symlinkSync(join(outside, 'secret.yaml'), join(book.folder, 'teams/secret.yaml'));
symlinkSync(join(outside, 'secret.yaml'), join(book.folder, 'alerts/secret.yaml'));
const cache = freshCache();
const parent = temporaryFolder('out');
const before = { outside: treeOf(outside), content: treeOf(book.folder).size };
const run = await build(
  book.folder,
  join(parent, 'site'),
  freshCache(),
  ...['--no-components', '--site', 'https://site.test'],
);
const tree = treeOf(join(parent, 'site'));

describe('a stranger’s handbook, built without its components', () => {
  test('is built, its problems told as warnings', () => {
    assert.equal(run.code, 0, run.stdout + run.stderr);
    assert.match(run.stdout, /warn executable/);
    assert.match(run.stdout, /warn outside-folder/);
    assert.match(run.stdout, /warn unsafe-html/);
    assert.ok(pagesOf(tree).size > 60);
  });

  test('runs no code of it', () => assert.ok(!existsSync(targets.marker)));

  test('writes nothing outside its folder', () => {
    assert.deepEqual([...treeOf(outside).keys()], [...before.outside.keys()]);
    assert.equal(treeOf(book.folder).size, before.content);
    const escaped = [...treeOf(parent).keys()].filter((path) => !path.startsWith('site/'));
    assert.deepEqual(escaped, []);
  });

  test('shows no text from outside the folder, nor of hidden files', () => {
    for (const [path, bytes] of tree) {
      for (const text of [SECRET, 'HIDDENTOKEN', 'root:x:0:']) {
        assert.ok(!bytes.includes(text), `${path} holds ${text}`);
      }
    }
  });

  for (const [rule, wrong] of Object.entries(never())) {
    test(`has in no page ${rule}`, () => assert.deepEqual(found(tree, wrong), []));
  }

  test('loses no text after what it refuses', () => {
    for (const path of ['guides/md-marks', 'guides/mdx-marks']) {
      assert.match(String(tree.get(`${path}/index.html`)), /Last words\./, path);
    }
    assert.match(String(tree.get('guides/md-html/index.html')), /alert\(1\)/);
  });
});

test('aliases that are files of the site itself, or no file names at all, do not stop a build', async () => {
  const aliases = [
    ...['/favicon.svg', '/sitemap.xml', '/robots.txt', '/pagefind/pagefind.js', '/_astro/x'],
    ...['/404.html', '/guides/a0/index.html/b', `/${'x'.repeat(300)}`, '/files', '/search/'],
  ];
  const files = aliases.map((alias, index) => [
    `guides/a${index}.md`,
    page({ title: `A ${index}`, aliases: [alias] }, 'Text.'),
  ]);
  const out = temporaryFolder('out');
  const result = await build(new Handbook(Object.fromEntries(files)).folder, out, cache);
  assert.equal(result.code, 0, result.stdout + result.stderr);
  assert.ok(existsSync(join(out, 'guides/a0/index.html')));
  assert.match(readFileSync(join(out, 'favicon.svg'), 'utf8'), /^<svg/);
  assert.match(readFileSync(join(out, 'pagefind/pagefind.js'), 'utf8'), /pagefind/);
});

test('settings that are a symbolic link out of the handbook are not read', async () => {
  const small = new Handbook({ 'guides/a.md': 'Text.\n' });
  symlinkSync(join(outside, 'secret.yaml'), join(small.folder, 'handbook.yaml'));
  const options = readOptions(['--content', small.folder], { HANDRAIL_CACHE: cache }, '/');
  const { handbook, findings } = await prepare(options);
  assert.ok(!JSON.stringify([handbook, findings]).includes(SECRET));
});

test('the components that --no-components leaves out would have run', async () => {
  const evil = readFileSync(join(book.folder, 'components/Evil.astro'));
  const small = new Handbook({ 'guides/a.mdx': '<Evil />\n', 'components/Evil.astro': evil });
  assert.equal((await build(small.folder, temporaryFolder('out'), cache)).code, 0);
  assert.ok(existsSync(targets.marker));
});

function found(site: Tree, wrong: (element: Element) => boolean): string[] {
  return [...pagesOf(site)].flatMap(([path, html]) =>
    elementsOf(html)
      .filter(wrong)
      .map(
        ({ name, attributes, text }) =>
          `${path}: <${name} ${[...attributes].join(' ')}>${text.slice(0, 40)}`,
      ),
  );
}

/** Search goes to the search page; a list's filter goes nowhere. */
function isOwnForm(attributes: ReadonlyMap<string, string>): boolean {
  return attributes.get('role') === 'search'
    ? ['/search/', undefined].includes(attributes.get('action'))
    : attributes.get('aria-label')?.startsWith('Filter ') === true && !attributes.has('action');
}

function never(): Record<string, (element: Element) => boolean> {
  const urls = [
    'href',
    'src',
    'action',
    'formaction',
    'data',
    'poster',
    'cite',
    'longdesc',
    'xlink:href',
    'srcset',
    'background',
  ];
  const isUnsafe = (url: string): boolean =>
    /^(javascript|data|vbscript|blob|file|feed|view-source|x):/i.test(
      url.replace(/[\u0000-\u0020]+/g, ''),
    );
  return {
    'a script but the site’s own': ({ name, attributes, text }) =>
      name === 'script' &&
      text !== THEME_SCRIPT &&
      !(
        attributes.get('type') === 'module' &&
        /^\/_astro\/[\w.-]+\.js$/.test(attributes.get('src') ?? '')
      ),
    'an event handler': ({ attributes }) =>
      [...attributes.keys()].some((name) => /^on/i.test(name)),
    'a URL that runs or loads something': ({ attributes }) =>
      urls.some((name) => isUnsafe(attributes.get(name) ?? '')),
    'an embedded page, a form, or a turn to elsewhere': ({ name, attributes }) =>
      (/^(i?frame|object|embed|base|form|applet|template|math|foreignobject)$/i.test(name) &&
        !(name === 'form' && isOwnForm(attributes))) ||
      (name === 'meta' && /refresh/i.test(attributes.get('http-equiv') ?? '')),
    'an inline style': ({ name, attributes }) => name === 'style' || attributes.has('style'),
    'a style sheet but the site’s own': ({ name, attributes }) =>
      name === 'link' &&
      attributes.get('rel') === 'stylesheet' &&
      !/^\/(_astro\/[\w.-]+|files\/\w+\/theme)\.css$/.test(attributes.get('href') ?? ''),
    'an element or attribute that no HTML has': ({ name, attributes }) =>
      /handrail|^[a-z]*:/.test(name) || [...attributes.keys()].some((key) => /["'<>]/.test(key)),
  };
}
