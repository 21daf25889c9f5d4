import { store, stored } from '#ui/storage.ts';
import type { StepPlace } from './progress.ts';

/** Name under which the browser keeps the step whose page a reader went to last. */
const NAME = 'path-step';

/** A step whose page a reader went to: the path with its address, and the step's place in it. */
export interface Followed {
  path: string;
  url: string;
  number: number;
  place: StepPlace;
  /** Path of the page. */
  to: string;
}

/** Keeps that a reader goes from a step to its page. */
export function keepFollowed(step: Followed): void {
  store(NAME, JSON.stringify(step));
}

/** The step that the reader came to this page from, if they did. */
export function followed(): Followed | undefined {
  const from = URL.parse(document.referrer);
  let kept: Partial<Followed>;
  try {
    kept = JSON.parse(stored(NAME)) as Partial<Followed>;
  } catch {
    return undefined;
  }
  const { to, url, place } = kept;
  if (from?.origin !== location.origin || to !== location.pathname || url !== from.pathname) {
    return undefined;
  }
  return typeof place?.path === 'string' && typeof place.id === 'string'
    ? (kept as Followed)
    : undefined;
}
