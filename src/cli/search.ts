import { EntryCache } from '#markdown/cache.ts';
import { buildIndex } from '#search/build.ts';
import { searchPages } from '#search/pages.ts';
import { shardCount } from '#search/shards.ts';
import type { Options } from './options.ts';
import type { Prepared } from './prepare.ts';

/** Builds what is not there yet of a handbook's search index; returns its folders and how many pages it holds. */
export async function indexHandbook(
  { graph, compilation, handbook }: Prepared,
  options: Options,
  work: string,
): Promise<{ folders: string[]; count: number }> {
  const cache = new EntryCache(options.cache);
  const pages = searchPages(graph, compilation.records, cache, handbook.config.language);
  const folders = await buildIndex(work, pages, shardCount(graph.all().length));
  return { folders, count: pages.length };
}
