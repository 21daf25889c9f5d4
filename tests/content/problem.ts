import type { Fence } from './fences.ts';

/** Something that readers are told to run and that is not right. */
export interface Problem {
  /** As the caller sees it: `content/runbooks/…`. */
  file: string;
  line: number;
  column: number;
  message: string;
  fix: string;
}

/** What one check looked at, and what it found. */
export interface Outcome {
  what: string;
  count: number;
  /** Why it (or some of it) was not looked at. */
  skipped?: string;
  /** Whether a tool was missing, which `--require-all` does not forgive. */
  missing?: boolean;
  problems: Problem[];
}

/** A problem at a line and column (from 1) of a fence's code. */
export function inFence(
  fence: Fence,
  { line = 1, column = 1 }: { line?: number | undefined; column?: number | undefined },
  message: string,
  fix: string,
): Problem {
  const lines = fence.code.split('\n').length;
  const place = {
    line: fence.line + Math.min(Math.max(line, 1), lines),
    column: column + fence.indent,
  };
  return { file: fence.file, ...place, message, fix };
}

/** `file:line:column  what  how to mend` */
export function lineOf({ file, line, column, message, fix }: Problem): string {
  return `${file}:${line}:${column}  ${message.replace(/\s+/g, ' ').trim()}  ${fix}`;
}

/** How to mend what needs something that a page takes for granted, from a file that may be there. */
export function besides(what: string, name: string, isThere: boolean): string {
  return isThere ? `mend it, or ${what} in ${name}` : `mend it, or add ${what} as ${name}`;
}
