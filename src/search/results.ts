import { excerpt, marked, wordsIn, type Section, type Stretch } from './excerpt.ts';
import { BETWEEN_WORDS } from './page.ts';
import type { PagefindPage } from './pagefind.d.ts';
import type { Asked, Candidate, Details } from './rank.ts';
import { bare, flat } from './words.ts';

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
  owner: string;
  /** The day its next review is due; '' where there is none. */
  due: string;
  /** The section that matches best, unless it is the page's beginning. */
  place: Place | undefined;
  /** What else the page is called that was asked for: alerts, errors, keywords. */
  names: Stretch[][];
  /** Other sections that match, best first. */
  others: Place[];
  /** From the best place, hits marked, its heading left out. */
  text: Stretch[];
}

interface Place {
  title: Stretch[];
  url: string;
}

/** Statuses that nobody needs to be told. */
const ORDINARY = ['active', 'accepted'];
/** Statuses of what one should no longer go by. */
const OUTDATED = ['deprecated', 'superseded', 'rejected'];

/** What a page is called, to rank it. */
export function detailsOf(page: PagefindPage): Details {
  const { meta, filters } = page;
  const names = [meta['words'], meta['ids']].flatMap((text) => text?.split(BETWEEN_WORDS) ?? []);
  return {
    title: meta['title'] ?? '',
    names,
    headings: sectionsOf(page)
      .filter(({ id }) => id !== '')
      .map(({ title }) => title),
    text: flat(page.raw_content),
    kind: filters['kind']?.[0] ?? '',
    isOutdated: (filters['status'] ?? []).some((status) => OUTDATED.includes(status)),
    due: meta['due'] ?? '',
    isSection: meta['section'] !== undefined,
  };
}

/** A page as shown for a question. */
export function toResult(
  page: PagefindPage,
  { places }: Candidate,
  { terms, name }: Pick<Asked, 'terms' | 'name'>,
): Result {
  const { meta, filters } = page;
  const title = meta['title'] ?? page.url;
  const status = filters['status']?.[0] ?? '';
  const sections = sectionsOf(page)
    .map((section) => ({
      ...section,
      worth: worth(section, places) + (isCalled(section, name) ? NAMED : 0),
    }))
    .filter(({ worth }) => worth > 0)
    .sort((a, b) => b.worth - a.worth || a.from - b.from);
  const [best, ...rest] = sections;
  const link = (section: Section): Place => ({
    title: marked(section.title, terms),
    url: page.url + (section.id ? `#${encodeURIComponent(section.id)}` : ''),
  });
  const region = best && (best.id ? textOf(best) : beginning(page, best, places));
  const text = region ? excerpt(page.raw_content, places, region) : [];
  return {
    url: page.url,
    kind: filters['kind']?.[0] ?? '',
    label: meta['label'] ?? '',
    title: marked(title, terms),
    standing: ORDINARY.includes(status) ? '' : status,
    owner: meta['owner'] ?? '',
    due: meta['due'] ?? '',
    place: best?.id ? link(best) : undefined,
    names: namesFor(page, terms),
    others: rest.filter(({ id }) => id).map(link),
    text: text.length > 0 ? text : [{ text: meta['summary'] ?? '', hit: false }],
  };
}

const known = new WeakMap<PagefindPage, Section[]>();

/** The parts of a page; the first begins with its title. */
function sectionsOf(page: PagefindPage): Section[] {
  const sections = known.get(page) ?? sectioned(page);
  known.set(page, sections);
  return sections;
}

function sectioned({ raw_content, anchors, meta }: PagefindPage): Section[] {
  const end = wordsIn(raw_content).length;
  const headings = anchors
    .filter(({ element, text }) => /^h\d$/i.test(element) && text?.trim())
    .sort((a, b) => a.location - b.location);
  const begins: Omit<Section, 'to'>[] = [
    { id: '', title: meta['title'] ?? '', from: 0 },
    ...headings.map(({ id, text = '', location }) => ({ id, title: text.trim(), from: location })),
  ];
  return begins.map((section, at) => ({ ...section, to: begins[at + 1]?.from ?? end }));
}

/** How much of what was found stands in a section: different words first, its heading more than its text. */
function worth(
  { from, to, id, title }: Section,
  places: ReadonlyMap<string, readonly number[]>,
): number {
  const heading = from + wordsIn(title).length;
  let sum = 0;
  for (const all of places.values()) {
    const inside = all.filter((at) => at >= from && at < to);
    if (inside.length === 0) continue;
    const inHeading = id !== '' && inside.some((at) => at < heading);
    sum += 1 + Math.min(inside.length, 5) / 20 + (inHeading ? 0.6 : 0);
  }
  return sum;
}

/** Above what words alone make a section worth. */
const NAMED = 1000;

/** Whether a section is what was asked for by name: a rule by its id. */
function isCalled({ id, title }: Section, name: string): boolean {
  return id !== '' && name !== '' && (bare(id) === name || bare(title) === name);
}

/** What stands under a section's heading; the heading too where there is nothing else. */
function textOf({ from, to, title }: Section): { from: number; to: number } {
  const text = from + wordsIn(title).length;
  return { from: text < to ? text : from, to };
}

/**
 * What to show of a page's beginning, where its title, its summary, its names and its first text follow
 * each other: the text, where more of what was found stands there; else the summary.
 */
function beginning(
  { meta }: PagefindPage,
  { to }: Section,
  places: ReadonlyMap<string, readonly number[]>,
): { from: number; to: number } | undefined {
  const count = (name: string): number => (meta[name] ? wordsIn(meta[name]).length : 0);
  const summary = count('title');
  const names = summary + count('summary');
  const text = names + count('words');
  const found = (from: number, to: number): number =>
    [...places.values()].filter((all) => all.some((at) => at >= from && at < to)).length;
  if (found(text, to) > found(summary, names)) return { from: text, to };
  return summary < names ? { from: summary, to: names } : undefined;
}

/** Names shown with a page: at most so many, at least half of each asked for. */
const NAMES = 2;

function namesFor({ meta }: PagefindPage, terms: readonly string[]): Stretch[][] {
  const names = (meta['words'] ?? '').split(BETWEEN_WORDS).map((name) => {
    const text = marked(name, terms);
    const share = lengthOf(text.filter(({ hit }) => hit)) / Math.max(1, lengthOf(text));
    return { text, share };
  });
  const most = Math.max(...names.map(({ share }) => share));
  if (most < 0.5) return [];
  return names
    .filter(({ share }) => share === most)
    .map(({ text }) => text)
    .slice(0, NAMES);
}

function lengthOf(stretches: readonly Stretch[]): number {
  return stretches.reduce((sum, { text }) => sum + text.length, 0);
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
