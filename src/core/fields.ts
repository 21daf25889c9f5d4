import { z } from 'zod';
import type { Expected } from './kind.ts';

/** Text that must say something. */
export const text = z.string().trim().min(1);

/** `15m`, `2h`, `90d`, `2w`, `6mo`, `1y`. */
export const duration = z
  .string()
  .regex(
    /^\d+(\.\d+)?(s|m|h|d|w|mo|y)$/,
    'a duration like "15m", "2h", "90d", "2w", "6mo" or "1y"',
  );

/** A calendar day, `2026-11-22`, that exists. */
export const day = z.iso.date('a date like "2026-11-22"');

/** A link to a page outside: http, https or mailto. */
export const webUrl = z
  .string()
  .regex(/^(https?:\/\/|mailto:)\S+$/, 'a link that begins with "https://"');

/** A reference to any entry, `kind/id`. */
export const entryRef = z
  .string()
  .regex(/^[a-z]+\/.+$/, 'a reference like "runbook/payments/queue-lag"');

/** Stable ids that people link to: letters, digits, `-`, `_`, `.`. */
export const slug = z
  .string()
  .regex(
    /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u,
    'an id of letters, digits, "-", "_" and "." without spaces',
  );

/** A list that may also be written as a single value. */
export function listed<T extends z.ZodType>(item: T) {
  return z.preprocess(
    (value) =>
      value === undefined || value === null || Array.isArray(value)
        ? (value ?? undefined)
        : [value],
    z.array(item),
  );
}

/** Fields that every page has, whatever its kind. */
export const commonFields = {
  title: text
    .max(90)
    .optional()
    .describe('Heading of the page; else its first H1, else its file name in words.'),
  summary: text
    .max(200)
    .optional()
    .describe('One line for lists, search results and link previews.'),
  owner: text.optional().describe('Team that answers for the page: an id in teams/.'),
  status: z
    .enum(['draft', 'active', 'deprecated'])
    .default('active')
    .describe('Drafts are left out of a build; a deprecated page says so.'),
  replacedBy: entryRef.optional().describe('What to read instead of a deprecated page.'),
  reviewed: day.optional().describe('When a person last vouched for the page.'),
  reviewEvery: z
    .string()
    .regex(/^(\d+(\.\d+)?(d|w|mo|y)|never)$/, 'a duration like "90d", or "never"')
    .optional()
    .describe('How long a review holds; after that the page is overdue.'),
  audience: text
    .default('everyone')
    .describe('Who may see the page: an audience of handbook.yaml.'),
  services: listed(text).default([]).describe('Services the page is about, by id.'),
  tags: listed(text).default([]).describe('Words shown on the page and used as filters.'),
  keywords: listed(text).default([]).describe('Words that only search sees.'),
  aliases: listed(text).default([]).describe('Old paths of the page; each redirects here.'),
  related: listed(entryRef).default([]).describe('Pages to read next, as kind/id.'),
};

/** Reference fields among {@link commonFields}. */
export const commonReferences: Record<string, Expected> = {
  owner: 'team',
  replacedBy: 'entry',
  services: 'service',
  related: 'entry',
};

/** Names other tools use for {@link commonFields}. */
export const commonAliases: Record<string, string> = {
  last_reviewed_on: 'reviewed',
  review_in: 'reviewEvery',
  redirect_from: 'aliases',
};

/** A link with its label, as dashboards have it. */
export const labelledLink = z.strictObject({
  label: text.describe('What the link shows.'),
  url: text.describe('Where it goes; may hold placeholders.'),
});

/** The texts in a field that may hold a list of them. */
export function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
