import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { digest } from '#core/digest.ts';
import { linkOrCopy } from '#core/files.ts';

/** Pages of a built site by path below its base: key, size in bytes, time of the last change. */
type Pages = Record<string, [key: string, size: number, changed: number]>;

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
    const [was, size, changed] = this.#before[path] ?? [];
    if (was !== key) return false;
    const now = statOf(this.#page(this.#out, path));
    if (now?.size !== size || now?.mtimeMs !== changed) return false;
    this.#kept.add(path);
    return true;
  }

  /** Adds the kept pages to a site that was rendered without them: linked, since the old site goes. */
  putInto(stage: string): void {
    for (const path of this.#kept) {
      const [from, to] = [this.#page(this.#out, path), this.#page(stage, path)];
      mkdirSync(dirname(to), { recursive: true });
      linkOrCopy(from, to);
    }
  }

  /** Notes the pages of the site that is now in place, for the next build. */
  remember(): void {
    const pages: Pages = {};
    for (const [path, key] of this.#keys) {
      const stat = statOf(this.#page(this.#out, path));
      if (stat) pages[path] = [key, stat.size, stat.mtimeMs];
    }
    const manifest: Manifest = { code: this.#code, out: this.#out, pages };
    const text = JSON.stringify(manifest);
    writeFileSync(this.#file, `${digest(text)}\n${text}`);
  }

  #page(folder: string, path: string): string {
    return join(folder, path, 'index.html');
  }
}

function statOf(path: string) {
  return statSync(path, { throwIfNoEntry: false });
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
