import type { Element, Nodes, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { ComponentPart, Part, Target } from '#core/entry.ts';
import { isExternal } from '#core/urls.ts';
import { usedBy, type Page } from './page.ts';
import { eachElement } from './rehype-outline.ts';
import { targetOf } from './rehype-links.ts';

/** Marks that no text can hold: control characters are replaced when a file is read. */
const OPEN = '\u0001';
const CLOSE = '\u0002';
/** A whole attribute whose value is a mark, or a mark between elements. */
const MARK = / (?:href|src)="\u0001([hi])(\d+)\u0002"|\u0001([co])(\d*)\u0002/;

/**
 * A finished tree as data: static runs as HTML strings; between them the URLs that only the build
 * knows, and the components. All HTML is written in one pass, then cut at the marks.
 */
export function fold(tree: Root, page: Page): Part[] {
  const targets: Target[] = [];
  const images: string[] = [];
  eachElement(tree, (element) => {
    const href = element.properties?.['href'];
    if (
      element.tagName === 'a' &&
      typeof href === 'string' &&
      !isExternal(href) &&
      !isFootnote(element)
    ) {
      const target = targetOf(href, page.file);
      if (target) element.properties['href'] = `${OPEN}h${targets.push(target) - 1}${CLOSE}`;
    }
    const src = element.properties?.['src'];
    if (element.tagName === 'img' && typeof src === 'string' && !isExternal(src)) {
      const file = targetOf(src, page.file)?.file;
      if (file !== undefined)
        element.properties['src'] = `${OPEN}i${images.push(file) - 1}${CLOSE}`;
    }
  });
  const html = toHtml(marked(tree, page) as Root, { allowDangerousHtml: true });
  return cut(html, page, targets, images);
}

/** Components become marks around their content. */
function marked(node: Nodes, page: Page): Nodes {
  if (!('children' in node)) return node;
  const children = node.children.flatMap((child) => {
    const used = child.type === 'element' ? usedBy(page, child) : undefined;
    const inner = marked(child, page);
    if (!used) return [inner];
    const index = (child as Element).properties['dataIndex'];
    return [mark(`c${String(index)}`), ...(inner as Element).children, mark('o')];
  });
  return { ...node, children } as Nodes;
}

function mark(code: string): Nodes {
  return { type: 'raw', value: OPEN + code + CLOSE } as never;
}

function cut(html: string, page: Page, targets: Target[], images: string[]): Part[] {
  const stack: Part[][] = [[]];
  const pieces = html.split(MARK);
  for (let index = 0; index < pieces.length; index += 5) {
    const here = stack.at(-1) ?? [];
    const text = pieces[index];
    if (text && (text.trim() || here.length > 0)) here.push(text);
    const number = Number(pieces[index + 2] ?? pieces[index + 4]);
    switch (pieces[index + 1] ?? pieces[index + 3]) {
      case 'h':
        here.push({ href: targets[number] ?? {} });
        break;
      case 'i':
        here.push({ image: images[number] ?? '' });
        break;
      case 'c': {
        const used = page.used[number];
        const part: ComponentPart = {
          component: used?.name ?? '',
          props: used?.props ?? {},
          body: [],
        };
        here.push(part);
        stack.push(part.body);
        break;
      }
      case 'o':
        stack.pop();
        break;
    }
  }
  return stack[0] ?? [];
}

function isFootnote(element: Element): boolean {
  return (
    element.properties['dataFootnoteRef'] !== undefined ||
    element.properties['dataFootnoteBackref'] !== undefined
  );
}
