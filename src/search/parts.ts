import type { IndexPlace } from './load.ts';
import { shardFolder } from './shards.ts';

/** What the browser is told of an index in several parts: `parts.json`, written with the index. */
export interface Parts {
  /** Beginnings of words that stand in many pages, the most common first. */
  common: string[];
  /** How many of them, from the first, stand nearly everywhere. */
  everywhere: number;
  /** Each part's list of its pages and words, as an address below the bundle's. */
  metas: string[];
}

/**
 * Reads `parts.json`, and has the browser load beside it what Pagefind would ask for one after the other.
 * Without it search is slower, but works.
 */
export async function loadParts(
  { bundle, shards }: Pick<IndexPlace, 'bundle' | 'shards'>,
  moment: string,
): Promise<Parts | undefined> {
  const folders = Array.from({ length: shards }, (_, shard) => shardFolder(shard));
  preload(folders.map((folder) => `${bundle}${folder}pagefind-entry.json?ts=${moment}`));
  const parts = (await loadJson(`${bundle}parts.json`)) as Parts | undefined;
  // Pagefind asks for the first one itself, at about this moment.
  preload((parts?.metas ?? []).slice(1).map((meta) => bundle + meta));
  return parts;
}

function preload(addresses: readonly string[]): void {
  for (const href of addresses) {
    const link = document.createElement('link');
    Object.assign(link, { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href });
    document.head.append(link);
  }
}

/** What a file holds, or undefined where it cannot be had: search is worse without, but works. */
export async function loadJson(address: string): Promise<unknown> {
  try {
    return await (await fetch(address)).json();
  } catch {
    return undefined;
  }
}
