import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { workerData } from 'node:worker_threads';
import * as pagefind from 'pagefind';
import { EntryCache } from '#markdown/cache.ts';
import { WORDS, type IndexJob, type Shard } from './build.ts';
import { WordCounter } from './known-words.ts';
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
  const counter = new WordCounter();
  for (let from = 0; from < pages.length; from += AT_ONCE) {
    const added = pages.slice(from, from + AT_ONCE).map((page) => {
      const whole = { ...page, body: bodies.body(page.body) };
      counter.add(whole);
      const content = searchHtml(whole, language);
      return index.addHTMLFile({ url: `/${page.path}`, content });
    });
    (await Promise.all(added)).forEach(given);
  }
  given(await index.writeFiles({ outputPath: temporary }));
  await index.deleteIndex();
  writeFileSync(join(temporary, WORDS), JSON.stringify(counter.words));
  renameSync(temporary, target);
}

function given<T extends { errors: string[]; index?: unknown }>(
  answer: T,
): T & { index: NonNullable<T['index']> } {
  if (answer.errors.length > 0) throw new Error(`Pagefind: ${answer.errors.join('; ')}`);
  return answer as T & { index: NonNullable<T['index']> };
}
