import type { Remark, Run, RunStep } from './run.ts';

/** What is written down for a step, in order. */
export function remarksOf(step: Pick<RunStep, 'notes' | 'output'>): Remark[] {
  return [...step.notes, ...step.output]
    .filter(({ removed }) => !removed)
    .sort((a, b) => (a.at < b.at ? -1 : 1));
}

/** Without a remark, wherever it stands; another tab may have written one at the same moment. */
export function withoutRemark(run: Run, gone: Remark, at: string): Run {
  const without = (remarks: Remark[]): Remark[] =>
    remarks.map((remark) =>
      remark.at === gone.at && remark.text === gone.text
        ? { at: gone.at, text: '', removed: true }
        : remark,
    );
  const steps = Object.entries(run.steps).map(([id, step]) => [
    id,
    { ...step, notes: without(step.notes), output: without(step.output) },
  ]);
  return { ...run, changed: at, steps: Object.fromEntries(steps), notes: without(run.notes) };
}
