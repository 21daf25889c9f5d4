import { z } from 'zod';
import { listed, text } from '#core/fields.ts';
import type { ComponentSpec } from '#core/kind.ts';

/** The id of a rule. */
export const ruleId = z
  .string()
  .regex(/^[A-Z][A-Z0-9]*-\d+[a-z]?$/, 'a prefix and a number, like "ERR-3"');

const plain: ComponentSpec = { props: z.strictObject({}) };

/** Components of standards. Levels are those of RFC 2119. */
export const components: Record<string, ComponentSpec> = {
  Rule: {
    props: z.strictObject({
      id: ruleId.describe('Permanent id; cited in reviews, never reused.'),
      level: z.enum(['must', 'should', 'may']).describe('How binding it is (RFC 2119).'),
      title: text.describe('The rule in one sentence.'),
      since: text.optional().describe('When it came into force.'),
      deprecated: z
        .union([text, z.boolean()], { error: 'why it no longer holds, as text' })
        .optional()
        .describe('No longer holds, and why.'),
      replacedBy: ruleId.optional().describe('The rule that holds instead, by id.'),
      enforcedBy: text.optional().describe('Tool that checks it: "eslint:no-empty".'),
      tiers: listed(z.coerce.number().int().min(1).max(4))
        .optional()
        .describe('Tiers it holds for, and with them every more critical one.'),
      overrides: ruleId
        .optional()
        .describe('The rule in whose place it stands for these tiers, by id.'),
    }),
    references: { replacedBy: 'rule', overrides: 'rule' },
    anchor: 'id',
    heading: { property: 'title', depth: 3, withId: true },
  },
  Why: plain,
  Good: plain,
  Bad: plain,
  Exception: plain,
};
