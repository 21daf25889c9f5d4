import { dayInWords } from './dates.ts';

/**
 * Which days are worked. Weekdays are 1 for Monday to 7 for Sunday; a holiday is a day, `2026-12-24`,
 * a day of each year, `12-25`, or a span of days, `2026-12-24/2026-12-31`.
 */
export interface WorkCalendar {
  workdays: number[];
  weekStart: number;
  holidays: string[];
}

/** Days without work in a row after which a calendar is taken to have none. */
const MOST_FREE = 400;
const DAY = 86_400_000;

/** Whether a value is a day that exists, as `2026-11-23`. */
export function isDay(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  const moment = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(moment) && new Date(moment).toISOString().startsWith(value);
}

/** Days are counted without zones: neither a time zone nor daylight saving moves one. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

export function isWorkday(day: string, { workdays, holidays }: WorkCalendar): boolean {
  if (!workdays.includes(weekdayOf(day))) return false;
  return !holidays.some((holiday) => {
    const [from = '', to = from] = holiday.split('/');
    return from.length === 5 ? day.endsWith(`-${from}`) : from <= day && day <= to;
  });
}

/** The first working day on a day or after it; undefined where there is none for more than a year. */
export function nextWorkday(day: string, calendar: WorkCalendar): string | undefined {
  return firstFrom(day, 1, calendar);
}

/**
 * The days of a phase: `before day 1`, `day 3`, `week 2`, `month 1`, counted from the first working day
 * on or after `start`. Weeks are calendar weeks, the one of day 1 being the first. `from` is '' where only
 * the end is told, `to` is the day by which its steps are due. Undefined where nothing can be told.
 */
export function spanOfWhen(
  when: string,
  start: string,
  calendar: WorkCalendar,
): { from: string; to: string } | undefined {
  const first = isDay(start) ? nextWorkday(start, calendar) : undefined;
  if (first === undefined) return undefined;
  if (when === 'before day 1') {
    const to = firstFrom(addDays(first, -1), -1, calendar);
    return to === undefined ? undefined : { from: '', to };
  }
  const [, unit, written] = /^(day|week|month) (\d{1,3})$/.exec(when) ?? [];
  const number = Number(written);
  if (unit === undefined || number < 1) return undefined;
  if (unit === 'day') {
    const day = workdayAt(first, number, calendar);
    return day === undefined ? undefined : { from: day, to: day };
  }
  const begin = unit === 'week' ? weekAt(first, number, calendar) : addMonths(first, number - 1);
  const next =
    unit === 'week' ? addDays(weekAt(first, number, calendar), 7) : addMonths(first, number);
  return within(begin > first ? begin : first, next, calendar);
}

/** Which working day since the first a day is; on a free day that of the last one; undefined before day 1. */
export function workdayNumber(
  day: string,
  start: string,
  calendar: WorkCalendar,
): number | undefined {
  const first = nextWorkday(start, calendar);
  if (first === undefined || day < first) return undefined;
  let number = 0;
  for (let at = first; at <= day && number < 10_000; at = addDays(at, 1)) {
    if (isWorkday(at, calendar)) number++;
  }
  return number;
}

/** `Mon 16 Nov`; with its year where that is not the year of `today`. */
export function weekdayInWords(day: string, today = day): string {
  const words = dayInWords(day);
  const name = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'][weekdayOf(day) - 1] ?? '';
  return `${name} ${day.slice(0, 4) === today.slice(0, 4) ? words.replace(/ \d{4}$/, '') : words}`;
}

/** The day of a moment where the reader is. */
export function localDay(date: Date): string {
  const [month, day] = [date.getMonth() + 1, date.getDate()];
  return [String(date.getFullYear()).padStart(4, '0'), two(month), two(day)].join('-');
}

/**
 * `before day 1`, `day 3`, `week 2` or `month 1` as working days of a path, first and last, where day 1
 * is 1 and a week has five; for putting phases in order. Undefined for what is none.
 */
export function daysOfWhen(when: string): [from: number, to: number] | undefined {
  if (when === 'before day 1') return [0, 0];
  const [, unit, number] = /^(day|week|month) (\d+)$/.exec(when) ?? [];
  if (unit === undefined) return undefined;
  const days = { day: 1, week: 5, month: 21 }[unit] ?? 1;
  return [(Number(number) - 1) * days + 1, Number(number) * days];
}

/** From the first working day of a span to its last, `end` excluded; of a free span the next working day. */
function within(
  begin: string,
  end: string,
  calendar: WorkCalendar,
): { from: string; to: string } | undefined {
  const from = nextWorkday(begin, calendar);
  if (from === undefined) return undefined;
  const to = from < end ? firstFrom(addDays(end, -1), -1, calendar) : from;
  return { from, to: to ?? from };
}

/** The first day of the nth calendar week, that of a day being the first. */
function weekAt(day: string, number: number, { weekStart }: WorkCalendar): string {
  const into = (weekdayOf(day) - weekStart + 7) % 7;
  return addDays(day, 7 * (number - 1) - into);
}

/** The nth working day, a first one being day 1. */
function workdayAt(first: string, number: number, calendar: WorkCalendar): string | undefined {
  let day: string | undefined = first;
  for (let at = 1; at < number && day !== undefined; at++) {
    day = nextWorkday(addDays(day, 1), calendar);
  }
  return day;
}

function firstFrom(day: string, step: 1 | -1, calendar: WorkCalendar): string | undefined {
  for (let days = 0; days < MOST_FREE; days++) {
    const at = addDays(day, step * days);
    if (isWorkday(at, calendar)) return at;
  }
  return undefined;
}

/** The same day so many months later, or the last of a shorter month. */
function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last)))
    .toISOString()
    .slice(0, 10);
}

function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
