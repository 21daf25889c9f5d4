import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Another run holds the lock. */
export class Locked extends Error {
  override name = 'Locked';
}

/**
 * Takes the one lock of a folder and returns how to give it back. A lock whose process is gone is
 * taken over.
 * @throws Locked
 */
export function lock(folder: string): () => void {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'lock');
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      writeFileSync(path, String(process.pid), { flag: 'wx' });
      return () => rmSync(path, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const owner = Number(readFileSync(path, 'utf8'));
    if (owner !== process.pid && isAlive(owner)) {
      throw new Locked(
        `another handrail (process ${owner}) is working on this handbook; wait for it, or stop it`,
      );
    }
    rmSync(path, { force: true });
  }
  throw new Locked(`${path} cannot be taken; delete it`);
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
