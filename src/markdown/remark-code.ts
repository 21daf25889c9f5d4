import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { didYouMean, listOf } from '#core/near.ts';
import { componentNode } from './components.ts';
import { pageOf, placeOf, type Page } from './page.ts';

/** A placeholder of a param in code; `{{end}}` and the like are Go template syntax. */
export const PLACEHOLDER = /\{\{(?!(?:end|else|break|continue)\}\})([A-Za-z][\w-]*)\}\}/g;

/**
 * Fenced code becomes a `Code` component (```` ```mermaid ```` a `DiagramSource`), to be highlighted
 * later; placeholders of params in inline code are marked. Undeclared placeholders are reported.
 */
export function remarkCode() {
  return (tree: Root, file: VFile): void => {
    const page = pageOf(file);
    visit(tree, ['code', 'inlineCode'], (node, index, parent) => {
      if (!parent || index === undefined || !('children' in parent)) return;
      if (node.type === 'inlineCode') {
        reportUndeclared(node.value, placeOf(node), page, false);
        const children = marked(node.value, page);
        if (children) node.data = { ...node.data, hChildren: children as never };
        return;
      }
      if (node.type !== 'code') return;
      const lang = node.lang ?? '';
      if (lang !== 'mermaid') reportUndeclared(node.value, placeOf(node), page, true);
      parent.children[index] = componentNode(
        lang === 'mermaid' ? 'DiagramSource' : 'Code',
        { lang, meta: node.meta ?? '', code: node.value },
        { type: 'code', position: node.position },
        page,
      ) as never;
    });
  };
}

function reportUndeclared(
  code: string,
  place: { line: number; column: number },
  page: Page,
  fenced: boolean,
): void {
  const { params } = page;
  if (!params) return;
  code.split('\n').forEach((line, index) => {
    for (const match of line.matchAll(PLACEHOLDER)) {
      const name = match[1] ?? '';
      if (params.has(name)) continue;
      page.report(
        'undeclared-placeholder',
        fenced
          ? { line: place.line + index + 1, column: place.column + match.index }
          : { line: place.line + index, column: place.column + match.index + 1 },
        `no param "${name}" is declared${didYouMean(name, params)}`,
        params.size > 0
          ? `declared are ${listOf([...params])}; or add it under \`params\``
          : `add \`params: [{ name: ${name} }]\` to the front matter`,
      );
    }
  });
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
