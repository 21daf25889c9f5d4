import { LineCounter, isMap, isScalar, isSeq, parseAllDocuments, type Node } from 'yaml';
import type { EntryRecord } from './entry.ts';

/** An alert as a Prometheus rule file defines it. */
export interface AlertRule {
  name: string;
  severity: string | undefined;
  file: string;
  line: number;
}

/**
 * Alerts of a rule file: plain Prometheus (`groups:` → `rules:`), or PrometheusRule resources with
 * the same under `spec:`, any number of documents. What is no alert is passed over.
 */
export function readAlertRules(file: string, yaml: string): AlertRule[] {
  const counter = new LineCounter();
  const documents = parseAllDocuments(yaml, { lineCounter: counter, prettyErrors: false });
  const found: AlertRule[] = [];
  for (const document of Array.isArray(documents) ? documents : []) {
    const root = document.contents as Node | null;
    const groups = child(root, 'groups') ?? child(child(root, 'spec'), 'groups');
    for (const group of items(groups)) {
      for (const rule of items(child(group, 'rules'))) {
        const name = child(rule, 'alert');
        if (!isScalar(name) || typeof name.value !== 'string') continue;
        const severity = child(child(rule, 'labels'), 'severity');
        found.push({
          name: name.value,
          severity: isScalar(severity) ? String(severity.value) : undefined,
          file,
          line: counter.linePos(name.range?.[0] ?? 0).line,
        });
      }
    }
  }
  return found;
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
