import { z } from 'zod';
import { duration, entryRef, slug, text } from '#core/fields.ts';
import type { ComponentSpec } from '#core/kind.ts';

/** Components of onboarding paths. */
export const components: Record<string, ComponentSpec> = {
  Phase: {
    props: z.strictObject({
      id: slug.describe('Stable id; phases of extended paths merge by it.'),
      title: text.describe('What the phase is for.'),
      when: z
        .string()
        .regex(
          /^(before day 1|(day|week|month) \d+)$/,
          '"before day 1", "day 1", "week 2" or "month 3"',
        )
        .optional()
        .describe('When it happens, counted from the first day.'),
    }),
    anchor: 'id',
    heading: { property: 'title', depth: 2 },
  },
  Step: {
    props: z.strictObject({
      id: slug.describe('Stable id; progress is kept by it.'),
      title: text.describe('What to do.'),
      who: z.enum(['hire', 'buddy', 'manager']).default('hire').describe('Who does it.'),
      kind: z.enum(['read', 'do', 'meet', 'outcome']).default('do').describe('What sort of step.'),
      time: duration.optional().describe('How long it takes.'),
      ref: entryRef.optional().describe('The page it is about, as kind/id.'),
      required: z.boolean().default(false).describe('Cannot be skipped.'),
    }),
    references: { ref: 'entry' },
    anchor: 'id',
    heading: { property: 'title', depth: 3 },
  },
};
