import assert from 'node:assert/strict';
import { test } from 'node:test';
import { didYouMean, listOf, nearest } from '../../src/core/near.ts';

const known = ['owner', 'title', 'summary', 'payments', 'must'];

const near: [wrong: string, found: string | undefined][] = [
  ['paymets', 'payments'],
  ['sumary', 'summary'],
  ['PAYMENTS', 'payments'],
  ['mus', 'must'],
  ['titlee', 'title'],
  ['onwer', 'owner'],
  ['titel', 'title'],
  ['storefront', undefined],
  ['x', undefined],
  ['', undefined],
];

for (const [wrong, found] of near) {
  test(`the name nearest to "${wrong}" is ${found ?? 'none'}`, () => {
    assert.equal(nearest(wrong, known), found);
  });
}

test('of two names the nearer one wins, of equally near ones the first', () => {
  assert.equal(nearest('release', ['relapse', 'releases']), 'releases');
  assert.equal(nearest('cost', ['cast', 'lost']), 'cast');
});

test('nothing is near to what nobody knows', () => {
  assert.equal(nearest('owner', []), undefined);
});

test('a near match is a question to append, no match is nothing', () => {
  assert.equal(didYouMean('paymets', known), ' — did you mean "payments"?');
  assert.equal(didYouMean('storefront', known), '');
});

const lists: [names: string[], most: number | undefined, text: string][] = [
  [[], undefined, ''],
  [['a'], undefined, '"a"'],
  [['a', 'b'], undefined, '"a" and "b"'],
  [['a', 'b', 'c'], undefined, '"a", "b" and "c"'],
  [['a', 'b', 'c', 'd'], 2, '"a", "b" and 2 more'],
];

for (const [names, most, text] of lists) {
  test(`a list of ${names.length} names${most ? `, at most ${most},` : ''} reads ${text}`, () => {
    assert.equal(listOf(names, most), text);
  });
}
