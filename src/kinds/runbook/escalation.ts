import { minutesOf } from '#core/dates.ts';
import type { EntryModel } from '#core/model.ts';
import { refOf } from '#core/ref.ts';
import type { RunbookFields } from './schema.ts';

/** Somebody to call: a team, after how long, and how. */
export interface Call {
  name: string;
  url: string | undefined;
  after: string | undefined;
  how: string | undefined;
}

/** Whom a runbook says to call, with the names and pages of teams. */
export function callsOf(
  escalate: RunbookFields['escalate'],
  destinations: EntryModel['destinations'],
): Call[] {
  return escalate.map(({ to, after, how }) => {
    const team = destinations[`ref:${refOf('team', to)}`];
    return { name: team?.link?.title ?? to, url: team?.url, after, how };
  });
}

/** When a call is due, in minutes of the clock: night and weekend count. */
export function minutesUntil(after: string): number {
  const day = /^(\d+(?:\.\d+)?)([dw])$/.exec(after);
  if (day) return Number(day[1]) * (day[2] === 'd' ? 1440 : 10_080);
  return minutesOf(after) ?? 0;
}
