import type { EntryRecord } from './entry.ts';
import { strings } from './fields.ts';
import type { EntryLink, Graph } from './graph.ts';
import type { SiteModel } from './model.ts';
import { refOf } from './ref.ts';
import { gapsOf } from './service-gaps.ts';

/** A service between those it needs and those that need it. */
export interface MappedService extends EntryLink {
  tier: number | undefined;
  /** Title of the team, or the name that is written. */
  owner: string;
  /** Ids of the services it needs, as far as there are any. */
  needs: string[];
  /** Ids of the services that need it. */
  neededBy: string[];
  /** Ids of all that fail with it, if nothing catches it: those that need it, and so on. */
  affected: string[];
  /** It says what happens when it fails. */
  hasFailover: boolean;
  /** What the person on call would look for in vain. */
  missing: string[];
}

/** What the map of services shows. */
export interface ServiceMapModel {
  site: SiteModel;
  services: MappedService[];
  /** Services that need each other in a circle, by id. */
  circles: string[][];
}

const known = new WeakMap<Graph, MappedService[]>();

/** Every service that this build shows, with what it needs and what needs it. */
export function servicesOf(graph: Graph): MappedService[] {
  const found = known.get(graph) ?? mapped(graph);
  known.set(graph, found);
  return found;
}

function mapped(graph: Graph): MappedService[] {
  const records = graph.entries('service');
  const needs = new Map(records.map((record) => [record.id, needsOf(graph, record)]));
  const neededBy = new Map<string, string[]>(records.map(({ id }) => [id, []]));
  for (const [id, others] of needs) for (const other of others) neededBy.get(other)?.push(id);
  return records.map((record) => {
    const { id, fields } = record;
    const owner = String(fields['owner'] ?? '');
    const recovery = fields['recovery'] as { failover?: string } | undefined;
    const runbooks = graph.backlinks(record).filter(({ kind }) => kind === 'runbook').length;
    return {
      ...graph.link(record),
      tier: typeof fields['tier'] === 'number' ? fields['tier'] : undefined,
      owner: graph.byRef(refOf('team', owner))?.title ?? owner,
      needs: needs.get(id) ?? [],
      neededBy: neededBy.get(id) ?? [],
      affected: reached(id, neededBy),
      hasFailover: recovery?.failover !== undefined,
      missing: gapsOf(fields, runbooks),
    };
  });
}

function needsOf(graph: Graph, record: EntryRecord): string[] {
  const found = strings(record.fields['dependsOn']).flatMap((id) => {
    const other = graph.byRef(refOf('service', id));
    return other && other.kind === 'service' && graph.isVisible(other) ? [other.id] : [];
  });
  return [...new Set(found)];
}

/** All that is reached from a service, nearest first, without itself. */
export function reached(from: string, next: ReadonlyMap<string, readonly string[]>): string[] {
  const seen = new Set([from]);
  for (const id of seen) for (const other of next.get(id) ?? []) seen.add(other);
  return [...seen].slice(1);
}

/** Services that need each other in a circle: each group once, in the order of the services. */
export function circlesIn(services: readonly Pick<MappedService, 'id' | 'needs'>[]): string[][] {
  const needs = new Map(services.map((service) => [service.id, service.needs]));
  const below = new Map(services.map(({ id }) => [id, new Set(reached(id, needs))]));
  const done = new Set<string>();
  const circles: string[][] = [];
  for (const { id, needs: own } of services) {
    if (done.has(id)) continue;
    const others = services.filter(
      (other) => other.id !== id && below.get(id)?.has(other.id) && below.get(other.id)?.has(id),
    );
    if (others.length === 0 && !own.includes(id)) continue;
    const circle = [id, ...others.map((other) => other.id)];
    for (const member of circle) done.add(member);
    circles.push(circle);
  }
  return circles;
}

/** Services without failover that take one of tier 1 with them, the most harmful first. */
export function singlePoints(services: readonly MappedService[]): MappedService[] {
  const critical = new Set(services.filter(({ tier }) => tier === 1).map(({ id }) => id));
  const harm = ({ affected }: MappedService): number =>
    affected.filter((id) => critical.has(id)).length;
  return services
    .filter((service) => !service.hasFailover && harm(service) > 0)
    .sort((a, b) => harm(b) - harm(a) || b.affected.length - a.affected.length);
}
