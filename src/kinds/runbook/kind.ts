import { commonReferences } from '#core/fields.ts';
import type { Kind } from '#core/kind.ts';
import { components } from './components.ts';
import { checks } from './rules.ts';
import { schema, type RunbookFields } from './schema.ts';

const SEVERITIES = ['critical', 'warning', 'info'];

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
  offers({ fields, title }) {
    const { alerts, severity } = fields as unknown as RunbookFields;
    const named = alerts.length > 0 ? alerts : [{ name: undefined, severity: undefined }];
    return named.map(({ name, severity: own }) => {
      const about = own ?? severity ?? '';
      const rank = (SEVERITIES.indexOf(about) + SEVERITIES.length + 1) % (SEVERITIES.length + 1);
      return { label: name ?? title, code: name !== undefined, about, rank };
    });
  },
  searched(fields) {
    const { alerts, symptoms, errors } = fields as unknown as RunbookFields;
    return [...alerts.map(({ name }) => name), ...symptoms, ...errors];
  },
};
