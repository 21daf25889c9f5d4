import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Part } from '../../src/core/entry.ts';
import { firstStep } from '../../src/kinds/runbook/steps.ts';

const step = (id: string, danger?: string): Part => ({
  component: 'Step',
  props: { id, title: id, ...(danger === undefined ? {} : { danger }) },
  body: [],
});
const heading = (text: string) => ({ depth: 2, slug: text.toLowerCase(), text });

test('where to begin is the first step that is safe', () => {
  const rows: [parts: Part[], outline: string[], id: string | undefined][] = [
    [[step('drop', 'Data is lost'), step('look')], [], 'look'],
    [[step('drop', 'Data is lost')], ['Diagnosis'], 'drop'],
    [[], ['Meaning', 'Diagnosis', 'Mitigation'], 'diagnosis'],
    [[], ['Meaning'], undefined],
  ];
  for (const [parts, outline, id] of rows) {
    assert.equal(firstStep(parts, outline.map(heading))?.id, id);
  }
});
