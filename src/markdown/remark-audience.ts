import type { Nodes, Parents, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import type { Json } from '#core/entry.ts';
import { validProps } from './components.ts';
import { literal } from './literal.ts';
import { pageOf, placeOf, type Page } from './page.ts';

/**
 * `<Audience for="interviewers">` holds what only some readers get. Before anything else looks at the
 * page, what is not for this build's audience is cut out, and the rest takes the place of its element.
 */
export function remarkAudience() {
  return (tree: Root, file: VFile): void => resolve(tree, pageOf(file));
}

function resolve(parent: Parents, page: Page): void {
  parent.children = parent.children.flatMap((node): RootContent[] => {
    if (isAudience(node)) return partOf(node, page);
    if ('children' in node) resolve(node, page);
    return [node as RootContent];
  }) as never;
}

type AudienceElement = Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

function isAudience(node: Nodes): node is AudienceElement {
  return (
    (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') &&
    node.name === 'Audience'
  );
}

function partOf(node: AudienceElement, page: Page): RootContent[] {
  const audience = audienceOf(node, page);
  const isShown =
    page.audience === undefined || audience === 'everyone' || audience === page.audience;
  const { start, end } = node.position ?? {};
  // What a fragment holds is told of by the fragment itself.
  const isOwn = !(node.data && 'included' in node.data);
  if (start && end) {
    page.audienceParts.push({
      ...{ audience, isShown, isOwn, text: isShown ? [] : blocksOf(node) },
      ...{ from: [start.line, start.column], to: [end.line, end.column] },
    });
  }
  if (!isShown) return [];
  resolve(node, page);
  return node.children as RootContent[];
}

/** Whom it is for; '' where that is not said, which is nobody. */
function audienceOf(node: AudienceElement, page: Page): string {
  const props: Record<string, Json> = {};
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute') continue;
    const { name, value } = attribute;
    const given = typeof value === 'string' ? value : literal(value?.data?.estree)?.value;
    props[name] = given ?? null;
  }
  const spec = page.components['Audience'];
  const valid = spec ? validProps('Audience', spec, props, placeOf(node), page) : props;
  return typeof valid['for'] === 'string' ? valid['for'] : '';
}

/** The text of each paragraph, heading, cell and piece of code. */
function blocksOf(node: AudienceElement): string[] {
  const blocks: string[] = [];
  visit(node as Nodes, ['paragraph', 'heading', 'tableCell', 'code'], (block) => {
    blocks.push(toString(block));
  });
  return blocks.length > 0 ? blocks : [toString(node)];
}
