import { commonReferences } from '#core/fields.ts';
import type { Kind } from '#core/kind.ts';
import { components } from './components.ts';
import { checks } from './rules.ts';
import { schema, type RunbookFields } from './schema.ts';

/** Runbooks: for the person who was just paged. */
export const runbook: Kind = {
  name: 'runbook',
  folder: 'runbooks',
  label: 'Runbook',
  plural: 'Runbooks',
  about: 'What to do when something is broken.',
  source: 'pages',
  schema,
  references: { ...commonReferences, 'escalate.*.to': 'team' },
  components,
  checks,
  searched(fields) {
    const { alerts, symptoms, errors } = fields as unknown as RunbookFields;
    return [...alerts.map(({ name }) => name), ...symptoms, ...errors];
  },
};
