import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { LintConfigError, type LintConfig } from '../../../src/check/lint/model.ts';
import { isSelected, type Selection } from '../../../src/check/lint/ruff-select.ts';
import { readRuffConfig } from '../../../src/check/lint/ruff.ts';

const FIXTURES = fileURLToPath(new URL('../fixtures/lint/ruff', import.meta.url));
const temporary = mkdtempSync(join(tmpdir(), 'handrail-ruff-'));
after(() => rmSync(temporary, { recursive: true, force: true }));

const scope = { languages: ['python'], paths: [] };

function readFixture(name: string): LintConfig {
  const path = join(FIXTURES, name);
  return readRuffConfig(path, name, readFileSync(path, 'utf8'));
}

function read(name: string, text: string): LintConfig {
  return readRuffConfig(join(temporary, name), name, text);
}

const selection = (
  select: string[] | undefined,
  ignore: string[] = [],
  extendSelect: string[] = [],
): Selection => ({ select, ignore, extendSelect });

describe('the longest match decides', () => {
  const rows: [code: string, selections: Selection[], isOn: boolean | undefined][] = [
    ['E711', [selection(['E'])], true],
    ['E711', [selection(['E7'])], true],
    ['E711', [selection(['E4'])], false],
    ['E711', [selection(['E'], ['E7'])], false],
    ['E711', [selection(['E', 'E711'], ['E7'])], true],
    ['E711', [selection(['E711'], ['E711'])], false],
    ['E711', [selection(['ALL'])], true],
    ['E711', [selection(['ALL'], ['E'])], false],
    ['E711', [selection(['E'], ['ALL'])], true],
    ['E711', [selection(['ALL'], ['ALL'])], false],
    ['E711', [selection([], [], ['E'])], true],
    // A beginning is that of a linter, not any letters.
    ['ERA001', [selection(['E'])], false],
    ['DTZ005', [selection(['D'])], false],
    ['T201', [selection(['T20'], ['T2'])], false],
    ['C901', [selection(['C'])], true],
    ['C408', [selection(['C4'])], true],
    ['PLR0913', [selection(['PL'])], true],
    ['PLR0913', [selection(['PL'], ['PLR09'])], false],
    // Nobody selected: what Ruff has on by default is not in the file.
    ['E711', [], undefined],
    ['E711', [selection(undefined)], undefined],
    ['E711', [selection(undefined, ['E7'])], false],
    ['B006', [selection(undefined, [], ['B'])], true],
    // Files that extend others: `select` begins anew, all else adds.
    ['E711', [selection(['E']), selection(undefined)], true],
    ['E711', [selection(['E']), selection(['F'])], false],
    ['E711', [selection(['E']), selection(undefined, ['E711'])], false],
    ['E711', [selection(['E'], ['E711']), selection(undefined, [], ['E7'])], true],
    ['B006', [selection(['E']), selection(undefined, [], ['B'])], true],
  ];
  for (const [code, selections, isOn] of rows) {
    test(`${code} in ${JSON.stringify(selections)}: ${isOn}`, () =>
      assert.equal(isSelected(code, selections), isOn));
  }
});

test('pyproject.toml: what is off for some files is on, names cannot be compared', () => {
  const config = readFixture('pyproject.toml');
  const rows: [rule: string, verdict: unknown][] = [
    ['BLE001', 'on'],
    ['E711', 'on'],
    ['E501', { off: '' }],
    ['T201', { off: '' }],
    ['B006', 'on'],
    ['B007', { off: '' }],
    ['B904', 'on'],
    ['PLR0913', { off: '' }],
    ['S608', { off: '' }],
    ['e711', { unknown: ['E711'] }],
    ['line-too-long', { beyond: 'a name, where the configuration has codes' }],
  ];
  for (const [rule, verdict] of rows) assert.deepEqual(config.judge(rule, scope), verdict, rule);
  assert.deepEqual(config.own, [
    { rule: 'BLE001', line: 14, column: 3 },
    { rule: 'B006', line: 18, column: 18 },
  ]);
  assert.deepEqual(
    config.presets.map(({ rule, line }) => `${rule} ${line}`),
    ['E 10', 'F 11', 'B 12', 'PL 13'],
  );
});

test('ruff.toml: adds to what it extends', () => {
  const config = readFixture('ruff.toml');
  const verdicts = ['BLE001', 'E501', 'F841', 'F401', 'DTZ005', 'T201'].map((rule) => [
    rule,
    config.judge(rule, scope),
  ]);
  assert.deepEqual(Object.fromEntries(verdicts), {
    ...{ BLE001: 'on', E501: 'on', F841: { off: '' }, F401: 'on' },
    ...{ DTZ005: 'on', T201: { off: '' } },
  });
  assert.deepEqual(config.own, [{ rule: 'E501', line: 5, column: 25 }]);
});

test('without `select` the defaults decide, and those are Ruff’s', () => {
  const config = read('ruff.toml', 'line-length = 88\n[lint]\nextend-select = ["B"]\n');
  assert.equal(config.judge('B006', scope), 'on');
  assert.deepEqual(config.judge('F401', scope), {
    unsure: 'the defaults of the version of Ruff',
  });
});

test('a rule that both call by its name is on', () => {
  const config = read('ruff.toml', 'preview = true\nlint.select = ["E7", "line-too-long"]\n');
  assert.equal(config.judge('line-too-long', scope), 'on');
  assert.deepEqual(config.own, [{ rule: 'line-too-long', line: 2, column: 22 }]);
});

test('settings from before Ruff 0.2 are read', () => {
  const config = read('pyproject.toml', '[tool.ruff]\nselect = ["F"]\nignore = ["F841"]\n');
  assert.deepEqual(
    ['F401', 'F841'].map((rule) => config.judge(rule, scope)),
    ['on', { off: '' }],
  );
});

test('files that extend each other in a circle are read once', () => {
  writeFileSync(join(temporary, 'a.toml'), 'extend = "ruff.toml"\nlint.select = ["F"]\n');
  const config = read('ruff.toml', 'extend = "a.toml"\n');
  assert.equal(config.judge('F401', scope), 'on');
});

describe('a file that cannot be read is told with its place', () => {
  const rows: [what: string, name: string, text: string, expected: RegExp][] = [
    ['no TOML', 'ruff.toml', 'a = 1\nselect = [\n', /^\d:\d+ no TOML from here on: /],
    ['nothing for Ruff', 'pyproject.toml', '[project]\n', /^1:1 the file has nothing for Ruff/],
    ['extends nothing', 'ruff.toml', '\nextend = "x.toml"\n', /^2:11 `extend` names no file: "x/],
  ];
  for (const [what, name, text, expected] of rows) {
    test(what, () =>
      assert.throws(
        () => read(name, text),
        (error: LintConfigError) => {
          assert.ok(error instanceof LintConfigError);
          assert.match(`${error.line}:${error.column} ${error.message}`, expected);
          return true;
        },
      ),
    );
  }
});
