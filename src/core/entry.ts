import type { Expected, KindName } from './kind.ts';
import type { RawFinding } from './findings.ts';

/** Plain JSON: all that content can hold. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/**
 * What a link in content points at, independent of base path and of other files:
 * a file of the handbook (relative to its folder), or an entry by reference (`kind/id`).
 * `hash` and `query` are without their mark.
 */
export interface Target {
  file?: string;
  ref?: string;
  hash?: string;
  query?: string;
}

/** A use of a target in a page, with the place where it stands. */
export interface LinkUse extends Target {
  as: 'link' | 'image' | 'reference';
  /** As the author wrote it. */
  written: string;
  /** For references: what they must name. */
  expects?: Expected;
  /** For references: the field or property they stand in. */
  field?: string;
  line: number;
  column: number;
}

/** A place in a page one can link to. `depth` is 2–6 as of headings. */
export interface Heading {
  depth: number;
  slug: string;
  text: string;
}

/** A part of a page that is for some readers only: `<Audience for="interviewers">`. */
export interface AudiencePart {
  /** '' where nothing that can be is said. */
  audience: string;
  /** Whether it is for the audience that this was compiled for. */
  isShown: boolean;
  /** It stands in this file, not in a fragment. */
  isOwn: boolean;
  /** Where it begins, and where it ends: line and column, both from 1. */
  from: [number, number];
  to: [number, number];
  /** The text in it, block by block, where it was cut out. */
  text: string[];
}

/** A component that an author wrote, with its literal properties: a step, a rule, a question. */
export interface Declared {
  component: string;
  id?: string;
  props: Record<string, Json>;
  /** Id of the nearest declared component around it: a step's phase. */
  within?: string;
  /** Plain text inside it. */
  text: string;
  /** Digest of properties and content: tells when a step changed. */
  hash: string;
  line: number;
  column: number;
}

/**
 * One content file, compiled: everything but its body and its running text, which lie in the cache
 * under `key`. JSON throughout.
 */
export interface EntryRecord {
  kind: KindName;
  /** Path below the kind's folder without extension, as {@link slugPath} writes it; '' for a section's own index. */
  id: string;
  /** Relative to the handbook folder, with `/`. */
  file: string;
  /** True for `index.md`, `_index.md` and `README.md`: the introduction of a folder, not an entry. */
  section: boolean;
  title: string;
  summary: string;
  /** Validated front matter, defaults applied, aliases of fields resolved. */
  fields: Record<string, Json>;
  /** Where each field stands: `owner`, `services.1` → [line, column]. */
  places: Record<string, [number, number]>;
  /** The same for their names. */
  keyPlaces: Record<string, [number, number]>;
  outline: Heading[];
  /** Slug of the title, where the title is the page's own H1; else ''. */
  anchor: string;
  /** Every id in the page that a fragment can name. */
  anchors: string[];
  links: LinkUse[];
  declared: Declared[];
  /** Parts for some readers only, if there are any. */
  audienceParts?: AudiencePart[];
  words: number;
  findings: RawFinding[];
  /** Seven hex digits that change with its text, and with nothing else: for citing and reporting. */
  version: string;
  /** Digest of all that the body depends on; names the body in the cache. */
  key: string;
}

/** A stretch of a page for search: the text under one heading ('' before the first). */
export interface Passage {
  slug: string;
  heading: string;
  depth: number;
  text: string;
}

/** A component as the author used it; reference and asset properties are still as written. */
export interface ComponentPart {
  component: string;
  props: Record<string, Json>;
  body: Part[];
}

/** One piece of a body: finished HTML, an `href` or `src` attribute to fill in, or a component to render. */
export type Part = string | { href: Target } | { image: string } | ComponentPart;

/** What the cache holds under an entry's key beside the record. */
export interface EntryBody {
  parts: Part[];
  passages: Passage[];
}
