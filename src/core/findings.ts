/** How much a finding weighs: an `error` stops a build, a `warn` is told, `off` is not looked for. */
export type Level = 'error' | 'warn' | 'off';

/**
 * Something an author should know about a file.
 * `line` and `column` count from 1; `file` is relative to the handbook folder, with `/`.
 */
export interface Finding {
  rule: string;
  level: Exclude<Level, 'off'>;
  file: string;
  line: number;
  column: number;
  /** What happened, with the near match if there is one. */
  message: string;
  /** What to do about it. */
  fix?: string;
}

/** Findings before levels are applied: the rule alone decides how much one weighs. */
export type RawFinding = Omit<Finding, 'level'>;

/** A rule that findings can name. `foreign` is its level in a folder without `handbook.yaml`. */
export interface Rule {
  id: string;
  level: Level;
  /** Only where the level in a folder that nobody adapted differs from `warn`. */
  foreign?: Level;
  /** Why it matters, in a sentence. */
  why: string;
}

/** By file, then by place, then by rule: the order in which one mends them. */
export function byPlace(a: RawFinding, b: RawFinding): number {
  return (
    compare(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    compare(a.rule, b.rule) ||
    compare(a.message, b.message)
  );
}

/** Code-unit order: the same on every machine, whatever its locale. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
