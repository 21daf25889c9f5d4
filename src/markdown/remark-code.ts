import type { Code, InlineCode, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { didYouMean, listOf } from '#core/near.ts';
import { betterPlace, placesIn } from '#core/values/place.ts';
import { componentNode } from './components.ts';
import { pageOf, placeAt, placeOf, type Page } from './page.ts';
import { PLACEHOLDER, placeholdersOf } from './placeholders.ts';

/**
 * Fenced code becomes a `Code` component (```` ```mermaid ```` a `DiagramSource`), to be highlighted
 * later; placeholders of params in inline code are marked. Undeclared placeholders are reported, and
 * those in code that only a plain value can fill.
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

/** The place of each is looked up in the source: fences are indented, inline code wraps. */
function reportPlaceholders(node: Code | InlineCode, source: string, page: Page): void {
  const { params } = page;
  if (!params) return;
  const better = betterPlaces(node, params);
  const included = node.data !== undefined && 'included' in node.data;
  let offset = node.position?.start.offset ?? 0;
  for (const match of node.value.matchAll(PLACEHOLDER)) {
    const name = match[1] ?? '';
    const at = source.indexOf(match[0], offset);
    offset = at === -1 ? offset : at + match[0].length;
    const place = at === -1 || included ? placeOf(node) : placeAt(source, at);
    const write = better.get(match.index);
    if (!params.has(name)) reportUndeclared(name, place, page, params);
    else if (write !== undefined) {
      page.report(
        'placeholder-place',
        place,
        `only a plain value, without blanks or quotes, can fill ${match[0]} here`,
        write,
      );
    }
  }
}

function reportUndeclared(
  name: string,
  place: { line: number; column: number },
  page: Page,
  params: ReadonlySet<string>,
): void {
  page.report(
    'undeclared-placeholder',
    place,
    `no param "${name}" is declared${didYouMean(name, params)}`,
    params.size > 0
      ? `declared are ${listOf([...params])}; or add it under \`params\``
      : `add \`params: [{ name: ${name} }]\` to the front matter`,
  );
}

/** What to write instead of placeholders that no value but a plain one can fill, by their offset. */
function betterPlaces(node: Code | InlineCode, params: ReadonlySet<string>): Map<number, string> {
  const found = new Map<number, string>();
  const lang = node.type === 'code' ? (node.lang ?? '') : '';
  const holes = placeholdersOf(node.value, params);
  for (const [index, places] of placesIn(node.value, lang, holes).entries()) {
    const hole = holes[index];
    const better = hole && betterPlace(lang, `{{${hole.name}}}`);
    if (hole && better !== undefined && places.includes('plain')) found.set(hole.start, better);
  }
  return found;
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
