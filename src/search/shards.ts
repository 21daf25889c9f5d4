import { createHash } from 'node:crypto';

/** Pages that one index holds at most on average. */
const PAGES = 1000;

/**
 * How many indexes a handbook of so many pages has: one up to a thousand. More pages are spread over
 * several, joined in the browser, so that a changed page costs a thousand and not all, and memory
 * stays that of one. A reader's first search loads some 20 files an index.
 */
export function shardCount(pages: number): number {
  return Math.max(1, Math.ceil(pages / PAGES));
}

/** The index that a page is in: by its address alone, so that others stay where they are. */
export function shardOf(path: string, count: number): number {
  return createHash('sha256').update(path).digest().readUInt32BE(0) % count;
}

/** Folder of an index below the bundle's: the first is the bundle itself. */
export function shardFolder(shard: number): string {
  return shard === 0 ? '' : `${shard}/`;
}
