type More = typeof import('./more.ts');
let more: Promise<More> | undefined;

/** Loads what is needed once somebody works with the page, so that it is there if the network fails. */
export function loadMore(): Promise<More> {
  more ??= import('./more.ts').catch((error: unknown) => {
    more = undefined;
    throw error;
  });
  return more;
}
