import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EntryRecord } from '../../src/core/entry.ts';
import { bareNumber, numberedId } from '../../src/core/order.ts';
import { withSupersession } from '../../src/core/supersession.ts';

const decision = (id: string, fields: EntryRecord['fields']): EntryRecord =>
  ({ kind: 'decision', id, file: `${id}.md`, section: false, fields, links: [] }) as never;

function said(...records: EntryRecord[]): unknown[] {
  const byRef = new Map(records.map((record) => [`decision/${record.id}`, record]));
  return withSupersession(records, (ref) => byRef.get(ref)).map(({ fields }) => fields);
}

test('what one decision says of another, both say', () => {
  assert.deepEqual(
    said(decision('a', { status: 'accepted' }), decision('b', { supersedes: ['a'] })),
    [{ status: 'superseded', replacedBy: 'decision/b' }, { supersedes: ['a'] }],
  );
  assert.deepEqual(
    said(decision('a', { status: 'superseded', replacedBy: 'decision/b' }), decision('b', {})),
    [{ status: 'superseded', replacedBy: 'decision/b' }, { supersedes: ['a'] }],
  );
});

test('a decision that was not taken replaces none, and a rejected one stays rejected', () => {
  const proposed = { status: 'proposed', supersedes: ['a'] };
  assert.deepEqual(said(decision('a', { status: 'accepted' }), decision('b', proposed)), [
    { status: 'accepted' },
    proposed,
  ]);
  const [rejected] = said(
    decision('a', { status: 'rejected' }),
    decision('b', { supersedes: ['a'] }),
  );
  assert.deepEqual(rejected, { status: 'rejected', replacedBy: 'decision/b' });
});

test('two older ones are both named, and the records given stay as they were', () => {
  const older = ['a', 'b'].map((id) => decision(id, { replacedBy: 'decision/c' }));
  const newer = decision('c', { supersedes: [] });
  assert.deepEqual(said(...older, newer).at(-1), { supersedes: ['a', 'b'] });
  assert.deepEqual(newer.fields, { supersedes: [] });
});

test('a decision is named by its number too, in its folder', () => {
  assert.equal(numberedId('0003-use-madr'), '3');
  assert.equal(numberedId('platform/12_x'), 'platform/12');
  assert.equal(numberedId('use-3'), undefined);
  assert.deepEqual(['ADR-0003', '3', 'platform/0012'].map(bareNumber), ['3', '3', 'platform/12']);
});
