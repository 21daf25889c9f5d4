import type { Declared, EntryRecord } from './entry.ts';
import type { EntryLink, Graph } from './graph.ts';
import type { KindName } from './kind.ts';
import {
  dueOf,
  entryModel,
  kindOf,
  type EntryModel,
  type ModelSource,
  type SiteModel,
} from './model.ts';
import { folderOf, folderTitle } from './nav.ts';

/** One row of a list: what a reader chooses by. */
export interface ListItem extends EntryLink {
  folder: string;
  fields: EntryRecord['fields'];
  owner: string;
  /** Names of the services it is about. */
  services: string[];
  due: string | undefined;
  /** Rules, steps, questions declared in it. */
  declared: Declared[];
  /** How many visible entries of each kind refer to it. */
  linkedFrom: Partial<Record<KindName, number>>;
}

/** Everything that a list shows. */
export interface ListModel {
  site: SiteModel;
  kind: { name: KindName; label: string; plural: string; folder: string; about: string };
  groups: { folder: string; title: string; intro: EntryModel | undefined; items: ListItem[] }[];
  intro: EntryModel | undefined;
}

export function listModel(source: ModelSource, kindName: KindName, site: SiteModel): ListModel {
  const { graph } = source;
  const { name, label, plural, folder, about } = kindOf(source, kindName);
  const groups = new Map<string, ListItem[]>();
  for (const record of graph.entries(kindName)) {
    const item = listItem(graph, record);
    groups.set(item.folder, [...(groups.get(item.folder) ?? []), item]);
  }
  const intro = (id: string): EntryModel | undefined => {
    const record = graph.section(kindName, id);
    return record && graph.isVisible(record) ? entryModel(source, record, site) : undefined;
  };
  return {
    site,
    kind: { name, label, plural, folder, about },
    intro: intro(''),
    groups: [...groups].map(([id, items]) => {
      const own = id === '' ? undefined : intro(id);
      return {
        folder: id,
        title: own?.title ?? folderTitle(graph, kindName, id),
        intro: own,
        items,
      };
    }),
  };
}

function listItem(graph: Graph, record: EntryRecord): ListItem {
  const linkedFrom: ListItem['linkedFrom'] = {};
  for (const { kind } of graph.backlinks(record)) linkedFrom[kind] = (linkedFrom[kind] ?? 0) + 1;
  const owner = record.fields['owner'];
  return {
    ...graph.link(record),
    folder: folderOf(record),
    fields: record.fields,
    owner: typeof owner === 'string' ? (graph.byRef(`team/${owner}`)?.title ?? owner) : '',
    services: strings(record.fields['services']).map(
      (id) => graph.byRef(`service/${id}`)?.title ?? id,
    ),
    due: dueOf(record),
    declared: record.declared,
    linkedFrom,
  };
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
