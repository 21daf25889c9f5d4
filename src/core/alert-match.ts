import type { AlertRunbook } from './alert-pages.ts';
import type { AlertRule } from './alerts.ts';

/**
 * Whether a runbook can answer what this rule fires: its severity and labels are not other than the
 * rule's. A label that only the series has, or that a template makes, may be anything.
 */
export function canAnswer({ severity, match }: AlertRunbook, { labels }: AlertRule): boolean {
  const wanted = Object.entries({ ...match, ...(severity === undefined ? {} : { severity }) });
  return wanted.every(([label, value]) => {
    const own = labels[label];
    return own === undefined || own.includes('{{') || own === value;
  });
}
