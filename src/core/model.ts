import type { Asset } from './assets.ts';
import type { EntryRecord, Heading, Target } from './entry.ts';
import type { Finding } from './findings.ts';
import type { EntryLink, Graph, Resolved } from './graph.ts';
import type { HandbookConfig } from './handbook.ts';
import type { KindName } from './kind.ts';
import { resolvePath, siteUrl } from './urls.ts';

/** What every page shows of the handbook around it. */
export interface SiteModel {
  title: string;
  description: string;
  language: string;
  base: string;
  /** A build with drafts: search engines are told to pass by. */
  preview: boolean;
  /** Image in the header, if `handbook.yaml` names one. */
  logo?: Picture | undefined;
  /** What the handbook was when the page was made, in dev; undefined in a build. */
  revision?: string | undefined;
  /** Sections that hold something. */
  sections: { kind: KindName; label: string; path: string; count: number }[];
}

/** Where a target leads, ready to show. `url` is absent for what this build leaves out. */
export interface Destination {
  url?: string;
  link?: EntryLink;
}

/** An image ready to show. */
export interface Picture {
  src: string;
  width?: number | undefined;
  height?: number | undefined;
}

/**
 * Everything that an entry's page shows, as plain data: what is not in here, the page cannot show, so
 * a digest of it tells whether the page is still current.
 */
export interface EntryModel {
  site: SiteModel;
  kind: { name: KindName; label: string; plural: string; folder: string };
  id: string;
  file: string;
  path: string;
  title: string;
  /** Id of the heading, where links may lead to it. */
  anchor: string;
  summary: string;
  fields: EntryRecord['fields'];
  outline: Heading[];
  /** Digest of the body; names it in the cache. */
  body: string;
  /** By {@link targetKey}. */
  destinations: Record<string, Destination>;
  /** By file. */
  pictures: Record<string, Picture>;
  backlinks: EntryLink[];
  previous: EntryLink | undefined;
  next: EntryLink | undefined;
  findings: Finding[];
}

/** One row of a list: what a reader chooses by. */
export interface ListItem extends EntryLink {
  folder: string;
  fields: EntryRecord['fields'];
  owner: string;
  /** Ids of declared components, by component: how many rules, steps, questions. */
  counts: Record<string, number>;
}

/** Everything that a list shows. */
export interface ListModel {
  site: SiteModel;
  kind: { name: KindName; label: string; plural: string; folder: string; about: string };
  groups: { folder: string; title: string; intro: EntryModel | undefined; items: ListItem[] }[];
  intro: EntryModel | undefined;
}

/** What models are made from. */
export interface ModelSource {
  graph: Graph;
  config: HandbookConfig;
  base: string;
  preview: boolean;
  /** Given in dev only, where pages tell which state they show. */
  revision?: string | undefined;
  kinds: readonly {
    name: KindName;
    label: string;
    plural: string;
    folder: string;
    about: string;
  }[];
  assets: ReadonlyMap<string, Asset>;
  findings: readonly Finding[];
}

/** One key for each distinct target: of a file whatever the fragment, of a reference with it. */
export function targetKey({ ref, file }: Target): string {
  return ref === undefined ? `file:${file ?? ''}` : `ref:${ref}`;
}

export function siteModel(source: ModelSource): SiteModel {
  const { graph, config, base, preview, revision, kinds } = source;
  return {
    title: config.title,
    description: config.description ?? '',
    language: config.language,
    base,
    preview,
    logo: logoOf(source),
    revision,
    sections: kinds
      .map(({ name, plural, folder }) => ({
        kind: name,
        label: plural,
        path: `${folder}/`,
        count: graph.entries(name).length,
      }))
      .filter(({ count }) => count > 0),
  };
}

function logoOf({ config, assets, base }: ModelSource): Picture | undefined {
  const asset = assets.get(resolvePath('', config.logo ?? '') ?? '');
  return asset && { src: siteUrl(base, asset.path), width: asset.width, height: asset.height };
}

export function entryModel(source: ModelSource, record: EntryRecord, site: SiteModel): EntryModel {
  const { graph, findings } = source;
  const { name, label, plural, folder } = graph.kind(record.kind);
  const siblings = graph.entries(record.kind);
  const at = siblings.indexOf(record);
  const near = (offset: number): EntryLink | undefined => {
    const other = at === -1 ? undefined : siblings[at + offset];
    return other && graph.link(other);
  };
  return {
    site,
    kind: { name, label, plural, folder },
    id: record.id,
    file: record.file,
    path: graph.path(record),
    title: record.title,
    anchor: record.anchor,
    summary: record.summary,
    fields: record.fields,
    outline: record.outline,
    body: record.key,
    destinations: destinationsOf(source, record),
    pictures: picturesOf(source, record),
    backlinks: graph.backlinks(record).map((from) => graph.link(from)),
    previous: near(-1),
    next: near(1),
    findings: findings.filter(({ file }) => file === record.file),
  };
}

export function listModel(source: ModelSource, kindName: KindName, site: SiteModel): ListModel {
  const { graph } = source;
  const { name, label, plural, folder, about } = graph.kind(kindName);
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
      return { folder: id, title: own?.title ?? inWords(id), intro: own, items };
    }),
  };
}

function listItem(graph: Graph, record: EntryRecord): ListItem {
  const counts: Record<string, number> = {};
  for (const { component } of record.declared) counts[component] = (counts[component] ?? 0) + 1;
  const owner = record.fields['owner'];
  return {
    ...graph.link(record),
    folder: record.id.includes('/') ? record.id.slice(0, record.id.lastIndexOf('/')) : '',
    fields: record.fields,
    owner: typeof owner === 'string' ? (graph.byRef(`team/${owner}`)?.title ?? owner) : '',
    counts,
  };
}

function inWords(folder: string): string {
  const words = folder.replaceAll('/', ' / ').replace(/[-_]+/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function destinationsOf(source: ModelSource, record: EntryRecord): EntryModel['destinations'] {
  const found: EntryModel['destinations'] = {};
  for (const use of record.links) {
    if (use.as !== 'image')
      found[targetKey(use)] ??= destination(source, use, source.graph.resolve(use));
  }
  return found;
}

function destination(
  { graph, base, assets }: ModelSource,
  use: Target,
  resolved: Resolved,
): Destination {
  switch (resolved.to) {
    case 'entry': {
      const link = graph.link(resolved.record);
      const hash =
        use.ref !== undefined && resolved.hash ? `#${encodeURIComponent(resolved.hash)}` : '';
      return { url: siteUrl(base, link.path) + hash, link };
    }
    case 'list':
      return { url: siteUrl(base, `${resolved.kind.folder}/`) };
    case 'home':
      return { url: base };
    case 'asset': {
      const path = assets.get(resolved.file)?.path;
      return path === undefined ? {} : { url: siteUrl(base, path) };
    }
    default:
      return {};
  }
}

function picturesOf({ assets, base }: ModelSource, record: EntryRecord): EntryModel['pictures'] {
  const found: EntryModel['pictures'] = {};
  for (const { as, file } of record.links) {
    const asset = as === 'image' && file !== undefined ? assets.get(file) : undefined;
    if (!asset) continue;
    const { path, width, height } = asset;
    found[asset.file] = { src: siteUrl(base, path), width, height };
  }
  return found;
}
