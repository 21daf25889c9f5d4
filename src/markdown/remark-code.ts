import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { componentNode } from './components.ts';
import { pageOf, type Page } from './page.ts';
import { reportPlaceholders } from './placeholder-checks.ts';
import { PLACEHOLDER } from './placeholders.ts';

/**
 * Fenced code becomes a `Code` component (```` ```mermaid ```` a `DiagramSource`), to be highlighted
 * later; placeholders of params in inline code are marked.
 */
export function remarkCode() {
  return (tree: Root, file: VFile): void => {
    const page = pageOf(file);
    visit(tree, ['code', 'inlineCode'], (node, index, parent) => {
      if (!parent || index === undefined || !('children' in parent)) return;
      if (node.type !== 'code' && node.type !== 'inlineCode') return;
      const refused = node.data !== undefined && 'refused' in node.data;
      if (!refused && !(node.type === 'code' && node.lang === 'mermaid')) {
        reportPlaceholders(node, String(file), page);
      }
      if (node.type === 'inlineCode') {
        const children = marked(node.value, page);
        if (children) node.data = { ...node.data, hChildren: children as never };
        return;
      }
      const lang = node.lang ?? '';
      parent.children[index] = componentNode(
        lang === 'mermaid' ? 'DiagramSource' : 'Code',
        { lang, meta: node.meta ?? '', code: node.value },
        { type: 'code', position: node.position },
        page,
      ) as never;
    });
  };
}

/** Inline code cut at its placeholders, or undefined if it has none. */
function marked(code: string, page: Page): object[] | undefined {
  if (!page.params || !code.includes('{{')) return undefined;
  const parts: object[] = [];
  let from = 0;
  for (const match of code.matchAll(PLACEHOLDER)) {
    if (!page.params.has(match[1] ?? '')) continue;
    parts.push({ type: 'text', value: code.slice(from, match.index) });
    parts.push({
      type: 'element',
      tagName: 'span',
      properties: { className: ['param'], dataParam: match[1] },
      children: [{ type: 'text', value: match[0] }],
    });
    from = match.index + match[0].length;
  }
  if (parts.length === 0) return undefined;
  return [...parts, { type: 'text', value: code.slice(from) }];
}
