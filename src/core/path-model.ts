import { aliasesOf } from './aliases.ts';
import type { EntryRecord } from './entry.ts';
import type { Graph } from './graph.ts';
import { calendarOf } from './handbook.ts';
import type { ModelSource } from './model.ts';
import { dueOf } from './due.ts';
import { chainOf, phasesOf, type PathPhase, type PathStep } from './paths.ts';
import type { WorkCalendar } from './work-days.ts';
import { siteUrl } from './urls.ts';

/** A path of a chain: one that is extended, or the page's own. */
export interface ChainPath {
  id: string;
  title: string;
  url: string;
  /** Ids that it had before. */
  before: string[];
}

/** What the page of an onboarding path shows beside its own text. */
export interface PathModel {
  /** The outermost path first, the page's own last. */
  chain: ChainPath[];
  phases: PathPhase[];
  /** Pages that steps are about, by reference as written. */
  pages: Record<string, StepPage>;
  /** Working days, for turning phases into dates. */
  calendar: WorkCalendar;
}

/** The page of a step as it is now. */
export interface StepPage {
  title: string;
  url: string;
  /** Of its kind: Runbook, Standard. */
  label: string;
  owner: string;
  status: string;
  /** The day when its next review is due. */
  due: string | undefined;
  version: string;
}

/** A step of an onboarding path that is about a page. */
export interface PathUse {
  /** The path, and where the step stands in it. */
  path: { id: string; title: string; url: string };
  step: Pick<PathStep, 'id' | 'title' | 'number' | 'version' | 'from'>;
}

/** What an onboarding path's page shows; undefined for other kinds. */
export function pathModel(source: ModelSource, record: EntryRecord): PathModel | undefined {
  if (record.kind !== 'onboarding' || record.section) return undefined;
  const { graph, base, config } = source;
  const chain = chainIn(graph, record);
  const phases = phasesOf(chain);
  const refs = phases.flatMap(({ steps }) => steps.flatMap(({ ref }) => ref ?? []));
  const pages = refs.flatMap((ref): [string, StepPage][] => {
    const page = stepPage(source, ref);
    return page ? [[ref, page]] : [];
  });
  return {
    chain: chain.map((path) => ({
      id: path.id,
      title: path.title,
      url: siteUrl(base, graph.path(path)),
      before: aliasesOf(path).flatMap((alias) => /^onboarding\/(.+)\/$/.exec(alias)?.[1] ?? []),
    })),
    phases,
    pages: Object.fromEntries(pages),
    calendar: calendarOf(config),
  };
}

/** How much there is to an onboarding path, with all that it extends. */
export interface PathLength {
  steps: number;
  /** Minutes of work that its steps say; 0 where none says any. */
  minutes: number;
  /** The paths that it begins with, the outermost first. */
  begins: { title: string; path: string }[];
}

export function pathLength(graph: Graph, record: EntryRecord): PathLength {
  const chain = chainIn(graph, record);
  const steps = phasesOf(chain).flatMap((phase) => phase.steps);
  return {
    steps: steps.length,
    minutes: steps.reduce((sum, step) => sum + step.minutes, 0),
    begins: chain.slice(0, -1).map((outer) => ({ title: outer.title, path: graph.path(outer) })),
  };
}

/** The records of an onboarding path and of those it extends, the outermost first. */
export function chainIn(graph: Graph, record: EntryRecord): EntryRecord[] {
  return chainOf(record, (id) => {
    const path = graph.byRef(`onboarding/${id}`);
    return path && graph.isVisible(path) ? path : undefined;
  });
}

/** Steps of onboarding paths that are about an entry: where they were written first, then where they were taken over. */
export function usesOf({ graph, base }: ModelSource, record: EntryRecord): PathUse[] {
  return (usesIn(graph).get(record) ?? []).map(({ path, step }) => ({
    path: {
      id: path.id,
      title: path.title,
      url: `${siteUrl(base, graph.path(path))}#${encodeURIComponent(step.id)}`,
    },
    step: {
      ...{ id: step.id, title: step.title, number: step.number },
      ...{ version: step.version, from: step.from },
    },
  }));
}

interface Use {
  path: EntryRecord;
  from: EntryRecord;
  step: PathStep;
}

const known = new WeakMap<Graph, Map<EntryRecord, Use[]>>();

function usesIn(graph: Graph): Map<EntryRecord, Use[]> {
  const found = known.get(graph) ?? collect(graph);
  known.set(graph, found);
  return found;
}

function collect(graph: Graph): Map<EntryRecord, Use[]> {
  const all = new Map<EntryRecord, Use[]>();
  for (const path of graph.entries('onboarding')) {
    const chain = chainIn(graph, path);
    const steps = phasesOf(chain).flatMap((phase) => phase.steps);
    for (const step of steps) {
      const resolved = step.ref === undefined ? undefined : graph.resolve({ ref: step.ref });
      const from = chain.find(({ id }) => id === step.from);
      if (resolved?.to !== 'entry' || !from) continue;
      const uses = all.get(resolved.record) ?? [];
      all.set(resolved.record, [...uses, { path, from, step }]);
    }
  }
  for (const uses of all.values()) uses.sort((a, b) => Number(isTaken(a)) - Number(isTaken(b)));
  return all;
}

function isTaken({ path, from }: Use): boolean {
  return path !== from;
}

function stepPage({ graph, base }: ModelSource, ref: string): StepPage | undefined {
  const resolved = graph.resolve({ ref });
  if (resolved.to !== 'entry') return undefined;
  const { record, hash } = resolved;
  const owner = record.fields['owner'];
  return {
    title: record.title,
    url: siteUrl(base, graph.path(record)) + (hash ? `#${encodeURIComponent(hash)}` : ''),
    label: graph.kind(record.kind).label,
    owner: typeof owner === 'string' ? (graph.byRef(`team/${owner}`)?.title ?? owner) : '',
    status: String(record.fields['status'] ?? ''),
    due: dueOf(record),
    version: record.version,
  };
}
