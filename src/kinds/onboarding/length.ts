import { durationInWords, minutesInWords, minutesOf } from '#core/dates.ts';
import type { Declared, EntryRecord } from '#core/entry.ts';

/** Minutes that the steps of a path say they take together. */
export function stepMinutes(declared: readonly Declared[]): number {
  const times = declared.map(({ component, props }) =>
    component === 'Step' && typeof props['time'] === 'string'
      ? minutesOf(props['time'])
      : undefined,
  );
  return times.reduce<number>((sum, minutes) => sum + (minutes ?? 0), 0);
}

/** How long a path is, in words: the work in its steps, else what the path says; '' where neither does. */
export function lengthOf(fields: EntryRecord['fields'], declared: readonly Declared[]): string {
  const minutes = stepMinutes(declared);
  if (minutes > 0) return minutesInWords(minutes);
  const { duration } = fields;
  return typeof duration === 'string' ? durationInWords(duration) : '';
}
