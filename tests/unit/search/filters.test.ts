import assert from 'node:assert/strict';
import { test } from 'node:test';
import { valueMeant } from '../../../src/search/filters.ts';
import type { FilterName } from '../../../src/search/query.ts';

const services = ['Payments API', 'Payments', 'Orders worker', 'Web'];
const meant: [name: FilterName, typed: string, values: string[], value: string | undefined][] = [
  ['service', 'payments', services, 'Payments'],
  ['service', 'payments-api', services, 'Payments API'],
  ['service', 'orders', services, 'Orders worker'],
  ['service', 'worker', services, 'Orders worker'],
  ['service', 'nothing', services, undefined],
  ['kind', 'runbooks', ['guide', 'runbook'], 'runbook'],
  ['kind', 'Guide', ['guide', 'runbook'], 'guide'],
  ['tag', 'kafkas', ['kafka'], undefined],
];
for (const [name, typed, values, value] of meant) {
  test(`${name}:${typed} means ${value}`, () =>
    assert.equal(valueMeant(name, typed, values), value));
}
