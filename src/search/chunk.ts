/**
 * How large Pagefind makes the files of an index that hold its words, as its environment variable
 * `PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE` counts. With its own 20,000, each word that is looked for costs
 * a reader up to 45 kB for each part of a large index; with this some 4.
 */
export const CHUNK_SIZE = '2500';
