/** What search uses of Pagefind's browser module (https://pagefind.app/docs/api/). */
export interface Pagefind {
  options(options: {
    bundlePath?: string;
    baseUrl?: string;
    noWorker?: boolean;
    excerptLength?: number;
    excerptEllipsis?: string;
  }): Promise<void>;
  init(): Promise<void>;
  mergeIndex(
    bundlePath: string,
    options?: { baseUrl?: string; excerptLength?: number; excerptEllipsis?: string },
  ): Promise<void>;
  filters(): Promise<Counts>;
  search(
    query: string | null,
    options?: { filters?: Record<string, string> },
  ): Promise<{ results: { id: string; data(): Promise<PagefindResult> }[]; filters: Counts }>;
}

/** How many pages have each value of each filter. */
export type Counts = Record<string, Record<string, number>>;

export interface PagefindResult {
  url: string;
  excerpt: string;
  filters: Record<string, string[]>;
  meta: Record<string, string>;
  /** Places with hits, in the order of the page: its beginning first, then sections, with `#`. */
  sub_results: {
    title: string;
    url: string;
    excerpt: string;
    weighted_locations: { balanced_score: number }[];
  }[];
}
