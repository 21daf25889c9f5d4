import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { Ajv, type ValidateFunction } from 'ajv';
import { parse } from 'yaml';
import type { ZodObject, ZodType } from 'zod';
import type { EntryRecord } from '../../src/core/entry.ts';
import { handbookSchema } from '../../src/core/handbook.ts';
import { allKinds, kindOfFolder } from '../../src/kinds/index.ts';
import { collectionsJson } from '../../src/outputs/schemas/collections.ts';
import { schemas } from '../../src/outputs/schemas/schemas.ts';

const CONTENT = new URL('../../content/', import.meta.url).pathname;
const records = [
  { kind: 'team', id: 'platform', file: 'teams/platform.yaml' },
  { kind: 'service', id: 'web', file: 'services/web.yaml' },
  { kind: 'runbook', id: 'db/disk full', file: 'runbooks/DB/disk full.mdx' },
] as EntryRecord[];
const all = schemas(records);
const validators = new Map<string, ValidateFunction>();

before(() => {
  const ajv = new Ajv({ allowUnionTypes: true, validateFormats: false, allErrors: true });
  for (const [name, schema] of all) validators.set(name, ajv.compile(schema));
});

/** What is wrong with fields written as YAML. */
function problems(name: string, yaml: string): string[] {
  const validate = validators.get(name);
  assert.ok(validate, name);
  validate(parse(yaml));
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** Whether the engine's own schema, names of other tools aside, takes these fields. */
function isTaken(name: string, yaml: string): boolean {
  const kind = allKinds.find((kind) => kind.name === name);
  return (kind?.schema ?? handbookSchema).safeParse(parse(yaml)).success;
}

test('every kind has a schema, and handbook.yaml', () => {
  assert.deepEqual(
    [...all.keys()].sort(),
    ['handbook', ...allKinds.map(({ name }) => name)].sort(),
  );
});

test('every field of every schema is there with its sentence', () => {
  const missing: string[] = [];
  const look = (name: string, zod: ZodObject) => {
    const properties = all.get(name)?.properties as Record<string, { description?: string }>;
    for (const [field, schema] of Object.entries(zod.shape)) {
      const said = properties[field]?.description;
      if (!said || said !== (schema as ZodType).description) missing.push(`${name}.${field}`);
    }
  };
  look('handbook', handbookSchema);
  for (const { name, schema } of allKinds) look(name, schema);
  assert.deepEqual(missing, []);
});

test('what the starter handbook says fits', () => {
  const wrong: string[] = [];
  let count = 0;
  for (const file of readdirSync(CONTENT, { recursive: true, encoding: 'utf8' })) {
    const kind = kindOfFolder(file.split('/')[0] ?? '');
    if (file.includes('/_') || !/\.(mdx?|yaml)$/.test(file)) continue;
    if (!kind && file !== 'handbook.yaml') continue;
    const text = readFileSync(join(CONTENT, file), 'utf8');
    const yaml = file.endsWith('.yaml') ? text : (/^---\n([^]*?)\n---\n/.exec(text)?.[1] ?? '');
    count++;
    for (const problem of problems(kind?.name ?? 'handbook', yaml))
      wrong.push(`${file} ${problem}`);
  }
  assert.deepEqual(wrong, []);
  assert.ok(count >= 35, `${count} files`);
});

describe('what the engine takes, an editor takes', () => {
  const good: [string, string][] = [
    ['guide', 'tags: one\nservices:\nlast_reviewed_on: 2026-11-01\nreview_in: 6mo'],
    ['runbook', 'alerts: DiskFull\nescalate: { to: platform, after: 15m }'],
    ['runbook', 'alerts: [DiskFull, { name: CpuHigh, match: { code: 500, canary: true } }]'],
    ['runbook', 'params: [{ name: Pod_1, type: enum, options: [1, 2], default: 3 }]'],
    ['service', 'slo: [{ objective: Up, target: 99.9, window: 30d }]\ntier: 1'],
    ['rubric', 'criteria: [{ id: a, title: A, mustReach: "2", anchors: { 1: Says nothing } }]'],
    ['decision', 'supersedes: 3\ndecision-makers: [Tech lead]'],
    ['handbook', 'sections: [runbooks, { section: guides, label: Pages }]\ndoors: []'],
  ];
  for (const [name, yaml] of good) {
    test(`${name}: ${yaml.replaceAll('\n', '; ')}`, () => {
      assert.deepEqual(problems(name, yaml), []);
      if (!/last_reviewed_on|decision-makers/.test(yaml)) assert.ok(isTaken(name, yaml));
    });
  }
});

describe('what the engine refuses, an editor refuses', () => {
  const bad: [string, string, RegExp][] = [
    ['guide', 'titel: Typo', /additional properties/],
    ['guide', 'status: finished', /allowed values/],
    ['runbook', 'escalate: [{ team: platform }]', /required property 'to'/],
    ['runbook', 'params: [{ name: a b }]', /pattern/],
    ['service', 'tier: 5', /<= 4/],
    ['standard', 'prefix: err', /pattern/],
    ['decision', 'options: [{ id: a }]', /required property 'title'/],
    ['handbook', 'sections: [{ section: recipes }]', /allowed values/],
  ];
  for (const [name, yaml, message] of bad) {
    test(`${name}: ${yaml}`, () => {
      assert.match(problems(name, yaml).join('\n'), message);
      assert.ok(!isTaken(name, yaml));
    });
  }
});

test('names of teams, services and pages are proposed wherever a field names one', () => {
  const text = (name: string, field: string): string =>
    JSON.stringify((all.get(name)?.properties as Record<string, unknown>)[field]);
  assert.match(text('guide', 'owner'), /"examples":\["platform"\]/);
  assert.match(text('guide', 'services'), /"examples":\["web"\]/);
  assert.match(text('runbook', 'escalate'), /"to":\{[^}]*"examples":\["platform"\]/);
  assert.match(text('guide', 'related'), /"runbook\/db\/disk full"/);
  assert.match(text('guide', 'review_in'), /Another name for reviewEvery/);
});

test('pages are listed as Astro’s language server looks them up', () => {
  const json = collectionsJson(records, (file) => `/Home/hand book/${file}`);
  assert.deepEqual(JSON.parse(json).entries, {
    'file:///home/hand book/runbooks/db/disk full.mdx': 'runbook',
  });
});
