import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Finding } from '../../src/core/findings.ts';
import { readOptions } from '../../src/cli/options.ts';
import { prepare, type Prepared } from '../../src/cli/prepare.ts';

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));

/** Reads, compiles and checks a folder as `handrail check` does. */
export function checkFolder(content: string, cache: string, ...args: string[]): Promise<Prepared> {
  const environment = { HANDRAIL_CACHE: cache, SOURCE_DATE_EPOCH: String(Date.UTC(2026, 10, 23) / 1000) };
  return prepare(readOptions(['--content', content, ...args], environment, '/'));
}

/** A finding as `expected.txt` has it: the line of the text report, without the fix. */
export function lineOf({ file, line, column, level, rule, message }: Finding): string {
  return `${file}:${line}:${column} ${level} ${rule} ${message}`;
}

/** Writes a content folder, `handbook.yaml` included. */
export function writeFolder(folder: string, files: Record<string, string>): string {
  for (const [file, text] of Object.entries({ 'handbook.yaml': 'title: Broken\n', ...files })) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return folder;
}

/** Runs `handrail check` on a folder as a process of its own, called from that folder. */
export function runCheck(content: string, cache: string, ...args: string[]): Promise<Run> {
  return runCommand(['check'], content, cache, ...args);
}

/** The same for any command. */
export function runCommand(
  command: string[],
  content: string,
  cache: string,
  ...args: string[]
): Promise<Run> {
  const env = { ...process.env, HANDRAIL_CACHE: cache, INIT_CWD: content, NO_COLOR: '1' };
  const child = spawn(process.execPath, [MAIN, ...command, '--content', content, ...args], { env });
  const run: Run = { code: null, stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (run.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (run.stderr += text));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ ...run, code }));
  });
}

interface Run {
  code: number | null;
  stdout: string;
  stderr: string;
}
