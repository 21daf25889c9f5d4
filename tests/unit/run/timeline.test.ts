import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createProcessor } from '@mdx-js/mdx';
import remarkGfm from 'remark-gfm';
import { fileNameOf, jsonOf } from '../../../src/kinds/runbook/run/download.ts';
import { keyAction } from '../../../src/kinds/runbook/run/keys.ts';
import { withoutRemark } from '../../../src/kinds/runbook/run/remark.ts';
import * as to from '../../../src/kinds/runbook/run/run.ts';
import { timelineOf } from '../../../src/kinds/runbook/run/timeline.ts';
import { at, look, restart, run } from './sample.ts';

const places = [look, restart];

test('a timeline has the facts, then what happened in order, in both times', () => {
  let one = to.ticked(run({ incident: 'INC-7' }), look, at(2));
  one = to.noted(one, look, 'partition 3 stands still', at(3));
  one = to.pasted(one, look, 'TOPIC LAG\norders 812\n', at(4));
  one = to.answered(one, 'Payments', true, at(16));
  one = to.skipped(one, restart, 'took the release back', at(18));
  one = to.ended(to.remarked(one, 'Lag is falling.\nTicket follows.', at(20)), at(30));
  assert.equal(
    timelineOf(one, places, 'Europe/Berlin'),
    `## Consumer lag is growing

- Runbook: https://shop.example/runbooks/messaging/lag/
- Version: 0a1b2c3
- Incident: \`INC-7\`
- Values: cluster \`prod-eu-1\`
- Started: 2026-11-22 03:14 UTC
- Ended: 03:44 UTC, after 30 min
- Local time: Europe/Berlin

- 03:16 UTC (04:16 local) ✓ Step 1: See which partitions lag
- 03:17 UTC (04:17 local) Note on step 1 (See which partitions lag): partition 3 stands still
- 03:18 UTC (04:18 local) Output of step 1 (See which partitions lag):
  \`\`\`
  TOPIC LAG
  orders 812
  \`\`\`
- 03:30 UTC (04:30 local) Escalated to Payments
- 03:32 UTC (04:32 local) skipped Step 2: Restart because took the release back
- 03:34 UTC (04:34 local) Note:
  \`\`\`
  Lag is falling.
  Ticket follows.
  \`\`\`
`,
  );
});

test('in UTC there is one time; past midnight the day is told', () => {
  const one = to.noted(to.ticked(run(), look, at(2)), look, 'later', at(24 * 60));
  const text = timelineOf(one, places, 'UTC');
  assert.doesNotMatch(text, /local/i);
  assert.match(
    text,
    /^- 2026-11-23 03:14 UTC Note on step 1 \(See which partitions lag\): later$/m,
  );
});

test('the local day is told where it is another', () => {
  const text = timelineOf(to.ticked(run(), look, at(2)), places, 'America/New_York');
  assert.match(text, /03:16 UTC \(2026-11-21 22:16 local\)/);
});

test('a step that the page lost stays, and says so', () => {
  const text = timelineOf(to.ticked(run(), look, at(2)), [restart], 'UTC');
  assert.match(text, /✓ Step no longer on the page: See which partitions lag$/m);
});

const hostile = [
  '@everyone down',
  '<!channel> <img src=x onerror=alert(1)>',
  '[a](javascript:alert(1)) ![x](http://evil.example/x.png)',
  '`code` ``` fence',
  'a ` @everyone ` b',
  '# heading',
  '- [ ] task',
  '| a | b |\n|---|---|',
  '```\n```\n# out\n````\n<b>',
  '~~~\n</details>\n@here',
  '  \n\n- item\n1. one',
  '\u202egnp.exe\u0000\u001b[31m',
  '$(rm -rf /) \\',
];
for (const text of hostile) {
  test(`nothing that is written is markup: ${JSON.stringify(text)}`, () => {
    let one = to.ticked(
      run({ values: { cluster: text }, incident: text }),
      { ...look, title: text },
      at(1),
    );
    one = to.pasted(to.noted(one, look, text, at(2)), look, text, at(3));
    one = to.remarked(to.skipped(one, restart, text, at(4)), text, at(5));
    one = to.answered(
      { ...one, runbook: { ...one.runbook, title: text }, url: text },
      text,
      true,
      at(6),
    );
    const markdown = timelineOf(one, places, 'UTC');
    const tree = createProcessor({ format: 'md', remarkPlugins: [remarkGfm] }).parse(markdown);
    const kinds = new Set<string>();
    let plain = '';
    const walk = (node: { type: string; value?: string; children?: unknown[] }): void => {
      kinds.add(node.type);
      if (node.type === 'text') plain += node.value;
      for (const child of node.children ?? []) walk(child as typeof node);
    };
    walk(tree as Parameters<typeof walk>[0]);
    const allowed = [
      'root',
      'heading',
      'list',
      'listItem',
      'paragraph',
      'text',
      'inlineCode',
      'code',
    ];
    assert.deepEqual(
      [...kinds].filter((kind) => !allowed.includes(kind)),
      [],
    );
    assert.equal(tree.children.filter(({ type }) => type === 'heading').length, 1);
    assert.doesNotMatch(plain, /@everyone|@here|<!channel>|javascript:/);
    assert.doesNotMatch(markdown, /[\u202e\u0000\u001b]/);
  });
}

test('a download has what is kept, and nothing that was removed', () => {
  let one = to.noted(to.ticked(run(), look, at(2)), look, 'secret', at(3));
  one = withoutRemark(one, { at: at(3), text: 'secret' }, at(4));
  const saved = JSON.parse(jsonOf(one)) as to.Run;
  assert.equal(saved.format, 1);
  assert.deepEqual(saved.steps['look']?.notes, []);
  assert.equal(saved.steps['look']?.done, at(2));
  assert.equal(fileNameOf(one), 'lag-2026-11-22T0314Z.json');
});

test('keys do something alone, and nothing with another', () => {
  const press = (key: string, more = {}) =>
    keyAction({ key, ctrlKey: false, metaKey: false, altKey: false, ...more });
  assert.deepEqual(
    ['j', 'n', 'k', 'p', 'x', 'c', 'o', 'v', 's', '?'].map((key) => press(key)),
    [...['next', 'next', 'previous', 'previous', 'tick', 'copy', 'note', 'output', 'skip', 'keys']],
  );
  assert.equal(press('c', { ctrlKey: true }), undefined);
  assert.equal(press('k', { metaKey: true }), undefined);
  assert.equal(press('constructor'), undefined);
});
