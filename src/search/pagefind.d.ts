/** What search uses of Pagefind's browser module (https://pagefind.app/docs/api/). */
export interface Pagefind {
  options(options: PagefindOptions & { basePath?: string; noWorker?: boolean }): Promise<void>;
  init(): Promise<void>;
  mergeIndex(bundlePath: string, options?: PagefindOptions): Promise<void>;
  filters(): Promise<Counts>;
  search(
    query: string | null,
    options?: { filters?: Record<string, string> },
  ): Promise<{ results: PagefindHit[] }>;
}

export interface PagefindOptions {
  baseUrl?: string;
  /** Stands in the query of the index's entry, so that a cached one is not taken. */
  metaCacheTag?: string;
  ranking?: {
    termFrequency?: number;
    pageLength?: number;
    termSimilarity?: number;
    metaWeights?: Record<string, number>;
  };
}

/** A page that a search found. */
export interface PagefindHit {
  id: string;
  score: number;
  /** Places of the words found, counted in words from the page's beginning; none in metadata. */
  words: number[];
  /** Names of the page's metadata in which words were found. */
  matchedMetaFields?: string[];
  data(): Promise<PagefindPage>;
}

/** How many pages have each value of each filter. */
export type Counts = Record<string, Record<string, number>>;

/** A page of the index. */
export interface PagefindPage {
  url: string;
  /** All that is indexed of it: words between blanks, or between U+200B in languages without blanks. */
  raw_content: string;
  filters: Record<string, string[]>;
  meta: Record<string, string>;
  /** What has an id: headings. `location` counts words as `raw_content` does. */
  anchors: { element: string; id: string; text?: string; location: number }[];
}
