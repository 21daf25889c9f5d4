import { z } from 'zod';
import { commonFields, day, duration, labelledLink, listed, text } from '#core/fields.ts';

const severity = z.enum(['critical', 'warning', 'info']);

const alert = z.preprocess(
  (value) => (typeof value === 'string' ? { name: value } : value),
  z.strictObject({
    name: text.describe('Name of the alert, as Prometheus has it.'),
    severity: text.optional().describe('Only alerts of this severity come here.'),
    anchor: text.optional().describe('Heading or step that this alert opens.'),
    match: z.record(z.string(), z.coerce.string()).optional().describe('Labels that must match.'),
  }),
);

const param = z.strictObject({
  name: z
    .string()
    .regex(/^[A-Za-z][\w-]*$/, 'a name of letters, digits, "-" and "_"')
    .describe('Name of the placeholder: {{name}} in code.'),
  label: text.optional().describe('What the form calls it.'),
  from: listed(text).default([]).describe('Alert labels or query keys that fill it.'),
  type: z
    .enum(['k8s-name', 'host', 'ip', 'path', 'int', 'enum', 'duration', 'url', 'text'])
    .default('text')
    .describe('What a valid value looks like.'),
  pattern: text.optional().describe('Regular expression a value must match as a whole.'),
  options: listed(z.coerce.string()).optional().describe('The values of an enum.'),
  default: z.coerce.string().optional().describe('Value when nothing else fills it.'),
  required: z.boolean().default(false).describe('Commands that use it wait for a value.'),
  example: z.coerce.string().optional().describe('Shown where no value is set.'),
  secret: z.boolean().default(false).describe('Never in the address, never stored.'),
});

/** Front matter of a runbook. */
export const schema = z.strictObject({
  ...commonFields,
  alerts: listed(alert).default([]).describe('Alerts that this page answers.'),
  severity: severity.optional().describe('How bad it is when nothing else says.'),
  symptoms: listed(text).default([]).describe('What a person sees; searched.'),
  errors: listed(text).default([]).describe('Error text, word for word; searched.'),
  params: z.array(param).default([]).describe('Values that fill the commands.'),
  requires: listed(text).default([]).describe('Access and tools needed before starting.'),
  dashboards: z.array(labelledLink).default([]).describe('Where to look; URLs may hold params.'),
  escalate: listed(
    z.strictObject({
      to: text.describe('Team to call.'),
      after: duration.optional().describe('How long to try first.'),
      how: text.optional().describe('How to reach them.'),
    }),
  )
    .default([])
    .describe('Who to call, and when.'),
  estimate: duration.optional().describe('How long it usually takes.'),
  lastTested: z
    .strictObject({
      date: day.describe('When.'),
      how: text.describe('Drill, incident, game day.'),
    })
    .optional()
    .describe('When somebody last worked through it.'),
  testEvery: duration
    .or(z.literal('never'))
    .default('6mo')
    .describe('How often somebody works through it: `6mo`; or `never`.'),
});

export type RunbookFields = z.infer<typeof schema>;
