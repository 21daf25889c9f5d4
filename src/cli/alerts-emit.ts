import { writeFileSync } from 'node:fs';
import { alertNamed } from '#core/alert-pages.ts';
import { canAnswer } from '#core/alert-match.ts';
import type { AlertRule } from '#core/alerts.ts';
import type { Finding, RawFinding } from '#core/findings.ts';
import { originOf } from '#core/published.ts';
import { annotate, NotEditable, type Annotated } from '#outputs/alerts/annotate.ts';
import { runbookUrl } from '#outputs/alerts/runbook-url.ts';
import { graphWith } from './alerts-check.ts';
import { UsageError, type Options } from './options.ts';
import { prepare, type Prepared } from './prepare.ts';
import { formatFindings } from './report.ts';
import { givenRules, type WrittenRules } from './rule-files.ts';

/**
 * Writes the addresses of runbooks into rule files. Returns the exit code: 1 where one could not be
 * read or written; what is said goes to standard error.
 */
export async function alertsEmitCommand(options: Options): Promise<0 | 1> {
  const { write } = options.alerts;
  const { to: out } = options;
  const prepared = await prepare(options);
  const origin = originOf(options.site ?? prepared.handbook.config.site);
  if (origin === undefined) {
    throw new UsageError('the addresses need --site https://…, or `site` in handbook.yaml');
  }
  const { files, findings } = givenRules(prepared, options);
  if (write && out !== undefined) throw new UsageError('--write and --out exclude each other');
  if (!write && files.length > 1) {
    throw new UsageError(`these are ${files.length} rule files: --write writes each in its place`);
  }
  const urlOf = addresses(prepared, files, origin, options);
  const problems: RawFinding[] = [...findings];
  for (const file of files) {
    const done = annotated(file, urlOf, problems);
    if (!done) continue;
    if (!write && out === undefined) process.stdout.write(done.text);
    else if (out !== undefined) writeFileSync(out, done.text);
    else if (done.text !== file.text) writeFileSync(file.path, done.text);
    console.error(`${file.file}: ${figures(done, file)}`);
  }
  const later = notYetThere(prepared, files, urlOf);
  if (later > 0) {
    console.error(`${later} of these pages exist once their rules are in alerts/ of the handbook`);
  }
  if (problems.length === 0) return 0;
  const told = problems.map((problem): Finding => ({ ...problem, level: 'error' }));
  console.error(formatFindings(told, options, ''));
  return 1;
}

type UrlOf = (rule: AlertRule) => string | undefined;

function addresses(
  prepared: Prepared,
  files: readonly WrittenRules[],
  origin: string,
  { base, all, drafts, audience, alerts }: Options,
): UrlOf {
  const rules = files.flatMap((file) => file.rules);
  const graph = graphWith(prepared, rules, { drafts, audience });
  const site = { origin, base, external: new Set(alerts.external) };
  return (rule) => {
    const alert = alertNamed(graph, rule.name);
    const isAnswered = alert?.runbooks.some((runbook) => canAnswer(runbook, rule));
    return alert && (all || isAnswered) ? runbookUrl(alert, rule, site) : undefined;
  };
}

function annotated(
  file: WrittenRules,
  urlOf: UrlOf,
  problems: RawFinding[],
): Annotated | undefined {
  try {
    const done = annotate(file.file, file.text, urlOf);
    for (const { rule, why } of done.refused) problems.push(refusal(rule, why));
    return done;
  } catch (error) {
    if (!(error instanceof NotEditable)) throw error;
    const isTold = problems.some((problem) => problem.file === file.file);
    if (!isTold) problems.push(unchanged(file.file, error.message));
    return undefined;
  }
}

function refusal({ file, name, line, column }: AlertRule, why: string): RawFinding {
  return {
    ...{ rule: 'rule-file', file, line, column },
    message: `alert "${name}" is left as it is: ${why}`,
    fix: 'write its annotations out, and run this again',
  };
}

function unchanged(file: string, message: string): RawFinding {
  return { rule: 'rule-file', file, line: 1, column: 1, message };
}

function figures({ added, changed, same, refused }: Annotated, { rules }: WrittenRules): string {
  const without = rules.length - added - changed - same - refused.length;
  const parts = [`${added} added`, `${changed} changed`, `${same} as they were`];
  return `runbook_url: ${parts.join(', ')}${without > 0 ? `; ${without} without a runbook` : ''}`;
}

/** How many of the pages the site does not have as it is built now. */
function notYetThere({ graph }: Prepared, files: readonly WrittenRules[], urlOf: UrlOf): number {
  const written = files.flatMap((file) => file.rules).filter((rule) => urlOf(rule) !== undefined);
  const missing = written.filter(({ name }) => !alertNamed(graph, name));
  return new Set(missing.map(({ name }) => name.toLowerCase())).size;
}
