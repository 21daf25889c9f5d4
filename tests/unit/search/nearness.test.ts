import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nearness, passage } from '../../../src/search/nearness.ts';

const spans: [places: number[][], near: number][] = [
  [[[1], [2]], 1],
  [[[1, 50], [53]], 0.5],
  [[[5], []], 0],
  [[], 0],
  [[[7], [7]], 1],
];
for (const [places, near] of spans) {
  test(`nearness of ${JSON.stringify(places)}`, () => assert.equal(nearness(places), near));
}

const passages: [parts: [worth: number, places: number[]][], worth: number][] = [
  [[[3, [1]]], 0],
  [
    [
      [3, [1]],
      [2, [20]],
    ],
    2,
  ],
  [
    [
      [3, [1]],
      [2, [400]],
    ],
    0,
  ],
  [
    [
      [3, [1, 500]],
      [2, [20, 700]],
      [1, [505, 710]],
    ],
    2,
  ],
  [[], 0],
];
for (const [parts, worth] of passages) {
  test(`best passage of ${JSON.stringify(parts)}`, () =>
    assert.equal(passage(parts.map(([worth, places]) => ({ worth, places }))), worth));
}
