import assert from 'node:assert/strict';
import { DatabaseSync } from 'node:sqlite';
import { describe, test } from 'node:test';
import { loadModule, parseSync } from 'libpg-query';
import { parse as parseYaml } from 'yaml';
import { quoted, readPlaces, type Place } from '../../../src/core/values/quote.ts';
import { filled } from './fill.ts';
import { hostile, refusedEverywhere } from './hostile.ts';
import { values } from './values.ts';

const every: Place[] = readPlaces(
  'plain bare comment sh-word sh-quoted sh-single sh-double sh-double-after sh-substitution ' +
    'sql-string sql-identifier sql-backtick sql-bare sql-number promql-string promql-raw ' +
    'promql-regex json-string json-value yaml-single yaml-double yaml-scalar url',
);

describe('what is refused', () => {
  test('wherever it would land', () => {
    assert.ok(every.length > 20);
    for (const value of refusedEverywhere) {
      for (const place of every) {
        assert.ok('refused' in quoted(value, [place]), `${JSON.stringify(value)} in ${place}`);
      }
    }
  });

  test('in a plain place: all but what means itself everywhere', () => {
    for (const value of ['prod-eu-1', '10.0.0.1', 'a/b:c@d%e+f,g=h_i', '0']) {
      for (const places of [[], ['plain'], ['sh-double', 'bare']] as Place[][]) {
        assert.deepEqual(quoted(value, places), { text: value });
      }
    }
    for (const value of hostile) {
      const written = quoted(value, ['plain']);
      if (/^\w[\w.:/@%+,=-]*$/.test(value)) assert.deepEqual(written, { text: value });
      else assert.ok('refused' in written, value);
    }
  });

  test('with a reason a reader understands', () => {
    assert.deepEqual(quoted('-x', ['sh-word']), {
      refused: 'it begins with "-", which reads as an option',
    });
    assert.deepEqual(quoted('a\\b', ['sh-single', 'sql-string']), {
      refused: '"\\" cannot stand here',
    });
    assert.deepEqual(quoted('1 OR 1=1', ['sql-number']), {
      refused: 'only a number can stand here',
    });
  });

  test('what a page says and we do not know is plain', () => {
    assert.deepEqual(readPlaces(undefined), ['plain']);
    assert.deepEqual(readPlaces('sh-word constructor'), ['plain']);
    assert.deepEqual(readPlaces('sh-double  sql-string'), ['sh-double', 'sql-string']);
  });
});

test('a plain value stays readable in a command', () => {
  for (const value of ['prod-eu-1', '10.0.0.1', 'orders.created', 'a@b.example', 'x=1']) {
    assert.equal(
      filled('kubectl get {{a}} -l x={{b}}', 'sh', value),
      `kubectl get ${value} -l x=${value}`,
    );
  }
});

