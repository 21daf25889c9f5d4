/**
 * One person's way through a runbook: what was done when, and what was seen. Moments are ISO strings
 * in UTC with milliseconds. It is kept in the browser and downloaded in this shape.
 */
export interface Run {
  format: 1;
  id: string;
  /** The page as it was when the run began. */
  runbook: { id: string; title: string; version?: string };
  /** Address of the page, without query. */
  url: string;
  incident?: string;
  /** Values of the page's commands by name, none of them secret. */
  values: Record<string, string>;
  started: string;
  changed: string;
  ended?: string;
  /** Steps that were touched, by id. */
  steps: Record<string, RunStep>;
  /** About the whole run. */
  notes: Remark[];
  /** What was answered when a call was due, by who was to be called. */
  calls: Record<string, Answer>;
}

/** A step as it was when it was touched: the page may have changed since. */
export interface RunStep {
  title: string;
  number: number;
  version?: string;
  changed: string;
  done?: string;
  skipped?: { at: string; because: string };
  notes: Remark[];
  output: Remark[];
}

/** Something written down. `at` also names it; a removed one keeps only that. */
export interface Remark {
  at: string;
  text: string;
  removed?: true;
}

export interface Answer {
  at: string;
  escalated: boolean;
}

/** A step as the page has it now. */
export interface StepPlace {
  id: string;
  title: string;
  number: number;
  version?: string;
}

/** Characters kept of a note and of pasted output. */
export const LIMITS = { note: 10_000, output: 20_000 };

/** A new run of a page. */
export function begun(
  page: Pick<Run, 'id' | 'runbook' | 'url' | 'incident' | 'values'>,
  at: string,
): Run {
  return { format: 1, ...page, started: at, changed: at, steps: {}, notes: [], calls: {} };
}

export function stepOf(run: Run, id: string): RunStep | undefined {
  return Object.hasOwn(run.steps, id) ? run.steps[id] : undefined;
}

/** Done, now or again as it was; what was skipped is skipped no more, and an ended run goes on. */
export function ticked(run: Run, place: StepPlace, at: string, done = at): Run {
  return touched({ ...run, ended: undefined }, place, at, (step) => ({
    ...step,
    ...asOnPage(place),
    done,
    skipped: undefined,
  }));
}

/** Neither done nor skipped. */
export function unticked(run: Run, place: StepPlace, at: string): Run {
  return touched(run, place, at, (step) => ({ ...step, done: undefined, skipped: undefined }));
}

export function skipped(run: Run, place: StepPlace, because: string, at: string): Run {
  return touched({ ...run, ended: undefined }, place, at, (step) => ({
    ...step,
    ...asOnPage(place),
    done: undefined,
    skipped: { at, because: cut(because, LIMITS.note) },
  }));
}

export function noted(run: Run, place: StepPlace, text: string, at: string): Run {
  const note = { at, text: cut(text, LIMITS.note) };
  return touched(run, place, at, (step) => ({ ...step, notes: [...step.notes, note] }));
}

export function pasted(run: Run, place: StepPlace, text: string, at: string): Run {
  const output = { at, text: cut(text, LIMITS.output) };
  return touched(run, place, at, (step) => ({ ...step, output: [...step.output, output] }));
}

/** A note on the whole run. */
export function remarked(run: Run, text: string, at: string): Run {
  return { ...run, changed: at, notes: [...run.notes, { at, text: cut(text, LIMITS.note) }] };
}

export function answered(run: Run, to: string, escalated: boolean, at: string): Run {
  return { ...run, changed: at, calls: { ...run.calls, [to]: { at, escalated } } };
}

export function ended(run: Run, at: string): Run {
  return { ...run, changed: at, ended: at };
}

export function forIncident(run: Run, incident: string, at: string): Run {
  return { ...run, changed: at, incident: incident || undefined };
}

/** With the values that changed on the page, which may be gone (undefined). */
export function withValues(run: Run, changes: Record<string, string | undefined>, at: string): Run {
  const values = Object.entries({ ...run.values, ...changes }).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return { ...run, changed: at, values: Object.fromEntries(values) };
}

/** Whether a step was ticked or skipped, and its words on the page are others now. */
export function isReworded(step: RunStep, place: StepPlace): boolean {
  if (!step.done && !step.skipped) return false;
  return step.title !== place.title || step.version !== place.version;
}

function touched(run: Run, place: StepPlace, at: string, change: (step: RunStep) => RunStep): Run {
  const step = stepOf(run, place.id) ?? { ...asOnPage(place), changed: at, notes: [], output: [] };
  const steps = { ...run.steps, [place.id]: { ...change(step), changed: at } };
  return { ...run, changed: at, steps };
}

function asOnPage({ title, number, version }: StepPlace): Omit<StepPlace, 'id'> {
  return { title, number, version };
}

/** Says what it leaves out. */
function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const more = text.length - most;
  return `${text.slice(0, most)}\n[${more} more characters were not kept]`;
}
