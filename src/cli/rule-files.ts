import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readRuleFile, withoutRules, type RuleFile } from '#check/alerts/rule-file.ts';
import { compare, type RawFinding } from '#core/findings.ts';
import { isHidden } from '#markdown/scan.ts';
import { UsageError, type Options } from './options.ts';
import type { Prepared } from './prepare.ts';
import { seenFrom } from './report.ts';

/** A rule file with its text as it is on the disk, byte-order mark and line ends included. */
export interface WrittenRules extends RuleFile {
  path: string;
  text: string;
}

/** What a run was given to compare or to write. */
export interface GivenRules {
  files: WrittenRules[];
  findings: RawFinding[];
  /** Files in folders that hold no rules. */
  passed: number;
}

/**
 * Rule files of the call, or else those in the handbook's `alerts/`.
 * @throws UsageError where there are none.
 */
export function givenRules({ compilation }: Prepared, options: Options): GivenRules {
  const { root, alertFiles } = compilation.scan;
  const asked = options.alerts.rules;
  const given: GivenRules = { files: [], findings: [], passed: 0 };
  const paths = asked.length > 0 ? asked : alertFiles.map((file) => join(root, file));
  if (paths.length === 0) {
    throw new UsageError('the handbook has no rule files in alerts/; name them with --rules');
  }
  const seen = new Set<string>();
  for (const path of paths) {
    if (!existsSync(path)) throw new UsageError(`there is no file or folder ${path}`);
    const isFolder = statSync(path).isDirectory();
    const before = given.files.length + given.findings.length;
    for (const file of isFolder ? filesIn(path) : [path]) {
      if (!seen.has(file)) take(file, isFolder, given, options);
      seen.add(file);
    }
    if (isFolder && given.files.length + given.findings.length === before) {
      throw new UsageError(`there is no rule file (.yaml, .yml) in ${path}`);
    }
  }
  return given;
}

function take(path: string, inFolder: boolean, given: GivenRules, options: Options): void {
  const file = seenFrom(options.caller, path);
  const text = decoded(readFileSync(path));
  if (text === undefined) {
    given.findings.push(notText(file));
    return;
  }
  const read = readRuleFile(file, text);
  given.findings.push(...read.findings);
  if (read.hasRules) given.files.push({ ...read, path, text });
  else if (inFolder) given.passed += read.findings.length === 0 ? 1 : 0;
  else if (read.findings.length === 0) given.findings.push(withoutRules(file));
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /\.ya?ml$/i.test(name) && !isHidden(name))
    .sort(compare)
    .map((name) => join(folder, name))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile());
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function notText(file: string): RawFinding {
  return {
    ...{ rule: 'rule-file', file, line: 1, column: 1 },
    message: 'the file is not UTF-8',
    fix: 'save it as UTF-8: Prometheus reads nothing else',
  };
}
