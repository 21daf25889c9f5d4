import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, relative } from 'node:path';
import { minifySync } from 'vite';
import { digest } from '#core/digest.ts';
import { linkOrCopy } from '#core/files.ts';
import { inThread } from '#core/thread.ts';
import type { Indexed } from './pages.ts';
import { joinWords, type PartWords } from './known-words.ts';
import type { Parts } from './parts.ts';
import { shardFolder } from './shards.ts';

/** File of a built index that says which words its pages have; joined, {@link siteWords}. */
export const WORDS = 'words.json';

/**
 * Builds the search index of a handbook in folders below `<folder>/search/`, one for each shard and
 * named by its pages, unless it is there already. Returns the folders. Equal pages give equal files.
 * @throws Error where Pagefind reports one.
 */
export async function buildIndex(
  folder: string,
  pages: readonly Indexed[],
  count: number,
  from: { cache: string; language: string },
): Promise<string[]> {
  const root = join(folder, 'search');
  const shards: Indexed[][] = Array.from({ length: count }, () => []);
  for (const page of pages) shards[shardOf(page.path, count)]?.push(page);
  const names = shards.map((shard) => digest(...shard.flatMap(({ path, key }) => [path, key])));
  mkdirSync(root, { recursive: true });
  for (const old of readdirSync(root)) {
    if (!names.includes(old)) rmSync(join(root, old), { recursive: true, force: true });
  }
  const missing = names.flatMap((name, shard): Shard[] => {
    const target = join(root, name);
    return existsSync(target) ? [] : [{ target, pages: shards[shard] ?? [] }];
  });
  if (missing.length > 0) {
    // Reading bodies and talking to Pagefind keeps a thread busy: not the one that renders.
    const job: IndexJob = { shards: missing, ...from };
    await inThread(new URL('./worker.ts', import.meta.url), job);
  }
  return names.map((name) => join(root, name));
}

/** The index that a page is in: by its address alone, so that others stay where they are. */
function shardOf(path: string, count: number): number {
  return createHash('sha256').update(path).digest().readUInt32BE(0) % count;
}

/** An index to build. */
export interface Shard {
  target: string;
  pages: readonly Indexed[];
}

/** What the worker that indexes needs to know. */
export interface IndexJob {
  shards: Shard[];
  cache: string;
  language: string;
}

/**
 * Puts built indexes where the site serves them, less Pagefind's own user interfaces. The thousands of
 * small files named by what they hold are linked; those a later step of a deployment may edit, copied.
 */
export function publishIndex(indexes: readonly string[], stage: string): void {
  for (const [shard, index] of indexes.entries()) {
    const target = join(stage, BUNDLE, shardFolder(shard));
    mkdirSync(target, { recursive: true });
    for (const entry of readdirSync(index, { recursive: true, withFileTypes: true })) {
      const from = join(entry.parentPath, entry.name);
      const to = join(target, relative(index, from));
      if (entry.isDirectory()) mkdirSync(to, { recursive: true });
      else if (/\.pf_\w+$/.test(entry.name)) linkOrCopy(from, to);
      else if (entry.name === SCRIPT) writeFileSync(to, minified(from));
      else if (!UNUSED.test(entry.name)) copyFileSync(from, to);
    }
  }
  for (const [name, text] of Object.entries(siteWords(indexes))) {
    writeFileSync(join(stage, BUNDLE, name), text);
  }
}

/** Files of a site's search beside Pagefind's, by name, in JSON: what `load.ts` reads. */
export function siteWords(indexes: readonly string[]): Record<string, string> {
  const read = (index: string, file: string): unknown =>
    JSON.parse(readFileSync(join(index, file), 'utf8'));
  const { called, ...often } = joinWords(indexes.map((index) => read(index, WORDS) as PartWords));
  const metas = indexes.map((index, shard) => {
    const { languages } = read(index, 'pagefind-entry.json') as PagefindEntry;
    const hashes = Object.values(languages).map(({ hash }) => hash);
    return `${shardFolder(shard)}pagefind.${hashes[0]}.pf_meta`;
  });
  return {
    'called.json': JSON.stringify(called),
    'parts.json': JSON.stringify({ ...often, metas } satisfies Parts),
  };
}

/** What Pagefind writes of an index: one language, since a handbook has one. */
interface PagefindEntry {
  languages: Record<string, { hash: string }>;
}

/** Pagefind's script comes with its names and blanks: a third less is loaded without them. */
function minified(file: string): string {
  return minifySync(file, readFileSync(file, 'utf8'), { module: true }).code;
}

const BUNDLE = 'pagefind';
const SCRIPT = 'pagefind.js';

const UNUSED = /^words\.json$|^pagefind-(ui|modular-ui|component-ui|highlight|worker)\./;
