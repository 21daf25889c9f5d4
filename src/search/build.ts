import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import * as pagefind from 'pagefind';
import { digest } from '#core/digest.ts';
import { linkOrCopy } from '#core/files.ts';
import { shardFolder, shardOf } from './shards.ts';

/** A page to index: its address below the base, a digest of all that is indexed, and the HTML for it. */
export interface Indexed {
  path: string;
  key: string;
  html(): string;
}

/** Pages handed to Pagefind before waiting for it: more would only lie in memory. */
const AT_ONCE = 32;

/**
 * Builds the search index of a handbook in folders below `<folder>/search/`, one for each shard and
 * named by its pages, unless it is there already. Returns the folders. Equal pages give equal files.
 * @throws Error where Pagefind reports one.
 */
export async function buildIndex(
  folder: string,
  pages: readonly Indexed[],
  count: number,
): Promise<string[]> {
  const root = join(folder, 'search');
  const shards: Indexed[][] = Array.from({ length: count }, () => []);
  for (const page of pages) shards[shardOf(page.path, count)]?.push(page);
  const names = shards.map((shard) => digest(...shard.flatMap(({ path, key }) => [path, key])));
  mkdirSync(root, { recursive: true });
  for (const old of readdirSync(root)) {
    if (!names.includes(old)) rmSync(join(root, old), { recursive: true, force: true });
  }
  for (const [shard, name] of names.entries()) {
    if (!existsSync(join(root, name))) await buildShard(join(root, name), shards[shard] ?? []);
  }
  return names.map((name) => join(root, name));
}

async function buildShard(target: string, pages: readonly Indexed[]): Promise<void> {
  const temporary = `${target}.tmp`;
  mkdirSync(temporary, { recursive: true });
  try {
    const { index } = given(await pagefind.createIndex({ includeCharacters: '_-.' }));
    for (let from = 0; from < pages.length; from += AT_ONCE) {
      const some = pages.slice(from, from + AT_ONCE);
      const added = some.map(({ path, html }) =>
        index.addHTMLFile({ url: `/${path}`, content: html() }),
      );
      (await Promise.all(added)).forEach(given);
    }
    given(await index.writeFiles({ outputPath: temporary }));
  } finally {
    await pagefind.close();
  }
  renameSync(temporary, target);
}

/**
 * Puts built indexes where the site serves them, less Pagefind's own user interfaces. The thousands of
 * small files named by what they hold are linked; those a later step of a deployment may edit, copied.
 */
export function publishIndex(indexes: readonly string[], stage: string): void {
  for (const [shard, index] of indexes.entries()) {
    const target = join(stage, 'pagefind', shardFolder(shard));
    mkdirSync(target, { recursive: true });
    for (const entry of readdirSync(index, { recursive: true, withFileTypes: true })) {
      const from = join(entry.parentPath, entry.name);
      const to = join(target, relative(index, from));
      if (entry.isDirectory()) mkdirSync(to, { recursive: true });
      else if (/\.pf_\w+$/.test(entry.name)) linkOrCopy(from, to);
      else if (!UNUSED.test(entry.name)) copyFileSync(from, to);
    }
  }
}

const UNUSED = /^pagefind-(ui|modular-ui|component-ui|highlight|worker)\./;

function given<T extends { errors: string[]; index?: unknown }>(
  answer: T,
): T & { index: NonNullable<T['index']> } {
  if (answer.errors.length > 0) throw new Error(`Pagefind: ${answer.errors.join('; ')}`);
  return answer as T & { index: NonNullable<T['index']> };
}
