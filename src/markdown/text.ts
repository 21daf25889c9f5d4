import type { Element, Nodes } from 'hast';
import { usedBy, type Page } from './page.ts';

/** Blocks, and what stands above the line: the number of a footnote is no part of its word. */
const APART = new Set([
  ...'p li ul ol dl dt dd blockquote pre div section details summary figure figcaption'.split(' '),
  ...'table caption thead tbody tfoot tr td th h1 h2 h3 h4 h5 h6 hr br sup rt'.split(' '),
]);

/** Running text of a tree, code included, blocks separated by a space. */
export function textOf(node: Nodes, page: Page): string {
  const parts: string[] = [];
  collect(node, page, parts);
  return parts.join('').replace(/\s+/g, ' ').trim();
}

/** Whether an element is no part of a sentence: a block, or a component. */
export function standsApart(element: Element, page: Page): boolean {
  return APART.has(element.tagName) || usedBy(page, element) !== undefined;
}

function collect(node: Nodes, page: Page, parts: string[]): void {
  if (node.type === 'text') parts.push(node.value);
  if (node.type === 'element') {
    const used = usedBy(page, node);
    const block = standsApart(node, page);
    if (block) parts.push(' ');
    if (used) parts.push(...ownText(used.name, used.props));
    for (const child of node.children) collect(child, page, parts);
    if (block) parts.push(' ');
  }
  if (node.type === 'root') for (const child of node.children) collect(child, page, parts);
}

/** Text that a component shows from its properties. */
export function ownText(name: string, props: Record<string, unknown>): string[] {
  const shown =
    name === 'Code'
      ? [props['code']]
      : ['title', 'summary', 'label', 'caption', 'when', 'alt'].map((key) => props[key]);
  return shown.filter((text) => typeof text === 'string').flatMap((text) => [text, ' ']);
}
