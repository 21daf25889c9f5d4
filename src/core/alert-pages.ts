import type { AlertRule } from './alerts.ts';
import type { EntryRecord } from './entry.ts';
import { strings } from './fields.ts';
import { compare } from './findings.ts';
import type { Graph } from './graph.ts';
import { slugPath } from './urls.ts';

/** An alert as the handbook knows it: from rule files, from runbooks, or from both. */
export interface Alert {
  /** As a rule has it, else as a runbook names it. */
  name: string;
  /** Last segment of its address: the name in lower case. */
  id: string;
  /** Every spelling of the name that has an address, {@link id} first. */
  spellings: string[];
  rules: AlertRule[];
  runbooks: AlertRunbook[];
  /** Service that it is about, as far as that is known. */
  service: EntryRecord | undefined;
  /** Team that answers for it. */
  owner: EntryRecord | undefined;
}

/** A runbook that answers an alert, all of it or only with this severity and these labels. */
export interface AlertRunbook {
  record: EntryRecord;
  anchor: string | undefined;
  severity: string | undefined;
  match: Record<string, string>;
}

/** An alert as a runbook's front matter names it. */
interface Named {
  name: string;
  severity?: string;
  anchor?: string;
  match?: Record<string, string>;
}

const known = new WeakMap<Graph, Map<string, Alert>>();

/** Every alert by name, letter case aside, with the runbooks that this build shows. */
export function alertsOf(graph: Graph): Alert[] {
  return [...byId(graph).values()];
}

/** The alert of a name, letter case aside. */
export function alertNamed(graph: Graph, name: string): Alert | undefined {
  return byId(graph).get(alertSegment(name)?.toLowerCase() ?? '');
}

/** Path of what `alerts` or `alerts/<name>` in a link means: the list, or the page of a known alert. */
export function alertsAt(graph: Graph, file: string): string | undefined {
  if (file === 'alerts') return 'alerts/';
  const name = /^alerts\/([^/]+)$/.exec(file)?.[1];
  const alert = name === undefined ? undefined : alertNamed(graph, name);
  return alert && alertPath(alert.id);
}

function byId(graph: Graph): Map<string, Alert> {
  const found = known.get(graph) ?? collect(graph);
  known.set(graph, found);
  return found;
}

/** Path of an alert's page below the base. */
export function alertPath(id: string): string {
  return `alerts/${id}/`;
}

/**
 * Addresses of alerts that one runbook answers, each with that runbook: its page stands there itself, so
 * query and fragment survive without a script. The lower-case one is what kube-prometheus links.
 */
export function alertAliases(graph: Graph): Map<string, EntryRecord> {
  const aliases = new Map<string, EntryRecord>();
  for (const alert of alertsOf(graph)) {
    const record = onlyRunbook(alert);
    if (!record) continue;
    for (const spelling of alert.spellings) aliases.set(alertPath(spelling), record);
  }
  return aliases;
}

/** The runbook of an alert that has only one. */
export function onlyRunbook({ runbooks }: Alert): EntryRecord | undefined {
  const records = new Set(runbooks.map(({ record }) => record));
  return records.size === 1 ? runbooks[0]?.record : undefined;
}

/** Last segment of the address of an alert, or undefined for a name that can have none. */
export function alertSegment(name: string): string | undefined {
  const segment = slugPath(name.trim().replaceAll('/', '-'));
  const fits = new TextEncoder().encode(segment).length <= LONGEST;
  return fits && name.trim() && !/^\.*$/.test(segment) ? segment : undefined;
}

/** Longest name that common disks take, in bytes, less some room. */
const LONGEST = 200;

function collect(graph: Graph): Map<string, Alert> {
  const alerts = new Map<string, Alert>();
  const at = (name: string): Alert | undefined => {
    const spelling = alertSegment(name);
    if (spelling === undefined) return undefined;
    const id = spelling.toLowerCase();
    const alert = alerts.get(id) ?? emptyAlert(name.trim(), id);
    alerts.set(id, alert);
    if (!alert.spellings.includes(spelling)) alert.spellings.push(spelling);
    return alert;
  };
  for (const rule of graph.alerts) at(rule.name)?.rules.push(rule);
  for (const record of graph.entries('runbook')) {
    for (const { name, anchor, severity, match = {} } of namedAlerts(record)) {
      at(name)?.runbooks.push({ record, anchor, severity, match });
    }
  }
  const sorted = [...alerts.values()].sort((a, b) => compare(a.id, b.id));
  return new Map(sorted.map((alert) => [alert.id, { ...alert, ...ownership(graph, alert) }]));
}

/** Alerts that a runbook says it answers. */
export function namedAlerts({ fields }: EntryRecord): Named[] {
  const alerts = fields['alerts'];
  return Array.isArray(alerts) ? (alerts as unknown as Named[]) : [];
}

function emptyAlert(name: string, id: string): Alert {
  return {
    ...{ name, id, spellings: [id], rules: [], runbooks: [] },
    ...{ service: undefined, owner: undefined },
  };
}

/**
 * The rule's labels `service` and `team` where they name entries, else what the runbook says: of its
 * services the first of its own team, or the only one. Else the service says who owns it.
 */
function ownership(graph: Graph, { rules, runbooks }: Alert): Pick<Alert, 'service' | 'owner'> {
  const shown = (kind: string, id: unknown): EntryRecord | undefined => {
    const record = typeof id === 'string' ? graph.byRef(`${kind}/${id}`) : undefined;
    return record && graph.isVisible(record) ? record : undefined;
  };
  const first = <T, R>(items: readonly T[], find: (item: T) => R | undefined): R | undefined => {
    for (const item of items) {
      const found = find(item);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const named = runbooks.flatMap(({ record }) =>
    strings(record.fields['services']).flatMap((id) => {
      const service = shown('service', id);
      return service
        ? [{ service, isOwn: service.fields['owner'] === record.fields['owner'] }]
        : [];
    }),
  );
  const service =
    first(rules, ({ labels }) => shown('service', labels['service'])) ??
    (named.find(({ isOwn }) => isOwn) ?? (named.length === 1 ? named[0] : undefined))?.service;
  const owner =
    first(rules, ({ labels }) => shown('team', labels['team'])) ??
    first(runbooks, ({ record }) => shown('team', record.fields['owner'])) ??
    shown('team', service?.fields['owner']);
  return { service, owner };
}
