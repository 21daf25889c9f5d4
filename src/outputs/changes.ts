import type { EntryRecord } from '#core/entry.ts';
import { compare } from '#core/findings.ts';
import type { EntryLink, Graph } from '#core/graph.ts';
import type { FileHistory, History } from '#core/history.ts';
import type { Published } from '#core/published.ts';

/** The latest that happened to an entry. */
export interface Change {
  link: EntryLink;
  /** `exercised`, `accepted` or another state of a decision, `reviewed`, `changed`, `added`. */
  event: string;
  /** `2026-11-22` */
  day: string;
  /** The moment where it is known, else the beginning of the day, in UTC. */
  at: string;
  /** Name of the team that answers for the entry, or ''. */
  owner: string;
}

/** Decisions that are settled; a proposal has no date yet that means anything. */
const SETTLED = new Set(['accepted', 'rejected', 'superseded', 'deprecated']);

/**
 * The latest event of each entry that has one, newest first. What its fields tell goes before what
 * git tells of the same day, and entries of one day stand in reading order.
 */
export function changes(graph: Graph, history: History): Change[] {
  return allChanges(graph, withoutImport(history));
}

function allChanges(graph: Graph, history: History): Change[] {
  return graph
    .all()
    .flatMap((record) => latest(graph, record, history) ?? [])
    .sort((a, b) => compare(b.day, a.day));
}

/** When a site was made: by SOURCE_DATE_EPOCH, else the moment of its newest change; never the clock. */
export function buildDate({ graph, history, sourceDate }: Published): string | undefined {
  return sourceDate ?? allChanges(graph, history)[0]?.at;
}

/** The day on which most of a handbook came into its repository tells nothing about any page of it. */
function withoutImport(history: History): History {
  const days = new Map<string, number>();
  const isNew = ({ changed, created }: FileHistory): boolean => changed === created;
  for (const file of history.values()) {
    const day = file.changed.slice(0, 10);
    if (isNew(file)) days.set(day, (days.get(day) ?? 0) + 1);
  }
  const isImport = (file: FileHistory): boolean =>
    isNew(file) && (days.get(file.changed.slice(0, 10)) ?? 0) > Math.max(8, history.size / 2);
  return new Map([...history].filter(([, file]) => !isImport(file)));
}

function latest(graph: Graph, record: EntryRecord, history: History): Change | undefined {
  const { fields } = record;
  const tested = fields['lastTested'] as { date?: string } | undefined;
  const status = String(fields['status'] ?? '');
  const { changed, created } = history.get(record.file) ?? {};
  const events: [event: string, day: unknown, at?: string][] = [
    ['exercised', tested?.date],
    [status, SETTLED.has(status) ? fields['date'] : undefined],
    ['reviewed', fields['reviewed']],
    [changed === created ? 'added' : 'changed', changed?.slice(0, 10), changed],
  ];
  let newest: Change | undefined;
  for (const [event, day, at] of events) {
    if (typeof day !== 'string' || (newest && newest.day >= day)) continue;
    newest = {
      link: graph.link(record),
      event,
      day,
      at: at ?? `${day}T00:00:00Z`,
      owner: ownerOf(graph, record),
    };
  }
  return newest;
}

function ownerOf(graph: Graph, { fields }: EntryRecord): string {
  const owner = fields['owner'];
  if (typeof owner !== 'string') return '';
  const team = graph.byRef(`team/${owner}`);
  if (!team) return owner;
  return graph.isVisible(team) ? team.title : '';
}
