import type { ComponentPart, Part } from '#core/entry.ts';
import { componentsIn } from '#core/parts.ts';
import type { PathPhase, PathStep } from '#core/paths.ts';

/** A path's text as a page shows it: what stands before its phases, in them, and after. */
export interface PathText {
  id: string;
  parts: readonly Part[];
}

/** A piece of a phase: steps in a row, or text between them, from one path. */
export type Segment =
  | { from: string; parts: Part[] }
  | { from: string; first: number; steps: { step: PathStep; parts: Part[] }[] };

/** The pieces of a phase, in the order of its paths. */
export function segmentsOf(phase: PathPhase, texts: readonly PathText[]): Segment[] {
  return texts.flatMap(({ id, parts }) => {
    const steps = phase.steps.filter(({ from }) => from === id);
    return pieces(partsOf(phase.id, parts), steps, id);
  });
}

/** What a path says before its first phase, and what it says between or after them. */
export function aroundPhases(parts: readonly Part[]): { before: Part[]; after: Part[] } {
  const isPhase = (part: Part): boolean => named(part, 'Phase') || named(part, 'Step');
  const first = parts.findIndex(isPhase);
  if (first === -1) return { before: [...parts], after: [] };
  const after = parts.slice(first).filter((part) => !isPhase(part));
  return { before: parts.slice(0, first), after: after.some(isSaid) ? after : [] };
}

/** What stands in a phase of a path; of the phase without a name, its loose steps. */
function partsOf(phase: string, parts: readonly Part[]): Part[] {
  if (phase === '') return parts.filter((part) => named(part, 'Step'));
  return componentsIn(parts, 'Phase').flatMap(({ props, body }) =>
    props['id'] === phase ? body : [],
  );
}

function pieces(parts: readonly Part[], steps: readonly PathStep[], from: string): Segment[] {
  const found: Segment[] = [];
  for (const part of parts) {
    // A step may stand in a fold or a tab: it is a step of the phase all the same.
    const within = named(part, 'Step') ? [part as ComponentPart] : componentsIn([part], 'Step');
    for (const { props, body } of within) {
      const step = steps.find(({ id }) => id === props['id']);
      if (!step) continue;
      const last = found.at(-1);
      if (last && 'steps' in last) last.steps.push({ step, parts: body });
      else found.push({ from, first: step.number, steps: [{ step, parts: body }] });
    }
    if (named(part, 'Step') || !isSaid(part)) continue;
    const last = found.at(-1);
    const rest = withoutSteps(part);
    if (last && 'parts' in last) last.parts.push(rest);
    else found.push({ from, parts: [rest] });
  }
  return found;
}

function withoutSteps(part: Part): Part {
  if (typeof part === 'string' || !('component' in part)) return part;
  const body = part.body.filter((inner) => !named(inner, 'Step')).map(withoutSteps);
  return { ...part, body };
}

function named(part: Part, name: string): boolean {
  return typeof part !== 'string' && 'component' in part && part.component === name;
}

function isSaid(part: Part): boolean {
  return typeof part !== 'string' || part.trim() !== '';
}
