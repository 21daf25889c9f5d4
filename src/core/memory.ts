import type { Site } from './site.ts';

/**
 * The handbook that the running command has compiled. Vite runs the site's modules in a copy of its
 * own, anew at each change in dev; `content.ts` asks Node for this one, which the command line fills.
 */
export const memory: { site: Site | undefined } = { site: undefined };
