import { z } from 'zod';
import { commonFields, listed, slug, text } from '#core/fields.ts';

const score = z.coerce.number().int();

const criterion = z.strictObject({
  id: slug.describe('Stable id of the criterion.'),
  title: text.describe('What is scored.'),
  weight: z.number().positive().default(1).describe('How much it counts.'),
  minutes: z.number().positive().optional().describe('Time for it in the interview.'),
  competency: text.optional().describe('The competency it stands for.'),
  signals: z
    .strictObject({
      basic: listed(text).default([]).describe('What anyone at the level shows.'),
      advanced: listed(text).default([]).describe('What stands out.'),
      redFlags: listed(text).default([]).describe('What counts against.'),
    })
    .optional()
    .describe('What to listen for.'),
  anchors: z
    .record(z.string(), text)
    .default({})
    .describe('Value of the scale → behaviour that earns it.'),
  mustReach: score.optional().describe('Below this there is no offer, whatever the sum.'),
});

/** Front matter of an interview rubric. */
export const schema = z.strictObject({
  ...commonFields,
  role: text.optional().describe('The role interviewed for.'),
  levels: listed(text).default([]).describe('Levels it is calibrated for.'),
  interview: text.optional().describe('Kind of interview: system design, code review, …'),
  minutes: z.number().positive().optional().describe('Length of the interview.'),
  scale: z
    .array(
      z.strictObject({
        value: score.describe('The number.'),
        label: text.describe('Its word.'),
        definition: text.optional().describe('What it stands for on every criterion.'),
      }),
    )
    .default([])
    .describe('Scores, from low to high.'),
  criteria: z.array(criterion).default([]).describe('What is scored, with anchors.'),
  decision: z
    .strictObject({
      method: z.enum(['sum', 'minimum', 'judgement']).describe('How scores become a decision.'),
      thresholds: z.record(z.string(), z.number()).optional().describe('Decision → least score.'),
    })
    .optional()
    .describe('How the overall result comes about.'),
});

export type RubricFields = z.infer<typeof schema>;
