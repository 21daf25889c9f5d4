import { isDeepStrictEqual } from 'node:util';
import type { ZodObject, core } from 'zod';
import { didYouMean, listOf } from './near.ts';
import type { Report } from './report.ts';
import type { YamlData } from './yaml.ts';

/**
 * Checks fields against a strict schema and reports what is wrong where it stands.
 * Returns the fields with defaults; what was wrong is left out, so a page can still be shown.
 */
export function validateFields(
  schema: ZodObject,
  yaml: YamlData,
  report: Report,
): Record<string, unknown> {
  let data = yaml.data;
  for (let attempt = 0; attempt < 100; attempt++) {
    const parsed = schema.safeParse(data);
    if (parsed.success) return parsed.data;
    const remaining = structuredClone(data);
    for (const issue of parsed.error.issues) {
      if (attempt === 0) reportIssue(issue, yaml, schema, report);
      dropField(remaining, issue);
    }
    removeDropped(remaining);
    if (isDeepStrictEqual(remaining, data)) break;
    data = remaining;
  }
  const defaults = schema.safeParse({});
  return defaults.success ? defaults.data : {};
}

function reportIssue(
  issue: core.$ZodIssue,
  yaml: YamlData,
  schema: ZodObject,
  report: Report,
): void {
  const parent = valueAt(yaml.data, issue.path.slice(0, -1));
  if (typeof parent === 'string' && issue.path.length > 1) {
    // A short form (`runbooks` for `section: runbooks`): what is wrong with it is wrong with the whole.
    reportIssue({ ...issue, path: issue.path.slice(0, -1) }, yaml, schema, report);
    return;
  }
  const path = issue.path.map(String).join('.');
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(schema, issue.path);
    for (const key of issue.keys) {
      const full = path ? `${path}.${key}` : key;
      report(
        'unknown-field',
        place(yaml, full, true),
        `unknown field "${full}"${didYouMean(key, known)}`,
        known.length > 0 ? `known here: ${listOf(known, 30).replaceAll('"', '`')}` : undefined,
      );
    }
    return;
  }
  const value = valueAt(yaml.data, issue.path);
  if (value === undefined || value === null) {
    const above = issue.path.slice(0, -1).map(String).join('.');
    report(
      'missing-field',
      place(yaml, value === null ? path : above),
      `missing field "${path}"${value === null ? ': it has no value' : ''}`,
      `add \`${String(issue.path.at(-1))}: …\` (${expected(issue)})`,
    );
    return;
  }
  report(
    'wrong-type',
    place(yaml, path),
    `"${path}" must be ${expected(issue)}, not ${shown(value, yaml.written[path])}${suggestion(issue, value)}`,
    yamlHint(issue, value, yaml.written[path]),
  );
}

/** What an issue says a value must be, in an author's words. */
export function expected(issue: core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return named(issue.expected);
    case 'invalid_value':
      return `one of ${listOf(issue.values.map(String), 20)}`;
    case 'too_big':
      return issue.origin === 'string'
        ? `at most ${issue.maximum} characters`
        : `at most ${issue.maximum}`;
    case 'too_small':
      return issue.origin === 'string' ? 'text that is not empty' : `at least ${issue.minimum}`;
    default:
      return issue.message.replace(/^Invalid input: (expected )?/, '');
  }
}

function named(type: string): string {
  const words: Record<string, string> = {
    string: 'text',
    array: 'a list',
    object: 'fields (`name: value`)',
    record: 'fields (`name: value`)',
    number: 'a number',
    int: 'a whole number',
    boolean: '`true` or `false`',
  };
  return words[type] ?? type;
}

function shown(value: unknown, written?: string): string {
  if (Array.isArray(value)) return 'a list';
  if (value !== null && typeof value === 'object') return 'fields';
  const text = String(value);
  if (typeof value !== 'string') return `the ${typeof value} ${written ?? text}`;
  return text.length > 60 ? `text of ${text.length} characters` : `"${text}"`;
}

