import type { Finding } from '#core/findings.ts';

/** `{ errors, warnings, findings: [{rule, level, file, line, column, message, fix?}] }`, indented. */
export function jsonReport(findings: readonly Finding[]): string {
  const errors = findings.filter(({ level }) => level === 'error').length;
  return JSON.stringify({ errors, warnings: findings.length - errors, findings }, null, 2);
}
