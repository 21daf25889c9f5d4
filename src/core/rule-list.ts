import type { EntryRecord } from './entry.ts';
import { strings } from './fields.ts';
import { compare } from './findings.ts';
import { removedRules, type RemovedRule } from './rule-lock.ts';
import type { Graph } from './graph.ts';
import type { SiteModel } from './model.ts';

/** A rule of a standard, with what it holds for: its own word where it has one, else its standard's. */
export interface ListedRule {
  id: string;
  title: string;
  level: 'must' | 'should' | 'may';
  standard: { id: string; title: string; path: string };
  languages: string[];
  /** As written: the least critical one counts, see {@link tiersOf}. */
  tiers: number[];
  /** What it is about: its standard's tags. */
  areas: string[];
  paths: string[];
  /** `eslint:no-empty` */
  enforcedBy: string | undefined;
  since: string | undefined;
  /** Why it no longer holds; '' where only that is said; undefined: it holds. */
  deprecated: string | undefined;
  /** The rule that holds instead. */
  replacedBy: string | undefined;
  /** The rule in whose place it stands, for the services it holds for. */
  overrides: string | undefined;
}

/** A rule that its standard says it no longer has. */
export interface GoneRule extends RemovedRule {
  standard: ListedRule['standard'];
}

/** What the list of rules shows. */
export interface RuleListModel {
  site: SiteModel;
  rules: ListedRule[];
  /** How many services there are of each tier. */
  services: Record<number, number>;
}

/** Every rule that this build shows, standard by standard, by number. */
export function rulesOf(graph: Graph): ListedRule[] {
  const found = known.get(graph) ?? collect(graph);
  known.set(graph, found);
  return found;
}

const known = new WeakMap<Graph, ListedRule[]>();

function collect(graph: Graph): ListedRule[] {
  const seen = new Set<string>();
  return graph
    .entries('standard')
    .flatMap((record) => rulesIn(graph, record))
    .filter(({ id }) => !seen.has(id) && seen.add(id));
}

/** Every rule that a standard of this build says it no longer has, and that none has again. */
export function goneRulesOf(graph: Graph): GoneRule[] {
  const seen = new Set(rulesOf(graph).map(({ id }) => id));
  return graph
    .entries('standard')
    .flatMap((record) =>
      removedRules(record.fields).map((rule) => ({
        ...rule,
        standard: { id: record.id, title: record.title, path: graph.path(record) },
      })),
    )
    .filter(({ id }) => !seen.has(id) && seen.add(id));
}

function rulesIn(graph: Graph, record: EntryRecord): ListedRule[] {
  const appliesTo = (record.fields['appliesTo'] ?? {}) as {
    languages?: string[];
    tiers?: number[];
    paths?: string[];
  };
  const standard = { id: record.id, title: record.title, path: graph.path(record) };
  return record.declared
    .flatMap(({ component, id, props }): ListedRule[] => {
      if (component !== 'Rule' || !id) return [];
      const { title, level, tiers, enforcedBy, since, deprecated, replacedBy, overrides } = props;
      return [
        {
          ...{ id, title: String(title), level: level as ListedRule['level'], standard },
          ...{ languages: appliesTo.languages ?? [], paths: appliesTo.paths ?? [] },
          tiers: Array.isArray(tiers) ? (tiers as number[]) : (appliesTo.tiers ?? []),
          enforcedBy: typeof enforcedBy === 'string' ? enforcedBy : undefined,
          since: typeof since === 'string' ? since : undefined,
          deprecated:
            typeof deprecated === 'string'
              ? deprecated
              : deprecated === true || replacedBy
                ? ''
                : undefined,
          areas: strings(record.fields['tags']),
          overrides: typeof overrides === 'string' ? overrides : undefined,
          replacedBy: typeof replacedBy === 'string' ? replacedBy : undefined,
        },
      ];
    })
    .sort((a, b) => numberOf(a.id) - numberOf(b.id) || compare(a.id, b.id));
}

/** Path of a rule's address below the base: `rules/ERR-3/`. */
export function rulePath(id: string): string {
  return `rules/${id}/`;
}

function numberOf(id: string): number {
  return Number(/\d+/.exec(id.slice(id.lastIndexOf('-')))?.[0] ?? 0);
}
