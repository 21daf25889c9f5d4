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
  const { language } = handbook.config;
  const pages = searchPages(graph, compilation.records, language);
  const count = shardCount(graph.all().length);
  const from = { cache: options.cache, language };
  const folders = await buildIndex(work, pages, count, from);
  return { folders, count: pages.length };
}
