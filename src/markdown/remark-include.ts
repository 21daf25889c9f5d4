import type { Nodes, Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import type { Processor } from 'unified';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { relativeTo } from './fragment.ts';
import { pageOf, placeOf, type Page } from './page.ts';
import { splitSource } from './source.ts';

const DEEPEST = 5;

/**
 * `<Include from="…" />` shows a fragment: another file of the handbook, in place. Its links are
 * turned to this page; what is wrong in it is reported at the include and in the fragment itself.
 */
export function remarkInclude(this: Processor) {
  const parse = (text: string): Root => this.parse(text) as Root;
  return (tree: Root, file: VFile): void => expand(tree, pageOf(file), parse, []);
}

function expand(tree: Root, page: Page, parse: (text: string) => Root, chain: string[]): void {
  visit(tree, 'mdxJsxFlowElement', (node, index, parent) => {
    if (node.name !== 'Include' || !parent || index === undefined) return;
    const content = fragmentOf(node, page, parse, chain);
    parent.children.splice(index, 1, ...(content as never[]));
    return index + content.length;
  });
}

function fragmentOf(
  node: MdxJsxFlowElement,
  page: Page,
  parse: (text: string) => Root,
  chain: string[],
): RootContent[] {
  const attribute = node.attributes.find(
    (item) => item.type === 'mdxJsxAttribute' && item.name === 'from',
  );
  const from = typeof attribute?.value === 'string' ? attribute.value : '';
  const place = placeOf(node);
  if (!from) {
    page.report('component-props', place, '<Include> needs the property "from"', 'write from="…"');
    return [];
  }
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
  const inside = {
    ...page,
    file: found.file,
    readFragment: (next: string) => page.readFragment(toPage(next)),
  };
  expand(tree, inside, parse, [...chain, found.file]);
  visit(tree, (inner: Nodes) => {
    if ('url' in inner) inner.url = toPage(inner.url);
    if (node.position) inner.position = node.position;
  });
  return tree.children;
}
