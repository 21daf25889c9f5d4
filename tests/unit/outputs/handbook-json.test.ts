import assert from 'node:assert/strict';
import { test } from 'node:test';
import { handbookJson } from '../../../src/outputs/handbook-json.ts';
import { llms } from '../../../src/outputs/llms.ts';
import { link, published, record, reference } from './published.ts';

const step = { component: 'Step', id: 'look at', props: { title: 'Look' }, text: '', hash: '' };
const records = [
  record(
    'runbook',
    'drain',
    {
      ...{ owner: 'payments', services: ['checkout', 'secret'], tags: ['queue'] },
      ...{ reviewed: '2026-11-01', alerts: [{ name: 'QueueFull' }] },
      lastTested: { date: '2026-10-01', how: 'drill' },
    },
    {
      title: 'Drain [it]',
      summary: 'How to\ndrain.',
      declared: [{ ...step, line: 1, column: 1 }],
      links: [
        reference('service/checkout', 'services.0'),
        reference('service/secret', 'services.1'),
        reference('team/payments', 'owner'),
        link('guides/first.mdx'),
        link('guides/first.mdx'),
        link('guides/plan.mdx'),
        link('runbooks/drain.mdx'),
        { file: 'guides/a b.png', as: 'image', written: '', line: 1, column: 1 },
      ],
    },
  ),
  record('decision', '0001-values', { status: 'superseded', date: '2026-09-01' }),
  record('guide', 'first'),
  record(
    'guide',
    'plan',
    { status: 'draft' },
    { title: 'Secret plan', links: [link('guides/first.mdx')] },
  ),
  record('service', 'checkout'),
  record('service', 'secret', { status: 'draft' }),
  record('team', 'payments'),
];
const history = new Map([['runbooks/drain.mdx', { changed: '2026-11-20T09:30:00Z' }]]);

test('handbook.json holds what is shown and how it hangs together', () => {
  const text = handbookJson(published(records, { history }));
  const data = JSON.parse(text);
  assert.deepEqual(
    [data.format, data.title, data.site, data.base, data.preview, data.findings],
    [1, 'Our <handbook>', 'https://hand.example', '/', false, { error: 0, warn: 2 }],
  );
  assert.deepEqual(data.entries[0], {
    kind: 'runbook',
    id: 'drain',
    title: 'Drain [it]',
    summary: 'How to\ndrain.',
    url: 'https://hand.example/runbooks/drain/',
    markdown: 'https://hand.example/runbooks/drain/index.md',
    owner: 'payments',
    status: 'active',
    audience: 'everyone',
    tags: ['queue'],
    services: ['checkout'],
    dates: { reviewed: '2026-11-01', exercised: '2026-10-01', changed: '2026-11-20T09:30:00Z' },
    places: [
      {
        is: 'step',
        id: 'look at',
        title: 'Look',
        url: 'https://hand.example/runbooks/drain/#look%20at',
      },
    ],
    alerts: ['QueueFull'],
  });
  assert.deepEqual(data.links, [
    { from: 'runbook/drain', to: 'service/checkout', field: 'services' },
    { from: 'runbook/drain', to: 'team/payments', field: 'owner' },
    { from: 'runbook/drain', to: 'guide/first', field: 'text' },
  ]);
  assert.equal(data.entries[1].dates.decided, '2026-09-01');
  assert.doesNotMatch(text, /[Ss]ecret/);
});

test('it is the same whatever the order of the files', () => {
  const backwards = published([...records].reverse(), { history });
  assert.equal(handbookJson(backwards), handbookJson(published(records, { history })));
});

test('llms.txt lists the Markdown of pages, kind by kind, and says what no longer holds', () => {
  const text = llms(published(records, { base: '/handbook/', site: undefined }));
  assert.match(text, /^# Our <handbook>\n\n> How & why\n\n/);
  assert.match(
    text,
    /\n## Runbooks\n\n.*\n\n- \[Drain \\\[it\\\]\]\(\/handbook\/runbooks\/drain\/index\.md\): How to drain\.\n/,
  );
  assert.match(
    text,
    /- \[0001-values\]\(\/handbook\/decisions\/0001-values\/index\.md\): \(superseded\)\n/,
  );
  assert.doesNotMatch(text, /Secret|Rubrics/);
});
