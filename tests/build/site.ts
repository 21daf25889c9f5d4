import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import type { Tree } from './tree.ts';

/** An element of a parsed page. */
export interface Element {
  name: string;
  attributes: ReadonlyMap<string, string>;
  text: string;
}

/** Every element of a page, in order, as a browser would see it; `template` content included. */
export function elementsOf(html: string): Element[] {
  const found: Element[] = [];
  collect(parse(html), found);
  return found;
}

/** HTML files of a site, by path. */
export function pagesOf(tree: Tree): Map<string, string> {
  return new Map(
    [...tree]
      .filter(([path]) => path.endsWith('.html'))
      .map(([path, text]) => [path, String(text)]),
  );
}

/** The address of a site's file: `guides/a/index.html` → `/base/guides/a/`. */
function addressOf(path: string, base: string): string {
  const segments = path.replace(/(^|\/)index\.html$/, '$1').split('/');
  return base + segments.map(encodeURIComponent).join('/');
}

/** The file of a site that an address is served from, as a static server finds it. */
export function fileAt(tree: Tree, base: string, pathname: string): string | undefined {
  if (!pathname.startsWith(base)) return undefined;
  const path = decodeURIComponent(pathname.slice(base.length));
  if (path === '' || path.endsWith('/')) return `${path}index.html`;
  return tree.has(path) ? path : `${path}/index.html`;
}

/** Links of a site that lead to no file of it, or to no place in that file. */
export function brokenLinks(tree: Tree, base: string): string[] {
  const pages = pagesOf(tree);
  const parsed = new Map([...pages].map(([path, html]) => [path, elementsOf(html)]));
  const ids = new Map(
    [...parsed].map(([path, elements]) => [
      path,
      new Set(elements.flatMap(({ attributes }) => attributes.get('id') ?? [])),
    ]),
  );
  const broken = new Set<string>();
  for (const [path, elements] of parsed) {
    const here = new URL(addressOf(path, base), 'http://site.test');
    for (const written of linksOf(elements)) {
      const url = new URL(written, here);
      if (url.origin !== here.origin) continue;
      const file = fileAt(tree, base, url.pathname);
      if (file === undefined) broken.add(`${path}: ${written} is not below ${base}`);
      else if (!tree.has(file)) broken.add(`${path}: ${written} leads to no file`);
      else if (url.hash.length > 1 && !ids.get(file)?.has(decodeURIComponent(url.hash.slice(1))))
        broken.add(`${path}: ${written} leads to no place in ${file}`);
    }
  }
  return [...broken].sort();
}

/** Every address that a page names. */
export function linksOf(elements: readonly Element[]): string[] {
  return elements.flatMap(({ attributes }) =>
    ['href', 'src', 'action'].flatMap((name) => attributes.get(name) ?? []),
  );
}

function collect(node: DefaultTreeAdapterTypes.Node, into: Element[]): string {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value;
  const children = 'childNodes' in node ? node.childNodes : [];
  const element = 'tagName' in node ? newElement(node) : undefined;
  if (element) into.push(element);
  if ('content' in node) collect(node.content, into);
  const text = children.map((child) => collect(child, into)).join('');
  if (!element) return text;
  element.text = text;
  return ` ${text} `;
}

function newElement({ tagName, attrs }: DefaultTreeAdapterTypes.Element): Element {
  return {
    name: tagName,
    attributes: new Map(attrs.map(({ name, value }) => [name, value])),
    text: '',
  };
}
