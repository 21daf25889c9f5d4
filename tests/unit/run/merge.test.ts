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
  const removed = withoutRemark(left, { at: at(1), text: 'one' }, at(4));
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

test('of notes written in two tabs at one moment none is lost', () => {
  const [a, b, c] = ['one', 'two', 'three'].map((text) => to.noted(run(), look, text, at(1)));
  assert.ok(a && b && c);
  const result = both(both(a, b), c);
  const notes = result.steps['look']?.notes ?? [];
  assert.deepEqual(notes.map(({ text }) => text).sort(), ['one', 'three', 'two']);
  assert.equal(new Set(notes.map((note) => note.at)).size, 3);
  const [first] = notes;
  assert.ok(first);
  const left = withoutRemark(result, first, at(2)).steps['look']?.notes ?? [];
  assert.deepEqual(
    left.map(({ removed = false }) => removed),
    [true, false, false],
  );
});

test('a note and output of one moment are removed each by itself', () => {
  const noted = to.noted(run(), look, 'seen', at(1));
  const result = both(noted, to.pasted(run(), look, 'LAG 1', at(1)));
  const left = withoutRemark(result, { at: at(1), text: 'seen' }, at(2)).steps['look'];
  assert.deepEqual([left?.notes[0]?.removed, left?.output[0]?.text], [true, 'LAG 1']);
});

test('what was changed in two tabs at one moment is the same in both', () => {
  both(to.ticked(run(), look, at(1)), to.skipped(run(), look, 'no', at(1)));
  both(to.forIncident(run(), 'INC-1', at(1)), to.forIncident(run(), 'INC-2', at(1)));
  both(to.ended(run(), at(1)), to.ticked(run(), look, at(1)));
  both(to.answered(run(), 'Payments', true, at(1)), to.answered(run(), 'Payments', false, at(1)));
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
