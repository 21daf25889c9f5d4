import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { labelsOf, narrowed } from '../../src/core/alert-choice.ts';
import { alertAliases, alertNamed, alertSegment, alertsOf } from '../../src/core/alert-pages.ts';
import { readAlertRules } from '../../src/core/alerts.ts';
import { firstRunbook } from '../../src/core/first-runbook.ts';
import { Graph } from '../../src/core/graph.ts';
import { nearestOf } from '../../src/core/near.ts';
import { newFileUrl } from '../../src/core/repository.ts';
import { allKinds } from '../../src/kinds/index.ts';
import { record } from './outputs/published.ts';

const rules = readAlertRules(
  'alerts/a.yaml',
  `groups:
  - name: a
    rules:
      - {alert: QueueLag, expr: 'lag > 1', for: 5m, labels: {severity: critical, service: queue}}
      - {alert: queuelag, expr: 'lag > 2', labels: {severity: warning}}
      - {alert: 'Odd / name?', expr: up}
      - {alert: Two, expr: up, labels: {team: nobody}}
`,
);
const graph = new Graph(
  {
    records: [
      record('runbook', 'queue', { alerts: [{ name: 'QUEUELAG', anchor: 'x' }], owner: 'a' }),
      record('runbook', 'one', { alerts: [{ name: 'Two' }], services: ['queue'] }),
      record('runbook', 'two', { alerts: [{ name: 'Two', severity: 'info' }] }),
      record('runbook', 'draft', { status: 'draft', alerts: [{ name: 'Only drafts' }] }),
      record('runbook', 'all', {
        alerts: [{ name: 'All' }],
        services: ['queue', 'web'],
        owner: 'c',
      }),
      record('runbook', 'own', {
        alerts: [{ name: 'Own' }],
        services: ['queue', 'web'],
        owner: 'a',
      }),
      record('service', 'queue', { owner: 'b' }),
      record('service', 'web', { owner: 'a' }),
      record('team', 'a'),
      record('team', 'b'),
    ],
    alerts: rules,
    assets: [],
  },
  allKinds,
  { drafts: false, audience: undefined },
);

describe('alerts of a handbook', () => {
  test('are one whatever the letter case, of rules and of runbooks that readers see', () => {
    assert.deepEqual(
      alertsOf(graph).map(({ id, spellings, rules: own, runbooks }) => [
        ...[id, spellings.join(' '), own.length, runbooks.map((one) => one.record.id).join(' ')],
      ]),
      [
        ['all', 'all All', 0, 'all'],
        ['odd---name', 'odd---name Odd---name', 1, ''],
        ['own', 'own Own', 0, 'own'],
        ['queuelag', 'queuelag QueueLag QUEUELAG', 2, 'queue'],
        ['two', 'two Two', 1, 'one two'],
      ],
    );
  });

  test('belong to whom the rule names, else to the owner of runbook and service', () => {
    const owners = ['QueueLag', 'Two', 'Odd / name?'].map((name) => {
      const alert = alertNamed(graph, name);
      return [alert?.service?.id, alert?.owner?.id];
    });
    assert.deepEqual(owners, [
      ['queue', 'a'],
      ['queue', 'b'],
      [undefined, undefined],
    ]);
  });

  test('are of a service of the team of their runbook, where it names several', () => {
    assert.equal(alertNamed(graph, 'All')?.service, undefined);
    assert.equal(alertNamed(graph, 'Own')?.service?.id, 'web');
  });

  test('stand for their runbook where there is one only', () => {
    assert.deepEqual(
      [...alertAliases(graph)].map(([path, { id }]) => `${path} ${id}`),
      [
        ...['alerts/all/ all', 'alerts/All/ all', 'alerts/own/ own', 'alerts/Own/ own'],
        ...['alerts/queuelag/ queue', 'alerts/QueueLag/ queue', 'alerts/QUEUELAG/ queue'],
      ],
    );
  });

  for (const name of ['', ' ', '.', '..', 'x'.repeat(300)]) {
    test(`${JSON.stringify(name.slice(0, 9))} can have no address`, () =>
      assert.equal(alertSegment(name), undefined));
  }
});

