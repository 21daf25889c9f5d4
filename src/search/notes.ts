import type { Answer } from './answer.ts';

/** What a reader should know of an answer beside its results: words replaced, filters left out. */
export function noted({
  instead,
  unknown,
  count,
}: Pick<Answer, 'instead' | 'unknown' | 'count'>): string {
  const meant = instead.map(({ by }) => `“${by}”`).join(', ');
  const typed = instead.map(({ word }) => `“${word}”`).join(', ');
  const replaced =
    instead.length > 0 && count > 0 ? [`No page has ${typed}: showing ${meant}.`] : [];
  const left = unknown.map(({ name, value, near }) => {
    const hint = near === undefined ? '' : ` Did you mean “${near}”?`;
    return `There is no ${name} “${value}”, so it is left out.${hint}`;
  });
  return [...replaced, ...left].join(' ');
}
