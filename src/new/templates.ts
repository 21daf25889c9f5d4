import type { Kind } from '#core/kind.ts';
import { kinds } from '#kinds/index.ts';

/** A form of page that `handrail new` writes. */
export interface Template {
  kind: Kind;
  /** Its text, in `templates/`. */
  file: string;
  /** Folder below that of the kind. */
  folder?: string;
  /** The title, where one does for most handbooks. */
  title?: string;
  /** The day stands before the name. */
  isDated?: boolean;
  /** Number and all stand before the name. */
  isNumbered?: boolean;
}

const page = (name: keyof typeof kinds, more: Partial<Template> = {}): Template => ({
  kind: kinds[name],
  file: `${name}.${kinds[name].source === 'data' ? 'yaml' : 'mdx'}`,
  ...more,
});

const guide = (name: string, more: Partial<Template>): Template => ({
  kind: kinds.guide,
  file: `${name}.mdx`,
  ...more,
});

/** What can be made: every kind, and guides of a known form. */
export const templates: Record<string, Template> = {
  runbook: page('runbook'),
  standard: page('standard'),
  onboarding: page('onboarding'),
  rubric: page('rubric'),
  decision: page('decision', { isNumbered: true }),
  guide: page('guide'),
  service: page('service'),
  team: page('team'),
  rfc: guide('rfc', { folder: 'rfcs' }),
  postmortem: guide('postmortem', { folder: 'postmortems', isDated: true }),
  'decision-matrix': guide('decision-matrix', { folder: 'decision-matrices' }),
  'risk-register': guide('risk-register', { title: 'Risk register' }),
  'debt-register': guide('debt-register', { title: 'Debt register' }),
};
