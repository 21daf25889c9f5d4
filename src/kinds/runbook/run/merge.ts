import { stepOf, type Remark, type Run, type RunStep } from './run.ts';

/**
 * One run out of two states of it, as of two tabs: of each step the state that changed last, of notes
 * all. The same whichever comes first.
 */
export function merged(one: Run, other: Run): Run {
  const [older, newer] = one.changed < other.changed ? [one, other] : [other, one];
  const ids = [...new Set([...Object.keys(older.steps), ...Object.keys(newer.steps)])];
  const steps = ids.map((id) => [id, mergedStep(stepOf(older, id), stepOf(newer, id))]);
  return {
    ...newer,
    steps: Object.fromEntries(steps),
    notes: mergedRemarks(older.notes, newer.notes),
    calls: { ...older.calls, ...newer.calls },
  };
}

function mergedStep(one?: RunStep, other?: RunStep): RunStep | undefined {
  if (!one || !other) return one ?? other;
  const newer = one.changed < other.changed ? other : one;
  return {
    ...newer,
    notes: mergedRemarks(one.notes, other.notes),
    output: mergedRemarks(one.output, other.output),
  };
}

function mergedRemarks(one: readonly Remark[], other: readonly Remark[]): Remark[] {
  const all = new Map<string, Remark>();
  for (const remark of [...one, ...other]) {
    if (!all.get(remark.at)?.removed) all.set(remark.at, remark);
  }
  return [...all.values()].sort((a, b) => (a.at < b.at ? -1 : 1));
}
