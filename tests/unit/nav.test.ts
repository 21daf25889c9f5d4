import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EntryRecord } from '#core/entry.ts';
import { Graph } from '#core/graph.ts';
import { foldersOf, navOf } from '#core/nav.ts';
import { allKinds } from '#kinds/index.ts';

/** A graph of runbooks with these ids. */
function graphOf(ids: readonly string[]): Graph {
  const records = ids.map((id): EntryRecord => ({
    ...{ kind: 'runbook', id, file: `runbooks/${id}.md`, section: false, title: id, summary: '' },
    ...{ fields: { status: 'active', audience: 'everyone' }, places: {}, keyPlaces: {} },
    ...{ anchor: '', outline: [], anchors: [], links: [], declared: [], words: 1 },
    ...{ version: '', findings: [], key: '' },
  }));
  const view = { drafts: false, audience: undefined };
  return new Graph({ records, alerts: [], assets: [] }, allKinds, view);
}

/** Ids `<folder>/p00`, `<folder>/p01`, … */
const many = (folder: string, count: number): string[] =>
  Array.from({ length: count }, (_, n) => `${folder}/p${String(n).padStart(3, '0')}`);

function shown(graph: Graph, id: string) {
  const record = graph.byRef(`runbook/${id}`);
  assert.ok(record);
  return navOf(graph, record).map(({ title, path, count, items }) => ({
    ...{ title, path, count },
    items: items?.map((item) => item.title),
  }));
}

test('a small section is listed whole, folder by folder', () => {
  const graph = graphOf(['top', 'db/lag', 'db/disk', 'web/slow-page']);
  assert.deepEqual(shown(graph, 'db/lag'), [
    { title: '', path: 'runbooks/', count: 0, items: ['top'] },
    { title: 'Db', path: 'runbooks/#in-db', count: 0, items: ['db/disk', 'db/lag'] },
    { title: 'Web', path: 'runbooks/#in-web', count: 0, items: ['web/slow-page'] },
  ]);
  const record = graph.byRef('runbook/web/slow-page') as EntryRecord;
  assert.deepEqual(foldersOf(graph, record), [{ title: 'Web', path: 'runbooks/#in-web' }]);
});

test('of four hundred entries a page lists its neighbours and the other folders', () => {
  const ids = [...many('db', 200), ...many('web', 150), ...many('web/cache', 50)];
  const groups = shown(graphOf(ids), 'db/p100');
  assert.deepEqual(
    groups.map(({ title, count, items }) => [title, count, items?.length]),
    [
      ['Db', 200, 24],
      ['Web', 200, undefined],
    ],
  );
  assert.ok(groups[0]?.items?.includes('db/p100'));
  assert.deepEqual(shown(graphOf(ids), 'db/p199')[0]?.items?.at(-1), 'db/p199');
});

test('a change in another folder of a large section leaves the navigation as it was', () => {
  const before = [...many('db', 100), ...many('web', 100)];
  const after = [...many('db', 100), ...many('web', 99), 'web/renamed'];
  assert.deepEqual(shown(graphOf(after), 'db/p050'), shown(graphOf(before), 'db/p050'));
});

test('a folder whose introduction is a draft is called by its own name', () => {
  const graph = graphOf(['db/disk', 'db/lag']);
  const page = graph.byRef('runbook/db/lag') as EntryRecord;
  const intro: EntryRecord = {
    ...{ ...page, id: 'db', section: true, title: 'Our secret databases' },
    fields: { status: 'draft', audience: 'everyone' },
  };
  const records = [page, intro];
  for (const [drafts, title] of [
    [false, 'Db'],
    [true, 'Our secret databases'],
  ] as const) {
    const view = { drafts, audience: undefined };
    const shownHere = shown(
      new Graph({ records, alerts: [], assets: [] }, allKinds, view),
      'db/lag',
    );
    assert.equal(shownHere[0]?.title, title);
  }
});
