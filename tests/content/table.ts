import type { Outcome } from './problem.ts';

/** What was looked at, how often, what is wrong and what was left out. */
export function tableOf(outcomes: readonly Outcome[]): string {
  const width = Math.max(...outcomes.map(({ what }) => what.length));
  const lines = outcomes.map(({ what, count, problems, skipped }) => {
    const state = problems.length > 0 ? `${problems.length} wrong` : 'right';
    const left = skipped ? `  (${skipped})` : '';
    return `${what.padEnd(width)}  ${String(count).padStart(4)}  ${count === 0 ? '-' : state}${left}`;
  });
  const wrong = outcomes.reduce((sum, { problems }) => sum + problems.length, 0);
  return [...lines, '', wrong === 0 ? 'All that was looked at is right.' : `${wrong} wrong.`].join(
    '\n',
  );
}
