import { commonReferences } from '#core/fields.ts';
import type { Kind } from '#core/kind.ts';
import { components } from './components.ts';
import { checks } from './rules.ts';
import { schema } from './schema.ts';

/** Interview rubrics: anchored scores and a question bank. */
export const rubric: Kind = {
  name: 'rubric',
  folder: 'rubrics',
  label: 'Interview rubric',
  plural: 'Rubrics',
  about: 'What we score in an interview, and what earns each score.',
  source: 'pages',
  schema,
  references: commonReferences,
  components,
  offers: ({ fields }) => [{ about: fields['minutes'] ? `${String(fields['minutes'])} min` : '' }],
  checks,
};
