import { checked } from './kept.ts';
import type { Progress } from './progress.ts';

/**
 * A file of progress: `{ format: 1, what, paths }`, each path as {@link Progress} has it. `format`
 * changes when an older reader could misread a newer file.
 */
const WHAT = 'handrail onboarding progress';

/** Characters of the largest file that is read. */
const MOST = 1_000_000;
const KEPT = 'Nothing was changed.';

/** What a file or a link held: progress, and what of it could not be taken; or why it is none. */
export type Read = { paths: Progress[]; left: string[] } | { error: string };

/** Progress as the text of a file. */
export function fileOf(paths: readonly Progress[]): string {
  return `${JSON.stringify({ format: 1, what: WHAT, paths }, undefined, 2)}\n`;
}

/** `your-first-two-weeks-2026-11-23.json` */
export function fileNameOf(title: string, day: string, extension: string): string {
  const name = title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  return `${name || 'onboarding'}-${day}.${extension}`;
}

/** Reads a file of progress; ids that paths had before become those they have. */
export function readFile(text: string, aliases: ReadonlyMap<string, string>): Read {
  if (text.length > MOST) return no('This file is larger than progress ever is.');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return no('This file is not one that was saved here: it is not JSON.');
  }
  return readPaths(value, aliases);
}

/** Reads what a file holds, as a link may hold it too. */
export function readPaths(value: unknown, aliases: ReadonlyMap<string, string>): Read {
  const { format, what, paths } = { ...(value as object | null) } as Record<string, unknown>;
  if (what !== WHAT || typeof format !== 'number' || !Array.isArray(paths)) {
    return no('This is no progress of an onboarding path.');
  }
  if (format > 1) return no('This was saved by a newer version of the handbook than this one.');
  if (paths.length > 50) return no('This holds more paths than a handbook has.');
  const read = paths.map(checked);
  const sound = read.flatMap(({ progress }) => progress ?? []);
  if (sound.length === 0) return no('No progress could be read from this.');
  const left = read.flatMap(({ progress, left }, index) =>
    progress ? left : [`path ${index + 1}`],
  );
  return { paths: sound.map((progress) => renamed(progress, aliases)), left };
}

function renamed(progress: Progress, aliases: ReadonlyMap<string, string>): Progress {
  const { id, title } = progress.path;
  return { ...progress, path: { id: aliases.get(id) ?? id, title } };
}

function no(why: string): { error: string } {
  return { error: `${why} ${KEPT}` };
}
