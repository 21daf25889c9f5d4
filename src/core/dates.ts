/** A length of time as authors write it, `90d`. */
interface Span {
  count: number;
  unit: string;
}

const WORDS: Record<string, string> = {
  s: 'second',
  m: 'minute',
  h: 'hour',
  d: 'day',
  w: 'week',
  mo: 'month',
  y: 'year',
};

/** `15m` → `15 minutes`; what is no duration stays as it is. */
export function durationInWords(duration: string): string {
  const span = spanOf(duration);
  if (!span) return duration;
  return `${span.count} ${WORDS[span.unit] ?? ''}${span.count === 1 ? '' : 's'}`;
}

/** A duration in minutes; a day of work has eight hours, a week five days. */
export function minutesOf(duration: string): number | undefined {
  const span = spanOf(duration);
  const minutes: Record<string, number> = { s: 1 / 60, m: 1, h: 60, d: 480, w: 2400, mo: 10_400 };
  const unit = span && minutes[span.unit];
  return unit === undefined || !span ? undefined : span.count * unit;
}

/** Minutes as `45 min`, `1 h 30`, `9 h`. */
export function minutesInWords(minutes: number): string {
  const whole = Math.round(minutes);
  const [hours, rest] = [Math.floor(whole / 60), whole % 60];
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${String(rest).padStart(2, '0')}`;
}

/** The day (`2026-11-22`) when something done on `day` is due again; undefined for `never`. */
export function dueDay(day: string, every: string): string | undefined {
  const span = spanOf(every);
  if (!span) return undefined;
  const date = new Date(`${day}T00:00:00Z`);
  const { count, unit } = span;
  if (unit === 'y' || unit === 'mo') {
    const months = Math.round(unit === 'y' ? count * 12 : count);
    const wanted = date.getUTCDate();
    date.setUTCDate(1);
    date.setUTCMonth(date.getUTCMonth() + months);
    const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
    date.setUTCDate(Math.min(wanted, last));
  } else {
    date.setUTCDate(date.getUTCDate() + Math.round(unit === 'w' ? count * 7 : count));
  }
  return date.toISOString().slice(0, 10);
}

/** `2026-11-08` → `8 Nov 2026`; what is no such day stays as it is. */
export function dayInWords(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  const name = MONTHS[(month ?? 0) - 1];
  return name && year && date ? `${date} ${name} ${year}` : day;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function spanOf(duration: string): Span | undefined {
  const match = /^(\d+(?:\.\d+)?)(s|m|h|d|w|mo|y)$/.exec(duration);
  return match ? { count: Number(match[1]), unit: match[2] ?? '' } : undefined;
}

/** Seconds since 1970 as a moment in UTC: `2026-11-22T08:00:00Z`. */
export function utc(seconds: number): string {
  return new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');
}
