import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { rulesOf } from '#core/rule-list.ts';
import { checklist } from '#kinds/standard/rules/checklist.ts';
import { commentOf, quoteOf } from '#kinds/standard/rules/citation.ts';
import { toolPage } from '#kinds/standard/rules/tool-docs.ts';
import { ruleAddresses } from '#outputs/rule-address.ts';
import { rulesJson } from '#outputs/rules-json.ts';
import { checkFolder, writeFolder } from '../broken/check.ts';

const temporary = mkdtempSync(join(tmpdir(), 'handrail-rules-'));
after(() => rmSync(temporary, { recursive: true, force: true }));

const folder = writeFolder(join(temporary, 'content'), {
  'standards/errors.mdx': `---
title: Errors
prefix: ERR
appliesTo: { languages: [go], tiers: [1, 2], paths: ["src/**"] }
---

<Rule id="ERR-10" level="may" title="Ten">

Text.

</Rule>

<Rule id="ERR-2" level="must" title="Two" enforcedBy="eslint:no-empty" tiers={[1]} since="2026">

Text.

</Rule>

<Rule id="ERR-3" level="should" title="Three" deprecated="ERR-2 says it">

Text.

</Rule>
`,
  'standards/plans.mdx': `---
title: Plans
status: draft
---

<Rule id="PLN-1" level="must" title="Secret">

Text.

</Rule>
`,
});

test('rules are listed by number, each with what it holds for', async () => {
  const { graph, site } = await checkFolder(folder, join(temporary, 'cache'));
  const rules = rulesOf(graph);
  assert.deepEqual(
    rules.map(({ id, level, tiers, deprecated }) => [id, level, tiers, deprecated]),
    [
      ['ERR-2', 'must', [1], undefined],
      ['ERR-3', 'should', [1, 2], 'ERR-2 says it'],
      ['ERR-10', 'may', [1, 2], undefined],
    ],
  );
  const pages = ruleAddresses({ ...site.published, base: '/hb/' });
  assert.deepEqual(
    pages.map(({ paths }) => paths),
    ['2', '3', '10'].map((number) => [`rules/ERR-${number}/`, `rules/err-${number}/`]),
  );
  assert.match(pages[0]?.html ?? '', /content="0; url=\/hb\/standards\/errors\/#ERR-2"/);
  const json = JSON.parse(rulesJson({ ...site.published, base: '/hb/' })) as {
    format: number;
    rules: unknown[];
  };
  assert.equal(json.format, 1);
  assert.deepEqual(json.rules[0], {
    ...{ id: 'ERR-2', title: 'Two', level: 'must', url: '/hb/rules/ERR-2/' },
    standard: { id: 'errors', title: 'Errors', url: '/hb/standards/errors/' },
    ...{ languages: ['go'], tiers: [1], paths: ['src/**'], areas: [] },
    ...{ enforcedBy: 'eslint:no-empty', since: '2026' },
  });
});

test('a rule is quoted, and cited in a review', () => {
  const rule = {
    ...{ id: 'ERR-3', title: 'Wrap `errors`', level: 'must' },
    ...{
      url: 'https://h.example/rules/ERR-3/',
      text: 'Say *what* you did.',
      why: 'A bare error says nothing.',
    },
  };
  assert.equal(
    quoteOf(rule),
    '> **ERR-3** (must) Wrap \\`errors\\`\n>\n> Say \\*what\\* you did.\n>\n> https://h.example/rules/ERR-3/',
  );
  assert.equal(
    commentOf(rule),
    '[ERR-3](https://h.example/rules/ERR-3/) (must): Wrap \\`errors\\`. A bare error says nothing.',
  );
  assert.equal(
    checklist([{ title: 'ERR-3 Wrap them', url: 'https://h.example/', level: 'must' }]),
    '- [ ] [ERR-3](https://h.example/) Wrap them (must)\n',
  );
});

describe('what a tool checks leads to its page', () => {
  const pages: [string, string | undefined][] = [
    ['eslint:no-empty', 'https://eslint.org/docs/latest/rules/no-empty'],
    [
      'eslint:@typescript-eslint/no-floating-promises',
      'https://typescript-eslint.io/rules/no-floating-promises/',
    ],
    ['eslint:shop/own-rule', undefined],
    ['eslint:constructor/x', undefined],
    ['biome:suspicious/noExplicitAny', 'https://biomejs.dev/linter/rules/no-explicit-any/'],
    ['ruff:unused-import', 'https://docs.astral.sh/ruff/rules/unused-import/'],
    ['ruff:F401', undefined],
    [
      'clippy:clippy::unwrap_used',
      'https://rust-lang.github.io/rust-clippy/stable/index.html#unwrap_used',
    ],
    [
      'rubocop:Style/StringLiterals',
      'https://docs.rubocop.org/rubocop/cops_style.html#stylestringliterals',
    ],
    ['shellcheck:SC2086', 'https://www.shellcheck.net/wiki/SC2086'],
    ['spectral:shop-secured', undefined],
    ['toString:x', undefined],
    ['eslint:"><script>', undefined],
    ['review', undefined],
  ];
  for (const [enforcedBy, page] of pages) {
    test(enforcedBy, () => assert.equal(toolPage(enforcedBy), page));
  }
});
