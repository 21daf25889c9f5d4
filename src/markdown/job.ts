import { readFileSync, realpathSync } from 'node:fs';
import { join, sep } from 'node:path';
import { digest } from '#core/digest.ts';
import type { KindName } from '#core/kind.ts';
import { resolvePath } from '#core/urls.ts';
import { allKinds, kinds } from '#kinds/index.ts';
import { isHidden } from './scan.ts';
import { EntryCache, type Cached, type Dependencies } from './cache.ts';
import { compile } from './compile.ts';
import type { Page } from './page.ts';

/** A file for a worker to compile: plain data, so it can be sent to a thread. */
export interface CompileJob {
  file: string;
  kind: KindName;
  id: string;
  section: boolean;
  fragment: boolean;
  bytes: Uint8Array;
  key: string;
}

/** What all jobs of a handbook share. */
export interface JobContext {
  root: string;
  cache: string;
  teamComponents: string[];
  /** Whom the handbook is compiled for; undefined: for all. */
  audience: string | undefined;
}

const elsewhere = componentOwners();

/**
 * Compiles a file, keeps it in the cache, and returns its record. It is found under the job's key; its
 * own key names it among versions with other fragments.
 */
export async function runJob(job: CompileJob, context: JobContext): Promise<Cached> {
  const dependencies: Dependencies = {};
  const { record, body } = await compile(
    { ...job, kind: kinds[job.kind] },
    {
      teamComponents: new Set(context.teamComponents),
      elsewhere,
      audience: context.audience,
      readFragment: (fromFile, from) => readFragment(context.root, fromFile, from, dependencies),
    },
  );
  const cache = new EntryCache(context.cache);
  const cached = { record, dependencies };
  record.version = digest(job.bytes, JSON.stringify(dependencies)).slice(0, 7);
  const depends = Object.keys(dependencies).length > 0;
  record.key = depends ? digest(job.key, JSON.stringify(dependencies)) : job.key;
  cache.set(job.key, cached, body);
  if (depends) cache.set(record.key, cached, body);
  return cached;
}

/** Reads a fragment inside the handbook; notes it as a dependency whether it is there or not. */
function readFragment(
  root: string,
  fromFile: string,
  from: string,
  dependencies: Dependencies,
): ReturnType<Page['readFragment']> {
  const file = resolvePath(fromFile, from);
  const leaves = { problem: `"${from}" leads out of the handbook folder`, outside: true };
  if (file === undefined) return leaves;
  if (isHidden(file)) return { problem: `"${from}" is a hidden file`, outside: true };
  try {
    const path = realpathSync(join(root, file));
    if (!path.startsWith(root + sep)) return leaves;
    const bytes = readFileSync(path);
    dependencies[file] = digest(bytes);
    return {
      file,
      text: bytes
        .toString('utf8')
        .replace(/^\uFEFF/, '')
        .replace(/\r\n?/g, '\n'),
    };
  } catch {
    dependencies[file] = '';
    return { problem: `there is no file "${file}" to include`, outside: false };
  }
}

function componentOwners(): Map<string, string[]> {
  const owners = new Map<string, string[]>();
  for (const kind of allKinds) {
    for (const name of Object.keys(kind.components)) {
      owners.set(name, [...(owners.get(name) ?? []), kind.name]);
    }
  }
  return owners;
}
