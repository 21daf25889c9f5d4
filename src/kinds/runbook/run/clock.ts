import { minutesInWords } from '#core/dates.ts';

/** `03:16 UTC`; with its day where that is not the day of `from`. */
export function clock(at: string, from = at): string {
  const time = `${at.slice(11, 16)} UTC`;
  return at.slice(0, 10) === from.slice(0, 10) ? time : `${at.slice(0, 10)} ${time}`;
}

/** Time between two moments in whole minutes: `6 min`, `1 h 05`. */
export function elapsed(from: string, to: string): string {
  return minutesInWords(minutesBetween(from, to));
}

export function minutesBetween(from: string, to: string): number {
  return Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / 60_000));
}
