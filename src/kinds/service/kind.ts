import { commonReferences } from '#core/fields.ts';
import type { Kind } from '#core/kind.ts';
import { fromBackstage, PLACES } from './backstage.ts';
import { schema } from './schema.ts';

const { services: _services, ...references } = commonReferences;

/** Services: who answers for what runs, and how it behaves. */
export const service: Kind = {
  name: 'service',
  folder: 'services',
  label: 'Service',
  plural: 'Services',
  about: 'What runs, who answers for it, and what it needs.',
  source: 'data',
  schema,
  references: { ...references, dependsOn: 'service' },
  components: {},
  checks: [],
  adopt: fromBackstage,
  adoptedFrom: PLACES,
};
