import type { EntryRecord } from '#core/entry.ts';
import { commonAliases } from '#core/fields.ts';
import { handbookSchema } from '#core/handbook.ts';
import type { Expected, Kind } from '#core/kind.ts';
import { allKinds } from '#kinds/index.ts';
import { jsonSchema, type JsonSchema } from './json-schema.ts';

/** More names than this are no help to choose from, and would make every schema long. */
const SUGGESTED = 400;

/** Schemas by name: `handbook`, and each kind's front matter or data file. */
export function schemas(records: readonly EntryRecord[]): Map<string, JsonSchema> {
  const handbook = { title: 'handbook.yaml', ...jsonSchema(handbookSchema) };
  const ofKinds = allKinds.map((kind) => [kind.name, kindSchema(kind, records)] as const);
  return new Map<string, JsonSchema>([['handbook', handbook], ...ofKinds]);
}

function kindSchema(kind: Kind, records: readonly EntryRecord[]): JsonSchema {
  const schema = { title: titleOf(kind), ...jsonSchema(kind.schema) };
  const properties = schema.properties as Record<string, JsonSchema>;
  for (const [path, expected] of Object.entries(kind.references)) {
    for (const place of placesAt(schema, path.split('.'))) suggest(place, names(expected, records));
  }
  for (const [other, name] of Object.entries({ ...commonAliases, ...kind.fieldAliases })) {
    const field = properties[name];
    if (field) properties[other] = { ...field, description: `Another name for ${name}.` };
  }
  return schema;
}

function titleOf({ label, source }: Kind): string {
  return source === 'data' ? label : `${label}: front matter`;
}

/** Proposed, not demanded: what is new since the schemas were written is right too. */
function suggest(place: JsonSchema, examples: string[]): void {
  if (examples.length === 0 || examples.length > SUGGESTED) return;
  if (place.type === 'string') place.examples = examples;
  for (const form of place.anyOf ?? []) suggest(form as JsonSchema, examples);
  if (place.items) suggest(place.items as JsonSchema, examples);
}

function names(expected: Expected, records: readonly EntryRecord[]): string[] {
  if (expected === 'rule') return [];
  if (expected === 'entry') return records.map(({ kind, id }) => `${kind}/${id}`).sort();
  return records
    .filter(({ kind }) => kind === expected)
    .map(({ id }) => id)
    .sort();
}

/** Every place that a path of a field (`escalate.*.to`) leads to, in each form it may be written in. */
function placesAt(schema: JsonSchema, [step, ...rest]: string[]): JsonSchema[] {
  if (step === undefined) return [schema];
  const forms = [schema, ...((schema.anyOf ?? []) as JsonSchema[])];
  return forms.flatMap((form) => {
    const below = step === '*' ? form.items : form.properties?.[step];
    if (below) return placesAt(below as JsonSchema, rest);
    // A single item stands for its list.
    return step === '*' && form.properties ? placesAt(form, rest) : [];
  });
}
