import { commonReferences } from '#core/fields.ts';
import type { Kind } from '#core/kind.ts';
import { components } from './components.ts';
import { checks, checksAll } from './rules.ts';
import { lengthOf } from './length.ts';
import { schema } from './schema.ts';

/** Onboarding paths: the first weeks, step by step. */
export const onboarding: Kind = {
  name: 'onboarding',
  folder: 'onboarding',
  label: 'Onboarding path',
  plural: 'Onboarding',
  about: 'The first weeks, step by step.',
  source: 'pages',
  schema,
  references: { ...commonReferences, extends: 'onboarding' },
  components,
  offers: ({ fields, declared }) => [{ about: lengthOf(fields, declared) }],
  checks,
  checksAll,
};
