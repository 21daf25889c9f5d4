import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isFormOf } from '../../../src/search/look-up.ts';

const forms: [text: string, term: string, isForm: boolean][] = [
  ['kafka', 'kafka', true],
  ['Deployments', 'deploy', true],
  ['deploy', 'deployments', true],
  ['running', 'run', true],
  ['KubePodCrashLooping', 'crash', true],
  ['café', 'cafe', true],
  ['ran', 'run', true],
  ['kafka', 'kafkaxyz', false],
  ['kafka-consumer', 'kafkaxyz', false],
  ['pod', 'podcrash', false],
];
for (const [text, term, isForm] of forms) {
  test(`“${text}” is ${isForm ? 'a' : 'no'} form of ${term}`, () =>
    assert.equal(isFormOf(text, term), isForm));
}
