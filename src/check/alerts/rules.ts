import type { Rule } from '#core/findings.ts';

/** Rules of `handrail alerts check`: rule files against the handbook. */
export const alertRules: Rule[] = [
  {
    ...{ id: 'rule-file', level: 'error', foreign: 'error' },
    why: 'A rule file that cannot be read is compared with nothing.',
  },
  {
    ...{ id: 'alert-without-runbook', level: 'error', foreign: 'error' },
    why: 'Who is paged by it at 03:12 starts from nothing.',
  },
  {
    ...{ id: 'runbook-url-path', level: 'error', foreign: 'error' },
    why: 'The link in the page that wakes somebody must lead somewhere.',
  },
  {
    ...{ id: 'runbook-url-anchor', level: 'error', foreign: 'error' },
    why: 'A link to a place that is gone ends at the top of the page.',
  },
  {
    ...{ id: 'runbook-url-case', level: 'warn' },
    why: 'A spelling that is nobody’s is found by the page for missing pages only.',
  },
  {
    ...{ id: 'runbook-url-missing', level: 'warn' },
    why: 'A runbook that the alert does not link has to be searched for.',
  },
  {
    ...{ id: 'runbook-without-alert', level: 'warn' },
    why: 'A runbook for an alert that cannot fire is kept for nothing, or the name is wrong.',
  },
];
