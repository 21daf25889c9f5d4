import { minutesOf } from './dates.ts';
import type { Declared, EntryRecord } from './entry.ts';
import { daysOfWhen } from './work-days.ts';

/** Who does a step, from the hire's place: themselves, their buddy, their manager. */
export type Who = 'hire' | 'buddy' | 'manager';

/** A phase of an onboarding path, with the steps of every path that adds to it. */
export interface PathPhase {
  /** '' for steps that stand in no phase. */
  id: string;
  title: string;
  when: string | undefined;
  steps: PathStep[];
}

export interface PathStep {
  id: string;
  title: string;
  who: Who;
  kind: 'read' | 'do' | 'meet' | 'outcome';
  /** As written, `45m`, and in minutes; 0 where nothing is said. */
  time: string | undefined;
  minutes: number;
  /** The page it is about, as written: `standard/errors`. */
  ref: string | undefined;
  required: boolean;
  /** Changes with its properties and its words. */
  version: string;
  /** Id of the path that it stands in. */
  from: string;
  /** Its place in the whole path, from 1. */
  number: number;
}

/** A path with those that it extends, the outermost first; a circle ends before it closes. */
export function chainOf<T extends Pick<EntryRecord, 'id' | 'fields'>>(
  path: T,
  pathOf: (id: string) => T | undefined,
): T[] {
  const chain = [path];
  for (;;) {
    const id = chain[0]?.fields['extends'];
    const next = typeof id === 'string' ? pathOf(id) : undefined;
    if (!next || chain.includes(next)) return chain;
    chain.unshift(next);
  }
}

/**
 * The phases of a chain of paths, the outermost first. Phases of one id are one: steps of the outer
 * path come first, title and time are those that the innermost path says. All stand in the order in
 * which they end; those of one time, and those without a time behind the one before them, as written.
 */
export function phasesOf(chain: readonly Pick<EntryRecord, 'id' | 'declared'>[]): PathPhase[] {
  const phases = new Map<string, PathPhase>();
  const before = new Map<PathPhase, PathPhase | undefined>();
  for (const { id: from, declared } of chain) {
    let last: PathPhase | undefined;
    const named = new Set(
      declared.flatMap(({ component, id }) => (component === 'Phase' ? [id] : [])),
    );
    for (const one of declared) {
      if (one.component === 'Phase') {
        const known = phases.get(one.id ?? '');
        const phase = known ?? { id: one.id ?? '', title: '', when: undefined, steps: [] };
        phase.title = String(one.props['title'] ?? phase.title);
        phase.when = text(one.props['when']) ?? phase.when;
        if (!known) before.set(phase, last);
        phases.set(phase.id, phase);
        last = phase;
      } else if (one.component === 'Step') {
        const id = named.has(one.within) ? (one.within ?? '') : '';
        const phase = phases.get(id) ?? { id, title: '', when: undefined, steps: [] };
        if (!phases.has(id)) before.set(phase, last);
        phases.set(id, phase);
        phase.steps.push(stepOf(one, from));
      }
    }
  }
  const ordered = inOrder([...phases.values()], before);
  let number = 0;
  for (const { steps } of ordered) for (const step of steps) step.number = ++number;
  return ordered;
}

function stepOf({ id = '', props, hash }: Declared, from: string): PathStep {
  const time = text(props['time']);
  return {
    id,
    title: String(props['title'] ?? id),
    who: (text(props['who']) ?? 'hire') as Who,
    kind: (text(props['kind']) ?? 'do') as PathStep['kind'],
    time,
    minutes: minutesOf(time ?? '') ?? 0,
    ref: text(props['ref']),
    required: props['required'] === true,
    version: hash,
    from,
    number: 0,
  };
}

/** By the day when they end, then by their first; a phase without a time goes with the one that it was written behind. */
function inOrder(
  phases: readonly PathPhase[],
  before: ReadonlyMap<PathPhase, PathPhase | undefined>,
): PathPhase[] {
  const timeOf = (phase: PathPhase | undefined): [number, number] | undefined =>
    phase && (daysOfWhen(phase.when ?? '') ?? timeOf(before.get(phase)));
  const never: [number, number] = [Infinity, Infinity];
  const timed = phases.map((phase) => ({ phase, time: timeOf(phase) ?? never }));
  timed.sort((a, b) => compareTimes(a.time, b.time));
  return timed.map(({ phase }) => phase);
}

function compareTimes(
  [from, to]: [number, number],
  [otherFrom, otherTo]: [number, number],
): number {
  if (to !== otherTo) return to < otherTo ? -1 : 1;
  return from === otherFrom ? 0 : from < otherFrom ? -1 : 1;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
