import { store, stored } from '#ui/storage.ts';
import { forget } from '#ui/stored-names.ts';
import { readProgress, writtenProgress } from './kept.ts';
import { merged } from './merge.ts';
import type { Progress } from './progress.ts';

/** Name under which the progress of a path is kept. */
export function nameOf(path: string): string {
  return `progress:${path}`;
}

/** What is kept of a path, perhaps by another tab. */
export function keptProgress(path: string): Progress | undefined {
  const progress = readProgress(stored(nameOf(path)));
  return progress?.path.id === path ? progress : undefined;
}

/** Keeps progress together with what is kept already, and says whether the browser took it. */
export function keepProgress(progress: Progress): boolean {
  const kept = keptProgress(progress.path.id);
  const all = kept ? merged(kept, progress) : progress;
  return store(nameOf(progress.path.id), writtenProgress(all));
}

/** What is kept of a path under ids that it had before becomes its own; it is forgotten there once it is kept here. */
export function followAlias(before: readonly string[], path: Progress['path']): void {
  for (const id of before) {
    const progress = keptProgress(id);
    if (progress && keepProgress({ ...progress, path })) forget(nameOf(id));
  }
}
