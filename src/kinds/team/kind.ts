import { commonReferences } from '#core/fields.ts';
import type { Kind } from '#core/kind.ts';
import { fromBackstage, PLACES } from './backstage.ts';
import { schema } from './schema.ts';

const { owner: _owner, services: _services, ...references } = commonReferences;

/** Teams: who answers, and how to reach them. */
export const team: Kind = {
  name: 'team',
  folder: 'teams',
  label: 'Team',
  plural: 'Teams',
  about: 'Who answers for what, and how to reach them.',
  source: 'data',
  schema,
  references,
  components: {},
  checks: [],
  adopt: fromBackstage,
  adoptedFrom: PLACES,
};
