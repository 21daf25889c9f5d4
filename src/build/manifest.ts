import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { digest } from '#core/digest.ts';
import type { Aliases } from './aliases.ts';

/** What a page is: for readers, and as Markdown. */
export const PAGE_FILES = ['index.html', 'index.md'];

/** Pages of a built site by path below its base: key, and size in bytes and time of the last change of each file. */
export type Pages = Record<string, [key: string, stamps: string]>;

/** What is kept about a built site, beside it. */
export interface Manifest {
  code: string;
  out: string;
  pages: Pages;
  aliases: Aliases;
  /** Undefined in notes of before there were any. */
  leading?: LeadingNote;
}

/** Small pages that lead on, as a build left them: digests of what they hold, and of sizes and times. */
interface LeadingNote {
  paths: string[];
  digest: string;
  stamps: string;
}

/** What the last build noted; undefined where that is missing or damaged. */
export function readManifest(file: string): Manifest | undefined {
  try {
    const [sum, text = ''] = readFileSync(file, 'utf8').split('\n');
    return digest(text) === sum ? (JSON.parse(text) as Manifest) : undefined;
  } catch {
    return undefined;
  }
}

/** Sizes and times of the last change of a page's files; undefined where one is no file. */
export function stampsOf(folder: string, names = PAGE_FILES): string | undefined {
  const stats = names.map((name) => statSync(join(folder, name), { throwIfNoEntry: false }));
  if (!stats.every((stat) => stat?.isFile())) return undefined;
  return stats.map((stat) => `${stat?.size} ${stat?.mtimeMs}`).join(' ');
}
