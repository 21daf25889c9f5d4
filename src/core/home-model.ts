import type { EntryRecord } from './entry.ts';
import type { Graph } from './graph.ts';
import type { HandbookConfig } from './handbook.ts';
import type { KindName, Offer } from './kind.ts';
import { entryModel, type EntryModel, type ModelSource, type SiteModel } from './model.ts';
import { siteUrl } from './urls.ts';

/** A situation that a reader comes in, and what answers it. */
interface Door {
  title: string;
  /** Kind that lends its hue. */
  kind: KindName | undefined;
  items: DoorItem[];
  /** Where the rest is. */
  all: { label: string; url: string } | undefined;
}

interface DoorItem extends Pick<Offer, 'code' | 'about'> {
  label: string;
  url: string;
}

/** What the home page shows. */
export interface HomeModel {
  site: SiteModel;
  question: string;
  doors: Door[];
  /** Sections that no door leads to. */
  others: SiteModel['sections'];
  intro: EntryModel | undefined;
}

/** Lines of a door that come from its section. */
const MOST = 5;

export function homeModel(source: ModelSource, site: SiteModel): HomeModel {
  const { graph, config } = source;
  const doors = config.doors
    .map((door) => doorOf(source, door))
    .filter(({ items }) => items.length > 0);
  const behind = new Set(doors.map(({ kind }) => kind));
  const record = graph.section('guide', '/');
  return {
    site,
    question: config.question,
    doors,
    others: site.sections.filter(({ kind }) => !behind.has(kind)),
    intro: record && entryModel(source, record, site),
  };
}

function doorOf(source: ModelSource, door: HandbookConfig['doors'][number]): Door {
  const { graph, base } = source;
  const kind = graph.kinds.find(({ folder }) => folder === door.section);
  const chosen = door.links.flatMap((link): DoorItem[] => {
    const record = link.ref === undefined ? undefined : graph.byRef(link.ref);
    if (record) return graph.isVisible(record) ? [itemOf(source, record)] : [];
    if (link.url === undefined) return [];
    const url = link.url.startsWith('/') ? siteUrl(base, link.url) : link.url;
    return [{ label: link.label ?? link.url, url, about: '' }];
  });
  if (!kind) return { title: door.title, kind: undefined, items: chosen, all: undefined };
  const offers = graph
    .entries(kind.name)
    .filter(({ fields }) => fields['status'] !== 'deprecated')
    .flatMap((record) => offersOf(graph, record).map((offer) => ({ record, offer })))
    .sort((a, b) => (a.offer.rank ?? 0) - (b.offer.rank ?? 0));
  const known = new Set(chosen.map(({ url }) => url));
  const more = offers
    .map(({ record, offer }) => itemOf(source, record, offer))
    .filter(({ url }) => !known.has(url));
  return {
    title: door.title,
    kind: kind.name,
    items: [...chosen, ...more.slice(0, Math.max(0, MOST - chosen.length))],
    all: allOf(source, kind.name),
  };
}

function allOf(source: ModelSource, name: KindName): Door['all'] {
  const count = source.graph.entries(name).length;
  const { folder, plural } = source.graph.kind(name);
  const label = count > 1 ? `${plural}: all ${count}` : plural;
  return { label, url: siteUrl(source.base, `${folder}/`) };
}

function itemOf({ graph, base }: ModelSource, record: EntryRecord, given?: Offer): DoorItem {
  const offer = given ?? offersOf(graph, record)[0];
  return {
    label: given?.label ?? record.title,
    code: given?.code ?? false,
    url: siteUrl(base, graph.path(record)),
    about: offer?.about ?? '',
  };
}

function offersOf(graph: Graph, record: EntryRecord): Offer[] {
  return graph.kind(record.kind).offers?.(record, graph) ?? [{ about: '' }];
}
