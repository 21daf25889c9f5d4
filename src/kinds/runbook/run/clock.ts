import { minutesInWords } from '#core/dates.ts';

/** `03:16 UTC`; with its day where that is not the day of `from`. */
export function clock(at: string, from = at): string {
  const time = `${at.slice(11, 16)} UTC`;
  return at.slice(0, 10) === from.slice(0, 10) ? time : `${at.slice(0, 10)} ${time}`;
}

/** The same moment where the reader is: `05:16`, with the day where it is not the day in UTC. */
export function localClock(at: string, zone?: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    ...{ year: 'numeric', month: '2-digit', day: '2-digit' },
    ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone },
  }).formatToParts(new Date(at));
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? '';
  const day = [part('year'), part('month'), part('day')].join('-');
  const time = `${part('hour')}:${part('minute')}`;
  return day === at.slice(0, 10) ? time : `${day} ${time}`;
}

/** Time between two moments in whole minutes: `6 min`, `1 h 05`. */
export function elapsed(from: string, to: string): string {
  return minutesInWords(minutesBetween(from, to));
}

export function minutesBetween(from: string, to: string): number {
  return Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / 60_000));
}
