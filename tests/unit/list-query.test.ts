import assert from 'node:assert/strict';
import { test } from 'node:test';
import { byColumn, matches, readQuery, writeQuery, type Row } from '#ui/list-query.ts';

const names = { filters: ['service', 'severity'], columns: ['runbook', 'service', 'severity'] };
const row = (text: string, service: string[], severity: string): Row => ({
  text,
  cells: [[text], service, [severity]],
  orders: [text, service.join(' '), severity],
});
const columnOf = (name: string): number => names.columns.indexOf(name);

test('a query comes back from the address as it was written, and leaves the rest alone', () => {
  const query = {
    words: 'lag é',
    chosen: { severity: 'critical' },
    sort: 1,
    descending: true,
  };
  const written = writeQuery(query, names, new URLSearchParams('q=old&ref=alert'));
  assert.equal(written.toString(), 'ref=alert&q=lag+%C3%A9&severity=critical&sort=-service');
  assert.deepEqual(readQuery(written, names), query);
});

test('what the address names and the list lacks is left out', () => {
  const query = readQuery(new URLSearchParams('sort=colour&tier=1'), names);
  assert.deepEqual(query, { words: '', chosen: {}, sort: undefined, descending: false });
});

test('a row is shown where it has every word and each chosen value', () => {
  const lag = row('Consumer lag', ['Kafka', 'Orders'], 'critical');
  const asked = (words: string, chosen = {}) =>
    matches(lag, { words, chosen, sort: undefined, descending: false }, columnOf);
  assert.ok(asked('LAG consumer', { service: 'Orders', severity: 'critical' }));
  assert.ok(!asked('lag disk'));
  assert.ok(!asked('', { service: 'Order' }));
});

test('numbers sort as numbers, and what is empty comes last both ways', () => {
  const rows = ['10 rules', '9 rules', '', 'ä', 'b'].map((text) => row(text, [], ''));
  const sorted = (descending: boolean) =>
    rows.toSorted(byColumn(0, descending)).map(({ text }) => text);
  assert.deepEqual(sorted(false), ['9 rules', '10 rules', 'ä', 'b', '']);
  assert.deepEqual(sorted(true), ['b', 'ä', '10 rules', '9 rules', '']);
});
