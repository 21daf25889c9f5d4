import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { toolRule } from '../../../src/check/lint/model.ts';
import { toolOf } from '../../../src/check/lint/read.ts';
import { lintRules } from '../../../src/check/lint/rules.ts';
import { runCheck, runCommand, writeFolder } from '../../broken/check.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const EXAMPLE = join(ROOT, 'tests/unit/fixtures/lint/standards-example/eslint.config.js');
const MODULES = join(ROOT, 'node_modules');
const temporary = mkdtempSync(join(tmpdir(), 'handrail-lint-'));
// ESLint is found from where a configuration stands.
const withEslint = mkdtempSync(join(MODULES, '.handrail-compare-'));
const cache = join(temporary, 'cache');
after(() => {
  for (const folder of [temporary, withEslint]) rmSync(folder, { recursive: true, force: true });
});

const standard = (fields: string, ...rules: string[]): string =>
  [
    '---',
    'title: Standard',
    fields,
    '---',
    'Text.',
    '',
    ...rules.map((rule) => `<Rule ${rule}>\ntext\n</Rule>\n`),
  ].join('\n');

const folder = writeFolder(join(withEslint, 'handbook'), {
  'standards/code.mdx': standard(
    'appliesTo: { languages: [typescript], paths: ["src/**"] }',
    'id="A-1" level="must" title="One" enforcedBy="eslint:no-empty"',
    'id="A-2" level="must" title="Two" enforcedBy="eslint:no-eval"',
    'id="A-3" level="should" title="Three" enforcedBy="eslint:no-alert"',
    'id="A-4" level="must" title="Four" enforcedBy="eslint:no-consol"',
    'id="A-5" level="must" title="Five" enforcedBy="typescript-eslint:no-floating-promises"',
    'id="A-6" level="must" title="Six" enforcedBy="eslint:no-var" deprecated="TypeScript does it"',
    'id="A-7" level="must" title="Seven" enforcedBy="golangci-lint:noctx"',
    'id="A-8" level="must" title="Eight" enforcedBy="review"',
  ),
  'standards/python.mdx': standard(
    'appliesTo: { languages: [python] }',
    'id="P-1" level="must" title="One" enforcedBy="ruff:BLE001"',
    'id="P-2" level="may" title="Two" enforcedBy="ruff:E711"',
    'id="P-3" level="must" title="Three" enforcedBy="ruff:line-too-long"',
  ),
  'standards/draft.mdx': standard(
    'status: draft',
    'id="D-1" level="must" title="One" enforcedBy="eslint:no-new"',
  ),
  'eslint.config.mjs': `import tseslint from 'typescript-eslint';
export default tseslint.config(tseslint.configs.recommended, {
  rules: {
    'no-empty': 'error',
    'no-var': 'error',
    eqeqeq: 'error',
    'no-eval': 'off',
    '@typescript-eslint/no-floating-promises': 'error',
  },
});
`,
  'ruff.toml': 'lint.extend-select = ["BLE", "B006"]\n',
  'biome.json': '{ "linter": \n',
  'old/.eslintrc.json': '{}',
});
const run = (...args: string[]) => runCheck(folder, cache, ...args);
const problemsIn = (stdout: string): string[] =>
  stdout.split('\n').filter((line) => line !== '' && !line.startsWith('    '));

