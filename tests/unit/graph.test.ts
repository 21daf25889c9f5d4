import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { EntryRecord, Target } from '../../src/core/entry.ts';
import { normalAlias } from '../../src/core/aliases.ts';
import { Graph, type View } from '../../src/core/graph.ts';
import type { KindName } from '../../src/core/kind.ts';
import { allKinds } from '../../src/kinds/index.ts';

function record(kind: KindName, id: string, more: Partial<EntryRecord> = {}): EntryRecord {
  const folder = allKinds.find(({ name }) => name === kind)?.folder;
  return {
    kind,
    id,
    file: `${folder}/${id}.${kind === 'team' ? 'yaml' : 'md'}`,
    section: false,
    title: id,
    summary: '',
    fields: { status: 'active', audience: 'everyone' },
    places: {},
    keyPlaces: {},
    anchor: '',
    outline: [],
    anchors: [],
    links: [],
    declared: [],
    words: 0,
    version: '',
    findings: [],
    key: '',
    ...more,
  };
}

const link = (target: Target): EntryRecord['links'][number] => ({
  ...target,
  as: 'link',
  written: '',
  line: 1,
  column: 1,
});

const lag = record('runbook', 'payments/queue-lag', { title: 'Queue lag' });
const drain = record('runbook', 'drain', { links: [link({ file: lag.file })] });
const draft = record('guide', 'plan', { fields: { status: 'draft', audience: 'everyone' } });
const secret = record('guide', 'pay', { fields: { status: 'active', audience: 'managers' } });
const guides = record('guide', '', { section: true, file: 'guides/index.md' });
const home = record('guide', '/', { section: true, file: 'README.md' });
const team = record('team', 'payments', {
  fields: { status: 'active', audience: 'everyone', aliases: ['/Old Team/index.html?x=1', 'pay'] },
  links: [link({ ref: 'runbook/payments/queue-lag' }), link({ file: 'teams/payments.yaml' })],
});

function graphOf(view: Partial<View> = {}): Graph {
  const records = [drain, lag, draft, secret, guides, home, team];
  const snapshot = { records, alerts: [], assets: ['assets/flow.png'] };
  return new Graph(snapshot, allKinds, { drafts: false, audience: undefined, ...view });
}

describe('a target leads', () => {
  const rows: [target: Target, to: string, where?: string][] = [
    [{ file: 'runbooks/drain.md' }, 'entry', 'runbooks/drain.md'],
    [{ file: 'runbooks/drain' }, 'entry', 'runbooks/drain.md'],
    [{ file: 'runbooks/drain/' }, 'entry', 'runbooks/drain.md'],
    [{ file: 'teams/payments' }, 'entry', 'teams/payments.yaml'],
    [{ ref: 'runbook/drain' }, 'entry', 'runbooks/drain.md'],
    [{ ref: 'runbooks/payments/queue-lag' }, 'entry', 'runbooks/payments/queue-lag.md'],
    [{ ref: 'team/drain' }, 'nothing'],
    [{ ref: 'drain' }, 'nothing'],
    [{ ref: 'runbook/' }, 'nothing'],
    [{ file: 'runbooks' }, 'list'],
    [{ file: 'guides/index.md' }, 'list'],
    [{ file: 'guides' }, 'list'],
    [{ file: '' }, 'home'],
    [{ file: 'README.md' }, 'home'],
    [{ file: 'assets/flow.png' }, 'asset'],
    [{ file: 'assets/gone.png' }, 'nothing'],
    [{ file: 'guides/plan.md' }, 'hidden', 'guides/plan.md'],
    [{ ref: 'guide/plan' }, 'hidden', 'guides/plan.md'],
    [{ file: 'runbooks/drain.mdx' }, 'nothing'],
  ];
  for (const [target, to, where] of rows) {
    test(`${JSON.stringify(target)} to ${to}`, () => {
      const resolved = graphOf().resolve(target);
      assert.equal(resolved.to, to);
      if (where) assert.equal('record' in resolved && resolved.record?.file, where);
    });
  }

  test('with its query and hash', () => {
    const resolved = graphOf().resolve({ file: 'runbooks/drain.md', query: 'a=1', hash: 'b' });
    assert.deepEqual(resolved, { to: 'entry', record: drain, query: 'a=1', hash: 'b' });
  });
});

describe('a view shows', () => {
  const rows: [view: Partial<View>, ids: string[]][] = [
    [{}, ['pay']],
    [{ drafts: true }, ['pay', 'plan']],
    [{ audience: 'interviewers' }, []],
    [{ audience: 'managers' }, ['pay']],
  ];
  for (const [view, ids] of rows) {
    test(`${JSON.stringify(view)}: guides ${ids.join(', ') || 'none'}`, () => {
      const shown = graphOf(view).entries('guide');
      assert.deepEqual(
        shown.map(({ id }) => id),
        ids,
      );
    });
  }
});

test('entries stand folder by folder, numbered ones by number, the rest by title', () => {
  const ids = ['b/one', '0002-a', '0001-z', 'zeta', 'Alpha', 'a/two'];
  const records = ids.map((id) => record('decision', id));
  const graph = new Graph({ records, alerts: [], assets: [] }, allKinds, {
    drafts: false,
    audience: undefined,
  });
  assert.deepEqual(
    graph.entries('decision').map(({ id }) => id),
    ['0001-z', '0002-a', 'Alpha', 'zeta', 'a/two', 'b/one'],
  );
});

test('backlinks are the visible entries that link here, once each, itself left out', () => {
  const graph = graphOf();
  assert.deepEqual(graph.backlinks(lag), [drain, team]);
  assert.deepEqual(graph.backlinks(team), []);
});

test('paths are those of the folders, a section’s is its list’s, the home page’s is empty', () => {
  const graph = graphOf();
  const paths = [lag, guides, home].map((entry) => graph.path(entry));
  assert.deepEqual(paths, ['runbooks/payments/queue-lag/', 'guides/', '']);
});

test('an alias is a path of the site, however it is written', () => {
  assert.deepEqual([...graphOf().aliases().keys()], ['Old-Team/', 'pay/']);
  for (const alias of ['old/page', '/old/page/', 'old/page/index.html', '/old//page?x#y']) {
    assert.equal(normalAlias(alias), 'old/page/', alias);
  }
  assert.doesNotMatch(normalAlias('../../etc'), /\.\./);
});
