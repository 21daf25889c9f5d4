import type { Run } from './run.ts';
import { minutesBetween } from './clock.ts';

/** Somebody to be called when a run has taken so many minutes. */
export interface DueCall {
  to: string;
  after: number;
}

/** The first call whose time has come in a run, and that was not answered. */
export function dueCall<T extends DueCall>(
  calls: readonly T[],
  run: Run,
  now: string,
): T | undefined {
  if (run.ended) return undefined;
  const taken = minutesBetween(run.started, now);
  return [...calls]
    .sort((a, b) => a.after - b.after)
    .find(({ to, after }) => after <= taken && !Object.hasOwn(run.calls, to));
}
