import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { threadId } from 'node:worker_threads';
import { digest } from '#core/digest.ts';
import type { EntryBody, EntryRecord } from '#core/entry.ts';

/** Other files that a compiled page depends on (fragments): file → digest, '' where it was missing. */
export type Dependencies = Record<string, string>;

/** Metadata of a cached page. */
export interface Cached {
  record: EntryRecord;
  dependencies: Dependencies;
}

/**
 * Compiled pages by key, one file each: a checksum, the record, the body, a line each. A file is
 * written under another name and renamed, so it is whole or not there; a damaged one counts as absent.
 */
export class EntryCache {
  #folder: string;

  /** @param folder Absolute path; made when first written to. */
  constructor(folder: string) {
    this.#folder = join(folder, 'entries');
  }

  /** The record under a key, or undefined if it is absent or damaged. */
  get(key: string): Cached | undefined {
    const lines = this.#lines(key);
    if (!lines) return undefined;
    const [sum, cached, body] = lines;
    if (cached === undefined || body === undefined || digest(cached, body) !== sum)
      return undefined;
    return JSON.parse(cached) as Cached;
  }

  /** The body under a key. Throws where there is none: whoever asks has had the record. */
  body(key: string): EntryBody {
    const body = this.#lines(key)?.[2];
    if (body === undefined) throw new Error(`no body under ${key} in the cache`);
    return JSON.parse(body) as EntryBody;
  }

  set(key: string, cached: Cached, body: EntryBody): void {
    const path = this.#path(key);
    const meta = JSON.stringify(cached);
    const data = JSON.stringify(body);
    const temporary = `${path}.${process.pid}.${threadId}.tmp`;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(temporary, `${digest(meta, data)}\n${meta}\n${data}`);
    renameSync(temporary, path);
  }

  #lines(key: string): string[] | undefined {
    try {
      return readFileSync(this.#path(key), 'utf8').split('\n');
    } catch {
      return undefined;
    }
  }

  #path(key: string): string {
    return join(this.#folder, key.slice(0, 2), `${key}.json`);
  }
}
