import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { EntryRecord } from '../../../src/core/entry.ts';
import { ownKinds } from '../../../src/core/sections.ts';
import { allKinds } from '../../../src/kinds/index.ts';
import { llms } from '../../../src/outputs/llms.ts';
import { entryMarkdown, homeMarkdown, listMarkdown } from '../../../src/outputs/markdown.ts';
import { llmsFull, markdownAt, markdownFiles } from '../../../src/outputs/markdown-files.ts';
import { published, record, reference } from './published.ts';

const drain = record('runbook', 'drain', {}, { title: 'Drain [it]', summary: 'How to drain.' });
const plan = record('guide', 'plan', { status: 'draft' }, { title: 'Secret plan' });
const teams = record('team', 'payments', { mission: 'Money', members: [], status: 'active' });
const section = record(
  'guide',
  '',
  {},
  { section: true, file: 'guides/index.md', title: 'Guides' },
);

/** The Markdown of a guide with this source. */
function written(text: string, file = 'guides/here.mdx', more: Partial<EntryRecord> = {}): string {
  const here = record(
    'guide',
    'here',
    { related: ['guide/plan', 'runbook/drain'] },
    { file, ...more },
  );
  const texts: Record<string, string> = {
    [file]: text,
    'guides/_parts/note.mdx':
      '---\ntitle: no\n---\nSee [drain](../../runbooks/drain.mdx). <!-- hush -->\n',
    'guides/_parts/loop.mdx': 'again <Include from="loop.mdx" />',
  };
  const handbook = published([here, drain, plan, teams, section]);
  return entryMarkdown({ ...handbook, read: (name) => texts[name] }, here);
}

const DRAIN = 'https://hand.example/runbooks/drain/';

describe('in a page', () => {
  const rows: [name: string, text: string, becomes: string][] = [
    ['a link', '[a](../runbooks/drain.mdx#x)', `[a](${DRAIN}#x)`],
    ['a link with a title', '[a](../runbooks/drain.mdx "T")', `[a](${DRAIN} "T")`],
    [
      'two links in a line',
      '[a](../runbooks/drain.mdx) [b](../runbooks/drain.mdx)',
      `[a](${DRAIN}) [b](${DRAIN})`,
    ],
    [
      'a link in pointed brackets',
      '![i](<a b.png>)',
      '![i](https://hand.example/files/0a/a-b.png)',
    ],
    [
      'a picture that is a link',
      '[![i](a%20b.png)](../runbooks/drain)',
      `[![i](https://hand.example/files/0a/a-b.png)](${DRAIN})`,
    ],
    [
      'brackets and code in a link',
      '[a [b] `]`](../runbooks/drain.mdx)',
      `[a [b] \`]\`](${DRAIN})`,
    ],
    ['a definition', '[a]: ../runbooks/drain.mdx "T"', `[a]: ${DRAIN} "T"`],
    ['an attribute', '<a href="../runbooks/drain.mdx">a</a>', `<a href="${DRAIN}">a</a>`],
    ['a list', '[a](../runbooks/)', '[a](https://hand.example/runbooks/)'],
    ['the home page', '[a](../)', '[a](https://hand.example/)'],
    ['a link out of the site', '[a](https://x.example/b.mdx)', '[a](https://x.example/b.mdx)'],
    ['a link in the page', '[a](#b)', '[a](#b)'],
    ['a link to a draft', 'see [the *plan*](plan.mdx).', 'see the *plan*.'],
    ['a definition of a draft', 'x\n[a]: plan.mdx\ny', 'x\n\ny'],
    ['an attribute of a draft', '<a href="plan.mdx">a</a>', '<a>a</a>'],
    ['a link out of the folder', '[a](../../etc/passwd)', 'a'],
    ['a file that is not published', '[a](tool.exe)', 'a'],
    ['a component that names a draft', '<Step ref="guide/plan" id="a">', '<Step id="a">'],
    ['an escaped bracket', '\\[a](plan.mdx)', '\\[a](plan.mdx)'],
    ['inline code', '`[a](plan.mdx) <!-- x -->`', '`[a](plan.mdx) <!-- x -->`'],
    [
      'a fence',
      '```md\n[a](plan.mdx) <!-- x -->\n```\n[a](plan.mdx)',
      '```md\n[a](plan.mdx) <!-- x -->\n```\na',
    ],
    [
      'a fence in a list',
      '- ~~~\n  [a](plan.mdx)\n  ~~~\n- [a](plan.mdx)',
      '- ~~~\n  [a](plan.mdx)\n  ~~~\n- a',
    ],
    ['a fence that never ends', '```\n[a](plan.mdx)', '```\n[a](plan.mdx)'],
    ['a lone backtick', 'a ` b\n\n[a](plan.mdx) ` c', 'a ` b\n\na ` c'],
    ['a comment', 'a<!-- secret -->b', 'ab'],
    ['a comment with a fence', 'a<!--\n```\nsecret\n```\n-->b', 'ab'],
    ['a comment that never ends', 'a<!-- secret', 'a'],
    ['a comment of MDX', 'a{/* secret */}b', 'ab'],
    ['a definition that is a comment', '[//]: # (secret)', ''],
    ['a fragment', '<Include from="_parts/note.mdx" />', `See [drain](${DRAIN}).`],
    [
      'a fragment that includes itself',
      '<Include from="_parts/loop.mdx" />',
      'again again again again again <Include from="loop.mdx" />',
    ],
    ['a fragment that is another file', '<Include from="x.sh" />', '<Include from="x.sh" />'],
  ];
  for (const [name, text, becomes] of rows) {
    const links = text.includes('ref=')
      ? [{ ...reference('guide/plan', 'ref'), written: 'guide/plan' }]
      : [];
    test(name, () => assert.equal(written(text, undefined, { links }), becomes));
  }

  test('braces and Include are text where it is Markdown', () => {
    const text = 'a{/* b */}c <Include from="_parts/note.mdx" />';
    assert.equal(written(text, 'guides/here.md'), text);
  });

  test('hostile text takes no longer than its length', () => {
    for (const part of [
      '[',
      '[a](',
      '`',
      '<!--',
      '![[',
      '[a](b "',
      '<a href="',
      '```\n',
      '> [x]: ',
    ]) {
      const started = performance.now();
      written(part.repeat(20_000));
      assert.ok(performance.now() - started < 1500, part);
    }
  });
});

