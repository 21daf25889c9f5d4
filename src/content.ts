import { createRequire } from 'node:module';
import { getCollection, getEntry } from 'astro:content';
import { digest } from '#core/digest.ts';
import type { EntryBody } from '#core/entry.ts';
import { Graph } from '#core/graph.ts';
import type { KindName } from '#core/kind.ts';
import {
  entryModel,
  listModel,
  siteModel,
  type EntryModel,
  type ListModel,
  type ModelSource,
  type SiteModel,
} from '#core/model.ts';
import type { SiteState } from '#core/state.ts';
import { allKinds } from '#kinds/index.ts';
import { EntryCache } from '#markdown/cache.ts';

type Settings = Omit<SiteState, 'entries'>;

/** The handbook, ready to answer what its pages ask. */
interface Site {
  revision: string;
  source: ModelSource;
  model: SiteModel;
  cache: EntryCache;
}

let current: Promise<Site> | undefined;
let currentRevision: string | undefined;
/** In dev Node's own copy of the memory, which the command line fills; in a build it is empty. */
const memory = import.meta.env.DEV
  ? (createRequire(import.meta.url)('./core/memory.ts') as typeof import('#core/memory.ts'))
  : undefined;

/** Models made for their keys, for the pages that show them. */
const made = new Map<string, EntryModel>();

/** The handbook of now: built once, and anew in dev when its content changed. */
async function site(): Promise<Site> {
  const settings = await getEntry('handbook', 'handbook');
  const state = settings?.data as unknown as Settings | undefined;
  if (!state)
    throw new Error(
      'There is no handbook to show: start it with `handrail build` or `handrail dev`.',
    );
  if (state.revision !== currentRevision || !current) {
    currentRevision = state.revision;
    current = assemble(state);
  }
  return current;
}

async function assemble(state: Settings): Promise<Site> {
  const stored = await Promise.all(allKinds.map(({ folder }) => getCollection(folder)));
  const cache = new EntryCache(state.cache);
  const records = stored.flat().map(({ data }) => {
    const { key } = data as { key: string };
    return memory?.records.get(key) ?? cache.record(key);
  });
  const assets = [...state.others, ...state.assets.map(({ file }) => file)];
  const graph = new Graph({ records, alerts: state.alerts, assets }, allKinds, state.view);
  const source: ModelSource = {
    graph,
    config: state.config,
    base: state.base,
    kinds: allKinds,
    assets: new Map(state.assets.map((asset) => [asset.file, asset])),
    findings: state.findings,
  };
  return {
    revision: state.revision,
    source,
    model: siteModel(source),
    cache,
  };
}

/** Paths of all entries of a kind, for its route; in a build each with the key of what it shows. */
export async function entryPaths(kind: KindName) {
  const { source, model } = await site();
  return source.graph.entries(kind).map((record) => {
    const path = { params: { id: record.id }, props: { file: record.file } };
    if (import.meta.env.DEV) return path;
    const shown = entryModel(source, record, model);
    made.set(record.file, shown);
    return { ...path, cacheKey: digest(JSON.stringify(shown)) };
  });
}

/** What the page of the entry in a file shows. */
export async function entryPage(file: string): Promise<{ model: EntryModel; body: EntryBody }> {
  const { source, model, cache } = await site();
  const record = source.graph.byFile(file);
  if (!record) throw new Error(`There is no entry ${file}.`);
  const shown = made.get(file) ?? entryModel(source, record, model);
  made.delete(file);
  return { model: shown, body: cache.body(record.key) };
}

/** What the list of a kind shows, introductions of folders included. */
export async function listPage(
  kind: KindName,
): Promise<{ model: ListModel; bodies: Map<string, EntryBody> }> {
  const { source, model, cache } = await site();
  const list = listModel(source, kind, model);
  const intros = [list.intro, ...list.groups.map(({ intro }) => intro)];
  const bodies = new Map(
    intros.flatMap((intro) => (intro ? [[intro.body, cache.body(intro.body)] as const] : [])),
  );
  return { model: list, bodies };
}

/** What pages that belong to no kind show: the handbook around them. */
export async function sitePage(): Promise<{
  model: SiteModel;
  intro: { model: EntryModel; body: EntryBody } | undefined;
  lists: ListModel[];
}> {
  const { source, model, cache } = await site();
  const record = source.graph.section('guide', '/');
  const intro = record && {
    model: entryModel(source, record, model),
    body: cache.body(record.key),
  };
  const lists = model.sections.map(({ kind }) => listModel(source, kind, model));
  return { model, intro, lists };
}

/** Paths of every page, for the sitemap. */
export async function allPaths(): Promise<string[]> {
  const { source, model } = await site();
  const entries = source.graph.all().map((record) => source.graph.path(record));
  return ['', ...model.sections.map(({ path }) => path), ...entries];
}
