import type { ZodObject } from 'zod';
import type { EntryRecord } from './entry.ts';
import type { RawFinding, Rule } from './findings.ts';
import type { Graph } from './graph.ts';

/** The eight kinds, in the order in which a handbook shows them. */
export const kindNames = [
  'runbook',
  'standard',
  'onboarding',
  'rubric',
  'decision',
  'guide',
  'service',
  'team',
] as const;

export type KindName = (typeof kindNames)[number];

/** What a field may name: an entry of one kind, any entry (`standard/errors`), or a rule (`ERR-3`). */
export type Expected = KindName | 'entry' | 'rule';

/** Folders of the kinds, in the same order: also the first segment of their URLs. */
export const kindFolders = [
  'runbooks',
  'standards',
  'onboarding',
  'rubrics',
  'decisions',
  'guides',
  'services',
  'teams',
] as const;

export type KindFolder = (typeof kindFolders)[number];

/** What an author may write as a component: its properties, and what the engine does with them. */
export interface ComponentSpec {
  /** Strict object of literal properties; each key describes itself. */
  props: ZodObject;
  /** Properties that name an entry (`standard/errors`), an entry of one kind (`payments`) or a rule. */
  references?: Record<string, Expected>;
  /** Properties that hold a relative path of an image. */
  images?: string[];
  /** The property that is this component's anchor in the page, if it has one. */
  anchor?: string;
  /** The property that stands in the outline, with the depth it stands at. */
  heading?: {
    property: string;
    depth: number;
    /** Whether its id stands before it, and is searched like the text. */
    withId?: boolean;
  };
}

/** A check of one entry by its own kind; what it yields stands in the entry's file. */
export interface EntryCheck extends Rule {
  check(entry: EntryRecord): Iterable<Omit<RawFinding, 'rule' | 'file'>>;
}

/** A check of all entries of a kind together, in the handbook that they stand in. */
export interface KindCheck extends Rule {
  checkAll(entries: readonly EntryRecord[], around: Around): Iterable<Omit<RawFinding, 'rule'>>;
}

/** What a check may ask beside the entries themselves. */
interface Around {
  graph: Graph;
  /** The day that reviews are overdue by; undefined where the result must not hang on the clock. */
  today: string | undefined;
}

/** One line of a door on the home page. */
export interface Offer {
  /** What it is called there; the entry's title if absent. */
  label?: string;
  /** The label is a name to recognise, as an alert's. */
  code?: boolean;
  /** What one chooses by: severity, length, number of rules. */
  about: string;
  /** Most wanted first: low numbers lead; entries keep their order otherwise. */
  rank?: number;
}

/** A kind of content: everything the command line and the build need to know, without a component. */
export interface Kind {
  name: KindName;
  folder: KindFolder;
  label: string;
  plural: string;
  /** One line under the heading of the list. */
  about: string;
  /** `data`: YAML files; `pages`: Markdown and MDX. */
  source: 'pages' | 'data';
  /** Strict schema of front matter (or of the data file); each key describes itself. */
  schema: ZodObject;
  /** Fields that name an entry: path (`escalate.*.to`) → kind, or `entry` for any. */
  references: Record<string, Expected>;
  /** Components that only this kind's pages may use. */
  components: Record<string, ComponentSpec>;
  checks: EntryCheck[];
  checksAll?: KindCheck[];
  /** Old names of fields → the name used here. */
  fieldAliases?: Record<string, string>;
  /** Rewrites a foreign data file into this kind's fields before validation. */
  adopt?(data: Record<string, unknown>): Record<string, unknown> | undefined;
  /** Where {@link adopt} takes each field from: `owner` → `spec.owner`; problems are told there. */
  adoptedFrom?: Record<string, string>;
  /** Adds to a page's fields, before validation, what its text says instead of its front matter. */
  complete?(data: Record<string, unknown>, body: string, id: string): Record<string, unknown>;
  /** What the home page shows of an entry to choose it by; several lines for several names. */
  offers?(entry: EntryRecord, graph: Graph): Offer[];
  /** Fields whose text is searched beside title, summary and keywords: alerts, symptoms, errors. */
  searched?(fields: EntryRecord['fields']): string[];
  /** What people call an entry that neither its title nor its id says: `ADR 7`. Searched, never shown. */
  calledToo?(id: string): string[];
}
