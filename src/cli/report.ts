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

/** Findings in the format of the run. `folder`: what their files are told with, the handbook's own. */
export function formatFindings(
  findings: readonly Finding[],
  options: Options,
  folder = contentFolder(options),
): string {
  switch (options.format) {
    case 'json':
      return jsonReport(findings);
    case 'github':
      return githubReport(findings, folder);
    default:
      return textReport(findings, folder, options.colour, options.all);
  }
}

/** Folder of the handbook as the caller would name it, with `/` at its end; '' for the caller's own. */
export function contentFolder(options: Options): string {
  const path = seenFrom(options.caller, options.content);
  return path === '' ? '' : `${path}/`;
}

/** A path as one would name it in a folder: in full where it is far away. */
export function seenFrom(folder: string, path: string): string {
  const short = relative(folder, path);
  return short.startsWith('../../..') ? path : short;
}
