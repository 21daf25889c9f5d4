import { remarksOf } from './remark.ts';
import type { Run, RunStep, StepPlace } from './run.ts';

/** What was touched and is on the page no more, in the order it had there. */
export function goneFrom(places: readonly StepPlace[], run: Run): RunStep[] {
  return Object.entries(run.steps)
    .filter(([id]) => !places.some((place) => place.id === id))
    .map(([, step]) => step)
    .filter((step) => step.done || step.skipped || remarksOf(step).length > 0)
    .sort((a, b) => a.number - b.number);
}
