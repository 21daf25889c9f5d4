import {
  LineCounter,
  isMap,
  isScalar,
  isSeq,
  parseAllDocuments,
  type Node,
  type Scalar,
  type YAMLMap,
} from 'yaml';
import type { EntryRecord } from './entry.ts';

/** An alert as a Prometheus rule file defines it. */
export interface AlertRule {
  name: string;
  /** What fires it, in PromQL. */
  expr: string;
  /** How long that must hold: `10m`; undefined for at once. */
  for: string | undefined;
  labels: Record<string, string>;
  annotations: Record<string, string>;
  file: string;
  /** Place of its name. */
  line: number;
  column: number;
  /** Place of its `runbook_url`, if it has one. */
  urlAt: { line: number; column: number } | undefined;
}

/**
 * Alerts of a rule file: plain Prometheus (`groups:` → `rules:`), or PrometheusRule resources with
 * the same under `spec:`, also in a `List`, any number of documents. What is no alert is passed over.
 *
 * @see https://prometheus.io/docs/prometheus/latest/configuration/alerting_rules/
 */
export function readAlertRules(file: string, yaml: string): AlertRule[] {
  const counter = new LineCounter();
  const documents = parseAllDocuments(yaml, { lineCounter: counter, prettyErrors: false });
  const at = (node: Node): { line: number; column: number } => {
    const { line, col } = counter.linePos(node.range?.[0] ?? 0);
    return { line, column: col };
  };
  const found: AlertRule[] = [];
  for (const document of Array.isArray(documents) ? documents : []) {
    for (const { rule, name, groupLabels } of alertNodes(document.contents)) {
      const url = child(child(rule, 'annotations'), 'runbook_url');
      found.push({
        name: name.value.trim(),
        expr: text(child(rule, 'expr'))?.trim() ?? '',
        for: text(child(rule, 'for')),
        labels: { ...groupLabels, ...texts(child(rule, 'labels')) },
        annotations: texts(child(rule, 'annotations')),
        file,
        ...at(name),
        urlAt: url && at(url),
      });
    }
  }
  return found;
}

/** An alert as it stands in a parsed document. */
interface AlertNode {
  rule: YAMLMap;
  name: Scalar<string>;
  /** Labels that its group gives every rule (Prometheus 3.0 and later). */
  groupLabels: Record<string, string>;
}

/** Alerts of a parsed document, in the order of {@link readAlertRules}. */
export function* alertNodes(root: Node | null): Iterable<AlertNode> {
  for (const group of ruleGroups(root)) {
    const groupLabels = texts(child(group, 'labels'));
    for (const rule of items(child(group, 'rules'))) {
      const name = child(rule, 'alert');
      if (!isMap(rule) || !isNamed(name)) continue;
      yield { rule, name, groupLabels };
    }
  }
}

/** Groups of rules in a parsed document: its own, a resource's under `spec`, or those of a `List`. */
export function ruleGroups(root: Node | null): Node[] {
  const groups = child(root, 'groups') ?? child(child(root, 'spec'), 'groups');
  return groups ? items(groups) : items(child(root, 'items')).flatMap(ruleGroups);
}

function isNamed(node: Node | undefined): node is Scalar<string> {
  return isScalar(node) && typeof node.value === 'string' && node.value.trim() !== '';
}

/** A runbook without `alerts` whose file is named after a known alert serves that alert. */
export function withNamedAlerts(records: EntryRecord[], alerts: AlertRule[]): EntryRecord[] {
  const names = new Map(alerts.map(({ name }) => [name.toLowerCase(), name]));
  return records.map((record) => {
    const own = record.fields['alerts'];
    if (record.kind !== 'runbook' || !Array.isArray(own) || own.length > 0) return record;
    const name = names.get(record.id.slice(record.id.lastIndexOf('/') + 1).toLowerCase());
    return name ? { ...record, fields: { ...record.fields, alerts: [{ name }] } } : record;
  });
}

function child(node: Node | null | undefined, key: string): Node | undefined {
  return isMap(node) ? (node.get(key, true) as Node | undefined) : undefined;
}

function items(node: Node | undefined): Node[] {
  return isSeq(node) ? (node.items as Node[]) : [];
}

function text(node: Node | undefined): string | undefined {
  if (!isScalar(node) || node.value === null || node.value === undefined) return undefined;
  return String(node.value);
}

function texts(node: Node | undefined): Record<string, string> {
  const found: Record<string, string> = {};
  for (const { key, value } of isMap(node) ? node.items : []) {
    const [name, written] = [text(key as Node), text(value as Node)];
    if (name !== undefined && written !== undefined) found[name] = written;
  }
  return found;
}
