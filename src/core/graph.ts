import { aliasesOf } from './aliases.ts';
import { alertsAt } from './alert-pages.ts';
import { withNamedAlerts, type AlertRule } from './alerts.ts';
import type { EntryRecord, Target } from './entry.ts';
import type { Kind, KindName } from './kind.ts';
import { bareNumber, inReadingOrder, numberedId } from './order.ts';
import { splitRef } from './ref.ts';
import { withSupersession } from './supersession.ts';
import { slugPath } from './urls.ts';

/** What a page may say about another one. `path` is below the base, without a leading slash. */
export interface EntryLink {
  kind: KindName;
  id: string;
  title: string;
  path: string;
  status: string;
  /** For lists: a service's tier, an owner's name come with the page itself. */
  summary: string;
}

/** Where a target leads. */
export type Resolved =
  | { to: 'entry'; record: EntryRecord; hash: string | undefined; query: string | undefined }
  | {
      to: 'list';
      kind: Kind;
      record?: EntryRecord;
      hash: string | undefined;
      query: string | undefined;
    }
  | { to: 'home'; record?: EntryRecord; hash?: string | undefined }
  | { to: 'alerts'; path: string; query: string | undefined }
  | { to: 'asset'; file: string; query: string | undefined }
  | { to: 'hidden'; record: EntryRecord }
  | { to: 'nothing' };

/** What the graph is made of: plain data, so that a build can hand it from process to process. */
export interface Snapshot {
  records: EntryRecord[];
  alerts: AlertRule[];
  /** Files of the handbook that are no entries: images, downloads. */
  assets: string[];
}

/** What to leave out. */
export interface View {
  drafts: boolean;
  /** Undefined: every page, whoever it is for. */
  audience: string | undefined;
}

/**
 * The handbook's entries and how they refer to each other. Built once; all questions about another
 * page go through it.
 */
export class Graph {
  readonly alerts: AlertRule[];
  /** Visible entries, by kind, in reading order. */
  readonly #byKind = new Map<KindName, EntryRecord[]>();
  readonly #byFile = new Map<string, EntryRecord>();
  readonly #byRef = new Map<string, EntryRecord>();
  readonly #byRule = new Map<string, EntryRecord>();
  readonly #byNumber = new Map<string, EntryRecord>();
  readonly #sections = new Map<string, EntryRecord>();
  readonly #assets: ReadonlySet<string>;
  /** The kinds as the handbook orders and calls them. */
  readonly kinds: readonly Kind[];
  readonly #view: View;
  #backlinks: Map<EntryRecord, EntryRecord[]> | undefined;

  constructor(snapshot: Snapshot, kinds: readonly Kind[], view: View) {
    this.alerts = snapshot.alerts;
    this.kinds = kinds;
    this.#view = view;
    this.#assets = new Set(snapshot.assets);
    this.#index(snapshot.records);
    const named = withNamedAlerts(snapshot.records, snapshot.alerts);
    const records = withSupersession(named, (ref) => this.byRef(ref));
    this.#index(records);
    for (const { name } of kinds) {
      const own = records.filter(
        (record) => record.kind === name && !record.section && this.isVisible(record),
      );
      this.#byKind.set(name, own.sort(inReadingOrder(own)));
    }
  }

  #index(records: readonly EntryRecord[]): void {
    const first = new Set<string>();
    for (const record of records) {
      // Of several entries in a file, a link to it leads to the first.
      if (!first.has(record.file)) this.#byFile.set(record.file, record);
      first.add(record.file);
      const index = record.section || record.id === '/' ? this.#sections : this.#byRef;
      index.set(`${record.kind}/${record.id}`, record);
      for (const { component, id } of record.declared) {
        if (component === 'Rule' && id && !this.#byRule.has(id)) this.#byRule.set(id, record);
      }
      const number = record.kind === 'decision' ? numberedId(record.id) : undefined;
      if (number) this.#byNumber.set(number, record);
    }
  }

  /** Entries of a kind that this build shows, in reading order. */
  entries(kind: KindName): readonly EntryRecord[] {
    return this.#byKind.get(kind) ?? [];
  }

  /** Every entry that this build shows. */
  all(): EntryRecord[] {
    return this.kinds.flatMap(({ name }) => this.entries(name));
  }

  /** The introduction of a folder below a kind (`''`: of the kind; `'/'` of guides: of the handbook). */
  section(kind: KindName, folder: string): EntryRecord | undefined {
    return this.#sections.get(`${kind}/${folder}`);
  }

