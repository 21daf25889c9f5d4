import { z } from 'zod';
import { commonFields, listed, text } from '#core/fields.ts';
import { ruleId } from './components.ts';

/** Front matter of a standard. */
export const schema = z.strictObject({
  ...commonFields,
  prefix: z
    .string()
    .regex(/^[A-Z][A-Z0-9]*$/, 'capitals and digits, like "ERR"')
    .optional()
    .describe('Begins the id of each of its rules.'),
  appliesTo: z
    .strictObject({
      languages: listed(text).optional().describe('Programming languages.'),
      tiers: listed(z.int().min(1).max(4))
        .optional()
        .describe('Tiers of service, and with them every more critical one.'),
      paths: listed(text).optional().describe('Globs of files in a repository.'),
    })
    .optional()
    .describe('What the rules hold for; everything if absent.'),
  removedRules: z
    .array(
      z.strictObject({
        id: ruleId.describe('The id it had: it is never given to another rule.'),
        title: text.optional().describe('The rule in one sentence.'),
        because: text.optional().describe('Why it was removed.'),
        replacedBy: ruleId.optional().describe('The rule that holds instead, by id.'),
      }),
    )
    .default([])
    .describe('Rules that this standard had: their addresses say what became of them.'),
  decidedBy: text.optional().describe('The decision behind it, by id.'),
});

export type StandardFields = z.infer<typeof schema>;
