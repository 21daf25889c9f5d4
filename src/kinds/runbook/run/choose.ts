import type { Run } from './run.ts';

/** What an address says of a run. */
export interface RunAddress {
  /** Id of a run, put there where nothing else tells it from others. */
  run?: string;
  incident?: string;
  /** Names that the page has values for. */
  params: readonly string[];
  values: Record<string, string>;
}

/** Hours without a change after which a run is not gone on with unasked: it is another incident. */
const OPEN_HOURS = 12;
const INCIDENT = /^[A-Za-z0-9._-]{1,64}$/;

export function isIncident(text: string): boolean {
  return INCIDENT.test(text);
}

/** Reads the query of an address; `params` are the names that may be kept. */
export function addressOf(search: string, params: readonly string[]): RunAddress {
  const query = new URLSearchParams(search);
  const incident = query.get('incident') ?? '';
  const values = params.flatMap((name): [string, string][] => {
    const value = query.get(name);
    return value ? [[name, value]] : [];
  });
  return {
    run: query.get('run') ?? undefined,
    incident: isIncident(incident) ? incident : undefined,
    params,
    values: Object.fromEntries(values),
  };
}

/** The query that leads to a run. */
export function queryOf({ id, incident, values }: Run): string {
  const query = new URLSearchParams(values);
  query.delete('run');
  query.delete('incident');
  if (incident) query.set('incident', incident);
  else query.set('run', id);
  return `?${query}`;
}

/**
 * Which run a page goes on with: the one that its address names; else the incident's, an open one
 * first; else the newest open one all of whose values the address has. Never one with other values:
 * its ticks would be those of another cluster.
 */
export function chosenRun(runs: readonly Run[], address: RunAddress, now: string): Run | undefined {
  const newest = [...runs].sort((a, b) => (a.changed < b.changed ? 1 : -1));
  const { run: id, incident } = address;
  const named = newest.find((run) => run.id === id);
  if (named) return named;
  if (incident) {
    const its = newest.filter((run) => run.incident === incident);
    return its.find((run) => isOpen(run, now)) ?? its[0];
  }
  return newest.find((run) => isOpen(run, now) && Object.keys(missing(run, address)).length === 0);
}

/** Values of a run that are others on the page, or not there, of those that the page has at all. */
export function missing(run: Run, { params, values }: RunAddress): Record<string, string> {
  const others = Object.entries(run.values).filter(
    ([name, value]) => params.includes(name) && values[name] !== value,
  );
  return Object.fromEntries(others);
}

/** What changed between two states of the page's values; undefined for one that is gone. */
export function changesOf(
  before: Record<string, string>,
  after: Record<string, string>,
): Record<string, string | undefined> {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const changed = names.filter((name) => before[name] !== after[name]);
  return Object.fromEntries(changed.map((name) => [name, after[name]]));
}

function isOpen({ ended, changed }: Run, now: string): boolean {
  return !ended && Date.parse(now) - Date.parse(changed) < OPEN_HOURS * 3_600_000;
}
