import { forget } from '#ui/stored-names.ts';
import { store, stored } from '#ui/storage.ts';

const NAME = 'searches';
const MOST = 6;

/** What was searched for in this browser, latest first. */
export function recentSearches(): string[] {
  try {
    const kept: unknown = JSON.parse(stored(NAME) || '[]');
    return Array.isArray(kept)
      ? kept.filter((each) => typeof each === 'string').slice(0, MOST)
      : [];
  } catch {
    return [];
  }
}

/** Keeps a search whose result was opened; not where an interview is held, for it may name a person. */
export function rememberSearch(term: string): void {
  if (term === '' || document.querySelector('interview-sheet, interview-debrief')) return;
  const others = recentSearches().filter((each) => each.toLowerCase() !== term.toLowerCase());
  store(NAME, JSON.stringify([term, ...others].slice(0, MOST)));
}

/** Erases all of them. */
export function forgetSearches(): void {
  forget(NAME);
}
