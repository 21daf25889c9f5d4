import { alertsOf } from './alert-pages.ts';
import { dueOf } from './due.ts';
import type { Declared, EntryRecord } from './entry.ts';
import type { EntryLink, Graph } from './graph.ts';
import type { KindName } from './kind.ts';
import { entryModel, type EntryModel, type ModelSource, type SiteModel } from './model.ts';
import { strings } from './fields.ts';
import { pathLength, type PathLength } from './path-model.ts';
import { entriesByFolder, folderTitle } from './nav.ts';

/** One row of a list: what a reader chooses by. */
export interface ListItem extends EntryLink {
  fields: EntryRecord['fields'];
  owner: string;
  /** Names of the services it is about. */
  services: string[];
  due: string | undefined;
  /** Rules, steps, questions declared in it. */
  declared: Declared[];
  /** How many visible entries of each kind refer to it. */
  linkedFrom: Partial<Record<KindName, number>>;
  /** Of an onboarding path. */
  length?: PathLength | undefined;
}

/** Everything that a list shows. */
export interface ListModel {
  site: SiteModel;
  kind: { name: KindName; label: string; plural: string; folder: string; about: string };
  /** Of runbooks: how many alerts there are, and how many of them none answers. */
  alerts?: { count: number; open: number } | undefined;
  groups: { folder: string; title: string; intro: EntryModel | undefined; items: ListItem[] }[];
  intro: EntryModel | undefined;
}

/** A row for what is no entry itself: an alert, a rule. */
export function plainItem(
  item: Pick<ListItem, 'kind' | 'id' | 'title' | 'path'>,
  summary = '',
): ListItem {
  return {
    ...{ ...item, summary, status: 'active', fields: {}, owner: '', services: [] },
    ...{ due: undefined, declared: [], linkedFrom: {} },
  };
}

export function listModel(source: ModelSource, kindName: KindName, site: SiteModel): ListModel {
  const { graph } = source;
  const { name, label, plural, folder, about } = graph.kind(kindName);
  const intro = (id: string): EntryModel | undefined => {
    const record = graph.section(kindName, id);
    return record && graph.isVisible(record) ? entryModel(source, record, site) : undefined;
  };
  return {
    site,
    kind: { name, label, plural, folder, about },
    intro: intro(''),
    alerts: kindName === 'runbook' ? alertCount(graph) : undefined,
    groups: [...entriesByFolder(graph, kindName)].map(([id, entries]) => ({
      folder: id,
      title: folderTitle(graph, kindName, id),
      intro: id === '' ? undefined : intro(id),
      items: entries.map((record) => listItem(graph, record)),
    })),
  };
}

function alertCount(graph: Graph): ListModel['alerts'] {
  const alerts = alertsOf(graph);
  return {
    count: alerts.length,
    open: alerts.filter(({ runbooks }) => runbooks.length === 0).length,
  };
}

function listItem(graph: Graph, record: EntryRecord): ListItem {
  const linkedFrom: ListItem['linkedFrom'] = {};
  for (const { kind } of graph.backlinks(record)) linkedFrom[kind] = (linkedFrom[kind] ?? 0) + 1;
  const owner = record.fields['owner'];
  return {
    ...graph.link(record),
    fields: record.fields,
    owner: typeof owner === 'string' ? (graph.byRef(`team/${owner}`)?.title ?? owner) : '',
    services: strings(record.fields['services']).map(
      (id) => graph.byRef(`service/${id}`)?.title ?? id,
    ),
    due: dueOf(record),
    declared: record.declared,
    linkedFrom,
    length: record.kind === 'onboarding' ? pathLength(graph, record) : undefined,
  };
}
