import { styleText } from 'node:util';
import type { Finding } from '#core/findings.ts';

/** Problems of one rule beyond this many are counted instead of told. */
const MOST_A_RULE = 20;

/**
 * `file:line:column level rule message`, the fix in the line below; a summary at the end. Many
 * problems of one rule are counted. `colour`: whether the terminal shows it.
 */
export function textReport(
  findings: readonly Finding[],
  folder: string,
  colour: boolean,
  all: boolean,
): string {
  const paint = (style: Parameters<typeof styleText>[0], text: string): string =>
    colour ? styleText(style, text, { validateStream: false }) : text;
  const told = new Map<string, number>();
  const lines: string[] = [];
  for (const { file, line, column, level, rule, message, fix } of findings) {
    const count = (told.get(rule) ?? 0) + 1;
    told.set(rule, count);
    if (count > MOST_A_RULE && !all) continue;
    const place = `${folder}${file}:${line}:${column}`;
    lines.push(
      `${paint('bold', place)} ${paint(level === 'error' ? 'red' : 'yellow', level)} ${rule} ${message}`,
    );
    if (fix) lines.push(paint('dim', `    ${fix}`));
  }
  const cut = [...told].filter(([, count]) => count > MOST_A_RULE);
  if (!all) {
    for (const [rule, count] of cut) {
      lines.push(
        `… and ${count - MOST_A_RULE} more of ${rule} (${count} in all; --all shows every one)`,
      );
    }
  }
  lines.push(summary(findings, told));
  return lines.join('\n');
}

function summary(findings: readonly Finding[], byRule: Map<string, number>): string {
  if (findings.length === 0) return '0 problems';
  const files = new Set(findings.map(({ file }) => file)).size;
  const errors = findings.filter(({ level }) => level === 'error').length;
  const counts = [plural(errors, 'error'), plural(findings.length - errors, 'warning')];
  const rules = [...byRule].sort((a, b) => b[1] - a[1]).map(([rule, count]) => `${rule} ${count}`);
  return `${counts.join(', ')} in ${plural(files, 'file')} (${rules.join(', ')})`;
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
