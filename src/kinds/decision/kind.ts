import { commonReferences } from '#core/fields.ts';
import type { Kind } from '#core/kind.ts';
import { withMadr } from './madr.ts';
import { checks, checksAll } from './rules.ts';
import { schema, type DecisionFields } from './schema.ts';

/** Decisions: what was decided, why, and what it costs. */
export const decision: Kind = {
  name: 'decision',
  folder: 'decisions',
  label: 'Decision',
  plural: 'Decisions',
  about: 'What we decided, why, and when to think again.',
  source: 'pages',
  schema,
  references: { ...commonReferences, supersedes: 'decision', standards: 'standard' },
  components: {},
  checks,
  checksAll,
  complete: withMadr,
  searched(fields) {
    const { options } = fields as unknown as DecisionFields;
    return options.flatMap(({ title, rejectedBecause }) =>
      rejectedBecause ? [`why not ${title}: ${rejectedBecause}`] : [title],
    );
  },
  calledToo(id) {
    const number = /(?:^|\/)(\d+)-/.exec(id)?.[1];
    if (number === undefined) return [];
    const written = new Set([number, String(Number(number))]);
    return [...written].flatMap((each) => [`ADR ${each}`, `decision ${each}`]);
  },
  fieldAliases: { 'decision-makers': 'deciders' },
};
