import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  addressOf,
  changesOf,
  chosenRun,
  isIncident,
  missing,
  queryOf,
} from '../../../src/kinds/runbook/run/choose.ts';
import { dueCall } from '../../../src/kinds/runbook/run/due.ts';
import { answered, ended } from '../../../src/kinds/runbook/run/run.ts';
import { at, run } from './sample.ts';

const params = ['cluster', 'topic'];
const eu = run({ id: 'eu', changed: at(5) });
const us = run({ id: 'us', values: { cluster: 'prod-us-1' }, changed: at(9) });
const other = run({ id: 'inc', incident: 'INC-7', changed: at(7) });
const choose = (search: string, now = at(10), runs = [eu, us]): string | undefined =>
  chosenRun(runs, addressOf(search, params), now)?.id;

const cases: [string, string, string | undefined][] = [
  ['the run whose values the address has', '?cluster=prod-eu-1', 'eu'],
  ['also with more values and keys', '?severity=critical&cluster=prod-us-1&topic=orders', 'us'],
  ['none where a value is another', '?cluster=staging', undefined],
  ['none where the address does not say', '', undefined],
  ['the run that the address names', '?run=us&cluster=prod-eu-1', 'us'],
  ['by its values where the named one is gone', '?run=gone&cluster=prod-eu-1', 'eu'],
  ['none for an incident that has none', '?incident=INC-1&cluster=prod-eu-1', undefined],
  ['by its values where the incident is no id', '?incident=%3Cb%3E&cluster=prod-eu-1', 'eu'],
];
for (const [name, search, expected] of cases) {
  test(`a page goes on with ${name}`, () => assert.equal(choose(search), expected));
}

test('an incident finds its run whatever the values, an open one first', () => {
  const closed = ended(run({ id: 'old', incident: 'INC-7' }), at(8));
  assert.equal(choose('?incident=INC-7', at(10), [closed, other]), 'inc');
  assert.equal(choose('?incident=INC-7', at(10), [closed]), 'old');
  assert.equal(choose('?incident=INC-7&cluster=x', at(9999), [eu, other]), 'inc');
});

test('the newest of several counts; an ended one, or one of yesterday, is not gone on with', () => {
  assert.equal(
    choose('?cluster=prod-eu-1', at(10), [eu, { ...eu, id: 'new', changed: at(6) }]),
    'new',
  );
  assert.equal(choose('?cluster=prod-eu-1', at(10), [ended(eu, at(6))]), undefined);
  assert.equal(choose('?cluster=prod-eu-1', at(5 + 12 * 60), [eu]), undefined);
  assert.equal(choose('?cluster=prod-eu-1', at(4 + 12 * 60), [eu]), 'eu');
  assert.equal(choose('', at(10), [run({ id: 'bare', values: {} })]), 'bare');
});

test('a value that the page has no more does not hide a run', () => {
  const old = run({ id: 'old', values: { cluster: 'prod-eu-1', zone: 'b' } });
  assert.equal(choose('?cluster=prod-eu-1', at(10), [old]), 'old');
});

test('its query leads to a run, and only to it', () => {
  for (const one of [eu, us, other])
    assert.equal(choose(queryOf(one), at(9999), [eu, us, other]), one.id);
  assert.equal(queryOf(other), '?cluster=prod-eu-1&incident=INC-7');
});

test('only declared values are read: a secret is never one', () => {
  assert.deepEqual(addressOf('?cluster=a&token=b&topic=', params).values, { cluster: 'a' });
});

test('changes of values are told, and what a run has beyond the page', () => {
  assert.deepEqual(changesOf({ a: '1', b: '2' }, { b: '3', c: '4' }), {
    a: undefined,
    b: '3',
    c: '4',
  });
  assert.deepEqual(missing(eu, addressOf('?cluster=x', params)), { cluster: 'prod-eu-1' });
  assert.deepEqual(missing(eu, addressOf('?cluster=prod-eu-1&topic=o', params)), {});
});

test('incident ids are opaque, short and plain', () => {
  for (const id of ['INC-7', 'Q2.x_1', 'a'.repeat(64)]) assert.equal(isIncident(id), true, id);
  for (const id of ['', 'a b', 'a/b', 'a'.repeat(65), '<b>', 'ä'])
    assert.equal(isIncident(id), false, id);
});

test('calls are due in their order, once each, and never in an ended run', () => {
  const calls = [
    { to: 'Payments', after: 15 },
    { to: 'Platform', after: 5 },
  ];
  const due = (minutes: number, of = run()) => dueCall(calls, of, at(minutes))?.to;
  assert.deepEqual(
    [4, 5, 20].map((minutes) => due(minutes)),
    [undefined, 'Platform', 'Platform'],
  );
  const later = answered(run(), 'Platform', false, at(6));
  assert.deepEqual(
    [14, 15].map((minutes) => due(minutes, later)),
    [undefined, 'Payments'],
  );
  assert.equal(due(99, answered(later, 'Payments', true, at(16))), undefined);
  assert.equal(due(99, ended(run(), at(20))), undefined);
});
