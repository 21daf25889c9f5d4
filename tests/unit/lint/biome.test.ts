import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { readBiomeConfig } from '../../../src/check/lint/biome.ts';
import { LintConfigError, type LintConfig } from '../../../src/check/lint/model.ts';

const FIXTURES = fileURLToPath(new URL('../fixtures/lint/biome', import.meta.url));
const temporary = mkdtempSync(join(tmpdir(), 'handrail-biome-'));
after(() => rmSync(temporary, { recursive: true, force: true }));

const scope = { languages: [], paths: [] };
let number = 0;

/** Reads a configuration in a folder with these files. */
function read(config: string, others: Record<string, string> = {}): LintConfig {
  const folder = join(temporary, String(number++));
  for (const [file, text] of Object.entries({ 'biome.json': config, ...others })) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return readBiomeConfig(join(folder, 'biome.json'), 'biome.json', config);
}

/**
 * A package that says what the real one said: Biome itself has 97 MB. `rage` is its report; the schema
 * has the form of its own.
 */
function installed(rage: string): Record<string, string> {
  const rules = (...names: string[]) => ({
    properties: Object.fromEntries(['recommended', ...names].map((name) => [name, {}])),
  });
  const $defs = {
    Rules: { properties: { a11y: {}, preset: {}, style: {}, suspicious: {}, complexity: {} } },
    A11y: rules('noAccessKey'),
    Style: rules('useConst', 'useImportType'),
    Suspicious: rules('noConsole', 'noDebugger', 'noEmptyBlockStatements', 'noExplicitAny'),
    Complexity: rules('noForEach'),
  };
  const folder = 'node_modules/@biomejs/biome';
  return {
    [`${folder}/package.json`]: '{ "name": "@biomejs/biome", "version": "2.6.8" }',
    [`${folder}/configuration_schema.json`]: JSON.stringify({ $defs }),
    [`${folder}/bin/biome`]: `if (process.argv[2] === 'rage') process.stdout.write(${JSON.stringify(rage)});\n`,
  };
}

const fixture = readFileSync(join(FIXTURES, 'biome.jsonc'), 'utf8');
const rage = readFileSync(join(FIXTURES, 'rage.txt'), 'utf8');

describe('with Biome beside it', () => {
  const config = read(fixture, installed(rage));
  const rows: [rule: string, verdict: unknown][] = [
    ['noConsole', 'on'],
    ['noExplicitAny', 'on'],
    ['noDebugger', { off: '' }],
    ['useImportType', { off: '' }],
    // `overrides` switch it on.
    ['noForEach', 'on'],
  ];
  for (const [rule, verdict] of rows) {
    test(`${rule}: ${JSON.stringify(verdict)}`, () =>
      assert.deepEqual(config.judge(rule, scope), verdict));
  }

  test('a name that is none is unknown', () => {
    const verdict = config.judge('noConsol', scope);
    assert.ok(typeof verdict === 'object' && 'unknown' in verdict);
    assert.ok([...verdict.unknown].includes('noConsole'));
    assert.ok(![...verdict.unknown].includes('recommended'));
  });

  test('the file’s own rules have a place, the rest comes from presets', () => {
    assert.deepEqual(
      config.own.map(({ rule, line, column }) => `${rule} ${line}:${column}`),
      ['noConsole 9:9', 'noEmptyBlockStatements 11:9', 'useConst 13:18', 'noForEach 20:74'],
    );
    assert.deepEqual(
      config.presets.map(({ rule }) => rule),
      ['noAccessKey', 'noExplicitAny'],
    );
  });

  test('what Biome cannot read is told in its words', () => {
    const report = '  Error:    Found an unknown key `x`.\n  Status:   Loaded with errors.\n';
    assert.throws(
      () => read('{ "x": 1 }', installed(report)),
      (error) =>
        error instanceof LintConfigError &&
        error.message === 'Biome cannot read the configuration: Found an unknown key `x`.',
    );
  });

  test('a report that tells nothing is passed over', () => {
    const { judge } = read('{}', installed('no such command'));
    assert.deepEqual(judge('noConsole', scope), { unsure: 'what `recommended` holds' });
  });
});

describe('without Biome, what the file says counts, and the rest is unsure', () => {
  const linter = (text: string): string => `{ "linter": { ${text} } }`;
  const rows: [what: string, config: string, verdict: unknown][] = [
    ['on', linter('"rules": { "suspicious": { "noConsole": "warn" } }'), 'on'],
    ['on with options', linter('"rules": { "x": { "noConsole": { "level": "on" } } }'), 'on'],
    ['off', linter('"rules": { "suspicious": { "noConsole": "off" } }'), { off: '' }],
    ['no linter', linter('"enabled": false, "rules": { "x": { "noConsole": "on" } }'), { off: '' }],
    ['recommended', '{}', { unsure: 'what `recommended` holds' }],
    [
      'recommended said',
      linter('"rules": { "recommended": true }'),
      { unsure: 'what `recommended` holds' },
    ],
    ['nothing recommended', linter('"rules": { "recommended": false }'), { off: '' }],
    ['no preset', linter('"rules": { "preset": "none" }'), { off: '' }],
    ['all', linter('"rules": { "preset": "all" }'), 'on'],
    [
      'a group',
      linter('"rules": { "preset": "none", "style": "error" }'),
      { unsure: 'the group it is in (set as a whole: style)' },
    ],
    [
      'another’s',
      '{ "extends": ["shared/biome"] }',
      { unsure: 'what `extends` and `domains` bring' },
    ],
    [
      'domains',
      linter('"domains": { "test": "all" }'),
      { unsure: 'what `extends` and `domains` bring' },
    ],
    [
      'off in overrides only',
      '{ "overrides": [{ "linter": { "enabled": false } }], "linter": { "rules": { "preset": "all" } } }',
      'on',
    ],
  ];
  for (const [what, config, verdict] of rows) {
    test(what, () => assert.deepEqual(read(config).judge('noConsole', scope), verdict));
  }

  test('a file that it extends is read, and overruled', () => {
    const base = linter(
      '"rules": { "preset": "none", "suspicious": { "noConsole": "on", "noDebugger": "on" } }',
    );
    const config = read(
      '{ "extends": ["./base/biome.json"], "linter": { "rules": { "suspicious": { "noDebugger": "off" } } } }',
      { 'base/biome.json': base },
    );
    assert.equal(config.judge('noConsole', scope), 'on');
    assert.deepEqual(config.judge('noDebugger', scope), { off: '' });
    assert.deepEqual(config.judge('noForEach', scope), { off: '' });
    assert.deepEqual(config.own, []);
  });

  test('one that extends itself is read once', () => {
    const config = read(
      '{ "extends": "./biome.json", "linter": { "rules": { "preset": "none" } } }',
    );
    assert.deepEqual(config.judge('noConsole', scope), { off: '' });
  });
});

test('a file that is no JSON is told with its place', () => {
  assert.throws(
    () => read('{\n  "linter": { "rules" 1 }\n}\n'),
    (error) =>
      error instanceof LintConfigError &&
      /^no JSON from here on: colon expected/.test(error.message) &&
      error.line === 2,
  );
  assert.throws(() => read(''), LintConfigError);
});
