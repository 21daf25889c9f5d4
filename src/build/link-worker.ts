import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { workerData } from 'node:worker_threads';
import { linkOrCopy } from '#core/files.ts';

/** Files to give a second name: those called `names` in each of the folders `paths` below `from`. */
export interface LinkJob {
  from: string;
  to: string;
  paths: string[];
  names: readonly string[];
}

const { from, to, paths, names } = workerData as LinkJob;
for (const path of paths) {
  mkdirSync(join(to, path), { recursive: true });
  for (const name of names) linkOrCopy(join(from, path, name), join(to, path, name));
}
