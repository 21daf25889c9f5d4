import type { Rule } from '#core/findings.ts';

/** Rules of `handrail check --config`: configurations of linters against the standards. */
export const lintRules: Rule[] = [
  {
    ...{ id: 'lint-config', level: 'error', foreign: 'error' },
    why: 'A configuration that cannot be read is compared with nothing.',
  },
  {
    ...{ id: 'lint-rule-off', level: 'error' },
    why: 'A “must” that says a tool checks it, while the tool does not, is checked by nobody.',
  },
  {
    ...{ id: 'lint-rule-off-should', level: 'warn' },
    why: 'The same for a “should” or a “may”.',
  },
  {
    ...{ id: 'lint-rule-unknown', level: 'error' },
    why: 'A name that the tool does not know checks nothing.',
  },
  {
    ...{ id: 'lint-rule-unsure', level: 'warn' },
    why: 'What hangs on the defaults of a tool changes with its next version.',
  },
  {
    ...{ id: 'lint-rule-unexplained', level: 'warn' },
    why: 'Who is stopped by a rule should be able to read why it is there.',
  },
];
