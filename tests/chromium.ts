import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright';

/** The shell first: it draws pages as Chromium does and opens no windows, and takes half the time. */
const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
];
/** Debian's packages, the older ones without a shell of its own. */
const PACKAGES = ['chromium-headless-shell', 'chromium'];

/**
 * The browser that tests use: `CHROMIUM_PATH`, one on the system, or Playwright's own (undefined: it
 * finds that itself). Where there is none, gets one, or stops with the line to run.
 */
export function provideChromium(): string | undefined {
  const given = process.env['CHROMIUM_PATH'];
  if (given) {
    if (existsSync(given)) return given;
    return stop(`CHROMIUM_PATH names ${given}, which is not there.`, 'unset CHROMIUM_PATH');
  }
  const system = onSystem();
  if (system) return system;
  if (existsSync(chromium.executablePath())) return undefined;
  return install();
}

function onSystem(): string | undefined {
  const find = process.platform === 'win32' ? 'where' : 'which';
  for (const name of NAMES) {
    const found = spawnSync(find, [name], { encoding: 'utf8' });
    if (found.status === 0) return found.stdout.split('\n')[0]?.trim();
  }
  return undefined;
}

function install(): string | undefined {
  const apt = spawnSync('apt-get', ['--version']).status === 0;
  if (apt && process.getuid?.() === 0) {
    console.log('There is no Chromium here: installing it with apt-get …');
    const quiet = { stdio: ['ignore', 'ignore', 'inherit'] as ('ignore' | 'inherit')[] };
    const options = { ...quiet, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
    execFileSync('apt-get', ['update', '-qq'], options);
    for (const name of PACKAGES) {
      const { status } = spawnSync('apt-get', ['install', '-y', '-qq', name], options);
      if (status === 0) return onSystem();
    }
    return stop('apt-get could not install Chromium.', 'apt-get install chromium');
  }
  console.log('There is no Chromium here: getting Playwright’s …');
  const { status } = spawnSync('playwright', ['install', 'chromium'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status === 0) return undefined;
  return stop(
    'Chromium could not be had.',
    apt ? 'sudo apt-get install chromium' : 'npx playwright install chromium',
  );
}

function stop(what: string, line: string): never {
  console.error(`${what} Run this, then the tests again:\n\n  ${line}\n`);
  process.exit(1);
}
