import { excerpt, marked, type Section, type Stretch } from './excerpt.ts';
import { BETWEEN_WORDS } from './page.ts';
import type { PagefindPage } from './pagefind.d.ts';
import type { Candidate } from './fuse.ts';
import type { Asked, Details } from './rank.ts';
import { beginning, isCalled, NAMED, sectionsOf, textOf, worth } from './sections.ts';
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
  const listed = (name: string): string[] => meta[name]?.split(BETWEEN_WORDS) ?? [];
  return {
    title: meta['title'] ?? '',
    names: [...listed('words'), ...listed('ids')],
    keywords: listed('keywords'),
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
  asked: Pick<Asked, 'terms' | 'names'>,
): Result {
  const { terms, names } = asked;
  const { meta, filters } = page;
  const title = meta['title'] ?? page.url;
  const status = filters['status']?.[0] ?? '';
  const sections = sectionsOf(page)
    .map((section) => ({
      ...section,
      worth: worth(section, places) + (isCalled(section, names) ? NAMED : 0),
    }))
    .filter(({ worth }) => worth > 0)
    .sort((a, b) => b.worth - a.worth || a.from - b.from);
  const [best, ...rest] = sections;
  const link = (section: Section): Place => ({
    title: marked(section.title, terms),
    url: page.url + (section.id ? `#${encodeURIComponent(section.id)}` : ''),
  });
  const region = best && (best.id ? textOf(best) : beginning(page, best, places));
  const found = region ? excerpt(page.raw_content, places, region) : [];
  const text = found.length > 0 ? found : [{ text: meta['summary'] ?? '', hit: false }];
  const called = marked(title, terms);
  const shown = [...called, ...text, ...(best?.id ? marked(best.title, terms) : [])];
  return {
    url: page.url,
    kind: filters['kind']?.[0] ?? '',
    label: meta['label'] ?? '',
    title: called,
    standing: ORDINARY.includes(status) ? '' : status,
    owner: meta['owner'] ?? '',
    due: meta['due'] ?? '',
    place: best?.id ? link(best) : undefined,
    // A result that shows no word of the question shows by which name it was found.
    names: namesFor(page, asked, shown.some(({ hit }) => hit) ? SHARE : 0),
    others: rest.filter(({ id }) => id).map(link),
    text,
  };
}

/** Names shown with a page: at most so many, at least so much of each asked for. */
const NAMES = 2;
const SHARE = 0.5;

/**
 * Names of a page that were asked for: the very one, else those that are mostly the words looked for.
 * @param least how much of a name must be asked for; with 0, any word of it.
 */
function namesFor(
  { meta }: PagefindPage,
  { terms, names: asked }: Pick<Asked, 'terms' | 'names'>,
  least: number,
): Stretch[][] {
  const all = [meta['words'], meta['keywords']].flatMap((text) => text?.split(BETWEEN_WORDS) ?? []);
  const names = all.map((name) => {
    const text = marked(name, terms);
    const share = lengthOf(text.filter(({ hit }) => hit)) / Math.max(1, lengthOf(text));
    return { text, share: asked.includes(bare(name)) ? Infinity : share };
  });
  const most = Math.max(0, ...names.map(({ share }) => share));
  if (most === 0 || most < least) return [];
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
