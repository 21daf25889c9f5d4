import type { Element, Root } from 'hast';
import { raw } from 'hast-util-raw';
import { visit, EXIT } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { COMPONENT } from './page.ts';

/** Node type under which components pass the HTML parser: no author can write one. */
const PASSED = 'handrailComponent';

/** HTML in Markdown as elements, with their places; for the sanitiser to judge. */
export function rehypeHtml() {
  return (tree: Root, file: VFile): Root | undefined => {
    let found = false;
    visit(tree, 'raw', () => {
      found = true;
      return EXIT;
    });
    if (!found) return undefined;
    visit(tree, { tagName: COMPONENT }, (node) => retype(node, PASSED));
    const parsed = raw(tree, { file, passThrough: [PASSED] }) as Root;
    visit(parsed, PASSED as 'element', (node) => retype(node, 'element'));
    return parsed;
  };
}

function retype(node: object, type: string): void {
  (node as Element).type = type as 'element';
}
