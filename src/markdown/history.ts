import { execFile } from 'node:child_process';
import { utc } from '#core/dates.ts';
import type { FileHistory, History } from '#core/history.ts';

const TIMEOUT_MS = 5000;
const MOST_BYTES = 256 * 1024 * 1024;

/**
 * No setting of the repository may have git start a program (a signature to verify, a watcher, a
 * pager) or ask a server for what a partial clone lacks.
 */
const SAFE = [
  '--no-pager',
  '--no-optional-locks',
  ...['log.showSignature=false', 'core.fsmonitor=false', 'core.hooksPath=', 'protocol.allow=never']
    .map((setting) => ['-c', setting])
    .flat(),
];

/**
 * When the files of a handbook were changed and made, from one `git log`. Nothing is known where the
 * folder is in no repository, its clone is shallow (git would date all files alike), there is no git,
 * or it takes longer than five seconds. Never fails.
 *
 * @param folder Absolute path of the handbook.
 */
export async function readHistory(folder: string): Promise<History> {
  const shallow = await git(folder, ['rev-parse', '--is-shallow-repository']);
  if (shallow?.trim() !== 'false') return new Map();
  const log = await git(folder, [
    'log',
    '-z',
    '--format=commit %ct',
    '--name-status',
    // Whole files only: more would compare contents.
    '--find-renames=100%',
    '--no-ext-diff',
    '--no-textconv',
    '--relative',
    '--',
    '.',
  ]);
  return log === undefined ? new Map() : readLog(log);
}

/**
 * History from `git log -z --format='commit %ct' --name-status`, newest first. A file that was moved
 * whole keeps its dates; one that was deleted and made anew begins there.
 */
export function readLog(log: string): History {
  const found = new Map<string, FileHistory>();
  const nowCalled = new Map<string, string>();
  const begun = new Set<string>();
  const words = log.split('\0');
  let date = '';
  for (let at = 0; at < words.length; at++) {
    const word = words[at]?.trim() ?? '';
    if (word.startsWith('commit ')) date = utc(Number(word.slice('commit '.length)));
    if (!/^[A-Z]\d*$/.test(word)) continue;
    const old = /^[RC]/.test(word) ? words[++at] : undefined;
    const written = words[++at] ?? '';
    const file = nowCalled.get(written) ?? written;
    if (begun.has(file)) continue;
    if (word.startsWith('R') && old !== undefined) {
      nowCalled.set(old, file);
      continue;
    }
    const isFirst = /^[AC]/.test(word);
    const changed = found.get(file)?.changed ?? date;
    if (word !== 'D') found.set(file, { changed, created: isFirst ? date : undefined });
    if (isFirst || word === 'D') begun.add(file);
  }
  return found;
}

/** What git answers, or undefined. */
function git(folder: string, args: string[]): Promise<string | undefined> {
  const options = { timeout: TIMEOUT_MS, maxBuffer: MOST_BYTES, windowsHide: true };
  return new Promise((resolve) => {
    execFile('git', ['-C', folder, ...SAFE, ...args], options, (error, stdout) =>
      resolve(error ? undefined : stdout),
    );
  });
}