describe('real parsers give the value back', () => {
  const given = values(400, 7);
  const each = (code: string, lang: string, look: (text: string, value: string) => void): void => {
    let count = 0;
    for (const value of given) {
      const text = filled(code, lang, value);
      if (text === undefined) continue;
      count += 1;
      look(text, value);
    }
    assert.ok(count > 0.6 * given.length, `${count} of ${given.length} can stand in ${code}`);
  };

  test('JSON', () => {
    each('{"{{a}}x": ["{{b}}"], "c": {{c}}}', 'json', (text, value) => {
      const { c, ...read } = JSON.parse(text) as Record<string, unknown>;
      assert.deepEqual(read, Object.fromEntries([[`${value}x`, [value]]]));
      assert.equal(String(c), value);
    });
  });

  test('YAML', () => {
    const code = 'a: {{a}}\nb: "x {{b}}"\nc: \'{{c}} x\'\nd: [{{d}}, "{{e}}"]\n';
    for (const version of ['1.1', '1.2'] as const) {
      each(code, 'yaml', (text, value) => {
        const read = parseYaml(text, { version }) as Record<string, unknown>;
        assert.equal(String(read['a']), value);
        assert.ok(typeof read['a'] === 'string' || /^\d/.test(value), value);
        assert.deepEqual(
          { ...read, a: 0, d: (read['d'] as unknown[]).map(String) },
          {
            a: 0,
            b: `x ${value}`,
            c: `${value} x`,
            d: [value, value],
          },
        );
      });
    }
  });

  test('addresses', () => {
    each('https://x.example/a/{{a}}/b?q={{b}}&r=1#{{c}}', 'url', (text, value) => {
      const url = new URL(text);
      assert.equal(url.origin, 'https://x.example');
      assert.deepEqual(url.pathname.split('/').map(decodeURIComponent), ['', 'a', value, 'b']);
      assert.deepEqual(
        [...url.searchParams],
        [
          ['q', value],
          ['r', '1'],
        ],
      );
      assert.equal(decodeURIComponent(url.hash), `#${value}`);
    });
  });

  test('SQLite: strings, names, numbers', () => {
    const db = new DatabaseSync(':memory:');
    const read = (text: string): Record<string, unknown> => db.prepare(text).get() ?? {};
    each(`SELECT '{{a}}' AS "v{{b}}", 'x' || '{{c}}' AS \`w{{d}}\``, 'sqlite', (text, value) => {
      assert.deepEqual({ ...read(text) }, { [`v${value}`]: value, [`w${value}`]: `x${value}` });
    });
    for (const value of given) {
      const text = filled('SELECT {{a}} AS v', 'sql', value);
      if (text !== undefined) assert.equal(typeof read(text)['v'], 'number');
    }
  });

  test('PostgreSQL’s own parser: one statement, with the value as its text and as a name', async () => {
    await loadModule();
    each(`SELECT '{{a}}' FROM "x{{b}}"`, 'pgsql', (text, value) => {
      const { stmts = [] } = parseSync(text) as { stmts?: { stmt: object }[] };
      assert.equal(stmts.length, 1);
      const read = JSON.stringify(stmts[0]?.stmt);
      assert.ok(read.includes(`"sval":{"sval":${JSON.stringify(value)}}`), read);
      // It cuts names after 63 bytes.
      if (Buffer.byteLength(value) > 60) return;
      assert.ok(read.includes(`"relname":${JSON.stringify(`x${value}`)}`), read);
    });
  });

  test('PromQL: strings, and regular expressions that match the value alone', () => {
    each('up{a="{{a}}", b=~"x-{{b}}", c!=\'{{c}}\'}', 'promql', (text, value) => {
      const strings =
        /^up\{a="((?:[^"\\]|\\.)*)", b=~"((?:[^"\\]|\\.)*)", c!='((?:[^'\\]|\\.)*)'\}$/u.exec(text);
      const [, a = '', b = '', c = ''] = strings ?? [];
      assert.equal(unescaped(a), value);
      assert.equal(unescaped(c), value);
      const pattern = new RegExp(`^(?:${unescaped(b)})$`, 'u');
      assert.match(`x-${value}`, pattern);
      for (const other of given) {
        if (other !== value) assert.doesNotMatch(`x-${other}`, pattern);
      }
    });
  });
});

/** Go's string escapes, as far as they are written; any other is an error there. */
function unescaped(text: string): string {
  return text.replace(/\\(x[0-9a-f]{2}|.)/gu, (_, one: string) => {
    if (one.startsWith('x')) return String.fromCharCode(Number.parseInt(one.slice(1), 16));
    assert.equal(one, '\\');
    return one;
  });
}

test('an old bash looks into its history also in a substitution in double quotes', () => {
  assert.equal(filled('echo "$(cat {{a}})"', 'sh', 'a!b'), undefined);
  assert.equal(filled('echo $(cat {{a}})', 'sh', 'a!b'), "echo $(cat 'a!b')");
});
