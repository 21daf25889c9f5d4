import { mkdirSync, renameSync } from 'node:fs';
import { workerData } from 'node:worker_threads';
import * as pagefind from 'pagefind';
import { EntryCache } from '#markdown/cache.ts';
import type { IndexJob, Shard } from './build.ts';
import { searchHtml } from './page.ts';

const { shards, cache, language } = workerData as IndexJob;
const bodies = new EntryCache(cache);

/** Pages handed to Pagefind before waiting for it: more would only lie in memory. */
const AT_ONCE = 32;

try {
  for (const shard of shards) await buildShard(shard);
} finally {
  await pagefind.close();
}

async function buildShard({ target, pages }: Shard): Promise<void> {
  const temporary = `${target}.tmp`;
  mkdirSync(temporary, { recursive: true });
  const { index } = given(await pagefind.createIndex({ includeCharacters: '_-.' }));
  for (let from = 0; from < pages.length; from += AT_ONCE) {
    const added = pages.slice(from, from + AT_ONCE).map((page) => {
      const content = searchHtml({ ...page, body: bodies.body(page.body) }, language);
      return index.addHTMLFile({ url: `/${page.path}`, content });
    });
    (await Promise.all(added)).forEach(given);
  }
  given(await index.writeFiles({ outputPath: temporary }));
  await index.deleteIndex();
  renameSync(temporary, target);
}

function given<T extends { errors: string[]; index?: unknown }>(
  answer: T,
): T & { index: NonNullable<T['index']> } {
  if (answer.errors.length > 0) throw new Error(`Pagefind: ${answer.errors.join('; ')}`);
  return answer as T & { index: NonNullable<T['index']> };
}
