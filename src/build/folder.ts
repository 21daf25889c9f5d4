import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';

/** File that marks a folder as a built site: only such a folder is ever replaced. */
const MARK = '.handrail';

/** Why a folder cannot be written to, in words for whoever named it. */
export class RefusedFolder extends Error {
  override name = 'RefusedFolder';
}

/**
 * Makes sure that `out` may be replaced: it is absent, empty, or was built by this command; and it
 * neither holds nor lies in one of the `sources`. Puts back what a killed run left beside it.
 * @throws RefusedFolder
 */
export function claimFolder(out: string, sources: string[]): void {
  const target = realPath(out);
  for (const source of sources.map(realPath)) {
    if (!isOutside(target, source) || !isOutside(source, target)) {
      throw new RefusedFolder(`${out} cannot be built to: it would overwrite ${source}`);
    }
  }
  if (existsSync(out) && !statSync(out).isDirectory()) {
    throw new RefusedFolder(`${out} is a file; name a folder with --out`);
  }
  const { old } = beside(out);
  if (!existsSync(out) && existsSync(join(old, MARK))) renameSync(old, out);
  if (!existsSync(out) || existsSync(join(out, MARK)) || readdirSync(out).length === 0) return;
  throw new RefusedFolder(
    `${out} holds files that were not built by handrail; name an empty folder with --out, or delete it`,
  );
}

/**
 * Puts a finished site in the place of the last one: moved beside it first, so that the served folder
 * is whole at every moment but between two renames, from which {@link claimFolder} recovers. The last
 * one goes to `used`, for the next build to take what it can of it, or is deleted.
 */
export function swapIn(stage: string, out: string, used?: string): void {
  const { next, old } = beside(out);
  writeFileSync(join(stage, MARK), 'Built by handrail; replaced as a whole by the next build.\n');
  rmSync(next, { recursive: true, force: true });
  mkdirSync(dirname(out), { recursive: true });
  try {
    renameSync(stage, next);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    mkdirSync(next);
    writeFileSync(join(next, MARK), '');
    cpSync(stage, next, { recursive: true });
  }
  rmSync(old, { recursive: true, force: true });
  if (existsSync(out)) renameSync(out, old);
  renameSync(next, out);
  if (!existsSync(old)) return;
  try {
    if (used === undefined) return removeLater(old);
    rmSync(used, { recursive: true, force: true });
    renameSync(old, used);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    removeLater(old);
  }
}

/** Thousands of small files take seconds to delete: a process of its own does it. */
function removeLater(folder: string): void {
  const gone = `${folder}-${process.pid}`;
  renameSync(folder, gone);
  const script = `require('node:fs').rmSync(${JSON.stringify(gone)}, { recursive: true, force: true })`;
  spawn(process.execPath, ['-e', script], { detached: true, stdio: 'ignore' }).unref();
}

/** Where the next site and the last one stand for a moment: hidden, under names nobody else takes. */
function beside(out: string): { next: string; old: string } {
  const name = join(dirname(out), `.${basename(out)}.handrail`);
  return { next: `${name}-next`, old: `${name}-old` };
}

/** A path with the symbolic links of its nearest existing parent followed. */
function realPath(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  const parent = dirname(path);
  return parent === path ? path : join(realPath(parent), basename(path));
}

/** Whether `inner` is neither `outer` nor below it. */
function isOutside(inner: string, outer: string): boolean {
  const path = relative(outer, inner);
  return (
    path === '..' ||
    path.startsWith('../') ||
    path.startsWith('..\\') ||
    path.startsWith('/') ||
    /^[a-z]:/i.test(path)
  );
}
