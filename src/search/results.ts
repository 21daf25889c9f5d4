import { after, marked, stretches, type Stretch } from './excerpt.ts';
import { BETWEEN_WORDS } from './page.ts';
import type { PagefindResult } from './pagefind.d.ts';

/** What is looked for: words, and values by filter name. */
export interface Question {
  term: string;
  filters: Record<string, string>;
}

/** A found page, ready to show. */
export interface Result {
  url: string;
  /** Name of the kind, and what it is called. */
  kind: string;
  label: string;
  title: Stretch[];
  /** Where the page stands, if that is not the ordinary: `deprecated`, `superseded`. */
  standing: string;
  /** The section that matches best, unless it is the page's beginning. */
  place: Place | undefined;
  /** Other sections that match, in the page's order. */
  others: Place[];
  /** From the best place, hits marked, its heading left out. */
  text: Stretch[];
  /** Whether the page is called what was asked for, or is for an alert or error of that name. */
  exact: boolean;
}

/** Results of a kind, and how many more there are. */
export interface Group {
  kind: string;
  results: Result[];
  more: number;
}

interface Place {
  title: Stretch[];
  url: string;
}

/** Statuses that nobody needs to be told. */
const ORDINARY = ['active', 'accepted'];

/** What Pagefind found of a page, as shown for a term. */
export function toResult(found: PagefindResult, term: string): Result {
  const { url, meta, filters, sub_results } = found;
  const title = meta['title'] ?? url;
  const status = filters['status']?.[0] ?? '';
  const places = sub_results.map((sub) => ({
    title: marked(sub.title, term),
    url: sub.url,
    inside: sub.url.includes('#'),
    score: sub.weighted_locations.reduce((sum, { balanced_score }) => sum + balanced_score, 0),
    text: after(stretches(sub.excerpt), sub.title),
  }));
  const best = places.reduce<(typeof places)[number] | undefined>(
    (top, place) => (top && top.score >= place.score ? top : place),
    undefined,
  );
  const text = best?.text ?? after(stretches(found.excerpt), title);
  const names = [title, ...(meta['words'] ?? '').split(BETWEEN_WORDS)];
  return {
    url,
    kind: filters['kind']?.[0] ?? '',
    label: meta['label'] ?? '',
    title: marked(title, term),
    standing: ORDINARY.includes(status) ? '' : status,
    place: best?.inside ? { title: best.title, url: best.url } : undefined,
    others: places.filter((place) => place.inside && place !== best),
    text: text.length > 0 ? text : [{ text: meta['summary'] ?? '', hit: false }],
    exact: term !== '' && names.some((name) => name.toLowerCase() === term.toLowerCase()),
  };
}

/** Pages that are exactly what was asked for first; all others as they were. */
export function exactFirst(results: readonly Result[]): Result[] {
  return [...results.filter(({ exact }) => exact), ...results.filter(({ exact }) => !exact)];
}

/**
 * Results by kind, the kind of the best result first, with at most so many in each.
 * @param counts How many pages of each kind match: kinds without a result here come last, by name.
 */
export function grouped(
  results: readonly Result[],
  counts: Record<string, number>,
  atMost: number,
): Group[] {
  const matching = Object.keys(counts).filter((kind) => counts[kind]);
  const kinds = new Set([...results.map(({ kind }) => kind), ...matching.sort()]);
  return [...kinds].map((kind) => {
    const own = results.filter((result) => result.kind === kind).slice(0, atMost);
    return { kind, results: own, more: Math.max(0, (counts[kind] ?? 0) - own.length) };
  });
}

/** The query of a question's address: `?q=…&kind=…`, or nothing. */
export function queryOf({ term, filters }: Question): string {
  const query = new URLSearchParams({ ...(term ? { q: term } : {}), ...filters }).toString();
  return query ? `?${query}` : '';
}

/** How many were found, in words. */
export function counted(count: number, term: string): string {
  const words = count === 0 ? 'No results' : count === 1 ? '1 result' : `${count} results`;
  return term ? `${words} for “${term}”` : words;
}
