import { spawnSync } from 'node:child_process';
import { programAt } from './programs.ts';

/** What the handbook is checked with: a program of each, and the Debian package that it is in. */
const TOOLS: Record<string, string> = {
  shellcheck: 'shellcheck',
  promtool: 'prometheus',
  initdb: 'postgresql',
  'redis-server': 'redis-server',
  openssl: 'openssl',
};

/**
 * Installs what is missing where apt-get is there and may; else says what to run. Returns whether the
 * tools can be asked for: where they cannot be had, their parts are skipped.
 */
export function provideTools(): boolean {
  const missing = Object.entries(TOOLS).flatMap(([program, name]) =>
    programAt(program) ? [] : [name],
  );
  if (missing.length === 0) return true;
  const apt = spawnSync('apt-get', ['--version']).status === 0;
  const line = `apt-get install -y ${missing.join(' ')}`;
  if (!apt || process.getuid?.() !== 0) {
    console.log(
      `Missing for the check of the handbook’s content: ${missing.join(', ')}. On Debian: sudo ${line}`,
    );
    return false;
  }
  console.log(`Installing ${missing.join(', ')} with apt-get …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', ...missing],
  ]) {
    const { status } = spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env });
    if (status !== 0) console.log(`apt-get could not do it. Run: ${line}`);
  }
  return true;
}
