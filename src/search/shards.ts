/** Up to this many pages there is one index. */
const ALONE = 1000;
/** Beyond that, pages that one of them holds on average. */
const EACH = 1000;

/**
 * How many indexes a handbook of so many pages has: one up to a thousand. More pages are spread over
 * several, joined in the browser, so that a changed page costs a thousand and not all. More and smaller
 * ones would build faster, and cost each reader's first search some 12 ms and 9 kB apiece.
 */
export function shardCount(pages: number): number {
  return pages <= ALONE ? 1 : Math.ceil(pages / EACH);
}

/** Folder of an index below the bundle's: the first is the bundle itself. */
export function shardFolder(shard: number): string {
  return shard === 0 ? '' : `${shard}/`;
}
