import { commonReferences } from '#core/fields.ts';
import type { Kind } from '#core/kind.ts';
import { components } from './components.ts';
import { checks, checksAll } from './rules.ts';
import { schema } from './schema.ts';

/** Standards: rules that a review can cite. */
export const standard: Kind = {
  name: 'standard',
  folder: 'standards',
  label: 'Standard',
  plural: 'Standards',
  about: 'Rules we hold ourselves to, each with an id to cite.',
  source: 'pages',
  schema,
  references: { ...commonReferences, decidedBy: 'decision', 'removedRules.*.replacedBy': 'rule' },
  components,
  offers({ declared }) {
    const rules = declared.filter(({ component }) => component === 'Rule').length;
    return [{ about: rules === 1 ? '1 rule' : `${rules} rules` }];
  },
  checks,
  checksAll,
};
