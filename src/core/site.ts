import { alertModel, type AlertListModel, type AlertModel } from './alert-model.ts';
import { alertNamed, alertsOf, onlyRunbook } from './alert-pages.ts';
import { decisionsOf, type DecisionHistory } from './decision-list.ts';
import { destinationsOf, picturesOf } from './destinations.ts';
import { digest } from './digest.ts';
import type { EntryBody, EntryRecord } from './entry.ts';
import type { KindName } from './kind.ts';
import { chainIn } from './path-model.ts';
import { homeModel, type HomeModel } from './home-model.ts';
import { listModel, type ListModel } from './list-model.ts';
import type { Published } from './published.ts';
import { rulesOf, type RuleListModel } from './rule-list.ts';
import { circlesIn, servicesOf, type ServiceMapModel } from './service-map.ts';
import {
  entryModel,
  siteModel,
  type EntryModel,
  type ModelSource,
  type SiteModel,
} from './model.ts';

/** The text of an entry that another one's page shows. */
export interface EntryText extends Pick<EntryModel, 'id' | 'destinations' | 'pictures'> {
  body: EntryBody;
}

/** A compiled handbook, ready to answer what its pages ask. */
export class Site {
  /** Digest of everything in it: a new one means there is something new to show. */
  readonly revision: string;
  /** What entries show of the handbook around them. */
  readonly #model: SiteModel;
  /** Digest of that: the same for every entry. */
  readonly #around: string;
  /** The same with the build, for pages that each build renders anew. */
  readonly model: SiteModel;
  /** What files for machines are made from. */
  readonly published: Published;
  readonly #source: ModelSource;
  readonly #body: (key: string) => EntryBody;
  /** Models made for their keys, for the pages that show them. */
  readonly #made = new Map<string, EntryModel>();
  readonly #kept = new Set<string>();

  /** @param body Reads the body that a record's key names. */
  constructor(
    revision: string,
    source: ModelSource,
    published: Published,
    body: (key: string) => EntryBody,
  ) {
    this.revision = revision;
    this.published = published;
    this.#source = source;
    this.#body = body;
    this.#model = siteModel(source);
    this.#around = digest(JSON.stringify(this.#model));
    const day = published.date?.slice(0, 10);
    this.model = { ...this.#model, build: { version: revision.slice(0, 7), day } };
  }

  /** Digest of everything that the page of an entry shows. */
  key(record: EntryRecord): string {
    const model = entryModel(this.#source, record, this.#model);
    this.#made.set(refTo(record), model);
    const text = JSON.stringify([{ ...model, site: undefined }, ...this.#extended(record)]);
    return digest(this.#around, text);
  }

  /** Leaves the page of an entry out of {@link paths}: that of the last build is still current. */
  keep(record: EntryRecord): void {
    this.#kept.add(refTo(record));
    this.#made.delete(refTo(record));
  }

  /** Paths of all entries of a kind that are to be rendered, for its route. */
  paths(kind: KindName): { params: { id: string }; props: { ref: string } }[] {
    return this.#source.graph
      .entries(kind)
      .map((record) => ({ params: { id: record.id }, props: { ref: refTo(record) } }))
      .filter(({ props }) => !this.#kept.has(props.ref));
  }

  /** What the page of an entry shows, `kind/id`; of an onboarding path also the texts of those it extends. */
  entry(ref: string): { model: EntryModel; body: EntryBody; parents: EntryText[] } {
    const record = this.#source.graph.byRef(ref);
    if (!record) throw new Error(`There is no entry ${ref}.`);
    const model = this.#made.get(ref) ?? entryModel(this.#source, record, this.#model);
    this.#made.delete(ref);
    const parents = this.#extended(record).map(({ key, ...text }) => ({
      ...text,
      body: this.#body(key),
    }));
    return { model, body: this.#body(record.key), parents };
  }

  /** Texts of the paths that an onboarding path extends, the outermost first. */
  #extended(record: EntryRecord): (Omit<EntryText, 'body'> & { key: string })[] {
    if (record.kind !== 'onboarding') return [];
    return chainIn(this.#source.graph, record)
      .filter((other) => other !== record)
      .map((other) => ({
        ...{ id: other.id, key: other.key },
        destinations: destinationsOf(this.#source, other),
        pictures: picturesOf(this.#source, other),
      }));
  }

  /** What the list of a kind shows, introductions of folders included. */
  list(kind: KindName): { model: ListModel; bodies: Map<string, EntryBody> } {
    const model = listModel(this.#source, kind, this.model);
    const intros = [model.intro, ...model.groups.map(({ intro }) => intro)];
    const bodies = intros.flatMap((intro) =>
      intro ? [[intro.body, this.#body(intro.body)] as const] : [],
    );
    return { model, bodies: new Map(bodies) };
  }

  /** What the home page shows. */
  home(): { model: HomeModel; body: EntryBody | undefined } {
    const model = homeModel(this.#source, this.model);
    return { model, body: model.intro && this.#body(model.intro.body) };
  }

  /** What the pages about all rules show. */
  rules(): RuleListModel {
    const { graph } = this.#source;
    const services: Record<number, number> = {};
    for (const { fields } of graph.entries('service')) {
      const tier = Number(fields['tier'] ?? 0);
      services[tier] = (services[tier] ?? 0) + 1;
    }
    return { site: this.model, rules: rulesOf(graph), services };
  }

  /** What the page about how decisions followed each other shows. */
  decisions(): DecisionHistory {
    return { site: this.model, decisions: decisionsOf(this.#source.graph) };
  }

  /** What the map of services shows. */
  services(): ServiceMapModel {
    const services = servicesOf(this.#source.graph);
    return { site: this.model, services, circles: circlesIn(services) };
  }

  /** What the list of alerts shows. */
  alerts(): AlertListModel {
    const { graph, config } = this.#source;
    return {
      site: this.model,
      alerts: alertsOf(graph).map((alert) => alertModel(graph, config, alert)),
    };
  }

  /** Paths of the alerts that have no page of a runbook to stand for theirs, in each spelling. */
  alertPaths(): { params: { id: string }; props: { id: string } }[] {
    return alertsOf(this.#source.graph)
      .filter((alert) => !onlyRunbook(alert))
      .flatMap(({ id, spellings }) =>
        spellings.map((spelling) => ({ params: { id: spelling }, props: { id } })),
      );
  }

  /** What the page of such an alert shows. */
  alert(id: string): { site: SiteModel; alert: AlertModel } {
    const { graph, config } = this.#source;
    const alert = alertNamed(graph, id);
    if (!alert) throw new Error(`There is no alert ${id}.`);
    return { site: this.model, alert: alertModel(graph, config, alert) };
  }

  /** Path of every page, for the sitemap. */
  addresses(): string[] {
    const { graph } = this.#source;
    const entries = graph.all().map((record) => graph.path(record));
    const alerts = alertsOf(graph).length > 0 ? ['alerts/'] : [];
    return ['', ...this.model.sections.map(({ path }) => path), ...alerts, ...entries];
  }
}

/** How a page is named: a file may hold several entries. */
function refTo({ kind, id }: EntryRecord): string {
  return `${kind}/${id}`;
}
