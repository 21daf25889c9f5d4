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
