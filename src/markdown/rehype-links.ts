import type { Element, ElementContent, Root } from 'hast';
import type { VFile } from 'vfile';
import type { LinkUse, Target } from '#core/entry.ts';
import { refOf } from '#core/ref.ts';
import { decode, isExternal, resolvePath, splitHref } from '#core/urls.ts';
import { nameFiles } from './file-tree.ts';
import { keepLink, keepWords } from './keep-whole.ts';
import { pageOf, placeOf, usedBy, type Page } from './page.ts';
import { eachElement } from './rehype-outline.ts';
import { fillLater } from './value-links.ts';

/**
 * Writes down every link, image and reference, and finishes elements that readers need help with:
 * tables scroll in a box of their own, task boxes get a name, images load when they come near, words
 * of inline code do not break at a hyphen.
 */
export function rehypeLinks() {
  return (tree: Root, file: VFile): void => {
    const page = pageOf(file);
    eachElement(tree, (element, _, parent) => {
      const used = usedBy(page, element);
      if (used?.name === 'FileTree') nameFiles(element);
      if (used) return noteComponent(used.name, used.props, used, page);
      if (element.tagName === 'a') {
        keepLink(element);
        noteLink(element, page);
      }
      if (element.tagName === 'code') keepWords(element, parent);
      if (element.tagName === 'img') return image(element, parent, page);
      if (element.tagName === 'table') return scrollBox(element);
      if (element.tagName === 'th' && element.children.length === 0) element.tagName = 'td';
      if (element.tagName === 'li') nameTask(element);
      return undefined;
    });
  };
}

/** The target of a relative link as written in `file`; undefined for links out of the site, null for links out of the folder. */
export function targetOf(href: string, file: string): Target | null | undefined {
  if (isExternal(href)) return undefined;
  const { path, query, hash } = splitHref(href);
  const resolved = path === '' ? file : resolvePath(file, decode(path));
  if (resolved === undefined) return null;
  return {
    file: resolved,
    ...(hash.length > 1 ? { hash: decode(hash.slice(1)) } : {}),
    ...(query.length > 1 ? { query: query.slice(1) } : {}),
  };
}

function noteLink(element: Element, page: Page): void {
  const href = element.properties['href'];
  if (
    typeof href !== 'string' ||
    element.properties['dataFootnoteRef'] !== undefined ||
    element.properties['dataFootnoteBackref'] !== undefined
  )
    return;
  if (fillLater(element, href, page)) return;
  const target = targetOf(href, page.file);
  if (target === undefined) return;
  if (target === null) return outside(element, page, href, 'href');
  const written = href.replace(/^\.\/(?=[^/?#]*:)/, '');
  page.links.push({ ...target, as: 'link', written, ...placeOf(element) });
}

function image(element: Element, parent: Root | Element, page: Page): ElementContent | undefined {
  const src = element.properties['src'];
  element.properties['loading'] = 'lazy';
  element.properties['alt'] ??= '';
  if (typeof src !== 'string') return undefined;
  if (isExternal(src)) return linkInstead(element, parent, src, page);
  const target = targetOf(src, page.file);
  if (target?.file === undefined) return outside(element, page, src, 'src');
  page.links.push({ file: target.file, as: 'image', written: src, ...placeOf(element) });
  return undefined;
}

/** An image from elsewhere would tell that place who reads what: it becomes a link. */
function linkInstead(
  element: Element,
  parent: Root | Element,
  src: string,
  page: Page,
): ElementContent {
  reportExternal(src, placeOf(element), page);
  const text = String(element.properties['alt'] || src);
  const shown: ElementContent = { type: 'text', value: text };
  if (parent.type === 'element' && parent.tagName === 'a') return shown;
  return { type: 'element', tagName: 'a', properties: { href: src }, children: [shown] };
}

function reportExternal(src: string, place: { line: number; column: number }, page: Page): void {
  page.report(
    'external-image',
    place,
    `the image is loaded from ${URL.canParse(src) ? new URL(src).host : src}; a link is shown instead`,
    'download it into the handbook and use a relative path',
  );
}

function outside(element: Element, page: Page, href: string, property: string): undefined {
  page.report(
    'outside-folder',
    placeOf(element),
    `"${href}" leads out of the handbook folder`,
    'move what it names into the handbook, or link to where it is published',
  );
  delete element.properties[property];
}

function noteComponent(
  name: string,
  props: Record<string, unknown>,
  place: { line: number; column: number },
  page: Page,
): undefined {
  const spec = page.components[name];
  for (const property of spec?.images ?? []) {
    const written = props[property];
    if (typeof written !== 'string') continue;
    if (isExternal(written)) {
      reportExternal(written, place, page);
      delete props[property];
      continue;
    }
    const target = targetOf(written, page.file);
    if (target?.file === undefined) {
      page.report(
        'outside-folder',
        place,
        `"${written}" leads out of the handbook folder`,
        'move the image into the handbook',
      );
      delete props[property];
      continue;
    }
    page.links.push({
      file: target.file,
      as: 'image',
      written,
      line: place.line,
      column: place.column,
    });
    props[property] = target.file;
  }
  for (const [property, expects] of Object.entries(spec?.references ?? {})) {
    const written = props[property];
    if (typeof written !== 'string') continue;
    const use: LinkUse = {
      ref: refOf(expects, written),
      as: 'reference',
      written,
      expects,
      field: property,
      line: place.line,
      column: place.column,
    };
    page.links.push(use);
  }
}

function scrollBox(table: Element): ElementContent {
  return {
    type: 'element',
    tagName: 'div',
    properties: { className: ['table'], tabIndex: 0, role: 'group', ariaLabel: 'Table' },
    children: [table],
  };
}

/** GFM's task boxes are disabled inputs without a name. */
function nameTask(item: Element): void {
  for (const child of [item, ...item.children]) {
    if (child.type !== 'element') continue;
    for (const box of child.children) {
      if (box.type !== 'element' || box.tagName !== 'input') continue;
      box.properties['ariaLabel'] = box.properties['checked'] ? 'done' : 'to do';
    }
  }
}
