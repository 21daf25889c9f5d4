import assert from 'node:assert/strict';
import { test } from 'node:test';
import { namesLike } from '../../../src/search/names-like.ts';
import { standIns } from '../../../src/search/stand-ins.ts';

const KNOWN = [
  'pod',
  'crash',
  'kafka',
  'stride',
  'glossary',
  'KubePodCrashLooping',
  'KubeJobFailed',
];

const words: [typed: string, instead: string][] = [
  ['podcrashl', 'KubePodCrashLooping 0.9'],
  ['crashpod', 'crash 0.9, pod 0.9'],
  ['kafak', 'kafka 0.9'],
  ['glosary', 'glossary 0.9'],
  ['stripe', 'stride 0.5'],
  ['zebrafinch', ''],
];
for (const [typed, instead] of words) {
  test(`instead of ${typed}`, () => {
    const told = standIns(typed, KNOWN).map(({ word, weight }) => `${word} ${weight}`);
    assert.equal(told.join(', '), instead);
  });
}

test('names like a question, the likest first', () => {
  assert.deepEqual(
    namesLike('kube pod crashing', KNOWN).map(({ name }) => name),
    ['KubePodCrashLooping'],
  );
  assert.deepEqual(namesLike('', KNOWN), []);
});
