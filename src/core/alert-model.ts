import {
  alertNamed,
  alertPath,
  namedAlerts,
  type Alert,
  type AlertRunbook,
} from './alert-pages.ts';
import type { AlertRule } from './alerts.ts';
import type { EntryRecord, Json } from './entry.ts';
import { compare } from './findings.ts';
import type { EntryLink, Graph } from './graph.ts';
import type { HandbookConfig } from './handbook.ts';
import type { SiteModel } from './model.ts';
import { firstRunbook } from './first-runbook.ts';
import { newFileUrl } from './repository.ts';

/** What a rule says of its alert, without where it stands. */
export interface RuleFacts {
  severity: string | undefined;
  expr: string;
  for: string | undefined;
  summary: string | undefined;
  description: string | undefined;
}

/** A runbook of an alert, and when it is the right one. */
interface AlertChoice {
  link: EntryLink;
  anchor: string | undefined;
  severity: string | undefined;
  match: Record<string, string>;
}

/** Everything that is known of an alert, ready to show. */
export interface AlertModel {
  name: string;
  id: string;
  path: string;
  severities: string[];
  rules: RuleFacts[];
  runbooks: AlertChoice[];
  service: EntryLink | undefined;
  serviceFields: Record<string, Json>;
  owner: EntryLink | undefined;
  ownerFields: Record<string, Json>;
  /** Runbooks of the same service, for an alert that has none. */
  near: EntryLink[];
  /** The page that is missing, of an alert without one: its file, its text, and where the forge takes it. */
  write: { file: string; text: string; url: string | undefined } | undefined;
}

/** What the list of alerts shows. */
export interface AlertListModel {
  site: SiteModel;
  alerts: AlertModel[];
}

const SEVERITIES = ['critical', 'error', 'page', 'warning', 'info', 'none'];

/** What the pages of an alert show. */
export function alertModel(graph: Graph, config: HandbookConfig, alert: Alert): AlertModel {
  const { name, id, rules, runbooks, service, owner } = alert;
  const severities = severitiesOf(alert);
  return {
    ...{ name, id, path: alertPath(id), severities },
    rules: rules.map(ruleFacts),
    runbooks: runbooks.map((runbook) => choice(graph, runbook)),
    service: service && graph.link(service),
    serviceFields: service?.fields ?? {},
    owner: owner && graph.link(owner),
    ownerFields: owner?.fields ?? {},
    near: runbooks.length > 0 || !service ? [] : runbooksOf(graph, service),
    write: runbooks.length > 0 ? undefined : missingPage(alert, severities[0], config),
  };
}

function missingPage(
  { name, rules, service, owner }: Alert,
  severity: string | undefined,
  { repository }: HandbookConfig,
): AlertModel['write'] {
  const { file, text } = firstRunbook({
    ...{ name, severity, service: service?.id, owner: owner?.id },
    summary: rules.find(({ annotations }) => annotations['summary'])?.annotations['summary'],
  });
  return { file, text, url: repository && newFileUrl(repository, file, text) };
}

/** Rules of the alerts that an entry answers, by the name it calls them. */
export function rulesOf(graph: Graph, record: EntryRecord): Record<string, RuleFacts[]> {
  if (record.kind !== 'runbook') return {};
  const found: Record<string, RuleFacts[]> = {};
  for (const { name } of namedAlerts(record)) {
    const rules = alertNamed(graph, name)?.rules ?? [];
    if (rules.length > 0) found[name] = rules.map(ruleFacts);
  }
  return found;
}

function ruleFacts({ labels, annotations, expr, for: long }: AlertRule): RuleFacts {
  const { summary, message, description = message } = annotations;
  return { severity: labels['severity'], expr, for: long, summary, description };
}

function choice(graph: Graph, { record, anchor, severity, match }: AlertRunbook): AlertChoice {
  return { link: graph.link(record), anchor, severity, match };
}

/** Severities of the rules, else of the runbooks, worst first. */
function severitiesOf({ rules, runbooks }: Alert): string[] {
  const ofRules = rules.map(({ labels }) => labels['severity']);
  const ofRunbooks = runbooks.map(({ severity, record }) => severity ?? record.fields['severity']);
  const known = [ofRules, ofRunbooks].map((all) => all.filter((one) => typeof one === 'string'));
  const rank = (severity: string): number =>
    (SEVERITIES.indexOf(severity) + SEVERITIES.length + 1) % (SEVERITIES.length + 1);
  const shown = known.find((all) => all.length > 0) ?? [];
  return [...new Set(shown)].sort((a, b) => rank(a) - rank(b) || compare(a, b));
}

function runbooksOf(graph: Graph, service: EntryRecord): EntryLink[] {
  return graph
    .entries('runbook')
    .filter(({ fields }) => (fields['services'] as string[] | undefined)?.includes(service.id))
    .map((record) => graph.link(record));
}
