import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { RawFinding } from '../../src/core/findings.ts';
import { reporter } from '../../src/core/report.ts';
import { readYaml, type YamlData } from '../../src/core/yaml.ts';

function read(yaml: string, firstLine = 1): YamlData & { findings: RawFinding[] } {
  const findings: RawFinding[] = [];
  return { ...readYaml(yaml, firstLine, reporter('a.yaml', findings)), findings };
}

describe('YAML is read', () => {
  test('with the place of every value and key', () => {
    const { data, places, keyPlaces } = read(
      'owner: payments\nslo:\n  - target: 1\n    window: 30d\n',
    );
    assert.deepEqual(data, { owner: 'payments', slo: [{ target: 1, window: '30d' }] });
    assert.deepEqual(places['owner'], [1, 8]);
    assert.deepEqual(places['slo.0.window'], [4, 13]);
    assert.deepEqual(keyPlaces['slo.0.window'], [4, 5]);
  });

  test('with lines counted from where it begins in its file', () => {
    const { places, findings } = read('a: 1\nb: [\n', 5);
    assert.deepEqual(places, {});
    assert.equal(findings[0]?.line, 6);
    assert.deepEqual(read('a: 1\nb: 2\n', 5).places['b'], [6, 4]);
  });

  test('with numbers and words as they are written', () => {
    const { data, written } = read('version: 1.10\nflag: true\nlist: [on, 007]\n');
    assert.deepEqual(data, { version: 1.1, flag: true, list: ['on', 7] });
    assert.deepEqual(written, { version: '1.10', flag: 'true', 'list.0': 'on', 'list.1': '007' });
  });

  test('with a place for a field that has no value', () => {
    const { data, places } = read('title:\nowner: x\n');
    assert.deepEqual(data, { title: null, owner: 'x' });
    assert.equal(places['title']?.[0], 1);
  });

  test('as nothing where it holds nothing', () => {
    for (const yaml of ['', '\n\n', '# a comment\n']) {
      const { data, findings } = read(yaml);
      assert.deepEqual({ data, findings }, { data: {}, findings: [] }, JSON.stringify(yaml));
    }
  });

  test('as data only: a key of every object is a field like any other', () => {
    const { data } = read('__proto__: { polluted: yes }\nconstructor: x\n');
    assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
    assert.ok(Object.hasOwn(data, 'constructor'));
  });
});

describe('YAML that cannot be read is reported at its place', () => {
  const rows: [yaml: string, line: number, column: number, message: RegExp][] = [
    ['a: b: c\n', 1, 4, /^nested mappings/],
    ['a: 1\na: 2\n', 2, 1, /^map keys must be unique$/],
    ['a:\n\t- b\n', 2, 1, /^tabs are not allowed/],
    ['- a\n', 1, 1, /^expected fields$/],
    ['text\n', 1, 1, /^expected fields$/],
    ['ok: 1\na: "b\n', 2, 4, /closing "quote/],
    ['ok: 1\na: *b\n', 2, 4, /^unresolved alias/],
    ['ok: 1\na: @b\n', 2, 4, /./],
  ];
  for (const [yaml, line, column, message] of rows) {
    test(JSON.stringify(yaml), () => {
      const { findings, data } = read(yaml);
      const [found] = findings;
      assert.deepEqual([found?.rule, found?.line, found?.column], ['yaml-syntax', line, column]);
      assert.match(found?.message ?? '', message);
      assert.deepEqual(data, {});
    });
  }

  test('a value that begins with a backtick is to be quoted', () => {
    const { findings } = read('rollback: `kubectl rollout undo` first\n');
    assert.deepEqual(
      findings.map(({ column, fix }) => [column, fix]),
      [[11, 'put the whole value in quotes']],
    );
  });

  test('once, and with what to do', () => {
    const { findings } = read('title: Deploys: how\n');
    assert.deepEqual(
      findings.map(({ fix }) => fix),
      ['quote a value that holds ": " or begins with a special character'],
    );
  });

  test('also where aliases would blow it up', () => {
    const lines = ['a: &a [x, x, x, x, x, x, x, x, x, x]'];
    for (const [at, before] of ['ba', 'cb', 'dc', 'ed'].map((pair) => [...pair])) {
      lines.push(`${at}: &${at} [${Array.from({ length: 10 }, () => `*${before}`).join(', ')}]`);
    }
    const { data, findings } = read(lines.join('\n'));
    assert.deepEqual([findings.length, data], [1, {}]);
  });
});
