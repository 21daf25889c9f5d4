import { laterOf, least } from '#ui/work/later.ts';
import { checkedRun } from './kept.ts';
import { stepOf, type Remark, type Run, type RunStep } from './run.ts';

/**
 * One run out of two states of it, as of two tabs: of each step the state that changed last, of notes
 * all. The same whichever comes first, also where both changed at one moment.
 */
export function merged(one: Run, other: Run): Run {
  const states = [one, other].map((run) => checkedRun(run) ?? run) as [Run, Run];
  const newer = laterOf(...states, ({ changed }) => changed) as Run;
  const older = newer === states[0] ? states[1] : states[0];
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
  return {
    ...(laterOf(one, other, ({ changed }) => changed) as RunStep),
    notes: mergedRemarks(one.notes, other.notes),
    output: mergedRemarks(one.output, other.output),
  };
}

function mergedRemarks(one: readonly Remark[], other: readonly Remark[]): Remark[] {
  const all = new Map<string, Remark>();
  for (const remark of [...one, ...other]) add(all, remark);
  return [...all.values()].sort((a, b) => (a.at < b.at ? -1 : 1));
}

/** Two tabs may write at one moment. Moments name remarks: one of the two gets the next. */
function add(all: Map<string, Remark>, remark: Remark): void {
  const there = all.get(remark.at);
  if (there?.removed) return;
  const isTwin = there && !remark.removed && there.text !== remark.text;
  if (!isTwin) return void all.set(remark.at, remark);
  const first = least(there, remark);
  const second = first === there ? remark : there;
  all.set(first.at, first);
  add(all, { ...second, at: new Date(Date.parse(second.at) + 1).toISOString() });
}
