import type { EntryCheck, KindCheck } from '#core/kind.ts';
import { didYouMean } from '#core/near.ts';
import type { StandardFields } from './schema.ts';

const rulePrefix: EntryCheck = {
  id: 'rule-prefix',
  level: 'error',
  why: 'An id that begins with its standard’s prefix can be found by whoever reads it in a review.',
  *check(entry) {
    const { prefix } = entry.fields as unknown as StandardFields;
    if (!prefix) return;
    for (const { component, id, line, column } of entry.declared) {
      if (component !== 'Rule' || !id || id.startsWith(`${prefix}-`)) continue;
      const number = id.replace(/^.*-/, '');
      yield {
        line,
        column,
        message: `rule id "${id}" does not begin with the prefix "${prefix}"${didYouMean(id, [`${prefix}-${number}`])}`,
        fix: `write "${prefix}-${number}", or change \`prefix\` in the front matter`,
      };
    }
  },
};

const duplicateRuleId: KindCheck = {
  id: 'duplicate-rule-id',
  level: 'error',
  why: 'A rule id is a permalink: reviews cite it, so it names one rule in the whole handbook.',
  *checkAll(entries) {
    const first = new Map<string, string>();
    for (const { file, declared } of entries) {
      for (const { component, id, line, column } of declared) {
        if (component !== 'Rule' || !id) continue;
        const place = first.get(id);
        if (place === undefined) first.set(id, `${file}:${line}`);
        else
          yield {
            file,
            line,
            column,
            message: `rule id "${id}" is used twice, first in ${place}`,
            fix: 'give this rule the next free number; ids are never reused',
          };
      }
    }
  },
};

/** Checks of standards. */
export const checks = [rulePrefix];
export const checksAll = [duplicateRuleId];
