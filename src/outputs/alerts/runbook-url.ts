import { alertPath, onlyRunbook, type Alert } from '#core/alert-pages.ts';
import { canAnswer } from '#core/alert-match.ts';
import type { AlertRule } from '#core/alerts.ts';
import { siteUrl } from '#core/urls.ts';

/** Where the handbook stands, and which labels every alert of it gets from outside. */
export interface LinkedSite {
  /** `https://handbook.example` */
  origin: string;
  base: string;
  /** Labels under `external_labels` of Prometheus: no series has them. */
  external: ReadonlySet<string>;
}

/**
 * The `runbook_url` of a rule: the alert's page, with a query key for each label that its runbooks
 * ask for. What the rule sets is written out, for annotations are expanded before it is added; what
 * the series brings is a template, escaped by Go's own function `urlquery`. A label that is not there
 * is empty.
 *
 * @see https://github.com/prometheus/prometheus/blob/v3.0.0/rules/alerting.go `Eval`
 * @see https://pkg.go.dev/text/template#hdr-Functions
 */
export function runbookUrl(alert: Alert, rule: AlertRule, site: LinkedSite): string {
  const query = [...labelsOf(alert)].flatMap((label) => {
    const value = valueOf(label, rule, site.external);
    return value === undefined ? [] : [`${encode(label)}=${value}`];
  });
  const address = site.origin + siteUrl(site.base, alertPath(alert.id));
  return `${address}${query.length > 0 ? `?${query.join('&')}` : ''}${anchorOf(alert, rule)}`;
}

/** Labels that the runbooks of an alert fill their values from, and those that tell them apart. */
function labelsOf({ runbooks }: Alert): Set<string> {
  const labels = new Set<string>();
  for (const { record } of runbooks) {
    const params = (record.fields['params'] ?? []) as unknown as FilledParam[];
    for (const { from, secret } of params) if (!secret) from.forEach((label) => labels.add(label));
  }
  if (runbooks.length < 2) return labels;
  for (const { severity, match } of runbooks) {
    if (severity !== undefined) labels.add('severity');
    for (const label of Object.keys(match)) labels.add(label);
  }
  return labels;
}

/** The value of a label as it stands in the query; undefined where Prometheus cannot write it. */
function valueOf(label: string, rule: AlertRule, external: LinkedSite['external']) {
  if (label === 'alertname') return encode(rule.name);
  const own = rule.labels[label];
  if (own === '') return undefined;
  if (own !== undefined) return own.includes('{{') ? escapedTemplate(own) : encode(own);
  const variable = external.has(label) ? '$externalLabels' : '$labels';
  if (/^[A-Za-z_]\w*$/.test(label)) return `{{ ${variable}.${label} | urlquery }}`;
  return /^[\w./:-]+$/.test(label) ? `{{ index ${variable} "${label}" | urlquery }}` : undefined;
}

/** A label that is one template, `{{ $labels.pod }}`, with the escaping at its end. */
function escapedTemplate(text: string): string | undefined {
  const [, inner] = /^\{\{-?\s*([^{}"`]+?)\s*-?\}\}$/.exec(text.trim()) ?? [];
  const isValue = inner !== undefined && /^[$.]/.test(inner) && !inner.includes(':=');
  return isValue ? `{{ ${inner} | urlquery }}` : undefined;
}

/** The place that every runbook of this rule names, where its page stands at the alert's address. */
function anchorOf(alert: Alert, rule: AlertRule): string {
  if (!onlyRunbook(alert)) return '';
  const anchors = new Set(
    alert.runbooks.filter((one) => canAnswer(one, rule)).map(({ anchor }) => anchor),
  );
  const [anchor] = anchors;
  return anchors.size === 1 && anchor !== undefined ? `#${encode(anchor)}` : '';
}

/** For a query or fragment, also inside a quote of YAML. */
function encode(text: string): string {
  return encodeURIComponent(text).replaceAll("'", '%27');
}

interface FilledParam {
  from: string[];
  secret: boolean;
}
