import { writtenRun } from './kept.ts';
import { remarksOf } from './remark.ts';
import type { Run } from './run.ts';

/**
 * A run as JSON: {@link Run} as it is kept, without what was removed. `format` is 1; it changes when
 * an older reader could misread a newer file.
 */
export function jsonOf(run: Run): string {
  const steps = Object.entries(run.steps).map(([id, step]) => [
    id,
    {
      ...step,
      notes: remarksOf({ notes: step.notes, output: [] }),
      output: remarksOf({ notes: [], output: step.output }),
    },
  ]);
  const notes = remarksOf({ notes: run.notes, output: [] });
  const text = writtenRun({ ...run, notes, steps: Object.fromEntries(steps) });
  return `${JSON.stringify(JSON.parse(text), undefined, 2)}\n`;
}

/** `consumer-lag-2026-11-22T0314Z.json` */
export function fileNameOf({ runbook, started }: Run): string {
  const name =
    runbook.id
      .split('/')
      .at(-1)
      ?.replace(/[^\w.-]+/g, '-') || 'run';
  return `${name}-${started.slice(0, 16).replace(':', '')}Z.json`;
}
