import { commonReferences } from '#core/fields.ts';
import { durationInWords, minutesInWords } from '#core/dates.ts';
import type { EntryRecord } from '#core/entry.ts';
import type { Graph } from '#core/graph.ts';
import type { Kind } from '#core/kind.ts';
import { pathLength } from '#core/path-model.ts';
import { components } from './components.ts';
import { checks, checksAll } from './rules.ts';
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
  offers: (entry, graph) => [{ about: offered(entry, graph) }],
  checks,
  checksAll,
};

/** How long a path is: the work in its steps, else what it says. */
function offered(entry: EntryRecord, graph: Graph): string {
  const { minutes } = pathLength(graph, entry);
  return minutes > 0
    ? minutesInWords(minutes)
    : durationInWords(String(entry.fields['duration'] ?? ''));
}
