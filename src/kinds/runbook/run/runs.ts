import { store, stored } from '#ui/storage.ts';
import { forget, namesKept } from '#ui/stored-names.ts';
import { isExpired, readRun, writtenRun } from './kept.ts';
import type { Run } from './run.ts';

/** Names of what is kept of runs begin so. */
const START = 'run:';

export function nameOf(run: Run): string {
  return `${START}${run.runbook.id}:${run.id}`;
}

/** Runs of a page that this browser keeps. Two handbooks on one host may have pages of one id. */
export function keptRuns(page: Pick<Run, 'runbook' | 'url'>): Run[] {
  return namesKept(`${START}${page.runbook.id}:`).flatMap((name) => {
    const run = readRun(stored(name));
    return run && nameOf(run) === name && pathOf(run.url) === pathOf(page.url) ? [run] : [];
  });
}

/** What is kept of a run, perhaps by another tab. */
export function keptRun(run: Run): Run | undefined {
  return readRun(stored(nameOf(run)));
}

/** Keeps a run, and says whether the browser took it. */
export function keepRun(run: Run): boolean {
  return store(nameOf(run), writtenRun(run));
}

export function forgetRun(run: Run): void {
  forget(nameOf(run));
}

/** Forgets what is too old, of all pages. */
export function forgetOld(now: string): void {
  for (const name of namesKept(START)) {
    if (isExpired(stored(name), now)) forget(name);
  }
}

/** Text that is too much for an id, and the same in browsers and on pages without https. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function pathOf(url: string): string {
  return URL.parse(url)?.pathname ?? '';
}