function suggestion(issue: core.$ZodIssue, value: unknown): string {
  if (issue.code !== 'invalid_value' || typeof value !== 'string') return '';
  return didYouMean(value, issue.values.map(String));
}

/** YAML reads a bare `true`, `no` or `1.10` as something else than text: the fix is a pair of quotes. */
function yamlHint(
  issue: core.$ZodIssue,
  value: unknown,
  written: string | undefined,
): string | undefined {
  const wantsText =
    (issue.code === 'invalid_type' && issue.expected === 'string') ||
    issue.code === 'invalid_union';
  if (wantsText && (typeof value === 'number' || typeof value === 'boolean')) {
    return `YAML reads a bare ${written ?? String(value)} as a ${typeof value}: write "${written ?? String(value)}" with quotes`;
  }
  if (issue.code === 'invalid_type' && issue.expected === 'boolean' && typeof value === 'string') {
    return 'write true or false, without quotes';
  }
  if (issue.code === 'invalid_type' && issue.expected === 'number' && typeof value === 'string') {
    return 'write the number alone, without quotes or unit';
  }
  return undefined;
}

function place(yaml: YamlData, path: string, key = false): { line: number; column: number } {
  const places = key ? yaml.keyPlaces : yaml.places;
  for (let at = path; at; at = at.includes('.') ? at.slice(0, at.lastIndexOf('.')) : '') {
    const found = places[at] ?? yaml.places[at];
    if (found) return { line: found[0], column: found[1] };
  }
  return { line: 1, column: 1 };
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      value !== null && typeof value === 'object'
        ? (value as Record<PropertyKey, unknown>)[key]
        : undefined,
    data,
  );
}

/**
 * Removes what an issue is about: unknown keys, or the innermost value that is there. What then lacks
 * something goes in the next round.
 */
function dropField(data: Record<string, unknown>, issue: core.$ZodIssue): void {
  if (issue.code === 'unrecognized_keys') {
    const owner = valueAt(data, issue.path) as Record<string, unknown> | undefined;
    for (const key of issue.keys) delete owner?.[key];
    return;
  }
  for (let length = issue.path.length; length > 0; length--) {
    const key = issue.path[length - 1] as PropertyKey;
    const owner = valueAt(data, issue.path.slice(0, length - 1));
    if (owner === null || typeof owner !== 'object' || !Object.hasOwn(owner, key)) continue;
    if (Array.isArray(owner)) owner[Number(key)] = DROPPED;
    else delete (owner as Record<PropertyKey, unknown>)[key];
    return;
  }
}

const DROPPED = Symbol('dropped');

/** Takes dropped items out of lists, at any depth. */
function removeDropped(value: unknown): void {
  if (value === null || typeof value !== 'object') return;
  for (const [key, inner] of Object.entries(value)) {
    if (Array.isArray(inner)) {
      (value as Record<string, unknown>)[key] = inner.filter((item) => item !== DROPPED);
    }
    removeDropped((value as Record<string, unknown>)[key]);
  }
}

/** Field names that the schema knows at a path; empty where the path leaves objects. */
function knownKeys(schema: ZodObject, path: readonly PropertyKey[]): string[] {
  let current: unknown = schema;
  for (const key of path) {
    current = unwrap(current);
    const definition = (current as { def?: { shape?: Record<string, unknown>; element?: unknown } })
      ?.def;
    current = typeof key === 'number' ? definition?.element : definition?.shape?.[String(key)];
  }
  const shape = (unwrap(current) as { def?: { shape?: object } })?.def?.shape;
  return shape ? Object.keys(shape) : [];
}

/** Looks through optional, default and preprocess wrappers. */
function unwrap(schema: unknown): unknown {
  const definition = (schema as { def?: { type?: string; innerType?: unknown; out?: unknown } })
    ?.def;
  if (definition?.innerType) return unwrap(definition.innerType);
  if (definition?.type === 'pipe' && definition.out) return unwrap(definition.out);
  return schema;
}
