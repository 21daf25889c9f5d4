import type { Loader } from 'astro/loaders';
import { readState, type SiteState } from '#core/state.ts';

/** Name of every loader here, for refreshing them together. */
export const LOADER = 'handrail';

/**
 * Content loader of one collection: takes its entries from the state file that the command line
 * wrote, metadata only. `statePath` undefined (plain `astro` without `handrail`): nothing to load.
 */
export function stateLoader(
  statePath: string | undefined,
  entries: (state: SiteState) => { id: string; data: object; digest: string }[],
): Loader {
  return {
    name: LOADER,
    async load({ store, refreshContextData }) {
      if (statePath === undefined) return;
      const wanted = entries(readState(statePath));
      const kept = new Set(wanted.map(({ id }) => id));
      for (const id of store.keys()) if (!kept.has(id)) store.delete(id);
      for (const { id, data, digest } of wanted) {
        if (store.get(id)?.digest === digest) continue;
        store.set({ id, data: data as Record<string, unknown>, digest });
      }
      const ran = refreshContextData?.['ran'];
      if (typeof ran === 'function') ran();
    },
  };
}
