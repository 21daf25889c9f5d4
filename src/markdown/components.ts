import type { Node, RootContent } from 'mdast';
import type { Json } from '#core/entry.ts';
import type { ComponentSpec } from '#core/kind.ts';
import { didYouMean, listOf } from '#core/near.ts';
import { COMPONENT, placeOf, use, type Page } from './page.ts';

type Place = { line: number; column: number };

/** A node that becomes the component `name`, keeping the children of `node`. */
export function componentNode(
  name: string,
  props: Record<string, Json>,
  node: Node & { children?: unknown },
  page: Page,
): RootContent {
  return {
    type: 'component',
    children: node.children ?? [],
    position: node.position,
    data: { hName: COMPONENT, hProperties: use(page, { name, props, ...placeOf(node) }) },
  } as unknown as RootContent;
}

/** Reports a component that this page cannot use, and says which it can. */
export function unknownComponent(name: string, place: Place, page: Page): void {
  const known = [...Object.keys(page.components), ...page.teamComponents];
  const owners = page.elsewhere.get(name);
  page.report(
    'unknown-component',
    place,
    owners
      ? `<${name}> belongs to pages of kind ${listOf(owners)}`
      : `unknown component <${name}>${didYouMean(name, known)}`,
    `known here: ${known.sort().join(', ')}; for literal text put it in backticks`,
  );
}

/** Properties checked against the component's schema, with defaults; wrong ones are reported and left out. */
export function validProps(
  name: string,
  spec: ComponentSpec,
  props: Record<string, Json>,
  place: Place,
  page: Page,
): Record<string, Json> {
  const parsed = spec.props.safeParse(props);
  if (parsed.success) return parsed.data as Record<string, Json>;
  const known = Object.keys(spec.props.shape);
  const rest = { ...props };
  for (const issue of parsed.error.issues) {
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) {
        delete rest[key];
        page.report(
          'component-props',
          place,
          `<${name}> has no property "${key}"${didYouMean(key, known)}`,
          known.length > 0 ? `it has ${listOf(known)}` : 'remove it',
        );
      }
      continue;
    }
    const key = String(issue.path[0]);
    const missing = props[key] === undefined;
    const values = issue.code === 'invalid_value' ? issue.values.map(String) : undefined;
    page.report(
      'component-props',
      place,
      missing
        ? `<${name}> needs the property "${key}"`
        : `<${name} ${key}="${String(props[key])}">: ${
            values
              ? `must be one of ${listOf(values)}${didYouMean(String(props[key]), values)}`
              : `must be ${issue.message.replace(/^Invalid input: expected string.*$/, 'text')}`
          }`,
      missing ? `write ${key}="…"` : undefined,
    );
    delete rest[key];
  }
  const again = spec.props.safeParse(rest);
  return (again.success ? again.data : rest) as Record<string, Json>;
}
