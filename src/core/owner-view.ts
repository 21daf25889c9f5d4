import { alertPath, alertsOf } from './alert-pages.ts';
import type { EntryRecord } from './entry.ts';
import type { EntryLink, Graph } from './graph.ts';
import type { KindName } from './kind.ts';
import { dueOf } from './due.ts';
import { rulesOf } from './rule-list.ts';
import { rulesAt } from './rule-tiers.ts';
import { servicesOf, type MappedService } from './service-map.ts';

/** What a service's page shows of the handbook around it. */
export interface ServiceView {
  needs: EntryLink[];
  neededBy: EntryLink[];
  /** All that fail with it, if nothing catches it. */
  affected: EntryLink[];
  missing: string[];
  alerts: { name: string; path: string; hasRunbook: boolean }[];
  runbooks: EntryLink[];
  decisions: EntryLink[];
  /** Standards with rules for its tier. */
  standards: { title: string; path: string; rules: number; musts: number }[];
}

/** What a team's page shows of what it owns, by kind. */
export type TeamView = {
  kind: KindName;
  label: string;
  entries: (EntryLink & { due: string | undefined; note: string })[];
}[];

export function serviceView(graph: Graph, record: EntryRecord): ServiceView | undefined {
  if (record.kind !== 'service' || record.section) return undefined;
  const services = new Map(servicesOf(graph).map((service) => [service.id, service]));
  const own = services.get(record.id);
  if (!own) return undefined;
  const links = (ids: string[]): EntryLink[] =>
    ids.flatMap((id) => {
      const found = services.get(id);
      return found ? [linkTo(found)] : [];
    });
  const from = (kind: KindName): EntryLink[] =>
    graph
      .backlinks(record)
      .filter((other) => other.kind === kind)
      .map((other) => graph.link(other));
  return {
    needs: links(own.needs),
    neededBy: links(own.neededBy),
    affected: links(own.affected),
    missing: own.missing,
    alerts: alertsOf(graph)
      .filter(({ service }) => service?.id === record.id)
      .map(({ name, id, runbooks }) => ({
        ...{ name, path: alertPath(id) },
        hasRunbook: runbooks.length > 0,
      })),
    runbooks: from('runbook'),
    decisions: from('decision'),
    standards: own.tier === undefined ? [] : standardsAt(graph, own.tier),
  };
}

function linkTo({ kind, id, title, path, status, summary }: MappedService): EntryLink {
  return { kind, id, title, path, status, summary };
}

function standardsAt(graph: Graph, tier: number): ServiceView['standards'] {
  const rules = rulesOf(graph);
  const asked = rulesAt(rules, tier);
  const groups = Map.groupBy(
    rules.filter(({ id }) => asked.has(id)),
    ({ standard }) => standard.path,
  );
  return [...groups].map(([path, own]) => {
    const levels = own.map(({ id }) => asked.get(id));
    return {
      title: own[0]?.standard.title ?? '',
      path,
      rules: levels.filter((at) => at && 'level' in at).length,
      musts: levels.filter((at) => at && 'level' in at && at.level === 'must').length,
    };
  });
}

export function teamView(graph: Graph, record: EntryRecord): TeamView {
  if (record.kind !== 'team' || record.section) return [];
  const tiers = new Map(servicesOf(graph).map(({ id, tier }) => [id, tier]));
  const owned = graph.all().filter((other) => {
    const owner = other.fields['owner'];
    return typeof owner === 'string' && graph.byRef(`team/${owner}`) === record;
  });
  const first = ['service', ...graph.kinds.map(({ name }) => name)] as KindName[];
  return [...new Set(first)].flatMap((kind) => {
    const entries = owned.filter((other) => other.kind === kind);
    if (entries.length === 0) return [];
    const { plural } = graph.kind(kind);
    return {
      ...{ kind, label: plural },
      entries: entries.map((other) => {
        const tier = kind === 'service' ? tiers.get(other.id) : undefined;
        const note = tier === undefined ? '' : `tier ${tier}`;
        return { ...graph.link(other), due: dueOf(other), note };
      }),
    };
  });
}
