import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import fc from 'fast-check';
import { filled } from './fill.ts';

const folder = mkdtempSync(join(tmpdir(), 'handrail-fuzz-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const { script } = fc.letrec<Record<string, string>>((tie) => {
  const wrap = (before: string, name: string, after: string): fc.Arbitrary<string> =>
    tie(name).map((text) => `${before}${text}${after}`);
  const hole = fc.constant('{{a}}');
  const pieces = (...all: fc.Arbitrary<string>[]): fc.Arbitrary<string> =>
    fc
      .array(fc.oneof({ maxDepth: 3 }, ...all), { minLength: 1, maxLength: 3 })
      .map((it) => it.join(''));
  const live = [
    wrap('$(', 'script', ')'),
    wrap('`', 'command', '`'),
    fc.constantFrom('$X', '${X}', '$X:'),
  ];
  const odd = [
    fc.oneof(
      { weight: 12, arbitrary: hole },
      { weight: 1, arbitrary: wrap('$((', 'word', '))') },
      { weight: 1, arbitrary: wrap('${X:-', 'word', '}') },
      { weight: 1, arbitrary: fc.constantFrom('\\', '$', '\\"') },
    ),
  ];
  return {
    script: fc
      .array(tie('command'), { minLength: 1, maxLength: 2 })
      .chain((all) => fc.constantFrom('; ', '\n', ' && ', ' | ').map((by) => all.join(by))),
    command: fc.oneof(
      { maxDepth: 3 },
      wrap('p ', 'words', ''),
      wrap('X=', 'word', ' p "$X"'),
      wrap('eval ', 'words', ''),
      wrap('ssh h ', 'words', ''),
      wrap('bash -c ', 'word', ''),
      wrap('bash -c "', 'script', '"'),
      wrap("eval '", 'script', "'"),
      wrap('echo ', 'words', ' | bash'),
      wrap('bash <<< ', 'word', ''),
      wrap('p <<E\n', 'words', '\nE\n'),
      wrap('[[ ', 'word', ' -eq 1 ]]'),
      wrap('let ', 'word', ''),
      wrap('', 'word', '=1'),
      wrap('a[', 'word', ']=1'),
      wrap('case x in ', 'word', ') p;; esac'),
      wrap('if p; then ', 'script', '; fi'),
      wrap('f() { ', 'script', '; }; f'),
      wrap('(', 'script', ')'),
      wrap('p > /dev/null ', 'words', " # it's {{a}}"),
    ),
    words: fc.array(tie('word'), { minLength: 1, maxLength: 3 }).map((all) => all.join(' ')),
    word: pieces(
      hole,
      hole,
      fc.constantFrom('x', 'a[', ']', '~', '!', '=', '-'),
      wrap('"', 'double', '"'),
      wrap("'", 'single', "'"),
      ...live,
      ...odd,
    ),
    double: pieces(hole, hole, fc.constantFrom('x', ' ', "'", '!', 'a['), ...live, ...odd),
    single: pieces(hole, hole, fc.constantFrom('x', ' ', '"', '\\', '$X', '`')),
  };
});

const VALUES = [
  '$(touch canary)',
  '`touch canary`',
  ';touch canary;',
  "';touch canary;'",
  '";touch canary;"',
  "\\';touch canary;\\'",
  '\\";touch canary;\\"',
  ');touch canary',
  '}; touch canary; {',
  'a[$(touch canary)]',
  '\\',
  "'",
  '"',
  '# ',
  '&& touch canary',
];

/** `p` prints what it is given; nothing else of a script may do anything. */
const BEFORE = `
PATH=/nowhere
p() { printf '<%s>' "$@"; }
touch() { : > canary; }
ssh() { shift; eval "$*"; }
bash() { if [ "$1" = -c ]; then eval "$2"; else read -r line; eval "$line"; fi; }
X=x
`;

test('whatever the script, bash runs nothing of a value', () => {
  const scripts = fc.sample(script as fc.Arbitrary<string>, {
    numRuns: Number(process.env['FUZZ'] ?? 300),
    seed: 4,
  });
  let count = 0;
  let input = '';
  for (const script of scripts) {
    for (const value of VALUES) {
      const text = script.includes('{{a}}') ? filled(script, 'bash', value) : undefined;
      if (text === undefined) continue;
      count += 1;
      const word = `'${text.replaceAll("'", "'\\''")}'`;
      input += `(eval ${word}) </dev/null >/dev/null 2>&1; test -e canary && { printf '%s\\0' ${word}; rm canary; }\n`;
    }
  }
  assert.ok(count > 100, `${count} scripts`);
  const { stdout } = spawnSync('bash', ['--norc'], {
    cwd: folder,
    input: `rm() { command -p rm "$@"; }\n${BEFORE}${input}`,
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  assert.deepEqual(stdout.split('\0').slice(0, 10), ['']);
  assert.deepEqual(readdirSync(folder), []);
});
