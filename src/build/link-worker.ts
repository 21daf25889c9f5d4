import { existsSync, mkdirSync, readdirSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { workerData } from 'node:worker_threads';
import { linkOrCopy } from '#core/files.ts';
import { placeAliases, type Aliases } from './aliases.ts';

/** Files to give a second name: those called `names` in each of the folders `paths` below `from`. */
export interface LinkJob {
  from: string;
  /** What is there already stays where it is the very file that is wanted; all else goes. */
  to: string;
  paths: string[];
  names: readonly string[];
  aliases: Aliases;
  /** Folders of small pages that lead on: their `index.html` alone. */
  leading: string[];
}

const { from, to, paths, names, aliases, leading } = workerData as LinkJob;
const single = [...leading, ...aliases.map(([alias]) => alias)];
const wanted = new Set([
  ...paths.flatMap((path) => names.map((name) => join(path, name))),
  ...single.map((path) => join(path, 'index.html')),
]);
if (existsSync(to)) clear('');
for (const path of paths) linkAll(path, names);
const placed = aliases.filter(([, path]) => existsSync(join(to, path, 'index.html')));
placeAliases(placed, to, to);
for (const path of leading) linkAll(path, ['index.html']);

/** Removes what is not wanted in a folder; whether the folder went too, for it is empty. */
function clear(folder: string): boolean {
  let left = 0;
  for (const entry of readdirSync(join(to, folder), { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!clear(path)) left++;
    } else if (wanted.has(path) && isSame(join(from, path), join(to, path))) {
      wanted.delete(path);
      left++;
    } else rmSync(join(to, path));
  }
  if (left === 0) rmdirSync(join(to, folder));
  return left === 0;
}

/** Whether two names are those of one file. */
function isSame(one: string, other: string): boolean {
  const [first, second] = [one, other].map((path) => statSync(path, { throwIfNoEntry: false }));
  return first !== undefined && first.ino === second?.ino && first.dev === second.dev;
}

/** Links what is still wanted of a page. */
function linkAll(path: string, names: readonly string[]): void {
  for (const name of names) {
    if (!wanted.delete(join(path, name))) continue;
    mkdirSync(join(to, path), { recursive: true });
    try {
      linkOrCopy(join(from, path, name), join(to, path, name));
    } catch (error) {
      // Somebody removed it from the served site: it is made anew.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
}
