import { copyFileSync, linkSync } from 'node:fs';

/** Gives a file a second name; a copy where the two places lie on different disks. */
export function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}
