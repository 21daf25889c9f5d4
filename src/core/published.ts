import type { Asset } from './assets.ts';
import type { Graph } from './graph.ts';
import type { HandbookConfig } from './handbook.ts';
import type { History } from './history.ts';

/** A handbook as it is published: what lists, feeds and files for machines are made from. */
export interface Published {
  graph: Graph;
  config: HandbookConfig;
  base: string;
  /** Origin of the site, `https://handbook.example`; undefined where nobody said. */
  site: string | undefined;
  /** Built with drafts, for a look before publishing: nothing that search engines should keep. */
  preview: boolean;
  /** Pages are for everyone and this audience; undefined: for all. */
  audience: string | undefined;
  /** Names of the handbook's own components that took part. */
  components: readonly string[];
  assets: ReadonlyMap<string, Asset>;
  history: History;
  /** How many findings the check has, by level. */
  problems: { error: number; warn: number };
  /** When it was built, by SOURCE_DATE_EPOCH (https://reproducible-builds.org/specs/source-date-epoch/). */
  sourceDate: string | undefined;
  /** The moment that stands for this build: {@link sourceDate}, else that of its newest change. */
  date?: string | undefined;
}

/** The origin that a setting names, or undefined where it names none that pages can have. */
export function originOf(site: string | undefined): string | undefined {
  if (site === undefined || !URL.canParse(site)) return undefined;
  const { protocol, origin } = new URL(site);
  return /^https?:$/.test(protocol) ? origin : undefined;
}
