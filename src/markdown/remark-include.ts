import type { Node, Nodes, Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { Processor } from 'unified';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { validProps } from './components.ts';
import { relativeTo } from './fragment.ts';
import { literal } from './literal.ts';
import { pageOf, placeOf, type Page } from './page.ts';
import { splitSource } from './source.ts';

type IncludeElement = MdxJsxFlowElement | MdxJsxTextElement;
type Parse = (text: string) => Root;

const DEEPEST = 5;

/**
 * `<Include from="…" />` shows a fragment: another file of the handbook, in place. Its links are
 * turned to this page; what is wrong in it is reported at the include and in the fragment itself.
 */
export function remarkInclude(this: Processor) {
  const parse: Parse = (text) => this.parse(text) as Root;
  return (tree: Root, file: VFile): void => {
    if (String(file).includes('<Include')) expand(tree, pageOf(file), parse, []);
  };
}

/** `top` is the page's own include, where everything below it is reported. */
function expand(tree: Root, page: Page, parse: Parse, chain: string[], top?: Node): void {
  visit(tree, ['mdxJsxFlowElement', 'mdxJsxTextElement'], (node, index, parent) => {
    if (!('name' in node) || node.name !== 'Include') return;
    if (!parent || index === undefined || !('children' in parent)) return;
    const content = fragmentOf(node as IncludeElement, page, parse, chain, top ?? node);
    parent.children.splice(index, 1, ...(content as never[]));
    return index + content.length;
  });
}

function fragmentOf(
  node: IncludeElement,
  page: Page,
  parse: Parse,
  chain: string[],
  top: Node,
): RootContent[] {
  const place = placeOf(top);
  const from = fromOf(node, page, top);
  if (from === undefined) return [];
  const found = page.readFragment(from);
  if ('problem' in found) {
    const rule = found.outside ? 'outside-folder' : 'missing-include';
    page.report(
      rule,
      place,
      found.problem,
      'give the path relative to this page, inside the handbook',
    );
    return [];
  }
  if (chain.includes(found.file) || chain.length >= DEEPEST) {
    const circle = [...chain, found.file].join(' → ');
    page.report(
      'missing-include',
      place,
      `fragments include each other: ${circle}`,
      'break the circle',
    );
    return [];
  }
  const { body } = splitSource(found.file, found.text, () => undefined);
  let tree: Root;
  try {
    tree = parse(body);
  } catch {
    page.report('missing-include', place, `"${from}" is not valid MDX`, `mend ${found.file}`);
    return [];
  }
  const toPage = (href: string): string => relativeTo(page.file, found.file, href);
  const readFragment = (next: string) => page.readFragment(toPage(next));
  expand(tree, { ...page, file: found.file, readFragment }, parse, [...chain, found.file], top);
  visit(tree, (inner) => adopt(inner, toPage, top));
  return tree.children;
}

/** A node of a fragment as one of the page: its link from here, its place that of the include. */
function adopt(node: Nodes, toPage: (href: string) => string, top: Node): void {
  if ('url' in node) node.url = toPage(node.url);
  if (top.position) node.position = top.position;
  node.data = { ...node.data, included: true } as never;
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return;
  for (const attribute of node.attributes) {
    if (top.position) attribute.position = top.position;
  }
}

/** The path that an include names; reports a wrong or missing one. */
function fromOf(node: IncludeElement, page: Page, top: Node): string | undefined {
  const spec = page.components['Include'];
  const props: Record<string, string> = {};
  const places: Record<string, { line: number; column: number }> = {};
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute') continue;
    const { name, value } = attribute;
    const given = typeof value === 'string' ? value : literal(value?.data?.estree)?.value;
    props[name] = given as string;
    places[name] = placeOf(attribute.position && top === node ? attribute : top);
  }
  const valid = spec ? validProps('Include', spec, props, placeOf(top), page, places) : props;
  return typeof valid['from'] === 'string' ? valid['from'] : undefined;
}
