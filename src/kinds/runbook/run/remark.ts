import type { Remark, Run, RunStep } from './run.ts';

/** What is written down for a step, in order. */
export function remarksOf(step: Pick<RunStep, 'notes' | 'output'>): Remark[] {
  return [...step.notes, ...step.output]
    .filter(({ removed }) => !removed)
    .sort((a, b) => (a.at < b.at ? -1 : 1));
}

/** Without the remark of a moment, wherever it stands. */
export function withoutRemark(run: Run, made: string, at: string): Run {
  const without = (remarks: Remark[]): Remark[] =>
    remarks.map((remark) => (remark.at === made ? { at: made, text: '', removed: true } : remark));
  const steps = Object.entries(run.steps).map(([id, step]) => [
    id,
    { ...step, notes: without(step.notes), output: without(step.output) },
  ]);
  return { ...run, changed: at, steps: Object.fromEntries(steps), notes: without(run.notes) };
}
