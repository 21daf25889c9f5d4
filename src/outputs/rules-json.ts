import type { Published } from '#core/published.ts';
import { goneRulesOf, rulePath, rulesOf, type ListedRule } from '#core/rule-list.ts';
import { addressOf } from './addresses.ts';

/** Grows when a reader of the file has to change; new keys alone do not count. */
const FORMAT = 1;

/** Every rule of the handbook's standards, one a line, for bots and editors. The README describes its keys. */
export function rulesJson(published: Published): string {
  const lines = rulesOf(published.graph).map((rule) => JSON.stringify(item(published, rule)));
  const gone = goneRulesOf(published.graph).map(({ standard, ...rule }) =>
    JSON.stringify({
      ...rule,
      url: addressOf(published, rulePath(rule.id)),
      standard: standard.id,
    }),
  );
  return `{"format":${FORMAT},"rules":[\n${lines.join(',\n')}\n],"removed":[${gone.join(',\n')}]}\n`;
}

function item(published: Published, rule: ListedRule) {
  const { id, title, level, standard, languages, tiers, paths } = rule;
  const { enforcedBy, since, deprecated, replacedBy, areas, overrides } = rule;
  return {
    ...{ id, title, level, url: addressOf(published, rulePath(id)) },
    standard: {
      ...{ id: standard.id, title: standard.title },
      url: addressOf(published, standard.path),
    },
    ...{ languages, tiers, paths, enforcedBy, since, deprecated, replacedBy, areas, overrides },
  };
}
