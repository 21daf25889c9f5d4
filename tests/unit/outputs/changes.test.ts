import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { EntryRecord } from '../../../src/core/entry.ts';
import type { History } from '../../../src/core/history.ts';
import { buildDate, changes } from '../../../src/outputs/changes.ts';
import { published, record } from './published.ts';

const MOMENT = '2026-11-20T09:30:00Z';
const gitted = (file: string, created = '2026-01-01T00:00:00Z'): History =>
  new Map([[file, { changed: MOMENT, created }]]);

describe('the latest of an entry is', () => {
  const tested = { lastTested: { date: '2026-11-20', how: 'drill' } };
  const rows: [name: string, record: EntryRecord, history: History, event: string | undefined][] = [
    ['nothing', record('guide', 'a'), new Map(), undefined],
    ['its review', record('guide', 'a', { reviewed: '2026-11-20' }), new Map(), 'reviewed'],
    [
      'its exercise',
      record('runbook', 'a', { ...tested, reviewed: '2026-11-20' }),
      new Map(),
      'exercised',
    ],
    [
      'a later review',
      record('runbook', 'a', { ...tested, reviewed: '2026-11-21' }),
      new Map(),
      'reviewed',
    ],
    [
      'its state',
      record('decision', 'a', { status: 'accepted', date: '2026-11-20' }),
      new Map(),
      'accepted',
    ],
    [
      'not a proposal',
      record('decision', 'a', { status: 'proposed', date: '2026-11-20' }),
      new Map(),
      undefined,
    ],
    [
      'what git tells',
      record('guide', 'a', { reviewed: '2026-11-19' }),
      gitted('guides/a.mdx'),
      'changed',
    ],
    ['its beginning', record('guide', 'a'), gitted('guides/a.mdx', MOMENT), 'added'],
    [
      'its review of the day of a change',
      record('guide', 'a', { reviewed: '2026-11-20' }),
      gitted('guides/a.mdx'),
      'reviewed',
    ],
    ['nothing of another file', record('guide', 'a'), gitted('guides/b.mdx'), undefined],
  ];
  for (const [name, entry, history, event] of rows) {
    test(name, () => assert.equal(changes(published([entry]).graph, history)[0]?.event, event));
  }
});

test('newest first; of one day, in reading order; with the moment that is known', () => {
  const day = { reviewed: '2026-11-18' };
  const records = [
    record('guide', 'b', day),
    record('guide', 'a', { ...day, owner: 'payments' }),
    record('guide', 'old', { reviewed: '2025-01-01' }),
    record('guide', 'new'),
    record('guide', 'hidden', { reviewed: '2026-12-01', status: 'draft' }),
    record('team', 'payments', {}, { title: 'Payments' }),
  ];
  const found = changes(published(records).graph, gitted('guides/new.mdx'));
  assert.deepEqual(
    found.map(({ link, at, owner }) => [link.id, at, owner]),
    [
      ['new', MOMENT, ''],
      ['a', '2026-11-18T00:00:00Z', 'Payments'],
      ['b', '2026-11-18T00:00:00Z', ''],
      ['old', '2025-01-01T00:00:00Z', ''],
    ],
  );
});

test('a build is as old as its newest change, unless it is told', () => {
  const records = [record('guide', 'a', { reviewed: '2026-11-18' })];
  assert.equal(buildDate(published(records)), '2026-11-18T00:00:00Z');
  assert.equal(buildDate(published(records, { sourceDate: MOMENT })), MOMENT);
  assert.equal(buildDate(published([])), undefined);
});

test('the day on which most pages came into the repository tells of none of them, but dates the build', () => {
  const records = Array.from({ length: 12 }, (_, n) => record('guide', `g${n}`));
  const import_ = { changed: '2026-11-01T08:00:00Z', created: '2026-11-01T08:00:00Z' };
  const edited = { changed: '2026-11-05T08:00:00Z', created: '2026-11-01T08:00:00Z' };
  const history = new Map(records.map(({ file }, n) => [file, n === 3 ? edited : import_]));
  const site = published(records, { history });
  assert.deepEqual(
    changes(site.graph, history).map(({ link, event }) => [link.id, event]),
    [['g3', 'changed']],
  );
  const only = new Map(records.map(({ file }) => [file, import_]));
  assert.deepEqual(changes(site.graph, only), []);
  assert.equal(buildDate({ ...site, history: only }), '2026-11-01T08:00:00Z');
});
