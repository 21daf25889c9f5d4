import type { EntryRecord } from './entry.ts';

/**
 * Records by key that a running `handrail dev` keeps. Vite runs the site's modules anew at each change;
 * Node's own copy of this one outlives that, and the command line fills it.
 */
export const records = new Map<string, EntryRecord>();
