import { commonReferences } from '#core/fields.ts';
import type { Kind } from '#core/kind.ts';
import { checks } from './rules.ts';
import { schema } from './schema.ts';

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
  fieldAliases: { 'decision-makers': 'deciders' },
};
