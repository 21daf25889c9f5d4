import { defineCollection } from 'astro:content';
import { digest } from '#core/digest.ts';
import { allKinds } from '#kinds/index.ts';
import { stateLoader } from '#markdown/loader.ts';

const statePath = process.env['HANDRAIL_STATE'];

/** One collection a kind, and `handbook`: settings and everything else that is no entry. */
export const collections = {
  handbook: defineCollection({
    loader: stateLoader(statePath, ({ records: _, ...state }) => [
      { id: 'handbook', data: state, digest: state.revision },
    ]),
  }),
  ...Object.fromEntries(
    allKinds.map(({ name, folder }) => [
      folder,
      defineCollection({
        loader: stateLoader(statePath, ({ records }) =>
          records
            .filter(({ kind }) => kind === name)
            .map((record) => {
              const json = JSON.stringify(record);
              return { id: record.file, data: { json }, digest: digest(json) };
            }),
        ),
      }),
    ]),
  ),
};
