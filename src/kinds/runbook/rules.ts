import type { EntryCheck } from '#core/kind.ts';
import { paramChecks } from './param-rules.ts';
import type { RunbookFields } from './schema.ts';

/** Sections a runbook needs, each with the words that also name it. */
const sections: Record<string, string[]> = {
  Meaning: ['meaning', 'summary', 'what it means', 'description', 'overview'],
  Impact: ['impact', 'severity', 'customer impact', 'user impact'],
  Diagnosis: ['diagnosis', 'diagnose', 'investigation', 'debugging', 'triage', 'troubleshooting'],
  Mitigation: ['mitigation', 'mitigate', 'resolution', 'remediation', 'fix', 'recovery', 'steps'],
};

const missingSection: EntryCheck = {
  id: 'runbook-sections',
  level: 'warn',
  why: 'The person who was paged looks for the same four answers on every page.',
  *check(entry) {
    const present = entry.outline.map((heading) => heading.text.trim().toLowerCase());
    const missing = Object.entries(sections)
      .filter(([, words]) => !words.some((word) => present.includes(word)))
      .map(([name]) => name);
    if (missing.length === 0) return;
    yield {
      line: 1,
      column: 1,
      message: `no section ${missing.map((name) => `"${name}"`).join(', ')}`,
      fix: `add ${missing.map((name) => `"## ${name}"`).join(', ')}`,
    };
  },
};

const duplicateParam: EntryCheck = {
  id: 'duplicate-param',
  level: 'error',
  why: 'Two params of one name cannot both fill a placeholder.',
  *check(entry) {
    const { params } = entry.fields as unknown as RunbookFields;
    for (const [index, param] of params.entries()) {
      if (params.findIndex(({ name }) => name === param.name) === index) continue;
      const [line, column] = entry.places[`params.${index}.name`] ?? [1, 1];
      yield {
        line,
        column,
        message: `param "${param.name}" is declared twice`,
        fix: 'keep one, or rename it and its placeholders',
      };
    }
  },
};

/** Checks of runbooks. */
export const checks = [missingSection, duplicateParam, ...paramChecks];
