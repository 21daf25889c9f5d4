import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { samplesOf } from '../../../src/check/lint/eslint-samples.ts';
import { readEslintConfig } from '../../../src/check/lint/eslint.ts';
import { LintConfigError, type LintConfig, type Scope } from '../../../src/check/lint/model.ts';

const MODULES = fileURLToPath(new URL('../../../node_modules', import.meta.url));
const temporary = mkdtempSync(join(MODULES, '.handrail-eslint-'));
const elsewhere = mkdtempSync(join(tmpdir(), 'handrail-eslint-'));
after(() => {
  for (const folder of [temporary, elsewhere]) rmSync(folder, { recursive: true, force: true });
});

const anywhere: Scope = { languages: [], paths: [] };
let number = 0;

/** Reads a configuration as the real ESLint does, in a folder where that is installed. */
function read(text: string, scopes: Scope[] = [], parent = temporary): Promise<LintConfig> {
  const folder = join(parent, String(number++));
  mkdirSync(folder);
  const path = join(folder, 'eslint.config.mjs');
  writeFileSync(path, text);
  return readEslintConfig(path, 'eslint.config.mjs', text, scopes);
}

describe('a rule is on', () => {
  const rows: [what: string, rules: string, expected: unknown][] = [
    ['as an error', `{ 'no-empty': 'error' }`, 'on'],
    ['as a warning', `{ 'no-empty': 1 }`, 'on'],
    ['with options', `{ 'no-empty': ['error', { allowEmptyCatch: true }] }`, 'on'],
    ['but not when it is off', `{ 'no-empty': 'off' }`, { off: '' }],
    ['nor with options when it is off', `{ 'no-empty': [0, {}] }`, { off: '' }],
    ['nor when nobody names it', `{ eqeqeq: 'error' }`, { off: '' }],
  ];
  for (const [what, rules, expected] of rows) {
    test(what, async () => {
      const config = await read(`export default [{ rules: ${rules} }];`);
      assert.deepEqual(config.judge('no-empty', anywhere), expected);
    });
  }

  test('for files of the languages and paths that its standard holds for', async () => {
    const text = `export default [
      { files: ['**/*.js', '**/*.mjs', '**/*.cjs'], rules: { 'no-var': 'error' } },
      { files: ['src/http/**/*.ts'], rules: { 'no-empty': 'error' } },
      { files: ['**/*.ts'] },
    ];`;
    const http = { languages: ['TypeScript', 'go'], paths: ['openapi.yaml', 'src/http/**'] };
    const all = { languages: ['typescript'], paths: ['src/**', 'cmd/**'] };
    const config = await read(text, [http, all]);
    assert.equal(config.judge('no-empty', http), 'on');
    assert.deepEqual(config.judge('no-empty', all), {
      off: ' for src/example.ts, though on for src/http/example.ts',
    });
    assert.deepEqual(config.judge('no-var', all), {
      off: ' for src/example.ts, though on for example.js',
    });
    assert.equal(config.judge('no-var', { languages: ['javascript'], paths: [] }), 'on');
  });

  test('by the last that speaks of it', async () => {
    const config = await read(
      `export default [{ rules: { 'no-empty': 'error' } }, { rules: { 'no-empty': 'off' } }];`,
    );
    assert.deepEqual(config.judge('no-empty', anywhere), { off: '' });
  });
});

describe('a name that', () => {
  const text = `import tseslint from 'typescript-eslint';
    export default tseslint.config(tseslint.configs.base, { rules: { 'no-empty': 2 } });`;

  test('is none of ESLint’s is unknown', async () => {
    const verdict = (await read(text)).judge('no-emtpy', anywhere);
    assert.ok(typeof verdict === 'object' && 'unknown' in verdict);
    assert.ok([...verdict.unknown].includes('no-empty'));
  });

  test('is none of a plugin’s is unknown', async () => {
    const verdict = (await read(text)).judge('@typescript-eslint/no-floating-promise', anywhere);
    assert.ok(typeof verdict === 'object' && 'unknown' in verdict);
    assert.ok([...verdict.unknown].includes('@typescript-eslint/no-floating-promises'));
  });

  test('is of a plugin that is not there is off', async () => {
    const verdict = (await read(text)).judge('unicorn/no-null', anywhere);
    assert.deepEqual(verdict, { off: '' });
  });
});

