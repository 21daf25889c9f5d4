import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { settle } from './machine.ts';
import { measure, type Measurement } from './measure.ts';

/** The project's root: the working directory of each engine run. */
export const ROOT = join(import.meta.dirname, '../..');

/**
 * Builds a handbook once with the engine's command line.
 * @param run.cache the folder HANDRAIL_CACHE names; a new one makes the build cold.
 * @param run.timings where the engine writes its phases.
 * @throws when the build fails, with the end of what it said.
 */
export async function buildOnce(run: BuildRun): Promise<Build> {
  const { engine, content, out, cache, timings } = run;
  const args = [engine, 'build', '--content', content, '--out', out, '--timings', timings];
  rmSync(timings, { force: true });
  await settle();
  const result = await measure(process.execPath, args, {
    cwd: ROOT,
    env: engineEnvironment(cache),
  });
  if (result.exitCode !== 0) throw failed('the build', result);
  const written = existsSync(timings) ? readFileSync(timings, 'utf8') : '{}';
  const { phases = {}, cached = 0 } = JSON.parse(written) as Partial<Timings>;
  return { ...result, phases, cached };
}

/** A new empty cache folder where the engine wants it. */
export function newCache(): string {
  const parent = join(ROOT, 'node_modules/.cache');
  mkdirSync(parent, { recursive: true });
  return mkdtempSync(join(parent, 'bench-'));
}

/** What the engine is run with: its cache, and a fixed clock so that equal input gives equal bytes. */
export function engineEnvironment(cache: string): Record<string, string> {
  return {
    HANDRAIL_CACHE: cache,
    SOURCE_DATE_EPOCH: String(Date.UTC(2026, 10, 22) / 1000),
    ASTRO_TELEMETRY_DISABLED: '1',
  };
}

/** The error for a command that ended with another code than 0. */
export function failed(what: string, { exitCode, stdout, stderr }: Measurement): Error {
  const said = `${stdout}\n${stderr}`.trim().split('\n').slice(-30).join('\n');
  return new Error(`${what} ended with exit code ${exitCode}:\n${said}`);
}

export type BuildRun = {
  engine: string;
  content: string;
  out: string;
  cache: string;
  timings: string;
};

/** `phases` in milliseconds by name; `cached` is how many pages came from the cache. */
export type Build = Pick<Measurement, 'wallMs' | 'cpuMs' | 'othersMs' | 'peakRssMb'> & {
  phases: Record<string, number>;
  cached: number;
};

type Timings = { phases: Record<string, number>; pages: number; cached: number };
