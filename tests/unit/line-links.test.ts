import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hasAnchor } from '../../src/core/anchors.ts';
import { fragmentOf, namesLine } from '../../src/ui/line-links.ts';

const named: [fragment: string, lines: number[]][] = [
  ['#log-ts-L3', [3]],
  ['#log-ts-L2-L4', [2, 3, 4]],
  ['#log-ts-L4-L2', []],
  ['#log-ts', []],
  ['#other-L3', []],
  ['#log-ts-L3x', []],
  ['', []],
];

for (const [fragment, lines] of named) {
  test(`"${fragment}" names ${lines.length > 0 ? lines.join(', ') : 'no line'}`, () => {
    const all = [1, 2, 3, 4, 5];
    assert.deepEqual(
      all.filter((line) => namesLine(fragment, 'log-ts', line)),
      lines,
    );
  });
}

const extended: [now: string, line: number, then: string][] = [
  ['', 3, '#log-ts-L3'],
  ['#log-ts-L3', 5, '#log-ts-L3-L5'],
  ['#log-ts-L3', 1, '#log-ts-L1-L3'],
  ['#log-ts-L3-L5', 9, '#log-ts-L3-L9'],
  ['#log-ts-L3', 3, '#log-ts-L3'],
  ['#a-heading', 3, '#log-ts-L3'],
  ['#other-L7', 3, '#log-ts-L3'],
];

for (const [now, line, then] of extended) {
  test(`"${now}" extended to line ${line} is "${then}"`, () => {
    assert.equal(fragmentOf('log-ts', line, now), then);
  });
}

test('a link to several lines is right if both ends exist', () => {
  const anchors = ['before', 'log-ts', 'log-ts-L1', 'log-ts-L2', 'log-ts-L3'];
  assert.ok(hasAnchor(anchors, 'log-ts-L2'));
  assert.ok(hasAnchor(anchors, 'log-ts-L1-L3'));
  assert.ok(!hasAnchor(anchors, 'log-ts-L4'));
  assert.ok(!hasAnchor(anchors, 'log-ts-L1-L4'));
  assert.ok(!hasAnchor(anchors, 'other-L1-L3'));
});