test('what the file names is its own, with its place; what presets bring is not', async () => {
  const config = await read(`import tseslint from 'typescript-eslint';
// 'no-debugger': 'error' was here
const later = { 'no-empty': 'off', "no-eval": "warn" };
export default tseslint.config(tseslint.configs.recommended, {
  rules: { eqeqeq: 'error', 'no-empty': ['error', {}], ...later, 'no-empty': 1 },
});
`);
  assert.deepEqual(config.own.map(({ rule, line, column }) => `${rule} ${line}:${column}`).sort(), [
    'eqeqeq 5:12',
    'no-empty 5:29',
    'no-eval 3:36',
  ]);
  const presets = config.presets.map(({ rule }) => rule);
  assert.ok(presets.includes('@typescript-eslint/no-explicit-any'));
  assert.ok(!presets.includes('eqeqeq') && !presets.includes('no-debugger'));
});

describe('a configuration that cannot be read says why, and what to do', () => {
  const rows: [what: string, text: string, message: RegExp][] = [
    ['no JavaScript', 'export default [', /^ESLint cannot read the configuration: Unexpected end/],
    [
      'a rule that is none',
      `export default [{ rules: { 'no-emtpy': 2 } }];`,
      /cannot read the configuration: .*no-emtpy/,
    ],
    [
      'a package that is not there',
      `import 'nowhere'; export default [];`,
      /Cannot find package 'nowhere'/,
    ],
    [
      'for no file at all',
      `export default [{ ignores: ['**/*'] }];`,
      /holds for no file that standards are about/,
    ],
  ];
  for (const [what, text, message] of rows) {
    test(what, async () => {
      await assert.rejects(read(text), (error: LintConfigError) => {
        assert.ok(error instanceof LintConfigError);
        assert.match(error.message, message);
        assert.ok(error.fix);
        return true;
      });
    });
  }

  test('no ESLint where it stands', async () => {
    await assert.rejects(read('export default [];', [], elsewhere), (error: LintConfigError) => {
      assert.equal(error.message, 'ESLint is not installed where the configuration stands');
      assert.match(error.fix, /npm ci/);
      return true;
    });
  });

  test('the process is where it was', async () => {
    const before = process.cwd();
    await assert.rejects(read('export default ['));
    assert.equal(process.cwd(), before);
  });
});

describe('samples of what a standard holds for', () => {
  const rows: [scope: Scope, samples: string[]][] = [
    [
      { languages: ['typescript'], paths: ['src/**'] },
      ['src/example.ts', 'src/example.mts', 'src/example.cts', 'src/example.tsx'],
    ],
    [{ languages: ['vue'], paths: ['packages/*/src/**'] }, ['packages/example/src/example.vue']],
    [{ languages: ['vue'], paths: ['packages/*/src/'] }, ['packages/example/src/example.vue']],
    [{ languages: ['ts'], paths: ['**/*.test.ts', 'a.yaml'] }, ['example.test.ts']],
    [{ languages: ['ts'], paths: ['src/**/*.{ts,tsx}'] }, ['src/example.ts']],
    [{ languages: ['go', 'svelte'], paths: ['/web/**/*'] }, ['web/example.svelte']],
    [{ languages: ['css'], paths: ['openapi.yaml'] }, ['example.css', 'src/example.css']],
  ];
  for (const [scope, samples] of rows) {
    test(`${scope.languages.join()} ${scope.paths.join()}`, () =>
      assert.deepEqual(samplesOf(scope), samples));
  }
});
