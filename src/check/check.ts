import { byPlace, type Finding, type Level, type RawFinding, type Rule } from '#core/findings.ts';
import type { Graph } from '#core/graph.ts';
import type { Handbook } from '#core/handbook.ts';
import { handbookRules, sourceRules } from '#core/rules.ts';
import type { Compilation } from '#markdown/engine.ts';
import { allKinds } from '#kinds/index.ts';
import { alertRules } from './alerts/rules.ts';
import { lintRules } from './lint/rules.ts';
import { addressChecks } from './rules/addresses.ts';
import { linkChecks } from './rules/links.ts';
import { lockChecks, lockRules } from './rules/rule-lock.ts';
import { referenceChecks } from './rules/references.ts';
import { settingChecks } from './rules/settings.ts';

/** What checks across the handbook look at. */
export interface Subject {
  graph: Graph;
  handbook: Handbook;
  compilation: Compilation;
  /** The day that reviews are overdue by; undefined: none is. */
  today: string | undefined;
}

/** Every rule that a finding can name, with its level. */
export const allRules: Rule[] = [
  ...sourceRules,
  ...handbookRules,
  ...lockRules,
  ...allKinds.flatMap(({ checks, checksAll = [] }) => [...checks, ...checksAll]),
  { id: 'duplicate-step-id', level: 'error', why: 'Progress and links are kept by a step’s id.' },
  { id: 'unsafe-asset', level: 'error', why: 'A file that a browser would run is not published.' },
  { id: 'duplicate-id', level: 'error', foreign: 'error', why: 'An id names one entry.' },
];

/** All problems of a handbook at once, at the levels it sets, by place. */
export function check(subject: Subject): Finding[] {
  const { handbook, compilation } = subject;
  const { scan, records, fragments } = compilation;
  const raw: RawFinding[] = [
    ...handbook.findings,
    ...settingChecks(subject, [...allRules, ...alertRules, ...lintRules]),
    ...scan.findings,
    ...[...records, ...fragments].flatMap((record) => record.findings),
    ...addressChecks(subject),
    ...referenceChecks(subject),
    ...linkChecks(subject),
    ...lockChecks(subject),
    ...kindChecks(subject),
  ];
  if (records.length === 0) raw.push(emptyFolder());
  return levelled(raw, allRules, handbook);
}

/** Findings at the levels that a handbook sets for their rules, by place; without those that are off. */
export function levelled(
  raw: readonly RawFinding[],
  rules: readonly Rule[],
  handbook: Handbook,
): Finding[] {
  const levels = new Map(rules.map((rule) => [rule.id, levelOf(rule, handbook)]));
  return raw
    .map((finding) => ({ ...finding, level: levels.get(finding.rule) ?? 'error' }))
    .filter((finding): finding is Finding => finding.level !== 'off')
    .sort(byPlace);
}

function levelOf(rule: Rule, handbook: Handbook): Level {
  const own = handbook.config.checks[rule.id];
  if (own) return own;
  if (!handbook.foreign || rule.level === 'off') return rule.level;
  return rule.foreign ?? 'warn';
}

function* kindChecks({ graph, today }: Subject): Iterable<RawFinding> {
  for (const kind of allKinds) {
    const entries = graph.entries(kind.name);
    for (const rule of kind.checks) {
      for (const entry of entries) {
        for (const found of rule.check(entry)) yield { ...found, rule: rule.id, file: entry.file };
      }
    }
    for (const rule of kind.checksAll ?? []) {
      for (const found of rule.checkAll(entries, { graph, today }))
        yield { ...found, rule: rule.id };
    }
  }
}

function emptyFolder(): RawFinding {
  const folders = allKinds.map(({ folder }) => `${folder}/`).join(', ');
  return {
    rule: 'empty-folder',
    file: '.',
    line: 1,
    column: 1,
    message: 'the folder holds no page',
    fix: `put Markdown or MDX into one of ${folders}; or name another folder with --content`,
  };
}
