import type { Pagefind } from './pagefind.d.ts';

/** Where a site's search index is, as an element's `data-bundle`, `data-base` and `data-shards` say. */
export interface IndexPlace {
  bundle: string;
  base: string;
  shards: number;
}

/** Words of an excerpt. */
const EXCERPT = { excerptLength: 26, excerptEllipsis: '…' };

let loading: Promise<Pagefind> | undefined;
let tries = 0;

/** The place that an element names. */
export function placeOf({ dataset }: HTMLElement): IndexPlace {
  const { bundle = '/pagefind/', base = '/', shards = '1' } = dataset;
  return { bundle, base, shards: Number(shards) };
}

/**
 * The index, loaded once a page whoever asks, and anew after a failure.
 * @throws Error where a part of it cannot be loaded.
 */
export function openIndex(place: IndexPlace): Promise<Pagefind> {
  loading ??= load(place).catch((error: unknown) => {
    forgetIndex();
    throw error;
  });
  return loading;
}

/** Has the next {@link openIndex} load everything again. */
export function forgetIndex(): void {
  loading = undefined;
  tries++;
}

async function load({ bundle, base, shards }: IndexPlace): Promise<Pagefind> {
  // Pagefind keeps a failed start, and some browsers a failed module: a new try needs a new address.
  const address = `${bundle}pagefind.js${tries > 0 ? `?try=${tries}` : ''}`;
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
  await pagefind.options({ bundlePath: bundle, baseUrl: base, noWorker: true, ...EXCERPT });
  await pagefind.init();
  // A missing index shows only in what comes back: without pages there are no filters either. And
  // without the first, joining others to it would wait for ever.
  if (Object.keys(await pagefind.filters()).length === 0) throw new Error('The index is empty.');
  for (let shard = 1; shard < shards; shard++) {
    await pagefind.mergeIndex(`${bundle}${shard}/`, { baseUrl: base, ...EXCERPT });
  }
  return pagefind;
}