describe('handrail check --config, as a process', () => {
  test('tells what is off, what nobody knows and what no standard explains, each in its place', async () => {
    const { code, stdout } = await run(
      ...['--config', 'eslint.config.mjs', '--config=ruff.toml', '--config', 'biome.json'],
    );
    assert.deepEqual(problemsIn(stdout), [
      'biome.json:2:1 error lint-config no JSON from here on: value expected',
      'eslint.config.mjs:5:5 warn lint-rule-unexplained "no-var" is on, but A-6, which explained it, is deprecated',
      'eslint.config.mjs:6:5 warn lint-rule-unexplained "eqeqeq" is on, and no standard says why',
      'ruff.toml:1:30 warn lint-rule-unexplained "B006" is on, and no standard says why',
      'standards/code.mdx:11:1 error lint-rule-off A-2 (must) is said to be checked by eslint:no-eval, which is off in eslint.config.mjs',
      'standards/code.mdx:15:1 warn lint-rule-off-should A-3 (should) is said to be checked by eslint:no-alert, which is off in eslint.config.mjs',
      'standards/code.mdx:19:1 error lint-rule-unknown A-4 names eslint:no-consol, which ESLint does not know (eslint.config.mjs) — did you mean "no-console"?',
      'standards/python.mdx:11:1 warn lint-rule-unsure P-2 is said to be checked by ruff:E711; whether ruff.toml has it on hangs on the defaults of the version of Ruff',
      '3 errors, 5 warnings in 5 files (lint-rule-unexplained 3, lint-config 1, lint-rule-off 1, lint-rule-off-should 1, lint-rule-unknown 1, lint-rule-unsure 1)',
      '3 pages checked',
      'eslint.config.mjs: 2 of 5 rules that standards name are on; 23 more come from presets: --all lists them',
      'ruff.toml: 1 of 3 rules that standards name is on',
      'ruff.toml: not compared: ruff:line-too-long (a name, where the configuration has codes)',
      'not compared: 1 rule that golangci-lint should check',
    ]);
    assert.equal(code, 1);
  });

  test('--all tells of rules from presets too', async () => {
    const { stdout } = await run('--config', 'eslint.config.mjs', '--all');
    const line =
      'eslint.config.mjs:1:1 warn lint-rule-unexplained "@typescript-eslint/no-explicit-any" is on, and no standard says why';
    assert.ok(problemsIn(stdout).includes(line));
  });

  test('drafts count where they are shown', async () => {
    const { stdout } = await run('--config', 'eslint.config.mjs', '--drafts');
    assert.match(stdout, /^standards\/draft\.mdx:7:1 error lint-rule-off D-1/m);
  });

  test('writes JSON and nothing else, workflow commands and nothing else', async () => {
    const json = await run('--config', 'eslint.config.mjs', '--format', 'json');
    assert.equal(JSON.parse(json.stdout).errors, 2);
    const github = await run('--format', 'github', '--config', 'eslint.config.mjs');
    for (const line of github.stdout.trimEnd().split('\n')) {
      assert.match(line, /^::(error|warning) file=(standards\/|eslint\.)[^,:]+,line=\d+,col=\d+,/);
    }
  });

  test('a wrong call ends with 2 and a line', async () => {
    const rows: [args: string[], message: RegExp][] = [
      [['--config', 'nowhere/eslint.config.js'], /there is no file .*nowhere\/eslint\.config\.js$/],
      [['--config', 'tslint.json'], /--config takes eslint\.config\.js.*, not "tslint\.json"$/],
      [['--config', 'old/.eslintrc.json'], /no flat configuration; `npx @eslint\/migrate-config`/],
      [['--config'], /--config/],
    ];
    for (const [args, message] of rows) {
      const { code, stderr } = await run(...args);
      assert.match(stderr.trimEnd(), message);
      assert.doesNotMatch(stderr, /^\s+at /m);
      assert.equal(code, 2);
    }
    const { code, stderr } = await runCommand(['build'], folder, cache, '--config', 'ruff.toml');
    assert.match(stderr, /--config is an option of `handrail check` only/);
    assert.equal(code, 2);
  });

  test('levels are those of handbook.yaml, and --rules lists them', async () => {
    const other = join(withEslint, 'levels');
    cpSync(folder, other, { recursive: true });
    const checks = '{ lint-rule-off: warn, lint-rule-unknown: off, lint-rule-unexplained: off }';
    writeFileSync(join(other, 'handbook.yaml'), `title: T\nchecks: ${checks}\n`);
    const { code, stdout } = await runCheck(other, cache, '--config', 'eslint.config.mjs');
    assert.match(stdout, /warn lint-rule-off A-2/);
    assert.doesNotMatch(stdout, /lint-rule-(unknown|unexplained)/);
    assert.equal(code, 0);
    const { stdout: listed } = await runCheck(other, cache, '--rules');
    for (const { id, level } of lintRules)
      assert.match(listed, new RegExp(`^${id} +${level} `, 'm'));
  });

  test('without ESLint where the configuration stands, it says what to do', async () => {
    const alone = writeFolder(join(temporary, 'alone'), {
      'guides/page.md': '# Page\n',
      'eslint.config.js': 'export default [];\n',
    });
    const { code, stdout } = await runCheck(alone, cache, '--config', 'eslint.config.js');
    assert.match(stdout, /^eslint\.config\.js:1:1 error lint-config ESLint is not installed/m);
    assert.match(stdout, /run `npm ci` in that project first/);
    assert.equal(code, 1);
  });
});

test('the example configuration does what the standards of the starter handbook claim', async () => {
  const content = join(ROOT, 'content');
  const { stdout } = await runCheck(content, cache, '--config', EXAMPLE, '--format', 'json');
  const { findings } = JSON.parse(stdout) as { findings: Record<string, string | number>[] };
  assert.deepEqual(
    findings
      .filter(({ rule }) => String(rule).startsWith('lint-'))
      .map(({ rule, line, message }) => `${line} ${rule} ${message}`),
    [
      '4 lint-rule-unexplained "prefer-const" is on, and no standard says why',
      '30 lint-rule-unexplained "eqeqeq" is on, and no standard says why',
    ],
  );
});

describe('what enforcedBy names', () => {
  const rows: [written: string, tool: string | undefined, rule?: string][] = [
    ['eslint:no-empty', 'eslint', 'no-empty'],
    ['eslint:@typescript-eslint/only-throw-error', 'eslint', '@typescript-eslint/only-throw-error'],
    ['typescript-eslint:only-throw-error', 'eslint', '@typescript-eslint/only-throw-error'],
    ['biome:noConsole', 'biome', 'noConsole'],
    ['biome:lint/suspicious/noConsole', 'biome', 'noConsole'],
    ['clippy:clippy::unwrap_used', 'clippy', 'clippy::unwrap_used'],
    ['review', undefined],
    ['', undefined],
  ];
  for (const [written, tool, rule] of rows) {
    test(written || 'nothing', () =>
      assert.deepEqual(toolRule(written), tool === undefined ? undefined : { tool, rule }),
    );
  }
});

test('the tool of a configuration is known by its name', () => {
  const tools = [
    ...['eslint.config.js', 'eslint.config.mts', 'a/eslint.config.base.cjs', 'biome.json'],
    ...['biome.jsonc', 'pyproject.toml', '.ruff.toml', 'package.json', '.eslintrc.js'],
  ].map(toolOf);
  assert.deepEqual(tools, [
    ...['eslint', 'eslint', 'eslint', 'biome', 'biome', 'ruff', 'ruff'],
    ...[undefined, undefined],
  ]);
});
