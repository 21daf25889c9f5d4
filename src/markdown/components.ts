import type { Node, RootContent } from 'mdast';
import type { Json } from '#core/entry.ts';
import type { ComponentSpec } from '#core/kind.ts';
import { didYouMean, listOf } from '#core/near.ts';
import { expected } from '#core/validate.ts';
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

/**
 * Properties checked against the component's schema, with defaults; wrong ones are reported, at their
 * own place where it is known, and left out.
 */
export function validProps(
  name: string,
  spec: ComponentSpec,
  props: Record<string, Json>,
  place: Place,
  page: Page,
  places: Record<string, Place> = {},
): Record<string, Json> {
  const parsed = spec.props.safeParse(props);
  if (parsed.success) return parsed.data as Record<string, Json>;
  const known = Object.keys(spec.props.shape);
  const rest = { ...props };
  const report = (key: string, message: string, fix?: string): void =>
    page.report(
      'component-props',
      (Object.hasOwn(places, key) && places[key]) || place,
      message,
      fix,
    );
  for (const issue of parsed.error.issues) {
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) {
        delete rest[key];
        const fix = known.length > 0 ? `it has ${listOf(known)}` : 'remove it';
        report(key, `<${name}> has no property "${key}"${didYouMean(key, known)}`, fix);
      }
      continue;
    }
    const key = String(issue.path[0]);
    delete rest[key];
    if (props[key] === undefined) {
      report(key, `<${name}> needs the property "${key}"`, `write ${key}="…"`);
      continue;
    }
    const values = issue.code === 'invalid_value' ? issue.values.map(String) : [];
    const near = typeof props[key] === 'string' ? didYouMean(props[key], values) : '';
    report(key, `<${name} ${key}=${asWritten(props[key])}>: must be ${expected(issue)}${near}`);
  }
  const again = spec.props.safeParse(rest);
  return (again.success ? again.data : rest) as Record<string, Json>;
}

function asWritten(value: Json): string {
  return typeof value === 'string' ? `"${value}"` : `{${JSON.stringify(value)}}`;
}
