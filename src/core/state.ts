import { readFileSync } from 'node:fs';
import type { AlertRule } from './alerts.ts';
import type { Asset } from './assets.ts';
import type { Finding } from './findings.ts';
import type { View } from './graph.ts';
import type { HandbookConfig } from './handbook.ts';
import type { KindName } from './kind.ts';

/** An entry as the content store knows it: its record and body lie in the cache under `key`. */
interface StoredEntry {
  file: string;
  kind: KindName;
  key: string;
}

/**
 * A compiled handbook as the command line hands it to Astro: plain data, since the site's modules are
 * loaded by Vite and share no memory with the process that compiled. Small, since Astro's store is
 * written and read as a whole at each change: what is large stays in the cache.
 */
export interface SiteState {
  /** Digest of everything below: a new one means there is something new to show. */
  revision: string;
  config: HandbookConfig;
  view: View;
  /** Folder of the handbook, absolute. */
  content: string;
  /** Folder of the cache that holds records and bodies, absolute. */
  cache: string;
  base: string;
  entries: StoredEntry[];
  alerts: AlertRule[];
  assets: Asset[];
  /** Other files of the handbook, for telling a missing one from an unpublished one. */
  others: string[];
  /** What pages show about themselves in dev; empty in a build. */
  findings: Finding[];
}

/** Reads a state file, as `handrail` wrote it. */
export function readState(path: string): SiteState {
  return JSON.parse(readFileSync(path, 'utf8')) as SiteState;
}