describe('front matter', () => {
  test('stays as it is written', () => {
    const text = '---\ntitle:   "A"\nrelated: [runbook/drain]\n---\n\nText.\n';
    assert.equal(written(text), text);
  });

  test('is written anew without a comment, without a hidden page', () => {
    assert.doesNotMatch(written('---\ntitle: A # secret\n---\nText.\n'), /secret/);
    const links = [{ ...reference('guide/plan', 'related.0'), written: 'guide/plan' }];
    const text = written('---\nrelated: [guide/plan, runbook/drain]\n---\nText.\n', undefined, {
      links,
    });
    assert.equal(
      text,
      '---\nstatus: active\naudience: everyone\nrelated:\n  - runbook/drain\n---\nText.\n',
    );
  });
});

const handbook = {
  ...published([drain, plan, teams, section]),
  read: () => 'Read [this](../runbooks/drain.mdx).',
};

test('a data file is its fields', () => {
  assert.equal(
    entryMarkdown(handbook, teams),
    '# payments\n\n```yaml\nstatus: active\naudience: everyone\nmission: Money\n```\n',
  );
});

test('lists and the home page name their entries and what introduces them', () => {
  assert.match(
    listMarkdown(handbook, 'runbook'),
    /^# Runbooks\n\n[^]*- \[Drain \\\[it\\\]\]\(https:\/\/hand\.example\/runbooks\/drain\/\): How to drain\.\n$/,
  );
  assert.match(
    listMarkdown(handbook, 'guide'),
    /Read \[this\]\(https:\/\/hand\.example\/runbooks\/drain\/\)\./,
  );
  assert.match(
    homeMarkdown(handbook, ['runbook']),
    /^# Our <handbook>\n\nHow & why\n\n- \[Runbooks\]/,
  );
});

test('there is a file for each page that is shown, and one with all of them', () => {
  const paths = markdownFiles(handbook).map(({ path }) => path);
  const lists = allKinds.map(({ folder }) => `${folder}/`);
  assert.deepEqual(paths, ['', ...lists, 'runbooks/drain/', 'teams/payments/']);
  assert.equal(markdownAt(handbook, 'guides/plan/index.md'), undefined);
  assert.equal(
    markdownAt(handbook, 'runbooks/drain/index.md'),
    'Read [this](https://hand.example/runbooks/drain/).',
  );
  const all = markdownAt(handbook, 'llms-full.txt') ?? '';
  assert.equal(all.match(/^<!-- https:\/\/hand\.example\/.* -->$/gm)?.length, paths.length);
  assert.doesNotMatch(all, /Secret/);
  assert.equal(
    llmsFull([
      { address: 'https://hand.example/a/', text: 'A\n\n' },
      { address: 'https://hand.example/b/', text: 'B' },
    ]),
    '<!-- https://hand.example/a/ -->\n\nA\n\n<!-- https://hand.example/b/ -->\n\nB\n',
  );
});

test('sections stand in the order and by the names of the handbook, in llms.txt too', () => {
  const sections = [{ section: 'teams' as const, label: 'Squads' }];
  const { config } = published([]);
  const own = ownKinds(allKinds, { ...config, sections });
  const handbook = published([drain, teams], {}, own);
  const [, ...paths] = markdownFiles({ ...handbook, read: () => undefined }).map(
    ({ path }) => path,
  );
  assert.equal(paths[0], 'teams/');
  const headings = llms(handbook).match(/^## .*/gm);
  assert.deepEqual(headings?.slice(0, 2), ['## Squads', '## Runbooks']);
});
