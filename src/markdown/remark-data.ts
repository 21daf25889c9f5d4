import type { Parents, RootContent, Root } from 'mdast';
import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { toString } from 'mdast-util-to-string';
import { find, html } from 'property-information';
import type { VFile } from 'vfile';
import type { Json } from '#core/entry.ts';
import { componentNode, unknownComponent, validProps } from './components.ts';
import { isComment, literal } from './literal.ts';
import { pageOf, placeOf, type Page } from './page.ts';

type JsxElement = MdxJsxFlowElement | MdxJsxTextElement;

/**
 * Content is data. Turns MDX syntax into plain nodes: components with literal properties, and HTML
 * elements for the sanitiser. What would run is reported and left in the page as code, unexecuted.
 */
export function remarkData() {
  return (tree: Root, file: VFile): void => {
    const page = pageOf(file);
    const source = String(file);
    transform(tree, page, source);
  };
}

function transform(parent: Parents, page: Page, source: string): void {
  parent.children = parent.children.flatMap((node) => {
    if ('children' in node) transform(node as Parents, page, source);
    return dataOf(node as RootContent, page, source) as never;
  });
}

function dataOf(node: RootContent, page: Page, source: string): RootContent[] {
  switch (node.type) {
    case 'mdxjsEsm':
      for (const statement of node.data?.estree?.body ?? []) reportModule(statement, node, page);
      return [{ type: 'code', value: node.value, position: node.position }];
    case 'mdxFlowExpression':
    case 'mdxTextExpression': {
      if (isComment(node.data?.estree)) return [];
      const written = `{${node.value}}`;
      page.report(
        'executable',
        placeOf(node),
        `the expression \`${short(written)}\` would run, and content never runs`,
        'write the text itself; for a literal brace write `\\{`, or put it in backticks',
      );
      // No `{{param}}` is looked for in it: that it stands outside code is the one thing to say.
      return [
        {
          type: node.type === 'mdxFlowExpression' ? 'code' : 'inlineCode',
          value: written,
          position: node.position,
          data: { refused: true } as object,
        },
      ];
    }
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return elementOf(node, page, source);
    default:
      return [node];
  }
}

function reportModule(
  statement: { type: string; loc?: { start: { line: number; column: number } } | null | undefined },
  node: RootContent,
  page: Page,
): void {
  const word = statement.type.startsWith('Import') ? 'import' : 'export';
  const place = node.data && 'included' in node.data ? undefined : statement.loc?.start;
  page.report(
    'executable',
    place ? { line: place.line, column: place.column + 1 } : placeOf(node),
    `\`${word}\` runs code, and content never runs`,
    word === 'import'
      ? 'delete the line: components are there without import, yours too if they are in the handbook’s components/ folder'
      : 'write the value where it is used, or put it into the front matter',
  );
}

function elementOf(node: JsxElement, page: Page, source: string): RootContent[] {
  const { name } = node;
  if (name === null) return node.children as RootContent[];
  if (/^[a-z][a-z0-9]*$/.test(name)) return [htmlNode(node, name, page, source)];
  const spec = page.components[name];
  if (spec === undefined && !page.teamComponents.has(name)) {
    unknownComponent(name, placeOf(node), page);
    return plainBlock(node);
  }
  const props = attributesOf(node, page, name);
  const places = Object.fromEntries(
    node.attributes.flatMap((attribute) =>
      'name' in attribute && attribute.position ? [[attribute.name, placeOf(attribute)]] : [],
    ),
  );
  const checked = spec ? validProps(name, spec, props, placeOf(node), page, places) : props;
  return [componentNode(name, checked, node, page)];
}

/** An unknown component keeps its content; without any, its tag shows as code. */
function plainBlock(node: JsxElement): RootContent[] {
  if (toString(node).trim() || node.children.length > 0) return node.children as RootContent[];
  return [{ type: 'inlineCode', value: `<${node.name} />`, position: node.position }];
}

/** An HTML element in MDX; whether it may stand is for `rehype-safe` to say. */
function htmlNode(node: JsxElement, name: string, page: Page, source: string): RootContent {
  const properties: Record<string, Json> = {};
  for (const [key, value] of Object.entries(attributesOf(node, page, name))) {
    properties[key] = value !== null && typeof value === 'object' ? '' : value;
  }
  const written = source.slice(node.position?.start.offset, node.position?.end.offset);
  return {
    type: 'htmlElement',
    children: node.children,
    position: node.position,
    data: { hName: name, hProperties: { ...htmlProperties(properties), dataWritten: written } },
  } as unknown as RootContent;
}

/** Attributes under the names of hast, however they are spelt: `class`, `className`, `colspan`. */
function htmlProperties(properties: Record<string, Json>): Record<string, Json> {
  return Object.fromEntries(
    Object.entries(properties).map(([key, value]) => [find(html, key).property, value]),
  );
}

function attributesOf(node: JsxElement, page: Page, name: string): Record<string, Json> {
  const props: Record<string, Json> = {};
  for (const attribute of node.attributes) {
    const place = placeOf(attribute.position ? attribute : node);
    if (attribute.type === 'mdxJsxExpressionAttribute') {
      page.report(
        'executable',
        place,
        `\`{${short(attribute.value)}}\` in <${name}> would run, and content never runs`,
        'write each property by its name: `name="value"`',
      );
      continue;
    }
    const value = valueOf(attribute, page, name, place);
    if (value !== undefined) props[attribute.name] = value;
  }
  return props;
}

function valueOf(
  attribute: MdxJsxAttribute,
  page: Page,
  name: string,
  place: { line: number; column: number },
): Json | undefined {
  if (attribute.value === null || attribute.value === undefined) return true;
  if (typeof attribute.value === 'string') return attribute.value;
  const found = literal(attribute.value.data?.estree);
  if (found) return found.value;
  page.report(
    'executable',
    place,
    `\`${attribute.name}={${short(attribute.value.value)}}\` in <${name}> would run, and content never runs`,
    'write a literal: `"text"`, `{3}`, `{true}`, `{["a", "b"]}`',
  );
  return undefined;
}

function short(code: string): string {
  const line = code.trim().replace(/\s+/g, ' ');
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}
