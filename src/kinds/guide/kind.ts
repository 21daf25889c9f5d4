import { commonReferences } from '#core/fields.ts';
import type { Kind } from '#core/kind.ts';
import { schema } from './schema.ts';

/** Guides: free pages. */
export const guide: Kind = {
  name: 'guide',
  folder: 'guides',
  label: 'Guide',
  plural: 'Guides',
  about: 'How we work.',
  source: 'pages',
  schema,
  references: commonReferences,
  components: {},
  checks: [],
};
