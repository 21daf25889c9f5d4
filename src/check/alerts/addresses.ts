import { alertPath, alertsOf, type Alert } from '#core/alert-pages.ts';
import type { EntryRecord } from '#core/entry.ts';
import type { Graph } from '#core/graph.ts';

/** Pages of the site by their path below the base, with its old addresses and those of alerts. */
export function siteAddresses(graph: Graph): Addresses {
  const found = new Addresses((path) => path);
  for (const record of graph.all()) found.add(graph.path(record), [record]);
  for (const { folder } of graph.kinds) found.add(`${folder}/`, []);
  for (const path of [
    '',
    'alerts/',
    'debrief/',
    'timeline/',
    'map/',
    'rules/',
    'rules/overview/',
    'search/',
    'trust/',
  ])
    found.add(path, []);
  for (const alert of alertsOf(graph)) {
    for (const spelling of alert.spellings) found.add(alertPath(spelling), recordsOf(alert));
  }
  for (const [path, record] of graph.aliases()) found.add(path, [record]);
  return found;
}

/** Alerts and runbooks by the last segment of a path: for a handbook whose address nobody told. */
export function lastSegments(graph: Graph): Addresses {
  const found = new Addresses(lastSegment);
  for (const alert of alertsOf(graph)) {
    for (const spelling of alert.spellings) found.add(spelling, recordsOf(alert));
  }
  for (const record of graph.entries('runbook')) found.add(record.id, [record]);
  return found;
}

/** What stands at an address: `records` are the entries that its anchors name; none: not known. */
export interface Page {
  path: string;
  records: readonly EntryRecord[];
}

/** Pages by the part of their path that tells them apart. */
export class Addresses {
  readonly #key: (path: string) => string;
  readonly #pages = new Map<string, Page>();
  readonly #folded = new Map<string, Page>();

  constructor(key: (path: string) => string) {
    this.#key = key;
  }

  /** The page at a path as it is written. */
  at(path: string): Page | undefined {
    return this.#pages.get(this.#key(path));
  }

  /** The page at a path, letter case aside. */
  near(path: string): Page | undefined {
    return this.#folded.get(this.#key(path).toLowerCase());
  }

  paths(): Iterable<string> {
    return this.#pages.keys();
  }

  /** The first page of a path stays. */
  add(path: string, records: readonly EntryRecord[]): void {
    const key = this.#key(path);
    const page = { path: key, records };
    if (!this.#pages.has(key)) this.#pages.set(key, page);
    const folded = key.toLowerCase();
    if (!this.#folded.has(folded)) this.#folded.set(folded, page);
  }
}

/** `watchdog` of `runbooks/general/watchdog/`. */
export function lastSegment(path: string): string {
  const bare = path.replace(/\/+$/, '');
  return bare.slice(bare.lastIndexOf('/') + 1);
}

function recordsOf({ runbooks }: Alert): EntryRecord[] {
  return runbooks.map(({ record }) => record);
}
