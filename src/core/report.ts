import type { RawFinding } from './findings.ts';

/** Reports one finding at a place in the current file. */
export type Report = (
  rule: string,
  place: { line: number; column: number } | undefined,
  message: string,
  fix?: string,
) => void;

/** A {@link Report} that collects into `findings`. */
export function reporter(file: string, findings: RawFinding[]): Report {
  return (rule, place, message, fix) => {
    const { line, column } = place ?? { line: 1, column: 1 };
    findings.push({ rule, file, line, column, message, ...(fix === undefined ? {} : { fix }) });
  };
}
