import { alertsOf, alertPath, type Alert } from '#core/alert-pages.ts';
import type { Published } from '#core/published.ts';
import { addressOf } from './addresses.ts';

/** Grows when a reader of the file has to change; new keys alone do not count. */
const FORMAT = 1;

/**
 * Every alert that the handbook knows, one a line, for bots and for the page of an unknown alert. The
 * README describes its keys.
 */
export function alertsJson(published: Published): string {
  const lines = alertsOf(published.graph).map((alert) => JSON.stringify(item(published, alert)));
  return `{"format":${FORMAT},"alerts":[\n${lines.join(',\n')}\n]}\n`;
}

function item(published: Published, alert: Alert) {
  const { name, id, rules, runbooks, service, owner } = alert;
  const severities = rules.map(({ labels }) => labels['severity']);
  return {
    name,
    url: addressOf(published, alertPath(id)),
    severities: [...new Set(severities.filter(Boolean))],
    summary: rules.find(({ annotations }) => annotations['summary'])?.annotations['summary'],
    service: service?.id,
    owner: owner?.id,
    runbooks: runbooks.map(({ record, anchor, severity, match }) => ({
      id: record.id,
      title: record.title,
      url:
        addressOf(published, published.graph.path(record)) +
        (anchor ? `#${encodeURIComponent(anchor)}` : ''),
      severity,
      match: Object.keys(match).length > 0 ? match : undefined,
    })),
  };
}