  isVisible(record: EntryRecord): boolean {
    const { status, audience } = record.fields;
    if (status === 'draft' && !this.#view.drafts) return false;
    const wanted = this.#view.audience;
    return wanted === undefined || audience === 'everyone' || audience === wanted;
  }

  kind(name: KindName): Kind {
    return this.kinds.find((kind) => kind.name === name) as Kind;
  }

  /** The entry that a reference names: `runbook/queue-lag`, with the folder `runbooks/queue-lag`, `rule/ERR-3`, a decision's number. */
  byRef(ref: string): EntryRecord | undefined {
    const { entry } = splitRef(ref);
    const slash = entry.indexOf('/');
    const name = entry.slice(0, slash);
    if (name === 'rule') return this.#byRule.get(entry.slice(slash + 1));
    const kind = this.#kindNamed(name);
    if (!kind) return undefined;
    const id = entry.slice(slash + 1);
    const found = this.#byRef.get(`${kind.name}/${slugPath(id)}`);
    return found ?? (kind.name === 'decision' ? this.#byNumber.get(bareNumber(id)) : undefined);
  }

  /** Every rule id of the handbook's standards. */
  ruleIds(): string[] {
    return [...this.#byRule.keys()];
  }

  byFile(file: string): EntryRecord | undefined {
    return this.#byFile.get(file);
  }

  /** Follows a target. Paths without extension and folders work as they do on other sites. */
  resolve(target: Target): Resolved {
    const { hash, query } = target;
    if (target.ref !== undefined) {
      const record = this.byRef(target.ref);
      const { entry, hash: anchor } = splitRef(target.ref);
      const place = entry.startsWith('rule/') ? entry.slice('rule/'.length) : anchor;
      return record ? this.#visible(record, place, query) : { to: 'nothing' };
    }
    const file = target.file ?? '';
    const record = this.#fileLike(file);
    if (record) return this.#visible(record, hash, query);
    if (this.#assets.has(file)) return { to: 'asset', file, query };
    const kind = this.kinds.find(({ folder }) => folder === file);
    if (kind) return { to: 'list', kind, hash, query };
    const alerts = alertsAt(this, file);
    if (alerts !== undefined) return { to: 'alerts', path: alerts, query };
    return file === '' ? { to: 'home' } : { to: 'nothing' };
  }

  /** What to show where a page names another; undefined for one that this build leaves out. */
  link(record: EntryRecord): EntryLink {
    return {
      kind: record.kind,
      id: record.id,
      title: record.title,
      path: this.path(record),
      status: String(record.fields['status'] ?? ''),
      summary: record.summary,
    };
  }

  /** Path of an entry's page below the base. A section's is that of its list. */
  path(record: EntryRecord): string {
    if (record.id === '/') return '';
    const { folder } = this.kind(record.kind);
    return record.section ? `${folder}/` : `${folder}/${record.id}/`;
  }

  /** Visible entries that refer to this one, in reading order. */
  backlinks(record: EntryRecord): readonly EntryRecord[] {
    this.#backlinks ??= this.#computeBacklinks();
    return this.#backlinks.get(record) ?? [];
  }

  /** Aliases of visible entries: normalised path → entry. */
  aliases(): Map<string, EntryRecord> {
    const found = new Map<string, EntryRecord>();
    for (const record of this.all()) {
      for (const alias of aliasesOf(record)) if (!found.has(alias)) found.set(alias, record);
    }
    return found;
  }

  #computeBacklinks(): Map<EntryRecord, EntryRecord[]> {
    const found = new Map<EntryRecord, Set<EntryRecord>>();
    for (const from of this.all()) {
      for (const use of from.links) {
        const resolved = this.resolve(use);
        if (resolved.to !== 'entry' || resolved.record === from) continue;
        const set = found.get(resolved.record) ?? new Set();
        found.set(resolved.record, set.add(from));
      }
    }
    return new Map([...found].map(([to, from]) => [to, [...from]]));
  }

  #visible(record: EntryRecord, hash: string | undefined, query: string | undefined): Resolved {
    if (!this.isVisible(record)) return { to: 'hidden', record };
    if (record.section && record.id !== '/') {
      return { to: 'list', kind: this.kind(record.kind), record, hash, query };
    }
    return record.id === '/' ? { to: 'home', record, hash } : { to: 'entry', record, hash, query };
  }

  #fileLike(file: string): EntryRecord | undefined {
    const bare = file.replace(/\/$/, '');
    for (const name of [file, `${bare}.mdx`, `${bare}.md`, `${bare}.yaml`]) {
      const found = this.#byFile.get(name);
      if (found) return found;
    }
    for (const index of ['index.mdx', 'index.md', '_index.md', 'README.md']) {
      const found = this.#byFile.get(bare ? `${bare}/${index}` : index);
      if (found) return found;
    }
    return undefined;
  }

  #kindNamed(name: string): Kind | undefined {
    return this.kinds.find((kind) => kind.name === name || kind.folder === name);
  }
}
