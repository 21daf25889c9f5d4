import { rulesOf, type RuleFacts } from './alert-model.ts';
import type { Asset } from './assets.ts';
import {
  destinationsOf,
  pictureOf,
  picturesOf,
  type Destination,
  type Picture,
} from './destinations.ts';
import type { EntryRecord, Heading } from './entry.ts';
import type { Finding } from './findings.ts';
import type { EntryLink, Graph } from './graph.ts';
import type { HandbookConfig } from './handbook.ts';
import type { History } from './history.ts';
import type { KindName } from './kind.ts';
import { dueOf } from './due.ts';
import { foldersOf, navOf, type NavGroup } from './nav.ts';
import { serviceView, teamView, type ServiceView, type TeamView } from './owner-view.ts';
import { pathModel, usesOf, type PathModel, type PathUse } from './path-model.ts';
import { missingPageUrl } from './missing-page.ts';
import { editUrl, reportUrl } from './repository.ts';
import { resolvePath, siteUrl } from './urls.ts';

/** What every page shows of the handbook around it. */
export interface SiteModel {
  title: string;
  description: string;
  language: string;
  base: string;
  /** A build with drafts: search engines are told to pass by. */
  preview: boolean;
  /** What the handbook was when the page was made, in dev; undefined in a build. */
  revision?: string | undefined;
  /** Sections that hold something, in the handbook's order. */
  sections: { kind: KindName; label: string; path: string; count: number }[];
  logo?: Picture | undefined;
  /** URL of the handbook's own icon. */
  favicon?: string | undefined;
  /** Which build it is; only on pages that each build renders anew. */
  build?: { version: string; day: string | undefined };
  /** Where a page that is missing is begun, with a title and a file name to put in. */
  write?: string | undefined;
  /** URL of the handbook's own style sheet. */
  theme?: string | undefined;
  footer: { label: string; url: string }[];
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
  /** The day of its last change, where version control tells. */
  changed: string | undefined;
  /** Changes with the page's text alone. */
  version: string;
  /** Digest of the body; names it in the cache. */
  body: string;
  /** By {@link targetKey}. */
  destinations: Record<string, Destination>;
  /** By file. */
  pictures: Record<string, Picture>;
  /** Rules of the alerts that a runbook answers, by the name it calls them. */
  rules: Record<string, RuleFacts[]>;
  /** Of an onboarding path: its phases, with those that it extends. */
  onboarding: PathModel | undefined;
  /** Of a rubric: its questions, with the criterion that each gives evidence for. */
  questions: { id: string; title: string; criterion: string | undefined }[];
  /** Steps of onboarding paths that are about it. */
  uses: PathUse[];
  /** Of a service: what it needs, what needs it, and what is about it. */
  service: ServiceView | undefined;
  /** Of a team: what it owns. */
  owned: TeamView;
  backlinks: EntryLink[];
  previous: EntryLink | undefined;
  next: EntryLink | undefined;
  /** The section around it, as far as the page shows it. */
  nav: NavGroup[];
  /** Folders above it in its section, from the outside. */
  folders: { title: string; path: string }[];
  /** The day when the next review is due. */
  due: string | undefined;
  /** Where its file is edited, and a problem with it reported. */
  edit: string | undefined;
  report: string | undefined;
  findings: Finding[];
}

/** What models are made from. */
export interface ModelSource {
  graph: Graph;
  config: HandbookConfig;
  base: string;
  preview: boolean;
  /** Given in dev only, where pages tell which state they show. */
  revision?: string | undefined;
  assets: ReadonlyMap<string, Asset>;
  findings: readonly Finding[];
  history: History;
}

export function siteModel(source: ModelSource): SiteModel {
  const { graph, config, base, preview, revision, assets } = source;
  const theme = assets.get('theme.css');
  return {
    title: config.title,
    description: config.description ?? '',
    language: config.language,
    base,
    preview,
    favicon: pictureOf(source, resolvePath('', config.favicon ?? '') ?? '')?.src,
    logo: pictureOf(source, resolvePath('', config.logo ?? '') ?? ''),
    revision,
    sections: graph.kinds
      .map(({ name, plural, folder }) => ({
        kind: name,
        label: plural,
        path: `${folder}/`,
        count: graph.entries(name).length,
      }))
      .filter(({ count }) => count > 0),
    write: config.repository && missingPageUrl(config.repository),
    theme: theme && siteUrl(base, theme.path),
    footer: config.footer.map(({ label, url }) => ({
      label,
      url: url.startsWith('/') ? siteUrl(base, url) : url,
    })),
  };
}

export function entryModel(source: ModelSource, record: EntryRecord, site: SiteModel): EntryModel {
  const { graph, config, base, findings } = source;
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
    changed: source.history.get(record.file)?.changed.slice(0, 10),
    version: record.version,
    body: record.key,
    destinations: destinationsOf(source, record),
    pictures: picturesOf(source, record),
    rules: rulesOf(graph, record),
    onboarding: pathModel(source, record),
    questions: questionsOf(record),
    uses: usesOf(source, record),
    service: serviceView(graph, record),
    owned: teamView(graph, record),
    backlinks: graph.backlinks(record).map((from) => graph.link(from)),
    previous: near(-1),
    next: near(1),
    nav: navOf(graph, record),
    folders: foldersOf(graph, record),
    due: dueOf(record),
    edit: config.repository && editUrl(config.repository, record.file),
    report:
      config.repository && reportOf(config.repository, record, siteUrl(base, graph.path(record))),
    findings: findings.filter(({ file }) => file === record.file),
  };
}

function questionsOf({ declared }: EntryRecord): EntryModel['questions'] {
  return declared.flatMap(({ component, id = '', props: { title, criterion } }) => {
    if (component !== 'Question') return [];
    const about = typeof criterion === 'string' ? criterion : undefined;
    return [{ id, title: typeof title === 'string' ? title : `Question ${id}`, criterion: about }];
  });
}

function reportOf(
  repository: NonNullable<HandbookConfig['repository']>,
  record: EntryRecord,
  path: string,
): string {
  const text = `Page: ${path}\nFile: ${record.file}\nVersion: ${record.version}\n\nWhat is wrong, and what you expected:\n`;
  return reportUrl(repository, `${record.title}: `, text);
}
