import assert from 'node:assert/strict';
import { test } from 'node:test';
import { telling } from '../../../src/search/telling.ts';
import { stem } from '../../../src/search/words.ts';

/** The most common first; the first two stand nearly everywhere. */
const words = ['service', 'team', 'error', 'alert', 'release', 'database'].map(stem);
const index = { common: new Set(words), everywhere: new Set(words.slice(0, 2)) };
const small = { common: new Set<string>(), everywhere: new Set<string>() };

test('in a small handbook every word is looked for', () =>
  assert.deepEqual(telling(['the', 'team', 'lag'], small), ['the', 'team', 'lag']));

test('a word that stands nearly everywhere is left out, any form of it', () =>
  assert.deepEqual(telling(['services', 'lag', 'team'], index), ['lag']));

test('where there is no other, the rarest is looked for', () => {
  assert.deepEqual(telling(['team', 'service'], index), ['team']);
  assert.deepEqual(telling(['service'], index), ['service']);
  assert.deepEqual(telling([], index), []);
});

test('common words fill up to four, the rarest of them first, in the order of the question', () => {
  const question = ['error', 'lag', 'database', 'alert', 'quorum', 'release'];
  assert.deepEqual(telling(question, index), ['lag', 'database', 'quorum', 'release']);
});

test('rare words are all looked for', () => {
  const rare = ['lag', 'quorum', 'offset', 'broker', 'topic'];
  assert.deepEqual(telling([...rare, 'database'], index), rare);
});
