import { LineCounter, parseAllDocuments, type Node } from 'yaml';
import { readAlertRules, ruleGroups, type AlertRule } from '#core/alerts.ts';
import type { RawFinding } from '#core/findings.ts';

/** What a rule file holds, and what is wrong with it. */
export interface RuleFile {
  file: string;
  rules: AlertRule[];
  findings: RawFinding[];
  /** Whether there are rules in it, alerting or recording. */
  hasRules: boolean;
}

/** Reads a rule file as far as it can be read. */
export function readRuleFile(file: string, yaml: string): RuleFile {
  const counter = new LineCounter();
  const documents = parseAllDocuments(yaml, { lineCounter: counter, prettyErrors: false });
  const found: RuleFile = {
    ...{ file, rules: readAlertRules(file, yaml), findings: [], hasRules: false },
  };
  for (const document of Array.isArray(documents) ? documents : []) {
    if (ruleGroups(document.contents as Node | null).length > 0) found.hasRules = true;
    const error = document.errors[0];
    if (!error) continue;
    const { line, col } = counter.linePos(error.pos[0]);
    found.findings.push({
      ...{ rule: 'rule-file', file, line, column: col },
      message: `no YAML from here on: ${error.message}`,
      fix: yaml.includes('{{-')
        ? 'a Helm template is rendered first: `helm template`, then this on what it writes'
        : '`promtool check rules` says what Prometheus makes of it',
    });
  }
  return found;
}

/** Told of a file that was named as a rule file and holds no rule. */
export function withoutRules(file: string): RawFinding {
  return {
    ...{ rule: 'rule-file', file, line: 1, column: 1 },
    message: 'the file holds no rules',
    fix: 'name a file with `groups:`, or a PrometheusRule with `spec.groups`',
  };
}
