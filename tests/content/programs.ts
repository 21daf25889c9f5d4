import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Where Debian keeps PostgreSQL's own programs, which are not on the path. */
const POSTGRES = '/usr/lib/postgresql';

/** Where a program is, if it is there. */
export function programAt(name: string): string | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(':'), '/usr/sbin', ...postgresFolders()];
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}

function postgresFolders(): string[] {
  if (!existsSync(POSTGRES)) return [];
  const versions = readdirSync(POSTGRES).sort((a, b) => Number(b) - Number(a));
  return versions.map((version) => join(POSTGRES, version, 'bin'));
}

/** What a program printed, and its exit code. */
export interface Ran {
  status: number | null;
  stdout: string;
  stderr: string;
  timedOut: boolean;
}

/** Runs a program, for at most some seconds (30). */
export function ran(
  program: string,
  args: readonly string[],
  {
    input = '',
    seconds = 30,
    env = {},
  }: { input?: string; seconds?: number; env?: NodeJS.ProcessEnv } = {},
): Ran {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    input,
    encoding: 'utf8',
    timeout: seconds * 1000,
    maxBuffer: 2 ** 26,
    env: { ...process.env, LC_ALL: 'C.UTF-8', ...env },
  });
  const timedOut = (error as NodeJS.ErrnoException | undefined)?.code === 'ETIMEDOUT';
  return { status, stdout: stdout ?? '', stderr: stderr || (error?.message ?? ''), timedOut };
}
