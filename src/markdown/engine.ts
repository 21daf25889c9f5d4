import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digest } from '#core/digest.ts';
import type { EntryRecord } from '#core/entry.ts';
import { EntryCache, type Cached } from './cache.ts';
import { sourcesDigest } from './code-digest.ts';
import type { CompileJob } from './job.ts';
import { compileAll } from './pool.ts';
import { scan, type Scan, type SourceFile } from './scan.ts';

/** A handbook folder, compiled. */
export interface Compilation {
  scan: Scan;
  records: EntryRecord[];
  /** Records of fragments: only their findings matter. */
  fragments: EntryRecord[];
  /** How many pages were compiled now; the rest came from the cache. */
  compiled: number;
  /** All of it by key, for the next compilation of a process that goes on. */
  kept: Map<string, Cached>;
}

/** What {@link compileHandbook} needs to know. */
export interface CompileOptions {
  content: string;
  cache: string;
  /** Parts for others are cut out; undefined: for all. */
  audience?: string | undefined;
  progress?: (done: number, total: number) => void;
  /** The compilation before this one, in dev: what did not change is neither read nor looked up. */
  previous?: Compilation | undefined;
}

/**
 * Scans a handbook and compiles what the cache does not hold.
 * @throws Error where the folder cannot be read.
 */
export async function compileHandbook(options: CompileOptions): Promise<Compilation> {
  const { previous } = options;
  const found = scan(options.content, previous?.scan);
  const cache = new EntryCache(options.cache);
  const salt = digest(engineDigest(), options.audience ?? '', ...found.components);
  const sources = [...found.entries, ...found.fragments];
  const digests = new Map(sources.map(({ file, digest }) => [file, digest]));
  const isCurrent = ({ dependencies }: Cached): boolean =>
    Object.entries(dependencies).every(
      ([file, was]) => (digests.get(file) ?? digestOf(join(found.root, file))) === was,
    );
  const kept = new Map<string, Cached>();
  const jobs: CompileJob[] = [];
  const keys = sources.map((source) => {
    const key = keyOf(source, salt);
    const cached = previous?.kept.get(key) ?? cache.get(key);
    if (cached && isCurrent(cached)) kept.set(key, cached);
    else jobs.push({ ...source, kind: source.kind.name, key });
    return key;
  });
  const context = {
    root: found.root,
    cache: options.cache,
    teamComponents: found.components,
    audience: options.audience,
  };
  const compiled = await compileAll(jobs, context, (done) => options.progress?.(done, jobs.length));
  for (const [index, job] of jobs.entries()) kept.set(job.key, compiled[index] as Cached);
  const records = keys.map((key) => (kept.get(key) as Cached).record);
  return {
    scan: found,
    records: records.slice(0, found.entries.length),
    fragments: records.slice(found.entries.length),
    compiled: jobs.filter(({ fragment }) => !fragment).length,
    kept,
  };
}

/** Digest of a file that is no source, '' where there is none. */
function digestOf(path: string): string {
  try {
    return digest(readFileSync(path));
  } catch {
    return '';
  }
}

/** Everything that a page's record and body depend on, but for fragments. */
function keyOf(source: SourceFile, salt: string): string {
  const { file, kind, id, section, digest: content } = source;
  return digest(salt, file, kind.name, id, String(section), content);
}

let ownDigest: string | undefined;

/** Digest of the engine's own sources that take part in compiling, and of the lock file. */
function engineDigest(): string {
  ownDigest ??= sourcesDigest(['core', 'markdown', 'kinds'], /\.ts$/);
  return ownDigest;
}
