import assert from 'node:assert/strict';
import { test } from 'node:test';
import { goneFrom } from '../../../src/kinds/runbook/run/gone.ts';
import { remarksOf, withoutRemark } from '../../../src/kinds/runbook/run/remark.ts';
import * as to from '../../../src/kinds/runbook/run/run.ts';
import { at, look, restart, run } from './sample.ts';

test('a tick stamps the time, and the step as it is on the page', () => {
  const before = run();
  const after = to.ticked(before, look, at(2));
  const step = to.stepOf(after, 'look');
  assert.equal(step?.done, at(2));
  assert.deepEqual([step?.title, step?.number, step?.version], [look.title, 1, 'aa']);
  assert.equal(after.changed, at(2));
  assert.deepEqual(before.steps, {}, 'the run before is as it was');
});

test('unticking leaves what was written down', () => {
  const noted = to.noted(to.ticked(run(), look, at(2)), look, 'partition 3', at(3));
  const step = to.stepOf(to.unticked(noted, look, at(4)), 'look');
  assert.equal(step?.done, undefined);
  assert.deepEqual(step?.notes, [{ at: at(3), text: 'partition 3' }]);
});

test('a step is either done or skipped', () => {
  const skipped = to.skipped(to.ticked(run(), look, at(1)), look, 'no access', at(2));
  assert.equal(to.stepOf(skipped, 'look')?.done, undefined);
  assert.deepEqual(to.stepOf(skipped, 'look')?.skipped, { at: at(2), because: 'no access' });
  assert.equal(to.stepOf(to.ticked(skipped, look, at(3)), 'look')?.skipped, undefined);
});

test('doing something goes on with an ended run', () => {
  const ended = to.ended(run(), at(9));
  assert.equal(ended.ended, at(9));
  assert.equal(to.ticked(ended, look, at(10)).ended, undefined);
  assert.equal(to.noted(ended, look, 'afterwards', at(11)).ended, at(9));
});

test('what is too long is cut, and says so', () => {
  const long = 'x'.repeat(20_005);
  const pasted = to.stepOf(to.pasted(run(), look, long, at(1)), 'look')?.output[0]?.text ?? '';
  assert.equal(pasted.length, 20_000 + '\n[5 more characters were not kept]'.length);
  assert.match(pasted, /\n\[5 more characters were not kept\]$/);
  const note = to.remarked(run(), 'y'.repeat(10_001), at(1)).notes[0]?.text ?? '';
  assert.match(note, /y\n\[1 more characters were not kept\]$/);
});

test('a removed remark leaves no text, wherever it stood', () => {
  let one = to.pasted(to.noted(run(), look, 'secret', at(1)), look, 'password', at(2));
  one = to.remarked(one, 'token', at(3));
  const written = { [at(1)]: 'secret', [at(2)]: 'password', [at(3)]: 'token' };
  for (const [made, text] of Object.entries(written)) {
    one = withoutRemark(one, { at: made, text }, at(5));
  }
  assert.doesNotMatch(JSON.stringify(one), /secret|password|token/);
  assert.deepEqual(remarksOf(to.stepOf(one, 'look') ?? { notes: [], output: [] }), []);
});

test('values follow the page, also those that are gone', () => {
  const changed = to.withValues(run(), { cluster: undefined, topic: 'orders' }, at(1));
  assert.deepEqual(changed.values, { topic: 'orders' });
});

test('a step with other words or another title is reworded, once it was done', () => {
  const step = (made: to.Run) => to.stepOf(made, 'look') as to.RunStep;
  const done = to.ticked(run(), look, at(1));
  assert.equal(to.isReworded(step(done), look), false);
  assert.equal(to.isReworded(step(done), { ...look, version: 'cc' }), true);
  assert.equal(to.isReworded(step(done), { ...look, title: 'Look' }), true);
  assert.equal(
    to.isReworded(step(to.noted(run(), look, 'n', at(1))), { ...look, title: 'Look' }),
    false,
  );
  const later = to.noted(done, { ...look, version: 'cc' }, 'n', at(2));
  assert.equal(
    to.isReworded(step(later), { ...look, version: 'cc' }),
    true,
    'a note changes nothing',
  );
});

test('steps that the page lost are told in their order, those untouched are not', () => {
  let one = to.ticked(to.ticked(run(), restart, at(1)), look, at(2));
  one = to.unticked(
    to.ticked(one, { id: 'oops', title: 'Oops', number: 3 }, at(3)),
    { id: 'oops', title: 'Oops', number: 3 },
    at(4),
  );
  assert.deepEqual(
    goneFrom([], one).map(({ title }) => title),
    [look.title, restart.title],
  );
  assert.deepEqual(goneFrom([look, restart], one), []);
});

test('a step may be called like something that every object has', () => {
  assert.equal(to.stepOf(run(), 'constructor'), undefined);
  const proto = to.ticked(run(), { ...look, id: '__proto__' }, at(1));
  assert.equal(to.stepOf(proto, '__proto__')?.done, at(1));
  assert.equal(({} as Record<string, unknown>)['done'], undefined);
});
