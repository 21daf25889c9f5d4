import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { linkOrCopy } from '#core/files.ts';

/** Other addresses of a site's pages, with the address of each. */
export type Aliases = readonly (readonly [alias: string, path: string])[];

/** The check has told of an alias that is a file of the site, or no name for one. */
const TOLD = ['ENOTDIR', 'EEXIST', 'ENOTEMPTY', 'ENAMETOOLONG'];

/**
 * An old address holds the page itself, byte for byte: query and fragment need no script to survive,
 * and `address.ts` only corrects the address bar. What `to` has at such an address stays. Pages lie in `from`.
 */
export function placeAliases(aliases: Aliases, from: string, to: string): void {
  for (const [alias, path] of aliases) {
    const target = join(to, alias);
    if (existsSync(join(target, 'index.html'))) continue;
    try {
      mkdirSync(target, { recursive: true });
      linkOrCopy(join(from, path, 'index.html'), join(target, 'index.html'));
    } catch (error) {
      if (!TOLD.includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    }
  }
}
