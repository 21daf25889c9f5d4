import assert from 'node:assert/strict';
import { test } from 'node:test';
import { writtenRun } from '../../../src/kinds/runbook/run/kept.ts';
import { merged } from '../../../src/kinds/runbook/run/merge.ts';
import { withoutRemark } from '../../../src/kinds/runbook/run/remark.ts';
import * as to from '../../../src/kinds/runbook/run/run.ts';
import { at, look, restart, run } from './sample.ts';

/** Merges both ways: the order must not matter, or two tabs would write for ever. */
function both(one: to.Run, other: to.Run): to.Run {
  const result = merged(one, other);
  assert.equal(writtenRun(merged(other, one)), writtenRun(result));
  assert.equal(writtenRun(merged(result, other)), writtenRun(result));
  return result;
}

test('two tabs ticked different steps', () => {
  const result = both(to.ticked(run(), look, at(1)), to.ticked(run(), restart, at(2)));
  assert.deepEqual([result.steps['look']?.done, result.steps['restart']?.done], [at(1), at(2)]);
  assert.equal(result.changed, at(2));
});

test('of one step, the last change counts', () => {
  const ticked = to.ticked(run(), look, at(1));
  assert.equal(both(to.unticked(ticked, look, at(3)), ticked).steps['look']?.done, undefined);
  const skipped = to.skipped(run(), look, 'no', at(2));
  assert.equal(both(ticked, skipped).steps['look']?.done, undefined);
  assert.equal(both(ticked, skipped).steps['look']?.skipped?.because, 'no');
});

test('all notes survive, in order, and what was removed stays removed', () => {
  const first = to.noted(run(), look, 'one', at(1));
  const [left, right] = [
    to.noted(first, look, 'two', at(3)),
    to.noted(first, look, 'three', at(2)),
  ];
  const texts = (made: to.Run) => made.steps['look']?.notes.map(({ text }) => text);
  assert.deepEqual(texts(both(left, right)), ['one', 'three', 'two']);
  const removed = withoutRemark(left, at(1), at(4));
  assert.deepEqual(texts(both(removed, to.noted(right, look, 'four', at(5)))), [
    '',
    'three',
    'two',
    'four',
  ]);
  assert.deepEqual(
    both(to.remarked(run(), 'a', at(1)), to.remarked(run(), 'b', at(2))).notes.length,
    2,
  );
});

test('values and incident are those of the last change; answers of both count', () => {
  const left = to.forIncident(to.answered(run(), 'Payments', true, at(1)), 'INC-1', at(4));
  const right = to.withValues(
    to.answered(run(), 'Platform', false, at(2)),
    { cluster: 'b' },
    at(3),
  );
  const result = both(left, right);
  assert.deepEqual([result.incident, result.values], ['INC-1', { cluster: 'prod-eu-1' }]);
  assert.deepEqual(Object.keys(result.calls).sort(), ['Payments', 'Platform']);
});
