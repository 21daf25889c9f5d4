import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { workerData } from 'node:worker_threads';
import { linkOrCopy } from '#core/files.ts';
import { placeAliases, type Aliases } from './aliases.ts';

/** Files to give a second name: those called `names` in each of the folders `paths` below `from`. */
export interface LinkJob {
  from: string;
  to: string;
  paths: string[];
  names: readonly string[];
  aliases: Aliases;
  /** Folders of small pages that lead on: their `index.html` alone. */
  leading: string[];
}

const { from, to, paths, names, aliases, leading } = workerData as LinkJob;
for (const path of paths) linkAll(path, names);
const placed = aliases.filter(([, path]) => existsSync(join(to, path, 'index.html')));
placeAliases(placed, to, to);
for (const path of leading) linkAll(path, ['index.html']);

function linkAll(path: string, names: readonly string[]): void {
  mkdirSync(join(to, path), { recursive: true });
  for (const name of names) {
    try {
      linkOrCopy(join(from, path, name), join(to, path, name));
    } catch (error) {
      // Somebody removed it from the served site: it is made anew.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
}
