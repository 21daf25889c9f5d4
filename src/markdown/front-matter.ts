import type { LinkUse } from '#core/entry.ts';
import { commonAliases } from '#core/fields.ts';
import type { Kind } from '#core/kind.ts';
import { refOf } from '#core/ref.ts';
import type { Report } from '#core/report.ts';
import { validateFields } from '#core/validate.ts';
import { readYaml, type YamlData } from '#core/yaml.ts';

const NOTHING: YamlData = { data: {}, places: {}, keyPlaces: {}, written: {} };

/** Front matter (or a data file) as validated fields, with the place of each. */
export function readFields(
  kind: Kind,
  { frontMatter, body, id }: { frontMatter: string | undefined; body: string; id: string },
  report: Report,
): { fields: Record<string, unknown>; yaml: YamlData } {
  const yaml = frontMatter === undefined ? NOTHING : readYaml(frontMatter, 1, report);
  const adopted = kind.adopt?.(yaml.data);
  if (adopted) copyPlaces(yaml, Object.entries(kind.adoptedFrom ?? {}));
  const named = adopted ?? renamed(yaml, { ...commonAliases, ...kind.fieldAliases });
  const data = kind.complete?.(named, body, id) ?? named;
  return { fields: validateFields(kind.schema, { ...yaml, data }, report), yaml };
}

/** Fields under the names used here; a value that is empty (`date:`) counts as not given. */
function renamed(yaml: YamlData, aliases: Record<string, string>): Record<string, unknown> {
  const data: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(yaml.data)) {
    if (value === null) continue;
    const name = Object.hasOwn(aliases, key) ? (aliases[key] as string) : key;
    data[name] = value;
    if (name === key) continue;
    copyPlaces(yaml, [[name, key]]);
  }
  return data;
}

/** Gives fields the places of what they are made from, and what is in them. */
function copyPlaces(yaml: YamlData, fields: (readonly [name: string, from: string])[]): void {
  for (const places of [yaml.places, yaml.keyPlaces]) {
    for (const [path, place] of Object.entries(places)) {
      for (const [name, from] of fields) {
        if (path === from || path.startsWith(`${from}.`))
          places[name + path.slice(from.length)] = place;
      }
    }
  }
}

/** References that fields make, with their places. */
export function fieldReferences(
  kind: Kind,
  fields: Record<string, unknown>,
  places: YamlData['places'],
): LinkUse[] {
  return Object.entries(kind.references).flatMap(([pattern, expects]) =>
    valuesAt(fields, pattern.split('.'), []).map(({ path, value }) => {
      const [line, column] = nearestPlace(places, path);
      const ref = refOf(expects, value);
      const field = path.join('.');
      return { ref, as: 'reference' as const, written: value, expects, field, line, column };
    }),
  );
}

function valuesAt(
  value: unknown,
  pattern: string[],
  path: string[],
): { path: string[]; value: string }[] {
  if (Array.isArray(value)) {
    const rest = pattern[0] === '*' ? pattern.slice(1) : pattern;
    return value.flatMap((item, index) => valuesAt(item, rest, [...path, String(index)]));
  }
  const [head, ...rest] = pattern;
  if (head === undefined) return typeof value === 'string' ? [{ path, value }] : [];
  if (value === null || typeof value !== 'object') return [];
  return valuesAt((value as Record<string, unknown>)[head], rest, [...path, head]);
}

function nearestPlace(places: YamlData['places'], path: string[]): [number, number] {
  for (let length = path.length; length > 0; length--) {
    const found = places[path.slice(0, length).join('.')];
    if (found) return found;
  }
  return [1, 1];
}
