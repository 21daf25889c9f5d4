import type { DataStore, Loader } from 'astro/loaders';
import type { KindName } from '#core/kind.ts';
import { readState, type SiteState } from '#core/state.ts';

/** Name of every loader here, for refreshing them together. */
export const LOADER = 'handrail';

/** Content loader of a kind: which entries there are, and under which key each lies in the cache. */
export function kindLoader(statePath: string | undefined, kind: KindName): Loader {
  return loader(statePath, ({ entries }, store) => {
    const wanted = entries.filter((entry) => entry.kind === kind);
    const kept = new Set(wanted.map(({ file }) => file));
    for (const id of store.keys()) if (!kept.has(id)) store.delete(id);
    for (const { file, key } of wanted) {
      if (store.get(file)?.digest !== key) store.set({ id: file, data: { key }, digest: key });
    }
  });
}

/** Content loader of the one entry that holds settings and all else that is no page. */
export function handbookLoader(statePath: string | undefined): Loader {
  return loader(statePath, ({ entries: _, ...state }, store) => {
    store.set({ id: 'handbook', data: { ...state }, digest: state.revision });
  });
}

/**
 * A loader that stores a state: in dev the one that a refresh hands over, else that of the state file.
 * Without one (plain `astro`) there is nothing to load.
 */
function loader(
  statePath: string | undefined,
  put: (state: SiteState, store: DataStore) => void,
): Loader {
  return {
    name: LOADER,
    async load({ store, refreshContextData }) {
      const refreshed = refreshContextData?.['state'] as SiteState | undefined;
      const state = refreshed ?? (statePath === undefined ? undefined : readState(statePath));
      if (state) put(state, store);
      (refreshContextData?.['ran'] as (() => void) | undefined)?.();
    },
  };
}
