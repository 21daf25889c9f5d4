import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { cssLayers } from './src/build/css-layers.ts';
import { siteOptions } from './src/build/options.ts';
import { teamComponents } from './src/build/team-components.ts';

const options = siteOptions();

/** What scripts of several kinds share is one file, whichever of them shares it. */
const work = {
  name: 'work',
  test: /\/src\/ui\/work\/|\/src\/core\/dates\.ts/,
};

// Run through `handrail build` and `handrail dev`, which compile the handbook first.
export default defineConfig({
  base: options.base,
  ...(options.site ? { site: options.site } : {}),
  outDir: options.outDir,
  cacheDir: options.cacheDir,
  trailingSlash: 'always',
  compressHTML: true,
  scopedStyleStrategy: 'where',
  prerenderConflictBehavior: 'error',
  devToolbar: { enabled: false },
  build: { inlineStylesheets: 'never' },
  image: { service: { entrypoint: 'astro/assets/services/noop' } },
  integrations: [mdx()],
  vite: {
    build: { assetsInlineLimit: 0, cssCodeSplit: false, modulePreload: false },
    environments: {
      client: { build: { rolldownOptions: { output: { codeSplitting: { groups: [work] } } } } },
    },
    plugins: [cssLayers(), teamComponents(options)],
  },
});
