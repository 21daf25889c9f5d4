import { compareAlerts, type Compared } from '#check/alerts/check.ts';
import { alertRules } from '#check/alerts/rules.ts';
import { levelled } from '#check/check.ts';
import { Graph, type View } from '#core/graph.ts';
import type { AlertRule } from '#core/alerts.ts';
import { originOf } from '#core/published.ts';
import type { Options } from './options.ts';
import { prepare, type Prepared } from './prepare.ts';
import { contentFolder, formatFindings } from './report.ts';
import { givenRules, type GivenRules } from './rule-files.ts';

/** Compares rule files with the handbook. Returns the exit code: 1 where there is an error. */
export async function alertsCheckCommand(options: Options): Promise<0 | 1> {
  const prepared = await prepare(options);
  const given = givenRules(prepared, options);
  const rules = given.files.flatMap((file) => file.rules);
  const { drafts, audience, base } = options;
  const origin = originOf(options.site ?? prepared.handbook.config.site);
  const compared = compareAlerts({
    site: prepared.graph,
    graph: graphWith(prepared, rules, { drafts, audience }),
    withDrafts: graphWith(prepared, rules, { drafts: true, audience }),
    ...{ rules, origin, base, folder: contentFolder(options) },
  });
  const raw = [...given.findings, ...compared.findings];
  const findings = levelled(raw, alertRules, prepared.handbook);
  console.log(formatFindings(findings, options, ''));
  if (options.format === 'text') console.log(summary(compared, given, origin));
  return findings.some(({ level }) => level === 'error') ? 1 : 0;
}

/** The handbook with these rules for its alerts. */
export function graphWith(
  { compilation, graph }: Prepared,
  alerts: AlertRule[],
  view: View,
): Graph {
  return new Graph({ records: compilation.records, alerts, assets: [] }, graph.kinds, view);
}

function summary(compared: Compared, given: GivenRules, origin: string | undefined): string {
  const { alerts, answered, outside, orphans } = compared;
  const missing = alerts - answered;
  const lines = [
    `${count(alerts, 'alert')} in ${count(given.files.length, 'file')}: ${answered} ${answered === 1 ? 'has' : 'have'} a runbook, ` +
      `${missing} ${missing === 1 ? 'has' : 'have'} none; ` +
      `${orphans === 1 ? '1 runbook names' : `${orphans} runbooks name`} an alert that no rule has`,
  ];
  if (given.passed > 0) lines.push(`${count(given.passed, 'file')} without rules passed over`);
  if (outside > 0) {
    const why = `${origin === undefined ? '' : `not on ${origin}, or `}a template in the path`;
    lines.push(`not checked: ${count(outside, 'runbook_url')} (${why})`);
  }
  if (origin === undefined) {
    lines.push('Compared by the last segment of addresses; --site says where the handbook stands.');
  }
  return lines.join('\n');
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}
