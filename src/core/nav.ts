import type { EntryRecord } from './entry.ts';
import type { Graph } from './graph.ts';
import type { KindName } from './kind.ts';
import { folderOf } from './ref.ts';

/** A folder of a section, as the pages in the section list it. */
export interface NavGroup {
  title: string;
  /** Path of its place in the section's list. */
  path: string;
  count: number;
  /** Its entries; undefined where the page does not list them. */
  items: { title: string; path: string; current: boolean }[] | undefined;
}

/** A section of up to so many entries is listed whole on each of its pages. */
const WHOLE = 40;
/** Of a larger folder, so many neighbours on either side are listed. */
const NEAR = 12;

/** Name of a folder: the title of its introduction where readers see that, else its name in words. */
export function folderTitle(graph: Graph, kind: KindName, folder: string): string {
  const words = folder.replaceAll('/', ' / ').replace(/[-_]+/g, ' ');
  const intro = graph.section(kind, folder);
  if (intro && graph.isVisible(intro)) return intro.title;
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Id of a folder's place in the list of its kind. */
export function folderAnchor(folder: string): string {
  return `in-${folder.replaceAll('/', '-')}`;
}

/**
 * The section around an entry: all of a small one; of a large one the folders, and in the entry's own
 * its neighbours. So a page stays small, and a change elsewhere leaves it as it was.
 */
export function navOf(graph: Graph, record: EntryRecord): NavGroup[] {
  const whole = graph.entries(record.kind).length <= WHOLE;
  const own = folderOf(record.id);
  const groups = new Map<string, { count: number; members: readonly EntryRecord[] }>();
  for (const [folder, members] of entriesByFolder(graph, record.kind)) {
    const shown = shownFolder(folder, own, whole);
    const before = groups.get(shown);
    const count = (before?.count ?? 0) + members.length;
    groups.set(shown, { count, members: before?.members ?? members });
  }
  return [...groups].map(([folder, { count, members }]) => {
    const shown = whole ? members : folder === own ? near(members, record) : undefined;
    return {
      title: folder === '' ? '' : folderTitle(graph, record.kind, folder),
      path: listPath(graph, record.kind, folderOf((members[0] ?? record).id)),
      count: whole ? 0 : count,
      items: shown?.map((entry) => ({
        title: entry.title,
        path: graph.path(entry),
        current: entry === record,
      })),
    };
  });
}

const known = new WeakMap<Graph, Map<KindName, Map<string, EntryRecord[]>>>();

/** Entries of a kind by folder, worked out once for all pages of it. */
export function entriesByFolder(graph: Graph, kind: KindName): ReadonlyMap<string, EntryRecord[]> {
  const kinds = known.get(graph) ?? new Map<KindName, Map<string, EntryRecord[]>>();
  known.set(graph, kinds);
  const found = kinds.get(kind) ?? Map.groupBy(graph.entries(kind), ({ id }) => folderOf(id));
  kinds.set(kind, found);
  return found;
}

/** The folders above an entry, from the outside. */
export function foldersOf(graph: Graph, record: EntryRecord): { title: string; path: string }[] {
  const folder = folderOf(record.id);
  if (folder === '') return [];
  return [
    {
      title: folderTitle(graph, record.kind, folder),
      path: listPath(graph, record.kind, folder),
    },
  ];
}

/** In a large section, folders deep in another branch are shown as that branch. */
function shownFolder(folder: string, own: string, whole: boolean): string {
  if (whole || folder === own) return folder;
  const top = folder.split('/')[0] ?? '';
  return top === own.split('/')[0] ? folder : top;
}

function near(members: readonly EntryRecord[], record: EntryRecord): readonly EntryRecord[] {
  if (members.length <= 2 * NEAR) return members;
  const at = members.indexOf(record);
  const from = Math.max(0, Math.min(at - NEAR, members.length - 2 * NEAR));
  return members.slice(from, from + 2 * NEAR);
}

function listPath(graph: Graph, kind: KindName, folder: string): string {
  const list = `${graph.kind(kind).folder}/`;
  return folder === '' ? list : `${list}#${folderAnchor(folder)}`;
}
