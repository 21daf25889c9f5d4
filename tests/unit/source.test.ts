import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { RawFinding } from '../../src/core/findings.ts';
import { reporter } from '../../src/core/report.ts';
import { readText } from '../../src/core/text.ts';
import { splitSource } from '../../src/markdown/source.ts';

const bytes = (...parts: (string | number)[]): Uint8Array =>
  Buffer.concat(
    parts.map((part) => Buffer.from(typeof part === 'string' ? part : ([part] as never))),
  );

function read(source: Uint8Array): { text: string; findings: RawFinding[] } {
  const findings: RawFinding[] = [];
  return { text: readText(source, reporter('a.md', findings)), findings };
}

describe('a file becomes text', () => {
  const rows: [name: string, source: Uint8Array, text: string][] = [
    ['as it is', bytes('# Über 日本 🚀\n'), '# Über 日本 🚀\n'],
    ['without byte-order mark', bytes('\ufeff# One\n'), '# One\n'],
    ['with one kind of line end', bytes('a\r\nb\rc\n'), 'a\nb\nc\n'],
    [
      'without control characters',
      bytes('a\u0001\u0002b\tc\u0000\u007f'),
      'a\ufffd\ufffdb\tc\ufffd\ufffd',
    ],
    ['of no length', bytes(''), ''],
  ];
  for (const [name, source, text] of rows) {
    test(name, () => assert.deepEqual(read(source), { text, findings: [] }));
  }
});

describe('what is not UTF-8 is reported where it begins, and read as Windows-1252', () => {
  const rows: [source: Uint8Array, line: number, column: number, text: string][] = [
    [bytes('Caf', 0xe9, ' one'), 1, 4, 'Café one'],
    [bytes('Caf', 0xe9), 1, 4, 'Café'],
    [bytes('Caf', 0xe9, '\nbar'), 1, 4, 'Café\nbar'],
    [bytes(0xe9, 't', 0xe9), 1, 1, 'été'],
    [bytes('f', 0xfc, 'r'), 1, 2, 'für'],
    [bytes('one\r\ntwo\r\nit', 0x92, 's'), 3, 3, 'one\ntwo\nit’s'],
    [bytes('é → ', 0xfc), 1, 5, 'Ã© â†’ ü'],
    [bytes('🚀', 0x80), 1, 3, 'ðŸš€€'],
    [bytes('a', 0xe2, 0x82), 1, 2, 'aâ‚'],
  ];
  for (const [source, line, column, text] of rows) {
    test(`${JSON.stringify(text)} at ${line}:${column}`, () => {
      const { findings, text: found } = read(source);
      assert.deepEqual(
        findings.map(({ rule, line, column }) => [rule, line, column]),
        [['not-utf8', line, column]],
      );
      assert.equal(found, text);
    });
  }
});

describe('front matter is cut off, and lines stay where they were', () => {
  const rows: [name: string, text: string, frontMatter: string | undefined, body: string][] = [
    ['between its lines', '---\ntitle: x\n---\n# One\n', '\ntitle: x', '\n\n\n# One\n'],
    ['closed by dots', '---\ntitle: x\n...\nText\n', '\ntitle: x', '\n\n\nText\n'],
    ['empty', '---\n---\nText\n', '', '\n\nText\n'],
    ['with white space behind the dashes', '--- \na: 1\n--- \nText', '\na: 1', '\n\n\nText'],
    ['absent', '# One\n\n---\n\nTwo\n', undefined, '# One\n\n---\n\nTwo\n'],
    ['a rule and not front matter', '---\n\nText\n', undefined, '---\n\nText\n'],
  ];
  for (const [name, text, frontMatter, body] of rows) {
    test(name, () => {
      const source = splitSource('a.md', text, () => assert.fail('nothing to report'));
      assert.deepEqual(source, { file: 'a.md', frontMatter, body });
    });
  }

  test('and where it is never closed, it ends with its last field', () => {
    const findings: RawFinding[] = [];
    const text = '---\ntitle: x\ntags:\n  - a\n- b\n\n# One\n';
    const source = splitSource('a.md', text, reporter('a.md', findings));
    assert.equal(source.frontMatter, '\ntitle: x\ntags:\n  - a\n- b');
    assert.equal(source.body, '\n\n\n\n\n\n# One\n');
    assert.deepEqual(
      findings.map(({ rule, line, fix }) => [rule, line, fix]),
      [['front-matter-open', 1, 'put a line "---" after line 5']],
    );
  });
});
