import { spawn } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { filesBelow } from './files.ts';
import { machineBusyMs } from './machine.ts';
import { ProcessTree } from './process-tree.ts';

/**
 * Runs a command to its end. Measure one command at a time: the processor time comes from what the
 * kernel adds to this process when it reaps the command (`/proc/self/stat`, 10 ms steps), or from
 * the samples when those saw more, as with a grandchild that nobody waited for.
 */
export async function measure(
  command: string,
  args: readonly string[],
  opts: MeasureOptions = {},
): Promise<Measurement> {
  const cpuBefore = reapedCpuMs();
  const ownBefore = ownCpuMs();
  const busyBefore = machineBusyMs();
  const start = performance.now();
  const child = spawn(command, args, {
    cwd: opts.cwd,
    env: { ...process.env, ...opts.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output.stderr += text));
  const tree = new ProcessTree(child.pid ?? 0);
  const timer = setInterval(() => tree.sample(), SAMPLE_MS);
  try {
    const { promise, resolve, reject } = Promise.withResolvers<number>();
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? -1));
    const exitCode = await promise;
    const wallMs = performance.now() - start;
    const cpuMs = Math.max(reapedCpuMs() - cpuBefore, tree.cpuMs);
    const busyMs = machineBusyMs() - busyBefore - cpuMs - (ownCpuMs() - ownBefore);
    const othersMs = Math.max(0, busyMs);
    return { wallMs, cpuMs, othersMs, peakRssMb: tree.peakRssMb, exitCode, ...output };
  } finally {
    clearInterval(timer);
  }
}

/** How much a folder holds: all bytes, all files, and how many of them are HTML. */
export function outputSize(dir: string): OutputSize {
  const files = filesBelow(dir);
  const bytes = files.reduce((sum, file) => sum + statSync(join(dir, file)).size, 0);
  return {
    bytes,
    files: files.length,
    html: files.filter((file) => file.endsWith('.html')).length,
  };
}

/** The bytes of a file as it is, with gzip (level 6) and with brotli (quality 11). */
export function pageBytes(file: string): PageBytes {
  const html = readFileSync(file);
  return {
    html: html.length,
    gzip: gzipSync(html).length,
    brotli: brotliCompressSync(html).length,
  };
}

export type MeasureOptions = { cwd?: string; env?: Record<string, string> };

/**
 * `cpuMs` is user and system time of the whole tree, `othersMs` what all other processes of the
 * machine took meanwhile, `peakRssMb` the highest sum of the tree's RSS.
 */
export type Measurement = {
  wallMs: number;
  cpuMs: number;
  othersMs: number;
  peakRssMb: number;
  exitCode: number;
  stdout: string;
  stderr: string;
};

export type OutputSize = { bytes: number; files: number; html: number };

export type PageBytes = { html: number; gzip: number; brotli: number };

const SAMPLE_MS = 50;

function reapedCpuMs(): number {
  const stat = readFileSync('/proc/self/stat', 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[13]) + Number(fields[14])) * 10;
}

function ownCpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
