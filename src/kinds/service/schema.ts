import { z } from 'zod';
import { commonFields, duration, labelledLink, listed, text, webUrl } from '#core/fields.ts';

const { title: _title, services: _services, ...common } = commonFields;

/** A service's data file. */
export const schema = z.strictObject({
  ...common,
  id: text.optional().describe('Same as the file name; the file name counts.'),
  name: text.optional().describe('What people call it.'),
  tier: z
    .int()
    .min(1)
    .max(4)
    .optional()
    .describe('1: customers notice at once … 4: nobody notices.'),
  lifecycle: z
    .enum(['experimental', 'production', 'deprecated'])
    .default('production')
    .describe('How far it can be relied on (Backstage’s words).'),
  repo: webUrl.optional().describe('Where its code is.'),
  oncall: text.optional().describe('Rota or link of who is on call.'),
  channel: text.optional().describe('Chat channel.'),
  dependsOn: listed(text).default([]).describe('Services it needs, by id.'),
  slo: z
    .array(
      z.strictObject({
        objective: text.describe('What is promised.'),
        target: z.coerce.string().describe('The promise: "99.9 %".'),
        window: duration.optional().describe('Over how long.'),
      }),
    )
    .default([])
    .describe('Service level objectives.'),
  data: z
    .strictObject({
      classes: listed(text).default([]).describe('Classes of data it holds.'),
      pii: z.boolean().default(false).describe('Whether it holds personal data.'),
    })
    .optional()
    .describe('What data it holds.'),
  recovery: z
    .strictObject({
      rto: duration.optional().describe('Time to be back (recovery time objective).'),
      rpo: duration.optional().describe('Data that may be lost (recovery point objective).'),
      failover: text.optional().describe('How it fails over.'),
    })
    .optional()
    .describe('What happens when it is lost.'),
  deploy: z
    .strictObject({
      release: text.optional().describe('How a change goes out.'),
      rollback: text.optional().describe('How it comes back.'),
    })
    .optional()
    .describe('How it is deployed.'),
  dashboards: z.array(labelledLink).default([]).describe('Where to look.'),
  logs: webUrl.optional().describe('Where its logs are.'),
  debt: z
    .array(
      z.strictObject({
        what: text.describe('What is known to be wrong.'),
        impact: text.optional().describe('What it costs.'),
      }),
    )
    .default([])
    .describe('Known debt.'),
});

export type ServiceFields = z.infer<typeof schema>;
