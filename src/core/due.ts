import { dueDay } from './dates.ts';
import type { EntryRecord } from './entry.ts';

/** The day when an entry's next review is due, where it says when it was reviewed, and how often. */
export function dueOf({ fields }: EntryRecord): string | undefined {
  const { reviewed, reviewEvery } = fields;
  if (typeof reviewed !== 'string' || typeof reviewEvery !== 'string') return undefined;
  return dueDay(reviewed, reviewEvery);
}
