import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rulesAt, tiersOf } from '../../src/core/rule-tiers.ts';

type Tiered = Parameters<typeof rulesAt>[0][number];

const rule = (id: string, tiers: number[], more: Partial<Tiered> = {}): Tiered => ({
  ...{ id, tiers, level: 'must', overrides: undefined, deprecated: undefined },
  ...more,
});

test('a rule holds for the tier it names and for every more critical one', () => {
  assert.deepEqual(tiersOf({ tiers: [3] }), [1, 2, 3]);
  assert.deepEqual(tiersOf({ tiers: [1] }), [1]);
  assert.deepEqual(tiersOf({ tiers: [2, 1] }), [1, 2]);
  assert.deepEqual(tiersOf({ tiers: [] }), [1, 2, 3, 4]);
});

test('unless another rule takes its place there', () => {
  const rules = [
    rule('A-1', [], { level: 'should' }),
    rule('A-2', [1], { overrides: 'A-1' }),
    rule('A-3', [2]),
    rule('A-4', [], { deprecated: '' }),
  ];
  const at = (tier: number) => Object.fromEntries(rulesAt(rules, tier));
  assert.deepEqual(at(1), {
    'A-1': { instead: 'A-2' },
    'A-2': { level: 'must' },
    'A-3': { level: 'must' },
  });
  assert.deepEqual(at(2), { 'A-1': { level: 'should' }, 'A-3': { level: 'must' } });
  assert.deepEqual(at(4), { 'A-1': { level: 'should' } });
});

test('a rule that was overridden by one that no longer holds, holds again', () => {
  const rules = [rule('A-1', []), rule('A-2', [1], { overrides: 'A-1', deprecated: 'gone' })];
  assert.deepEqual(Object.fromEntries(rulesAt(rules, 1)), { 'A-1': { level: 'must' } });
});
