import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';

export const PROJECT = fileURLToPath(new URL('../../', import.meta.url)).replace(/\/$/, '');
const MAIN = join(PROJECT, 'src/cli/main.ts');
const CACHES = join(PROJECT, 'node_modules/.cache');

const folders: string[] = [];
after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

/** A folder that is deleted when the tests of the file are over. */
export function temporaryFolder(name: string): string {
  return remember(realpathSync(mkdtempSync(join(tmpdir(), `handrail-${name}-`))));
}

/** An empty cache inside the project, where Astro needs it; deleted when the tests are over. */
export function freshCache(): string {
  mkdirSync(CACHES, { recursive: true });
  return remember(mkdtempSync(join(CACHES, 'test-')));
}

/** What a run of the command line left. */
export interface Run {
  code: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}

/** Starts `handrail` as a process of its own, called from `folder`. */
export function start(
  command: string,
  cache: string,
  args: string[],
  folder = tmpdir(),
): ChildProcess {
  const { HANDBOOK_DIR: _dir, INIT_CWD: _cwd, ...inherited } = process.env;
  const env = { ...inherited, HANDRAIL_CACHE: cache, NO_COLOR: '1', FORCE_COLOR: undefined };
  const child = spawn(process.execPath, [MAIN, command, ...args], { env, cwd: folder });
  child.stdout?.setEncoding('utf8');
  child.stderr?.setEncoding('utf8');
  return child;
}

/** Waits until a process is gone. */
export function finished(child: ChildProcess): Promise<Run> {
  const run: Run = { code: null, signal: null, stdout: '', stderr: '' };
  child.stdout?.on('data', (text: string) => (run.stdout += text));
  child.stderr?.on('data', (text: string) => (run.stderr += text));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ ...run, code, signal }));
  });
}

/** What a build counted: `pages` in all, `cached` of them not compiled. */
export interface Counts {
  pages: number;
  cached: number;
}

/** Builds a folder and waits; the counts are there where it got to the end. */
export async function build(
  content: string,
  out: string,
  cache: string,
  ...args: string[]
): Promise<Run & { counts: Counts | undefined }> {
  const timings = join(cache, 'timings.json');
  rmSync(timings, { force: true });
  const all = ['--content', content, '--out', out, '--timings', timings, ...args];
  const run = await finished(start('build', cache, all));
  return { ...run, counts: run.code === 0 ? countsIn(timings) : undefined };
}

function countsIn(timings: string): Counts {
  return JSON.parse(readFileSync(timings, 'utf8')) as Counts;
}

function remember(folder: string): string {
  folders.push(folder);
  return folder;
}
