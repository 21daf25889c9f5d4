import { z } from 'zod';
import { duration, slug, text } from '#core/fields.ts';
import type { ComponentSpec } from '#core/kind.ts';

/** Components of runbooks. */
export const components: Record<string, ComponentSpec> = {
  Steps: { props: z.strictObject({}) },
  Step: {
    props: z.strictObject({
      id: slug.describe('Stable anchor; progress is kept by it.'),
      title: text.describe('What to do, in the imperative.'),
      danger: z
        .union([text, z.boolean()], { error: 'what the step costs, as text' })
        .optional()
        .describe('What it costs if it goes wrong.'),
    }),
    anchor: 'id',
    heading: { property: 'title', depth: 3 },
  },
  Expect: { props: z.strictObject({}) },
  Branch: { props: z.strictObject({ when: text.describe('The other case.') }) },
  Escalate: {
    props: z.strictObject({
      to: text.optional().describe('Team to call.'),
      after: duration.optional().describe('How long to try first.'),
    }),
    references: { to: 'team' },
  },
  Query: {
    props: z.strictObject({
      lang: text.optional().describe('Query language: promql, logql, sql.'),
      title: text.optional().describe('What the query shows.'),
    }),
  },
};
