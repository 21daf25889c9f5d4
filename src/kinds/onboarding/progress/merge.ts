import { laterOf, least } from '#ui/work/later.ts';
import type { Progress, StepProgress } from './progress.ts';

/**
 * One progress out of two states of it, as of two tabs or two browsers: of each step the state that
 * changed last, and nothing lost that only one of them has. The same whichever comes first.
 */
export function merged(one: Progress, other: Progress): Progress {
  const ids = [...new Set([...Object.keys(one.steps), ...Object.keys(other.steps)])].sort();
  const steps = ids.flatMap((id): [string, StepProgress][] => {
    const step = later(own(one.steps, id), own(other.steps, id));
    return step ? [[id, step]] : [];
  });
  const start = laterOf(one.start, other.start, ({ at }) => at);
  const known = earlierKnown(one, other);
  return {
    format: 1,
    path: one.changed === other.changed ? least(one.path, other.path) : newest(one, other).path,
    begun: one.begun < other.begun ? one.begun : other.begun,
    changed: one.changed > other.changed ? one.changed : other.changed,
    ...(start && { start }),
    ...(known && { known }),
    steps: Object.fromEntries(steps),
  };
}

/** The state of a step that changed last. */
function later(one?: StepProgress, other?: StepProgress): StepProgress | undefined {
  return laterOf(one, other, ({ changed }) => changed);
}

/** Steps that the path had for who began first; of two that began at once, what either knew. */
function earlierKnown(one: Progress, other: Progress): string[] | undefined {
  if (!one.known || !other.known) return one.known ?? other.known;
  if (one.begun !== other.begun) return one.begun < other.begun ? one.known : other.known;
  return [...new Set([...one.known, ...other.known])].sort();
}

function newest(one: Progress, other: Progress): Progress {
  return one.changed > other.changed ? one : other;
}

function own(steps: Progress['steps'], id: string): StepProgress | undefined {
  return Object.hasOwn(steps, id) ? steps[id] : undefined;
}
