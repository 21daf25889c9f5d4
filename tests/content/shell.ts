import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { scriptOf } from './commands.ts';
import type { Fence } from './fences.ts';
import { inFence, type Outcome } from './problem.ts';
import { programAt, ran } from './programs.ts';

/** Findings of shellcheck that do not hold for commands which a person types one step after the other. */
const OFF: Record<string, string> = {
  SC1090: 'a file that is sourced is on the reader’s machine',
  SC1091: 'the same',
  SC2034: 'a variable is used by a later step',
  SC2154: 'a variable is set by an earlier step',
  SC2164: 'after a `cd` that fails, a person stops',
};

const WHAT = 'Shell, by shellcheck (kubectl, aws and others: not run)';

/** Every script and every command of a session. */
export function checkShell(fences: readonly Fence[], folder: string): Outcome {
  const shellcheck = programAt('shellcheck');
  const scripts = fences.flatMap((fence) => {
    const text = scriptOf(fence);
    return text === undefined ? [] : [{ fence, text }];
  });
  if (!shellcheck)
    return { what: WHAT, count: 0, skipped: 'no shellcheck', missing: true, problems: [] };
  if (scripts.length === 0) return { what: WHAT, count: 0, problems: [] };
  const files = scripts.map(({ fence, text }, index) => {
    // A directive would move the lines, so the shell is said by the name.
    const file = join(folder, `${index}.${fence.lang === 'sh' ? 'sh' : 'bash'}`);
    writeFileSync(file, `${text.trimEnd()}\n`);
    return file;
  });
  const comments = ['sh', 'bash'].flatMap((shell) => {
    const own = files.filter((file) => file.endsWith(`.${shell}`));
    if (own.length === 0) return [];
    const options = ['--norc', '-s', shell, '-f', 'json', '-e', Object.keys(OFF).join(',')];
    const { stdout, stderr } = ran(shellcheck, [...options, ...own]);
    if (!stdout.startsWith('[')) throw new Error(`shellcheck did not answer: ${stderr}`);
    return JSON.parse(stdout) as Comment[];
  });
  const problems = comments.flatMap(({ file, line, column, code, message }) => {
    const script = scripts[files.indexOf(file)];
    const fix = `see https://www.shellcheck.net/wiki/SC${code}`;
    return script
      ? [inFence(script.fence, { line, column }, `shellcheck SC${code}: ${message}`, fix)]
      : [];
  });
  return { what: WHAT, count: scripts.length, problems };
}

interface Comment {
  file: string;
  line: number;
  column: number;
  code: number;
  message: string;
}
