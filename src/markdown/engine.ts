import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { digest } from '#core/digest.ts';
import type { EntryRecord } from '#core/entry.ts';
import { EntryCache } from './cache.ts';
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
}

/** What {@link compileHandbook} needs to know. */
export interface CompileOptions {
  content: string;
  cache: string;
  /** Whether the handbook's own components may be used. */
  components: boolean;
  progress?: (done: number, total: number) => void;
}

/**
 * Scans a handbook and compiles what the cache does not hold.
 * @throws Error where the folder cannot be read.
 */
export async function compileHandbook(options: CompileOptions): Promise<Compilation> {
  const found = scan(options.content);
  if (!options.components) found.components = [];
  const cache = new EntryCache(options.cache);
  const salt = digest(engineDigest(), ...found.components);
  const sources = [...found.entries, ...found.fragments];
  const digests = new Map(sources.map(({ file, digest }) => [file, digest]));
  const records: (EntryRecord | undefined)[] = [];
  const jobs: CompileJob[] = [];
  for (const source of sources) {
    const key = keyOf(source, salt);
    const cached = cache.get(key);
    const current =
      cached &&
      Object.entries(cached.dependencies).every(([file, was]) => (digests.get(file) ?? '') === was);
    records.push(current ? cached.record : undefined);
    if (!current) jobs.push({ ...source, kind: source.kind.name, key });
  }
  const context = {
    root: found.root,
    cache: options.cache,
    teamComponents: found.components,
  };
  const compiled = await compileAll(jobs, context, (done) => options.progress?.(done, jobs.length));
  let next = 0;
  const all = records.map((record) => record ?? (compiled[next++] as EntryRecord));
  return {
    scan: found,
    records: all.slice(0, found.entries.length),
    fragments: all.slice(found.entries.length),
    compiled: jobs.length,
  };
}

/** Everything that a page's record and body depend on, but for fragments. */
function keyOf(source: SourceFile, salt: string): string {
  const { file, kind, id, section, digest: content } = source;
  return digest(salt, file, kind.name, id, String(section), content);
}

/** Digest of the engine's own sources that take part in compiling, and of the lock file. */
export function engineDigest(): string {
  const source = fileURLToPath(new URL('../', import.meta.url));
  const files = ['core', 'markdown', 'kinds'].flatMap((folder) =>
    readdirSync(join(source, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .sort()
      .map((name) => join(source, folder, name)),
  );
  const lock = join(source, '../package-lock.json');
  return digest(process.version, ...[...files, lock].map((file) => readFileSync(file)));
}
