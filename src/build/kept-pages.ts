import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { digest } from '#core/digest.ts';
import { inThread } from '#core/thread.ts';
import type { LeadingPage } from '#outputs/rule-address.ts';
import type { Aliases } from './aliases.ts';
import type { LinkJob } from './link-worker.ts';

/** What a page is: for readers, and as Markdown. */
const FILES = ['index.html', 'index.md'];

/** Pages of a built site by path below its base: key, and size in bytes and time of the last change of each file. */
type Pages = Record<string, [key: string, stamps: string]>;

/** What is kept about a built site, beside it. */
interface Manifest {
  code: string;
  out: string;
  pages: Pages;
  aliases: Aliases;
  /** Undefined in notes of before there were any. */
  leading?: LeadingNote;
}

/** Small pages that lead on, as a build left them: digests of what they hold, and of sizes and times. */
interface LeadingNote {
  paths: string[];
  digest: string;
  stamps: string;
}

/**
 * Pages of the site that is served now which the next one can take over: of the same key, made by the
 * same code, and not touched since. The served folder itself is the cache, so nothing is written twice.
 */
export class KeptPages {
  readonly #file: string;
  readonly #code: string;
  readonly #out: string;
  readonly #before: Manifest | undefined;
  readonly #gathered: Gathered;
  readonly #keys = new Map<string, string>();
  readonly #kept = new Set<string>();

  /**
   * @param file What the last build noted.
   * @param out Folder of the served site.
   * @param code Digest of all code that makes pages.
   * @param gathered The last site's pages, on their way.
   */
  constructor(file: string, out: string, code: string, gathered: Gathered) {
    this.#file = file;
    this.#code = code;
    this.#out = out;
    this.#gathered = gathered;
    const before = gathered.manifest;
    this.#before = before?.code === code ? before : undefined;
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

  /**
   * Joins what was gathered and a site that was rendered without it; the result is the latter's folder.
   *
   * @param aliases The site's other addresses: those of kept pages are kept too.
   * @param leading Small pages that lead on: they are kept all or none.
   * @returns Whether these are.
   */
  async join(stage: string, aliases: Aliases, leading: readonly LeadingPage[]): Promise<boolean> {
    await this.#gathered.done;
    if (this.#kept.size === 0) return false;
    const { folder, manifest } = this.#gathered;
    const led = manifest?.leading;
    const isSame =
      led?.digest === digestOf(leading) && led.stamps === this.#leadingStamps(led.paths);
    if (!isSame) for (const path of led?.paths ?? []) remove(folder, path);
    const leads = new Map(aliases);
    for (const path of Object.keys(manifest?.pages ?? {})) {
      if (!this.#kept.has(path)) remove(folder, path);
    }
    for (const [alias, path] of manifest?.aliases ?? []) {
      if (this.#kept.has(alias) || (this.#kept.has(path) && leads.get(alias) === path)) continue;
      remove(folder, alias);
    }
    moveInto(stage, folder);
    rmSync(stage, { recursive: true });
    renameSync(folder, stage);
    return isSame;
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
 * Gathers all pages of the last build, beside whatever this thread does: thousands of folders take a
 * second to make, while compiling leaves a core idle. What turns out to have changed is removed again.
 */
export function gather(file: string, out: string, folder: string): Gathered {
  rmSync(folder, { recursive: true, force: true });
  const manifest = readManifest(file);
  if (manifest?.out !== out) return { folder, done: Promise.resolve(), manifest: undefined };
  const { pages, aliases, leading } = manifest;
  const links = { names: FILES, paths: Object.keys(pages), aliases, leading: leading?.paths ?? [] };
  const job: LinkJob = { from: out, to: folder, ...links };
  const done = inThread(new URL('./link-worker.ts', import.meta.url), job);
  done.catch(() => undefined);
  return { folder, done, manifest };
}

function digestOf(leading: readonly LeadingPage[]): string {
  return digest(JSON.stringify(leading));
}

/** Removes a page, and the folders that hold nothing else. */
function remove(root: string, path: string): void {
  for (const name of FILES) rmSync(join(root, path, name), { force: true });
  for (let folder = join(root, path); folder.length > root.length; folder = dirname(folder)) {
    try {
      rmdirSync(folder);
    } catch {
      return;
    }
  }
}

/** Sizes and times of the last change of a page's files; undefined where one is no file. */
function stampsOf(folder: string, names = FILES): string | undefined {
  const stats = names.map((name) => statSync(join(folder, name), { throwIfNoEntry: false }));
  if (!stats.every((stat) => stat?.isFile())) return undefined;
  return stats.map((stat) => `${stat?.size} ${stat?.mtimeMs}`).join(' ');
}

/** What the last build noted; undefined where that is missing or damaged. */
function readManifest(file: string): Manifest | undefined {
  try {
    const [sum, text = ''] = readFileSync(file, 'utf8').split('\n');
    return digest(text) === sum ? (JSON.parse(text) as Manifest) : undefined;
  } catch {
    return undefined;
  }
}

/** Where both have something at a place that is not a folder for both, what is moved stays. */
function moveInto(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    const there = statSync(target, { throwIfNoEntry: false });
    if (entry.isDirectory() && there?.isDirectory()) moveInto(source, target);
    else {
      if (there && there.isDirectory() !== entry.isDirectory()) rmSync(target, { recursive: true });
      renameSync(source, target);
    }
  }
}
