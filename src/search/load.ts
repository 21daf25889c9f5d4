import type { Pagefind, PagefindHit, PagefindOptions, PagefindPage } from './pagefind.d.ts';
import { loadJson, loadParts, type Parts } from './parts.ts';

/** Where a site's search index is, as an element's `data-bundle`, `data-base` and `data-shards` say. */
export interface IndexPlace {
  bundle: string;
  base: string;
  shards: number;
  /** Pages of the handbook. */
  pages: number;
}

/** An index that is loaded. */
export interface SearchIndex {
  /** How many pages the handbook has, and of how many parts its index is. */
  total: number;
  parts: number;
  /** Pages that have a word, or one that begins with it; in quotes, the word itself or words side by side. */
  search(words: string): Promise<PagefindHit[]>;
  /** Every page. */
  all(): Promise<PagefindHit[]>;
  /** Loads a page that was found. */
  load(id: string): Promise<PagefindPage>;
  /** Values of each filter, and how many pages have them. */
  filters(): Promise<Record<string, Record<string, number>>>;
  /** Ids of the pages that have a value of a filter. */
  pagesWith(filter: string, value: string): Promise<ReadonlySet<string>>;
  /** Words that pages are called by, more common ones first; loaded when it is first asked for. */
  vocabulary(): Promise<readonly string[]>;
  /**
   * Words that stand in many pages and tell little of one, cut as `stem` does, the most common first;
   * those of them that stand nearly everywhere. None in a small handbook.
   */
  common: ReadonlySet<string>;
  everywhere: ReadonlySet<string>;
}

/**
 * How Pagefind weighs a single word (https://pagefind.app/docs/ranking/): who owns a page is shown, not
 * searched for.
 */
const RANKING: PagefindOptions['ranking'] = {
  termFrequency: 1,
  pageLength: 0.5,
  termSimilarity: 2,
  metaWeights: {
    title: 3,
    words: 2,
    keywords: 2,
    ids: 2,
    summary: 1,
    label: 0.5,
    owner: 0,
    due: 0,
  },
};

/** Searches for single words whose results are kept: typing asks for the same ones again and again. */
const KEPT = 60;

let loading: Promise<SearchIndex> | undefined;
let tries = 0;

/** The place that an element names. */
export function placeOf({ dataset }: HTMLElement): IndexPlace {
  const { bundle = '/pagefind/', base = '/', shards = '1', pages = '1' } = dataset;
  return { bundle, base, shards: Number(shards), pages: Number(pages) };
}

/**
 * The index, loaded once a page whoever asks, and anew after a failure.
 * @throws Error where a part of it cannot be loaded.
 */
export function openIndex(place: IndexPlace): Promise<SearchIndex> {
  loading ??= load(place).catch((error: unknown) => {
    forgetIndex();
    throw error;
  });
  return loading;
}

/** Has the next {@link openIndex} load everything again. */
export function forgetIndex(): void {
  loading = undefined;
  tries++;
}

async function load(place: IndexPlace): Promise<SearchIndex> {
  const moment = String(Date.now());
  const parts = place.shards > 1 ? loadParts(place, moment) : undefined;
  // Pagefind keeps a failed start, and some browsers a failed module: a new try needs a new address.
  const address = `${place.bundle}pagefind.js${tries > 0 ? `?try=${tries}` : ''}`;
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
  return joined(pagefind, place, parts, moment);
}

/**
 * Readies a loaded Pagefind: all parts of the index joined.
 * @param parts what is known of them; in a small handbook common words cost little, and none is left out.
 * @param moment tells this reading of the index from others, so that none is answered from a cache.
 * @throws Error where its first part cannot be loaded.
 */
export async function joined(
  pagefind: Pagefind,
  { bundle, base, shards, pages: total }: IndexPlace,
  parts?: Promise<Parts | undefined>,
  moment = String(Date.now()),
): Promise<SearchIndex> {
  const options = { baseUrl: base, ranking: RANKING, metaCacheTag: moment };
  await pagefind.options({ ...options, basePath: bundle, noWorker: true });
  await pagefind.init();
  await readied(pagefind);
  const others = Array.from({ length: shards - 1 }, (_, at) => `${bundle}${at + 1}/`);
  await Promise.all(others.map((other) => pagefind.mergeIndex(other, options)));

  const loads = new Map<string, PagefindHit['data']>();
  const pages = new Map<string, Promise<PagefindPage>>();
  const searches = new Map<string, Promise<PagefindHit[]>>();
  const search = async (words: string | null, filters = {}): Promise<PagefindHit[]> => {
    const { results } = await pagefind.search(words, { filters });
    for (const { id, data } of results) loads.set(id, data);
    return results;
  };
  const once = (key: string, found: () => Promise<PagefindHit[]>): Promise<PagefindHit[]> => {
    const known = searches.get(key) ?? found();
    if (searches.size > KEPT) searches.clear();
    searches.set(key, known);
    return known;
  };
  const { common = [], everywhere = 0 } = (await parts) ?? {};
  let filters: ReturnType<Pagefind['filters']> | undefined;
  let vocabulary: Promise<readonly string[]> | undefined;
  return {
    total,
    parts: shards,
    common: new Set(common),
    everywhere: new Set(common.slice(0, everywhere)),
    search: (words) => once(words, () => search(words)),
    all: () => once('', () => search(null)),
    load(id) {
      const load = loads.get(id);
      const page = pages.get(id) ?? load?.();
      if (!page) return Promise.reject(new Error(`Page ${id} was not found.`));
      pages.set(id, page);
      return page;
    },
    filters: () => (filters ??= pagefind.filters()),
    async pagesWith(filter, value) {
      const key = `${filter}\0${value}`;
      const hits = await once(key, () => search(null, { [filter]: value }));
      return new Set(hits.map(({ id }) => id));
    },
    vocabulary: () =>
      (vocabulary ??= loadJson(`${bundle}called.json`).then((words) => (words ?? []) as string[])),
  };
}

/** Between two looks whether the first part is there, and for how long Pagefind itself waits after one. */
const LOOK_MS = 5;
const PAGEFIND_LOOK_MS = 50;

/**
 * Waits for the first part: without it, joining others to it waits for ever. Whoever asks Pagefind too
 * early is told up to 50 ms late, for it looks no more often; so several ask, one after the other.
 * @throws Error where it cannot be loaded.
 */
async function readied(pagefind: Pagefind): Promise<void> {
  const asks = Array.from({ length: PAGEFIND_LOOK_MS / LOOK_MS }, async (_, at) => {
    await new Promise((resolve) => setTimeout(resolve, at * LOOK_MS));
    await pagefind.search(' ');
  });
  await Promise.race(asks);
  // Those that come later are answered, too, or fail as the first did.
  void Promise.allSettled(asks);
}

/** Fails where an index cannot be reached. */
export async function reach({ bundle }: IndexPlace): Promise<void> {
  const answer = await fetch(`${bundle}pagefind-entry.json`, { cache: 'no-store' });
  if (!answer.ok) throw new Error(`The index cannot be reached: ${answer.status}.`);
}