describe('a link to', () => {
  const rows: [file: string, to: string, path?: string][] = [
    ['alerts', 'alerts', 'alerts/'],
    ['alerts/QueueLag', 'alerts', 'alerts/queuelag/'],
    ['alerts/Nothing', 'nothing'],
    ['alerts/queuelag/more', 'nothing'],
  ];
  for (const [file, to, path] of rows) {
    test(file, () => {
      const resolved = graph.resolve({ file });
      assert.deepEqual([resolved.to, 'path' in resolved ? resolved.path : undefined], [to, path]);
    });
  }
});

describe('labels in an address', () => {
  const rows: [search: string, hash: string, labels: Record<string, string>][] = [
    ['?Severity=critical&cluster=', '#x', { severity: 'critical' }],
    ['?a=1', '#x?a=2&B=3', { a: '1', b: '3' }],
    ['?a=%3Cno+value%3E&b={{ $labels.b }}', '', {}],
    ['?a=%zz', '', { a: '%zz' }],
  ];
  for (const [search, hash, labels] of rows) {
    test(search + hash, () => assert.deepEqual(Object.fromEntries(labelsOf(search, hash)), labels));
  }
});

describe('of several runbooks', () => {
  const any = { match: {} };
  const critical = { severity: 'critical', match: {} };
  const here = { severity: 'critical', match: { Cluster: 'eu' } };
  const rows: [choices: object[], labels: Record<string, string>, left: object[]][] = [
    [[critical, here], {}, [critical, here]],
    [[any, critical], {}, [any]],
    [[any, critical], { severity: 'critical' }, [critical]],
    [[any, critical], { severity: 'info' }, [any]],
    [[critical, here], { severity: 'critical', cluster: 'eu' }, [here]],
    [[critical, here], { severity: 'critical', cluster: 'us' }, [critical]],
    [[critical, here], { severity: 'info' }, []],
    [[any, any], {}, [any, any]],
  ];
  for (const [choices, labels, left] of rows) {
    test(JSON.stringify([choices, labels]), () =>
      assert.deepEqual(narrowed(choices as never, new Map(Object.entries(labels))), left),
    );
  }
});

test('a runbook to begin with says what is known', () => {
  const known = { summary: 'All: down', service: 'api', owner: 'a', severity: 'critical' };
  const { file, text } = firstRunbook({ name: 'HTTPErrorsHigh', ...known });
  assert.equal(file, 'runbooks/api/http-errors-high.mdx');
  assert.match(text, /^---\ntitle: HTTP errors high\nsummary: "All: down"\nowner: a\n/);
  const unknown = { summary: 'On {{ $x }}', service: undefined, owner: undefined };
  const bare = firstRunbook({ name: '!', severity: 'page', ...unknown });
  assert.equal(bare.file, 'runbooks/alert.mdx');
  assert.match(bare.text, /^---\ntitle: "!"\nalerts:\n  - "!"\n---\n/);
});

describe('a new file is begun', () => {
  const rows: [forge: string, url: string][] = [
    [
      'https://github.com/a/b',
      'https://github.com/a/b/new/x/y/docs/runbooks?filename=q.mdx&value=t',
    ],
    [
      'https://git.shop.example/a/b.git',
      'https://git.shop.example/a/b/-/new/x/y/docs/runbooks?file_name=q.mdx',
    ],
    ['https://codeberg.org/a/b/', 'https://codeberg.org/a/b/_new/x/y/docs/runbooks?filename=q.mdx'],
    ['https://bitbucket.org/a/b', 'https://bitbucket.org/a/b/src/x/y/docs/runbooks'],
  ];
  for (const [url, wanted] of rows) {
    test(`at ${url}`, () =>
      assert.equal(
        newFileUrl({ url, branch: 'x/y', path: '/docs/' }, 'runbooks/q.mdx', 't'),
        wanted,
      ));
  }
});

test('names that resemble a wrong one: by letters, then by words', () => {
  const names = ['KubePodCrashLooping', 'KubePodNotReady', 'NodeDown', 'QueueLag'];
  assert.deepEqual(nearestOf('KubePodCrash', names, 5), ['KubePodCrashLooping', 'KubePodNotReady']);
  assert.deepEqual(nearestOf('queulag', names, 5), ['QueueLag']);
  assert.deepEqual(nearestOf('Nothing', names, 5), []);
});
