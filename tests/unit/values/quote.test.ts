import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, describe, test } from 'node:test';
import fc from 'fast-check';
import { loadModule, parseSync } from 'libpg-query';
import { parse as parseYaml } from 'yaml';
import { placesIn } from '../../../src/core/values/place.ts';
import { quoted, readPlaces, refusal } from '../../../src/core/values/quote.ts';
import { hostile, refused } from './hostile.ts';

/** Anything that a value may be: the corpus, and what a generator thinks of. */
const seeds = { seed: 20261122, numRuns: 300 };
const some = fc
  .oneof(
    fc.constantFrom(...hostile),
    fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }),
    fc.string({
      minLength: 1,
      maxLength: 12,
      unit: fc.constantFrom(...` '"\\$\`!;&|<>(){}[]*?#~=,%a-`),
    }),
  )
  .filter((value) => refusal(value) === undefined);
const values = [...hostile, ...fc.sample(some, seeds)].filter(
  (value) => refusal(value) === undefined,
);

/** Fills `{{v}}` in code as a page does; undefined where a value is refused. */
function fill(code: string, lang: string, value: string): string | undefined {
  const found = [...code.matchAll(/\{\{v\}\}/g)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
  const at = placesIn(code, lang, found);
  let text = code;
  for (let index = found.length - 1; index >= 0; index--) {
    const { start, end } = found[index] ?? { start: 0, end: 0 };
    const result = quoted(value, at[index] ?? ['plain']);
    if ('refused' in result) return undefined;
    text = text.slice(0, start) + result.text + text.slice(end);
  }
  return text;
}

/** Each value with the code it fills; how many of them are taken says that a place is worth having. */
function filled(code: string, lang: string, least: number): [value: string, text: string][] {
  const all = values.flatMap((value): [string, string][] => {
    const text = fill(code, lang, value);
    return text === undefined ? [] : [[value, text]];
  });
  assert.ok(all.length >= least, `${all.length} of ${values.length} values can stand in ${code}`);
  return all;
}

const most = values.length - 1;

describe('nobody may fill', () => {
  for (const value of refused) {
    test(JSON.stringify(value.slice(0, 12)), () =>
      assert.ok('refused' in quoted(value, ['sh-word'])),
    );
  }
});

describe('bash gives back the value, and runs nothing else, in', () => {
  const work = mkdtempSync(join(tmpdir(), 'handrail-quote-'));
  after(() => rmSync(work, { recursive: true, force: true }));
  const given = String.raw`printf '%s\0' `;
  const rows: [code: string, before: string, after: string, least: number][] = [
    [`${given}{{v}}`, '', '', most],
    [`${given}a{{v}}b`, 'a', 'b', most],
    [`${given}--x={{v}}`, '--x=', '', most],
    [`${given}"{{v}}"`, '', '', most],
    [`${given}"a {{v}} b"`, 'a ', ' b', most],
    [`${given}"\${HOME:+}{{v}}"`, '', '', most],
    [`${given}'{{v}}'`, '', '', most],
    [`${given}'a '{{v}}" b"`, 'a ', ' b', most],
    [`${given}{a,}{{v}} | head -c 0; ${given}{{v}}`, '', '', most],
    [`X={{v}}; ${given}"$X"`, '', '', most],
    [`${given}"$(printf %s {{v}}; printf .)"`, '', '.', most],
    [`${given}"$(printf %s "{{v}}"; printf .)"`, '', '.', most],
    [`bash -c '${'printf "%s\\\\0" {{v}}'}'`, '', '', most],
    [`bash -c "${"printf '%s\\\\0' {{v}}"}"`, '', '', most],
    [`bash -c "${"printf '%s\\\\0' '{{v}}'"}"`, '', '', most],
    [`eval printf "'%s\\0'" {{v}}`, '', '', most],
    [`eval "printf '%s\\\\0' \\"{{v}}\\""`, '', '', most],
    [`cat <<X | tr '\\n' '\\0'\n{{v}}\nX\n`, '', '', 3],
    [`${given}$'{{v}}'`, '', '', 3],
    ['x={{v}} # {{v}}\n' + `${given}"$x"`, '', '', 3],
  ];
  for (const [code, before, behind, least] of rows) {
    test(code.replaceAll('\n', '⏎'), () => {
      // A bash of its own for each takes its time.
      const all = filled(code, 'sh', least).slice(0, /bash -c|head/.test(code) ? 90 : Infinity);
      const out = execFileSync('bash', ['--norc', '-c', all.map(([, text]) => text).join('\n')], {
        cwd: work,
        encoding: 'utf8',
        env: { PATH: process.env['PATH'] ?? '', HOME: work, LC_ALL: 'C.UTF-8' },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      assert.deepEqual(
        out.split('\0').slice(0, -1),
        all.map(([value]) => before + value + behind),
      );
      assert.ok(!existsSync(join(work, 'ran')), 'something else ran');
    });
  }
});

describe('a database gives back the value in', () => {
  const database = new DatabaseSync(':memory:');
  for (const code of ["SELECT '{{v}}' AS x", "SELECT substr('a''{{v}}', 3) AS x -- it's"]) {
    test(`${code}, SQLite`, () => {
      for (const [value, text] of filled(code, 'sql', most * 0.7)) {
        assert.equal(database.prepare(text).get()?.['x'], value);
      }
    });
  }
  test('SELECT 1 AS "{{v}}", SQLite', () => {
    for (const [value, text] of filled('SELECT 1 AS "{{v}}"', 'sql', most * 0.7)) {
      assert.deepEqual(Object.keys(database.prepare(text).get() ?? {}), [value]);
    }
  });
  test('numbers only where there are no quotes', () => {
    for (const [value, text] of filled('SELECT {{v}} AS x', 'sql', 1)) {
      assert.equal(String(database.prepare(text).get()?.['x']), String(Number(value)));
    }
  });
  test('strings and names, as PostgreSQL reads them', async () => {
    await loadModule();
    const code = `SELECT '{{v}}' FROM "{{v}}"`;
    for (const [value, text] of filled(code, 'sql', most * 0.7)) {
      const { stmts } = parseSync(text) as { stmts: { stmt: { SelectStmt: object } }[] };
      assert.equal(stmts.length, 1);
      const select = JSON.stringify(stmts[0]?.stmt.SelectStmt);
      assert.ok(select.includes(`"sval":{"sval":${JSON.stringify(value)}}`), select);
      // PostgreSQL cuts names after 63 bytes.
      const name = Buffer.byteLength(value) > 63 ? value.slice(0, 15) : value;
      assert.ok(select.includes(`"relname":${JSON.stringify(name).slice(0, -1)}`), select);
    }
  });
  test('psql -c in a shell, SQLite', () => {
    const code = `psql -c "SELECT '{{v}}' AS x"`;
    const all = filled(code, 'sh', most * 0.7);
    const read = secondArguments('psql', all);
    all.forEach(([value], index) => {
      assert.equal(database.prepare(read[index] ?? '').get()?.['x'], value);
    });
  });
});

describe('parsers give back the value in', () => {
  test('JSON', () => {
    for (const [value, text] of filled('{"a": ["{{v}}"], "b\\"": "x {{v}}"}', 'json', most)) {
      assert.deepEqual(JSON.parse(text), { a: [value], 'b"': `x ${value}` });
    }
    for (const [value, text] of filled('{"a": {{v}} }', 'json', most)) {
      assert.equal(String((JSON.parse(text) as { a: unknown }).a), value);
    }
  });
  test('JSON in a shell', () => {
    const code = `curl -d '{"a": "{{v}}"}' https://api.example`;
    const all = filled(code, 'sh', most);
    const read = secondArguments('curl', all).map((json) => JSON.parse(json) as unknown);
    assert.deepEqual(
      read,
      all.map(([value]) => ({ a: value })),
    );
  });
  test('YAML', () => {
    for (const [value, text] of filled(
      'a: {{v}}\nb: "{{v}}"\nc: [\'{{v}}\', {{v}}]\nd:\n  - {{v}}',
      'yaml',
      most,
    )) {
      const read = parseYaml(text) as { a: unknown; b: string; c: unknown[]; d: unknown[] };
      assert.deepEqual(
        [String(read.a), read.b, read.c.map(String), read.d.map(String)],
        [value, value, [value, value], [value]],
      );
      if (!/^\d+$/.test(value)) assert.equal(typeof read.a, 'string', text);
    }
  });
  test('addresses', () => {
    const code = 'https://h.example/a/{{v}}/b?c={{v}}&d=1#{{v}}';
    for (const [value, text] of filled(code, 'url', most - 5)) {
      const url = new URL(text);
      assert.equal(url.host, 'h.example');
      assert.equal(decodeURIComponent(url.pathname), `/a/${value}/b`);
      assert.deepEqual(
        [...url.searchParams],
        [
          ['c', value],
          ['d', '1'],
        ],
      );
      assert.equal(decodeURIComponent(url.hash), `#${value}`);
    }
  });
  test('a query language, as a string and as a pattern', () => {
    for (const [value, text] of filled('up{a="{{v}}", b=~"x{{v}}.*"}', 'promql', most)) {
      const [, plain = '', pattern = ''] =
        /^up\{a=("(?:[^"\\]|\\.)*"), b=~("(?:[^"\\]|\\.)*")\}$/u.exec(text) ?? [];
      assert.equal(goString(plain), value);
      assert.ok(new RegExp(`^(?:${goString(pattern)})$`).test(`x${value} and more`), text);
      assert.ok(!new RegExp(`^(?:${goString(pattern)})$`).test('x'), text);
    }
  });
});

/** What a command got as its second argument, each time that it was called in a shell. */
function secondArguments(command: string, all: readonly [string, string][]): string[] {
  const script = `${command}() { printf '%s\\0' "$2"; }\n${all.map(([, text]) => text).join('\n')}`;
  return execFileSync('bash', ['-c', script], { encoding: 'utf8' }).split('\0').slice(0, -1);
}

/** What Go reads in a double-quoted string that holds no escapes but of quotes and backslashes. */
function goString(written: string): string {
  return written.slice(1, -1).replace(/\\(["\\])/g, '$1');
}

test('places that nobody knows are plain', () => {
  for (const written of [undefined, '', 'sh-wrod', 'sh-word x']) {
    assert.deepEqual(readPlaces(written), ['plain']);
  }
  assert.deepEqual(readPlaces('sh-double url'), ['sh-double', 'url']);
});

test('what is plain stays as it is, everywhere', () => {
  for (const value of [
    'prod-eu-1',
    '10.0.0.1',
    'orders.created',
    'db/queue',
    'a_b:9092',
    'me@host',
  ]) {
    for (const at of [
      ['plain'],
      ['sh-word'],
      ['sh-double'],
      ['sql-string'],
      ['query-double'],
    ] as const) {
      assert.deepEqual(quoted(value, at), { text: value });
    }
  }
});
