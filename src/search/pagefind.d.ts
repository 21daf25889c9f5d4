/** What the page uses of Pagefind's browser module (https://pagefind.app/docs/api/). */
export interface Pagefind {
  options(options: { bundlePath?: string; baseUrl?: string; noWorker?: boolean }): Promise<void>;
  init(): Promise<void>;
  mergeIndex(bundlePath: string, options?: { baseUrl?: string }): Promise<void>;
  filters(): Promise<Record<string, Record<string, number>>>;
  search(
    query: string | null,
    options?: { filters?: Record<string, string> },
  ): Promise<{ results: { id: string; data(): Promise<PagefindResult> }[] }>;
}

export interface PagefindResult {
  url: string;
  excerpt: string;
  filters: Record<string, string[]>;
  meta: Record<string, string>;
  sub_results: { title: string; url: string; excerpt: string }[];
}
