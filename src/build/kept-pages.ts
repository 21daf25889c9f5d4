import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { digest } from '#core/digest.ts';
import { inThread } from '#core/thread.ts';
import type { LeadingPage } from '#outputs/rule-address.ts';
import type { Aliases } from './aliases.ts';
import type { LinkJob } from './link-worker.ts';
import { PAGE_FILES, readManifest, stampsOf, type Manifest, type Pages } from './manifest.ts';

/**
 * Pages of the site that is served now which the next one can take over: of the same key, made by the
 * same code, and not touched since. The served folder itself is the cache, so nothing is written twice.
 */
export class KeptPages {
  readonly #file: string;
  readonly #code: string;
  readonly #out: string;
  readonly #before: Manifest | undefined;
  readonly #last: Manifest | undefined;
  readonly #keys = new Map<string, string>();
  readonly #kept = new Set<string>();

  /**
   * @param file What the last build noted.
   * @param out Folder of the served site.
   * @param code Digest of all code that makes pages.
   * @param last What the last build noted, where that is the site that is served.
   */
  constructor(file: string, out: string, code: string, last: Manifest | undefined) {
    this.#file = file;
    this.#code = code;
    this.#out = out;
    this.#last = last;
    this.#before = last?.code === code ? last : undefined;
  }

  /** How many pages are kept. */
  get count(): number {
    return this.#kept.size;
  }

  /** Whether the page at a path is there under a key; it is then kept. */
  has(path: string, key: string): boolean {
    this.#keys.set(path, key);
    const [was, stamps] = this.#before?.pages[path] ?? [];
    if (was !== key || stampsOf(join(this.#out, path)) !== stamps) return false;
    this.#kept.add(path);
    return true;
  }

  /** Whether the page at a path is kept. */
  holds(path: string): boolean {
    return this.#kept.has(path);
  }

  /** Whether small pages that lead on are there as they are to be. They are kept all or none. */
  holdsLeading(leading: readonly LeadingPage[]): boolean {
    const note = this.#before?.leading;
    return (
      this.count > 0 &&
      note?.digest === digestOf(leading) &&
      note.stamps === this.#leadingStamps(note.paths)
    );
  }

  /**
   * What must go of the last site's pages, by path.
   *
   * @param aliases The new site's other addresses: those of kept pages are kept too.
   * @param isLed Whether {@link holdsLeading}.
   */
  stale(aliases: Aliases, isLed: boolean): string[] {
    const { pages = {}, aliases: were = [], leading: led } = this.#last ?? {};
    const leads = new Map(aliases);
    return [
      ...(isLed ? [] : (led?.paths ?? [])),
      ...Object.keys(pages).filter((path) => !this.holds(path)),
      ...were
        .filter(([alias, path]) => !this.holds(path) || leads.get(alias) !== path)
        .map(([alias]) => alias)
        .filter((alias) => !this.holds(alias)),
    ];
  }

  #leadingStamps(paths: readonly string[]): string {
    return digest(...paths.map((path) => stampsOf(join(this.#out, path), ['index.html']) ?? ''));
  }

  /** Notes the pages of the site that is now in place, for the next build. */
  remember(aliases: Aliases, leading: readonly LeadingPage[]): void {
    const pages: Pages = {};
    for (const [path, key] of this.#keys) {
      const stamps = stampsOf(join(this.#out, path));
      if (stamps) pages[path] = [key, stamps];
    }
    const paths = leading.flatMap((page) => page.paths);
    const note = { paths, digest: digestOf(leading), stamps: this.#leadingStamps(paths) };
    const manifest = { code: this.#code, out: this.#out, pages, aliases, leading: note };
    const text = JSON.stringify(manifest);
    writeFileSync(this.#file, `${digest(text)}\n${text}`);
  }
}

/** The pages of the site that is served now, linked in another folder: the site itself goes. */
export interface Gathered {
  folder: string;
  done: Promise<void>;
  /** What the last build noted; undefined where there is nothing to gather. */
  manifest: Manifest | undefined;
}

/**
 * Gathers all pages of the last build, beside whatever this thread does. What turns out to have changed
 * is removed again. `folder` may hold the site before the last one: what did not change since is there,
 * which spares making thousands of folders.
 */
export function gather(file: string, out: string, folder: string): Gathered {
  const manifest = readManifest(file);
  if (manifest?.out !== out) {
    rmSync(folder, { recursive: true, force: true });
    return { folder, done: Promise.resolve(), manifest: undefined };
  }
  const { pages, aliases, leading } = manifest;
  const paths = Object.keys(pages);
  const links = { names: PAGE_FILES, paths, aliases, leading: leading?.paths ?? [] };
  const job: LinkJob = { from: out, to: folder, ...links };
  const done = inThread(new URL('./link-worker.ts', import.meta.url), job);
  done.catch(() => undefined);
  return { folder, done, manifest };
}

function digestOf(leading: readonly LeadingPage[]): string {
  return digest(JSON.stringify(leading));
}
