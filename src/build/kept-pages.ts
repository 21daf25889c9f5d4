import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { digest } from '#core/digest.ts';
import { inThread } from '#core/thread.ts';
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
}

/**
 * Pages of the site that is served now which the next one can take over: of the same key, made by the
 * same code, and not touched since. The served folder itself is the cache, so nothing is written twice.
 */
export class KeptPages {
  readonly #file: string;
  readonly #code: string;
  readonly #out: string;
  readonly #before: Pages;
  readonly #keys = new Map<string, string>();
  readonly #kept = new Set<string>();

  /**
   * @param file What the last build noted.
   * @param out Folder of the served site.
   * @param code Digest of all code that makes pages.
   */
  constructor(file: string, out: string, code: string) {
    this.#file = file;
    this.#code = code;
    this.#out = out;
    const manifest = readManifest(file);
    const holds = manifest?.code === code && manifest.out === out;
    this.#before = holds ? manifest.pages : {};
  }

  /** How many pages are kept. */
  get count(): number {
    return this.#kept.size;
  }

  /** Whether the page at a path is there under a key; it is then kept. */
  has(path: string, key: string): boolean {
    this.#keys.set(path, key);
    const [was, stamps] = this.#before[path] ?? [];
    if (was !== key || stampsOf(join(this.#out, path)) !== stamps) return false;
    this.#kept.add(path);
    return true;
  }

  /** Whether the page at a path is kept. */
  holds(path: string): boolean {
    return this.#kept.has(path);
  }

  /**
   * Gathers the kept pages in a folder, beside whatever this thread does: linked, since the old site
   * goes. Thousands of folders take a second to make.
   */
  gather(folder: string): Promise<void> {
    rmSync(folder, { recursive: true, force: true });
    if (this.#kept.size === 0) return Promise.resolve();
    const job: LinkJob = { from: this.#out, to: folder, paths: [...this.#kept], names: FILES };
    return inThread(new URL('./link-worker.ts', import.meta.url), job);
  }

  /** Joins what was gathered and a site that was rendered without it; the result is the latter's folder. */
  join(folder: string, stage: string): void {
    if (this.#kept.size === 0) return;
    moveInto(stage, folder);
    rmSync(stage, { recursive: true });
    renameSync(folder, stage);
  }

  /** Notes the pages of the site that is now in place, for the next build. */
  remember(): void {
    const pages: Pages = {};
    for (const [path, key] of this.#keys) {
      const stamps = stampsOf(join(this.#out, path));
      if (stamps) pages[path] = [key, stamps];
    }
    const manifest: Manifest = { code: this.#code, out: this.#out, pages };
    const text = JSON.stringify(manifest);
    writeFileSync(this.#file, `${digest(text)}\n${text}`);
  }
}

/** Sizes and times of the last change of a page's files; undefined where one is no file. */
function stampsOf(folder: string): string | undefined {
  const stats = FILES.map((name) => statSync(join(folder, name), { throwIfNoEntry: false }));
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

function moveInto(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory() && existsSync(target)) moveInto(source, target);
    else renameSync(source, target);
  }
}
