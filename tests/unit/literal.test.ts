import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createProcessor } from '@mdx-js/mdx';
import type { Program } from 'estree';
import { isComment, literal } from '../../src/markdown/literal.ts';

/** The program that MDX's parser makes of `<A x={…}>`. */
function programOf(code: string): Program | null | undefined {
  const tree = createProcessor().parse(`<A x={${code}} />`) as never as Tree;
  return tree.children[0]?.attributes[0]?.value.data.estree;
}

describe('a literal is its value', () => {
  const rows: [code: string, value: unknown][] = [
    ['"text"', 'text'],
    ["'text'", 'text'],
    ['`text`', 'text'],
    ['3', 3],
    ['-1.5', -1.5],
    ['true', true],
    ['null', null],
    ['[]', []],
    ['["a", 1, [false]]', ['a', 1, [false]]],
    ['{ a: 1, "b c": { d: null }, 3: [] }', { a: 1, 'b c': { d: null }, 3: [] }],
    ['("text")', 'text'],
    ['/* why */ 3', 3],
  ];
  for (const [code, value] of rows) {
    test(code, () => assert.deepEqual(literal(programOf(code)), { value }));
  }
});

describe('what would run is none', () => {
  const rows = [
    ['name', 'undefined', 'NaN', 'this', 'process.env.HOME'],
    ['f()', '[f()]', '{ a: f() }', '[1, ...rest]', '[1, , 2]', 'new Date()', 'import("fs")'],
    [
      '`a ${b}`',
      '`${1}`',
      'tag`a`',
      '"a" + "b"',
      '1 + 1',
      '+1',
      '-"1"',
      '!0',
      'void 0',
      'typeof 1',
    ],
    ['() => 1', 'function () {}', 'class {}', 'a = 1', 'a ? 1 : 2', '(1, 2)', 'a ?? 1'],
    ['{ get a() { return 1; } }', '{ a() {} }', '{ [a]: 1 }', '{ ["a"]: 1 }', '{ ...a }', '{ a }'],
    ['{ __proto__: { a: 1 } }', '{ "__proto__": 1 }', '/a/', '10n', '<b>x</b>', '1e999'],
  ].flat();
  for (const code of rows) test(code, () => assert.equal(literal(programOf(code)), undefined));

  test('no program at all', () => {
    assert.equal(literal(null), undefined);
    assert.equal(literal(undefined), undefined);
  });
});

describe('a comment', () => {
  const expression = (code: string): Program | null | undefined => {
    const tree = createProcessor().parse(`{${code}}`) as never as { children: { data: Data }[] };
    return tree.children[0]?.data.estree;
  };
  test('is nothing else', () => {
    assert.equal(isComment(expression('/* a */')), true);
    assert.equal(isComment(expression(' // a\n')), true);
    assert.equal(isComment(expression('/* a */ 1')), false);
    assert.equal(isComment(undefined), false);
  });
});

interface Data {
  estree: Program;
}

interface Tree {
  children: { attributes: { value: { data: Data } }[] }[];
}
