import { z } from 'zod';
import { commonFields, day, listed, slug, text } from '#core/fields.ts';

/** Front matter of a decision: MADR's words where MADR has them (https://adr.github.io/madr/). */
export const schema = z.strictObject({
  ...commonFields,
  status: z
    .enum(['draft', 'proposed', 'accepted', 'rejected', 'superseded', 'deprecated'])
    .optional()
    .describe('Where the decision stands.'),
  date: day.optional().describe('When the status last changed.'),
  deciders: listed(text).default([]).describe('Who decided.'),
  consulted: listed(text).default([]).describe('Who was asked.'),
  informed: listed(text).default([]).describe('Who was told.'),
  drivers: listed(text).default([]).describe('What the decision had to serve.'),
  options: z
    .array(
      z.strictObject({
        id: slug.describe('Stable id of the option.'),
        title: text.describe('The option.'),
        chosen: z.boolean().optional().describe('The one taken.'),
        rejectedBecause: text.optional().describe('Why it was not taken.'),
      }),
    )
    .default([])
    .describe('What was weighed.'),
  matrix: z
    .strictObject({
      criteria: z
        .array(
          z.strictObject({
            id: slug.describe('Stable id of the criterion.'),
            title: text.describe('What is compared.'),
            weight: z.number().positive().default(1).describe('How much it counts.'),
          }),
        )
        .describe('Rows of the comparison.'),
      scores: z
        .record(z.string(), z.record(z.string(), z.number()))
        .describe('Option id → criterion id → score.'),
    })
    .optional()
    .describe('Weighted comparison of the options.'),
  supersedes: listed(z.coerce.string().min(1))
    .default([])
    .describe('Decisions this one replaces, by id or number.'),
  revisit: z
    .strictObject({
      when: listed(text).default([]).describe('What would make us think again.'),
      by: day.optional().describe('When to look at it in any case.'),
    })
    .optional()
    .describe('When to think again.'),
  standards: listed(text).default([]).describe('Standards that follow from it, by id.'),
});

export type DecisionFields = z.infer<typeof schema>;
