import { z } from 'zod';
import { commonFields, listed, text } from '#core/fields.ts';

const { title: _title, owner: _owner, services: _services, ...common } = commonFields;

/** A team's data file. */
export const schema = z.strictObject({
  ...common,
  id: text.optional().describe('Same as the file name; the file name counts.'),
  name: text.optional().describe('What people call it.'),
  mission: text.optional().describe('What it is there for.'),
  channel: text.optional().describe('Chat channel.'),
  oncall: text.optional().describe('Rota or link of who is on call.'),
  escalation: text.optional().describe('Who to call when nobody answers.'),
  members: listed(text).default([]).describe('Who is in it.'),
});

export type TeamFields = z.infer<typeof schema>;
