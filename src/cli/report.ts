import { relative } from 'node:path';
import { githubReport } from '#check/reporters/github.ts';
import { jsonReport } from '#check/reporters/json.ts';
import { textReport } from '#check/reporters/text.ts';
import type { Finding } from '#core/findings.ts';
import type { Options } from './options.ts';

/** Writes findings to standard output in the format of the run. */
export function printFindings(findings: readonly Finding[], options: Options): void {
  process.stdout.write(`${formatFindings(findings, options)}\n`);
}

/** Findings in the format of the run, their files as the caller would name them. */
export function formatFindings(findings: readonly Finding[], options: Options): string {
  const path = relative(options.caller, options.content);
  const folder = path === '' ? '' : `${path.startsWith('../../..') ? options.content : path}/`;
  switch (options.format) {
    case 'json':
      return jsonReport(findings);
    case 'github':
      return githubReport(findings, folder);
    default:
      return textReport(findings, folder, options.colour, options.all);
  }
}
