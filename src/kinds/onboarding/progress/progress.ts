/**
 * What one reader did of a path, kept in the browser under the path's id. Steps that a path takes over
 * from another one are kept with that other path, so both show them done. Moments are ISO strings in
 * UTC with milliseconds, days are `2026-11-23`.
 */
export interface Progress {
  format: 1;
  path: { id: string; title: string };
  begun: string;
  changed: string;
  /** The first day of work, as the reader said it; '' where they took it back. */
  start?: { day: string; at: string };
  /** Ids of the steps that the path had when this began, where the path's page was seen. */
  known?: string[];
  /** Steps that were touched, by id. */
  steps: Record<string, StepProgress>;
}

/** A step as it was when it was touched: the path may have changed since. */
export interface StepProgress {
  title: string;
  changed: string;
  done?: string;
  /** When the reader said that it is not for them. */
  not?: string;
  note?: string;
  /** Version of the step when it was done, or looked at again. */
  version?: string;
  /** Its words then: they tell what changed. */
  text?: string;
  /** Version of the page that it leads to, when it was done. */
  page?: string;
}

/** A step as the page has it now. */
export interface StepPlace {
  /** Id of the path that it stands in. */
  path: string;
  id: string;
  title: string;
  version: string;
  text: string;
  page?: string | undefined;
}

/** Characters kept of a note and of a step's words. */
export const LIMITS = { note: 5000, text: 4000 };

/** Progress of a path nobody began. */
export function begun(path: Progress['path'], known: string[] | undefined, at: string): Progress {
  return { format: 1, path, begun: at, changed: at, ...(known && { known }), steps: {} };
}

export function stepOf(progress: Progress | undefined, id: string): StepProgress | undefined {
  return progress && Object.hasOwn(progress.steps, id) ? progress.steps[id] : undefined;
}

/** Done, now or again as it was. */
export function ticked(progress: Progress, place: StepPlace, at: string, done = at): Progress {
  return touched(progress, place, at, (step) => ({
    ...step,
    ...asOnPage(place),
    done,
    not: undefined,
  }));
}

/** Neither done nor refused. */
export function unticked(progress: Progress, place: StepPlace, at: string): Progress {
  return touched(progress, place, at, (step) => ({ ...step, done: undefined, not: undefined }));
}

export function notForMe(progress: Progress, place: StepPlace, at: string): Progress {
  return touched(progress, place, at, (step) => ({ ...step, done: undefined, not: at }));
}

/** A note on a step; '' removes it. */
export function noted(progress: Progress, place: StepPlace, note: string, at: string): Progress {
  const kept = note.trim().slice(0, LIMITS.note) || undefined;
  return touched(progress, place, at, (step) => ({ ...step, note: kept }));
}

/** Done as it is now: the reader has seen what changed. */
export function lookedAt(progress: Progress, place: StepPlace, at: string): Progress {
  return touched(progress, place, at, (step) => ({ ...step, ...asOnPage(place) }));
}

/** With another first day; '' for none. */
export function startedOn(progress: Progress, day: string, at: string): Progress {
  return { ...progress, changed: at, start: { day, at } };
}

/** Whether a step that is done was written anew since. */
export function isChanged(step: StepProgress, place: StepPlace): boolean {
  return step.done !== undefined && step.version !== undefined && step.version !== place.version;
}

/** Whether the page of a step that is done was written anew since. */
export function isPageChanged(step: StepProgress, place: StepPlace): boolean {
  return step.done !== undefined && step.page !== undefined && step.page !== place.page;
}

function touched(
  progress: Progress,
  place: StepPlace,
  at: string,
  change: (step: StepProgress) => StepProgress,
): Progress {
  const step = stepOf(progress, place.id) ?? { title: place.title, changed: at };
  const steps = { ...progress.steps, [place.id]: { ...change(step), changed: at } };
  return { ...progress, changed: at, steps };
}

function asOnPage({ title, version, text, page }: StepPlace): Partial<StepProgress> {
  return { title, version, text: text.slice(0, LIMITS.text), page };
}
