import { alertNamed, alertSegment, namedAlerts, type Alert } from '#core/alert-pages.ts';
import { canAnswer } from '#core/alert-match.ts';
import type { AlertRule } from '#core/alerts.ts';
import type { EntryRecord } from '#core/entry.ts';
import type { RawFinding } from '#core/findings.ts';
import type { Graph } from '#core/graph.ts';
import { didYouMean } from '#core/near.ts';
import { lastSegment, lastSegments, siteAddresses } from './addresses.ts';
import { judge } from './urls.ts';

/** What is compared. */
export interface Comparison {
  /** The handbook as it is built: its pages have addresses. */
  site: Graph;
  /** The same with the rules of {@link rules} as its alerts: who answers whom. */
  graph: Graph;
  /** The same with drafts, to say why a runbook is not there. */
  withDrafts: Graph;
  rules: readonly AlertRule[];
  /** Where the site stands; undefined where nobody said. */
  origin: string | undefined;
  base: string;
  /** Folder of the handbook as the caller names it, with `/` at its end. */
  folder: string;
}

/** What came of it: problems, and the figures of the summary. */
export interface Compared {
  findings: RawFinding[];
  /** Alerts by name, letter case aside. */
  alerts: number;
  answered: number;
  /** Addresses that are none of this handbook. */
  outside: number;
  /** Runbooks that name an alert which no rule has. */
  orphans: number;
}

/** Compares rules with the handbook, both ways. */
export function compareAlerts(comparison: Comparison): Compared {
  const { graph, site, rules, origin, base } = comparison;
  const addresses = origin === undefined ? lastSegments(graph) : siteAddresses(site);
  const findings: RawFinding[] = [];
  const unanswered = new Set<string>();
  const names = new Set<string>();
  let outside = 0;
  for (const rule of rules) {
    const id = idOf(rule.name);
    const alert = alertNamed(graph, rule.name);
    const answers = alert?.runbooks.some((runbook) => canAnswer(runbook, rule)) ?? false;
    names.add(id);
    if (!answers) {
      unanswered.add(id);
      findings.push(withoutRunbook(rule, alert, comparison));
    }
    if (rule.annotations['runbook_url']?.trim()) {
      const verdict = judge(rule, alert, { origin, base, addresses });
      if (verdict === 'outside') outside++;
      else if (verdict !== 'fine') {
        findings.push({ ...verdict, file: rule.file, ...(rule.urlAt ?? placeOf(rule)) });
      }
    } else if (answers) findings.push(withoutUrl(rule));
  }
  const orphans = [...runbooksWithoutAlert(comparison, names, unanswered)];
  return {
    findings: [...findings, ...orphans],
    alerts: names.size,
    answered: names.size - unanswered.size,
    outside,
    orphans: new Set(orphans.map(({ file }) => file)).size,
  };
}

function withoutRunbook(rule: AlertRule, alert: Alert | undefined, all: Comparison): RawFinding {
  const { withDrafts, folder } = all;
  const at = { rule: 'alert-without-runbook', file: rule.file, ...placeOf(rule) };
  const other = alert?.runbooks[0];
  if (other) {
    const wanted = { ...other.match, ...(other.severity ? { severity: other.severity } : {}) };
    const only = Object.entries(wanted).map(([label, value]) => `${label} "${value}"`);
    return {
      ...at,
      message: `no runbook answers alert "${rule.name}" with these labels`,
      fix: `${folder}${other.record.file} answers it only with ${only.join(' and ')}`,
    };
  }
  const hidden = alertNamed(withDrafts, rule.name)?.runbooks[0];
  if (hidden) {
    const fix = `publish ${folder}${hidden.record.file}: take \`status: draft\` away`;
    return { ...at, message: `the runbook of alert "${rule.name}" is a draft`, fix };
  }
  const near = didYouMean(rule.name, namesWithoutRule(all));
  return {
    ...at,
    message: `alert "${rule.name}" has no runbook${near}`,
    fix: `add ${folder}runbooks/…/${rule.name}.mdx, or name the alert under \`alerts\` of a runbook`,
  };
}

function withoutUrl(rule: AlertRule): RawFinding {
  return {
    ...{ rule: 'runbook-url-missing', file: rule.file, ...placeOf(rule) },
    message: `alert "${rule.name}" has a runbook, but no \`runbook_url\``,
    fix: '`handrail alerts emit` adds it',
  };
}

function* runbooksWithoutAlert(
  all: Comparison,
  names: Set<string>,
  unanswered: Set<string>,
): Iterable<RawFinding> {
  const open = new Set(
    all.rules.map(({ name }) => name).filter((name) => unanswered.has(idOf(name))),
  );
  for (const record of all.graph.entries('runbook')) {
    for (const [index, { name }] of namedAlerts(record).entries()) {
      if (names.has(idOf(name))) continue;
      const [line, column] = placeIn(record, index);
      yield {
        ...{ rule: 'runbook-without-alert', file: all.folder + record.file, line, column },
        message: `no rule has an alert "${name}"${didYouMean(name, open)}`,
        fix: 'correct the name, or take it out of `alerts`',
      };
    }
  }
}

function placeIn({ places }: EntryRecord, index: number): [number, number] {
  const paths = [`alerts.${index}.name`, `alerts.${index}`, 'alerts'];
  return paths.map((path) => places[path]).find((place) => place !== undefined) ?? [1, 1];
}

function placeOf({ line, column }: AlertRule): { line: number; column: number } {
  return { line, column };
}

/** What runbooks are called that answer no rule: one of them may be meant. */
function namesWithoutRule({ graph, rules }: Comparison): Iterable<string> {
  const taken = new Set(rules.map(({ name }) => idOf(name)));
  const runbooks = graph.entries('runbook');
  const named = runbooks.flatMap((record) => namedAlerts(record).map(({ name }) => name));
  const names = [...named, ...runbooks.map(({ id }) => lastSegment(id))];
  return names.filter((name) => !taken.has(idOf(name)));
}

function idOf(name: string): string {
  return alertSegment(name)?.toLowerCase() ?? name;
}
