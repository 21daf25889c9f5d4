import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { callsIn, scriptOf, sqlOf, without } from '../content/commands.ts';
import { eslintNames } from '../content/eslint.ts';
import { fencesIn, type Fence } from '../content/fences.ts';
import { filled } from '../content/fill.ts';
import { optionsIn, unknownOption } from '../content/openssl.ts';
import { inFence } from '../content/problem.ts';
import { faultsOf } from '../content/promql.ts';
import { lineIn, messageOf } from '../content/sql.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const TICKS = '```';

test('fences are told with their place and the components around them', () => {
  const body = `\n<Rule id="A-1">\n\n<Bad>\n\n- one\n\n  ${TICKS}ts title="a.ts"\n  let a;\n  ${TICKS}\n\n</Bad>\n\n</Rule>\n`;
  const within = [
    { name: 'Rule', props: { id: 'A-1' } },
    { name: 'Bad', props: {} },
  ];
  assert.deepEqual(fencesIn(body, 'mdx'), [
    { line: 8, indent: 2, lang: 'ts', title: 'a.ts', within, code: 'let a;' },
  ]);
});

test('a place in the code becomes one of the page', () => {
  const fence = { ...(fencesIn(`${TICKS}sh\na\nb\n${TICKS}`, 'md')[0] as Fence), file: 'a.mdx' };
  const at = (line: number) =>
    inFence({ ...fence, line: 10, indent: 2 }, { line, column: 3 }, '', '');
  assert.deepEqual([at(1).line, at(2).line, at(9).line, at(2).column], [11, 12, 12, 5]);
});

test('placeholders are filled as the page would quote them', () => {
  const param = { from: [], required: false, secret: false, type: 'text' as const };
  const params = [
    { ...param, name: 'who', example: "O'Neill" },
    { ...param, name: 'n', default: '7' },
  ];
  assert.equal(
    filled('a {{who}} "{{who}}" {{n}} {{other}}', 'sh', params),
    `a 'O'\\''Neill' "O'Neill" 7 {{other}}`,
  );
  assert.equal(filled("SELECT '{{who}}'", 'sql', params), "SELECT 'O''Neill'");
});

test('calls of a program are found behind others', () => {
  const script = `kubectl exec p -- psql -c 'a b'\nX=1 psql -tAc "x $y"\nx=$(psql --command='c')\necho psql`;
  assert.deepEqual(callsIn('psql', 'psql -l 2>/dev/null'), [['-l']]);
  const calls = callsIn('psql', script);
  assert.deepEqual(calls.flatMap(sqlOf).sort(), ['a b', 'c', 'x x']);
  assert.deepEqual(without(['-h', 'a', '--tls', 'GET', 'k'], /^--tls$/, /^-h$/), ['GET', 'k']);
});

test('a session is a script of the same lines and columns', () => {
  const code = '$ echo a \\\n>   b\na b\n$ ls';
  assert.equal(scriptOf({ lang: 'console', code }), '  echo a \\\n    b\n\n  ls');
  assert.equal(scriptOf({ lang: 'text', code }), undefined);
});

test('what tools say is understood', () => {
  const promtool =
    'group "a", rule 3, "query:2": could not parse expression: 2:6: parse error: odd';
  assert.deepEqual(faultsOf(promtool), [{ rule: 3, line: 2, column: 6, message: 'odd' }]);
  const psql = 'psql:<stdin>:5: ERROR:  no column\nLINE 2:   other\n          ^\nHINT:  look';
  assert.equal(messageOf(psql), 'PostgreSQL: no column (look)');
  assert.equal(lineIn('SELECT 1;\n\nSELECT\n  other\n;', psql), 4);
  assert.equal(lineIn('SELECT 1;', 'psql:<stdin>:1: ERROR:  no'), 1);
  const known = optionsIn('Usage:\n -noout   Nothing\n -enddate Date\n');
  assert.equal(unknownOption(['x509', '-noout', '-endate', '-sha256'], known), '-endate');
  assert.deepEqual(eslintNames('eslint:no-empty, eslint:@typescript-eslint/await-thenable'), [
    'no-empty',
    '@typescript-eslint/await-thenable',
  ]);
});

test('a planted error of each sort is found', (t) => {
  const broken = 'tests/content/broken';
  const folders = ['--content', `${broken}/content`, '--beside', `${broken}/beside`];
  const args = ['tests/content/main.ts', '--require-all', ...folders];
  const { status, stdout } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
  if (/\(no \S+\)/.test(stdout)) return t.skip('a tool is missing');
  assert.equal(status, 1);
  const found = stdout.split('\n\n')[0]?.replaceAll(ROOT, '').replaceAll(`${broken}/`, '') ?? '';
  assert.equal(`${found}\n`, readFileSync(`${ROOT}/${broken}/expected.txt`, 'utf8'));
});
