import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ComponentPart, Part } from '#core/entry.ts';
import { minutesUntil } from '../../../src/kinds/runbook/escalation.ts';
import { inLists } from '../../../src/kinds/runbook/steps.ts';

const step = (...body: Part[]): ComponentPart => ({
  component: 'Step',
  props: { id: 'look', title: 'Look' },
  body,
});
const versionOf = (one: ComponentPart): unknown => {
  const [list] = inLists([one]) as ComponentPart[];
  return (list?.body[0] as ComponentPart).props['version'];
};

test('a step’s version changes with its words, and not with their markup', () => {
  const version = versionOf(step('<p>Run <code>ls</code></p>'));
  assert.match(String(version), /^[0-9a-f]{8}$/);
  assert.equal(versionOf(step('<p>Run <span class="t-k">ls</span></p>')), version);
  assert.notEqual(versionOf(step('<p>Run <code>rm</code></p>')), version);
  assert.notEqual(
    versionOf({ ...step('<p>Run <code>ls</code></p>'), props: { id: 'look', title: 'See' } }),
    version,
  );
  const expected = (text: string): ComponentPart => ({
    component: 'Expect',
    props: {},
    body: [text],
  });
  assert.notEqual(versionOf(step(expected('one'))), versionOf(step(expected('two'))));
});

test('a call is due by the clock, not by working days', () => {
  assert.deepEqual(
    ['30s', '15m', '2h', '1d', '1w'].map(minutesUntil),
    [0.5, 15, 120, 1440, 10_080],
  );
});
