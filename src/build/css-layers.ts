import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const ORDER = readFileSync(new URL('../ui/styles/layers.css', import.meta.url), 'utf8').trim();

/**
 * Puts the order of the cascade layers at the head of every style sheet: in which order the bundler
 * joins components' styles is its own affair, and the first mention of a layer decides its rank.
 */
export function cssLayers(): Plugin {
  return {
    name: 'handrail:css-layers',
    enforce: 'pre',
    transform: {
      filter: { id: /\.css($|\?)/ },
      handler: (code) =>
        code.includes('@layer') ? { code: `${ORDER}\n${code}`, map: null } : null,
    },
  };
}
