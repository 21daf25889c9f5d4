import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isExpired, readRun, writtenRun } from '../../../src/kinds/runbook/run/kept.ts';
import { withoutRemark } from '../../../src/kinds/runbook/run/remark.ts';
import * as to from '../../../src/kinds/runbook/run/run.ts';
import { at, look, run } from './sample.ts';

test('a run is read as it was written', () => {
  let one = to.ticked(run({ incident: 'INC-1' }), look, at(1));
  one = to.pasted(to.noted(one, look, 'a "note"\n', at(2)), look, 'LAG 1', at(3));
  one = to.answered(
    to.ended(to.skipped(one, { ...look, id: 'b' }, '', at(4)), at(5)),
    'Payments',
    true,
    at(6),
  );
  assert.deepEqual(
    JSON.parse(JSON.stringify(readRun(writtenRun(one)))),
    JSON.parse(JSON.stringify(one)),
  );
  one = withoutRemark(one, { at: at(2), text: 'a "note"\n' }, at(7));
  assert.equal(readRun(writtenRun(one))?.steps['look']?.notes[0]?.removed, true);
  assert.equal(writtenRun(readRun(writtenRun(one)) as to.Run), writtenRun(one));
});

test('what was cut is not cut again', () => {
  const one = to.pasted(run(), look, 'x'.repeat(30_000), at(1));
  assert.equal(
    readRun(writtenRun(one))?.steps['look']?.output[0]?.text,
    one.steps['look']?.output[0]?.text,
  );
});

const good = JSON.parse(writtenRun(to.ticked(run(), look, at(1)))) as Record<string, unknown>;
const broken: [string, string][] = [
  ['nothing', ''],
  ['no JSON', '{"format": 1,'],
  ['another thing', '[]'],
  ['null', 'null'],
  ['a later format', JSON.stringify({ ...good, format: 2 })],
  ['no id', JSON.stringify({ ...good, id: 7 })],
  ['no page', JSON.stringify({ ...good, runbook: 'messaging/lag' })],
  ['no moment', JSON.stringify({ ...good, started: 'yesterday' })],
  ['a moment that is none', JSON.stringify({ ...good, changed: '2026-13-45T03:14:00.000Z' })],
];
for (const [name, text] of broken) {
  test(`${name} is no run`, () => assert.equal(readRun(text), undefined));
}

test('parts that are wrong are left out', () => {
  const text = JSON.stringify({
    ...good,
    incident: { toString: 'x' },
    values: { cluster: 'a', n: 1, long: 'x'.repeat(3000) },
    steps: {
      look: 7,
      a: {
        title: 'A',
        number: 1,
        changed: at(1),
        done: 'soon',
        notes: 'x',
        output: [{ at: at(1) }, { at: at(2), text: 'ok' }],
      },
    },
    notes: [
      null,
      { at: at(1), text: 'n', removed: 'no' },
      { at: at(1), text: '<img onerror=alert(1)>' },
    ],
    calls: { Payments: { at: at(1), escalated: 'yes' } },
    more: 'unknown',
  });
  const read = readRun(text);
  assert.equal(read?.incident, undefined);
  assert.deepEqual(read?.values, { cluster: 'a' });
  assert.deepEqual(Object.keys(read?.steps ?? {}), ['a']);
  assert.equal(read?.steps['a']?.done, undefined);
  assert.deepEqual(read?.steps['a']?.output, [{ at: at(2), text: 'ok' }]);
  assert.equal(read?.notes.length, 2);
  assert.deepEqual(read?.calls, {});
  assert.ok(!('more' in (read ?? {})));
});

test('kept text cannot change what all objects have', () => {
  const text = JSON.stringify(good).replace('"values":{', '"values":{"__proto__":"x",');
  const read = readRun(text.replace('"look":', '"__proto__":'));
  assert.equal(Object.getPrototypeOf(read?.steps), Object.prototype);
  assert.equal(({} as Record<string, unknown>)['done'], undefined);
  assert.equal(to.stepOf(read as to.Run, '__proto__')?.done, at(1));
});

test('a run expires 30 days after its last change, also one of a later format', () => {
  const [day, text] = [24 * 60, JSON.stringify({ ...good, format: 9 })];
  assert.equal(isExpired(text, at(30 * day)), false);
  assert.equal(isExpired(text, at(30 * day + 2)), true);
  assert.equal(isExpired('{"changed": "never"}', at(99 * day)), false);
  assert.equal(isExpired('broken', at(99 * day)), false);
});
