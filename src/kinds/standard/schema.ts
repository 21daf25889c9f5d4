import { z } from 'zod';
import { commonFields, listed, text } from '#core/fields.ts';

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
      tiers: listed(z.int().min(1).max(4)).optional().describe('Tiers of service.'),
      paths: listed(text).optional().describe('Globs of files in a repository.'),
    })
    .optional()
    .describe('What the rules hold for; everything if absent.'),
  decidedBy: text.optional().describe('The decision behind it, by id.'),
});

export type StandardFields = z.infer<typeof schema>;
