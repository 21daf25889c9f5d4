import { z } from 'zod';
import { commonFields, duration, listed, text } from '#core/fields.ts';

/** Front matter of an onboarding path. */
export const schema = z.strictObject({
  ...commonFields,
  role: text.optional().describe('Who walks the path.'),
  duration: duration.optional().describe('How long it takes beside other work.'),
  extends: text.optional().describe('Path whose phases come first, by id.'),
  outcomes: listed(text).default([]).describe('What one can do at the end.'),
});

export type OnboardingFields = z.infer<typeof schema>;
