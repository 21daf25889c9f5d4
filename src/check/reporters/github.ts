import type { Finding } from '#core/findings.ts';

/**
 * One workflow command a finding, as GitHub Actions shows them at the line of a pull request:
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function githubReport(findings: readonly Finding[], folder: string): string {
  return findings
    .map(({ level, file, line, column, rule, message, fix }) => {
      const properties = `file=${property(folder + file)},line=${line},col=${column},title=${property(rule)}`;
      const text = fix ? `${message}\n${fix}` : message;
      return `::${level === 'error' ? 'error' : 'warning'} ${properties}::${data(text)}`;
    })
    .join('\n');
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
