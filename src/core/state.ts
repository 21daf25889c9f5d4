import { readFileSync } from 'node:fs';
import type { AlertRule } from './alerts.ts';
import type { Asset } from './assets.ts';
import type { EntryRecord } from './entry.ts';
import type { Finding } from './findings.ts';
import type { View } from './graph.ts';
import type { HandbookConfig } from './handbook.ts';

/**
 * A compiled handbook as the command line hands it to Astro: a JSON file, since the site's modules
 * are loaded by Vite and share no memory with the process that compiled.
 */
export interface SiteState {
  /** Digest of everything below: a new one means there is something new to show. */
  revision: string;
  config: HandbookConfig;
  view: View;
  /** Folder of the handbook, absolute. */
  content: string;
  /** Folder of the cache that holds the bodies, absolute. */
  cache: string;
  base: string;
  records: EntryRecord[];
  alerts: AlertRule[];
  assets: Asset[];
  /** Other files of the handbook, for telling a missing one from an unpublished one. */
  others: string[];
  /** What pages show about themselves in dev; empty in a build. */
  findings: Finding[];
}

let last: { text: string; state: SiteState } | undefined;

/** Reads a state file; the last one read is kept, for the collections ask one after the other. */
export function readState(path: string): SiteState {
  const text = readFileSync(path, 'utf8');
  if (last?.text !== text) last = { text, state: JSON.parse(text) as SiteState };
  return last.state;
}
