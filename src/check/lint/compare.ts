import type { RawFinding } from '#core/findings.ts';
import type { Graph } from '#core/graph.ts';
import { didYouMean } from '#core/near.ts';
import { rulesOf, type ListedRule } from '#core/rule-list.ts';
import { toolRule, toolTitles, type LintConfig, type NamedRule, type Scope } from './model.ts';

/** A rule of a standard that a tool checks, with the place where it stands. */
export interface EnforcedRule {
  rule: ListedRule;
  tool: string;
  /** As the tool names it. */
  name: string;
  file: string;
  line: number;
  column: number;
}

/** What came of a comparison: problems, and the figures of the summary. */
export interface ComparedConfig {
  config: LintConfig;
  findings: RawFinding[];
  /** Rules of standards that hold and name one of this tool, and how many of these are on. */
  named: number;
  on: number;
  /** Those that could not be compared, and why. */
  beyond: string[];
  /** Rules that presets switch on and no standard explains. */
  fromPresets: string[];
}

/**
 * Every rule of the standards that names one of a tool, those that are deprecated too.
 * `folder`: the handbook's as the caller names it, with `/` at its end.
 */
export function enforcedRules(graph: Graph, folder: string): EnforcedRule[] {
  const places = new Map<string, { file: string; line: number; column: number }>();
  for (const { file, declared } of graph.entries('standard')) {
    for (const { component, id, line, column } of declared) {
      if (component !== 'Rule' || !id || places.has(id)) continue;
      places.set(id, { file: folder + file, line, column });
    }
  }
  return rulesOf(graph).flatMap((rule): EnforcedRule[] => {
    const named = toolRule(rule.enforcedBy ?? '');
    const place = places.get(rule.id);
    return named && place ? [{ rule, tool: named.tool, name: named.rule, ...place }] : [];
  });
}

/** What a rule's standard holds for. */
export function scopeOf({ rule: { languages, paths } }: EnforcedRule): Scope {
  return { languages, paths };
}

/** Compares one configuration with the standards, both ways. `all`: rules of presets are told too. */
export function compareConfig(
  config: LintConfig,
  standards: readonly EnforcedRule[],
  all: boolean,
): ComparedConfig {
  const rules = standards.filter(({ tool }) => tool === config.tool);
  const holding = rules.filter(({ rule }) => rule.deprecated === undefined);
  const deprecated = rules.filter(({ rule }) => rule.deprecated !== undefined);
  const compared: ComparedConfig = {
    ...{ config, findings: [], named: holding.length, on: 0, beyond: [], fromPresets: [] },
  };
  for (const rule of holding) {
    const verdict = config.judge(rule.name, scopeOf(rule));
    if (verdict === 'on') compared.on++;
    else if ('off' in verdict) compared.findings.push(switchedOff(rule, config, verdict.off));
    else if ('unknown' in verdict) compared.findings.push(unknown(rule, config, verdict.unknown));
    else if ('unsure' in verdict) compared.findings.push(unsure(rule, config, verdict.unsure));
    else compared.beyond.push(`${rule.rule.enforcedBy} (${verdict.beyond})`);
  }
  const isUnexplained = ({ rule }: NamedRule): boolean =>
    !holding.some(({ name }) => config.explains(name, rule));
  const presets = config.presets.filter(isUnexplained);
  const told = [...config.own.filter(isUnexplained), ...(all ? presets : [])];
  for (const rule of told) compared.findings.push(unexplained(rule, config, deprecated));
  return { ...compared, fromPresets: presets.map(({ rule }) => rule) };
}

function switchedOff(enforced: EnforcedRule, { file }: LintConfig, where: string): RawFinding {
  const { rule, name } = enforced;
  return {
    ...{ rule: rule.level === 'must' ? 'lint-rule-off' : 'lint-rule-off-should', ...at(enforced) },
    message: `${rule.id} (${rule.level}) is said to be checked by ${rule.enforcedBy}, which is off in ${file}${where}`,
    fix: `switch "${name}" on there, or take \`enforcedBy\` out: then review checks it`,
  };
}

function unknown(enforced: EnforcedRule, config: LintConfig, known: Iterable<string>): RawFinding {
  const { rule, name } = enforced;
  const near = didYouMean(name, known);
  return {
    ...{ rule: 'lint-rule-unknown', ...at(enforced) },
    message: `${rule.id} names ${rule.enforcedBy}, which ${toolTitles[config.tool]} does not know (${config.file})${near}`,
    fix: 'correct `enforcedBy`: rules are renamed and removed with new versions of a tool',
  };
}

function unsure(enforced: EnforcedRule, { file }: LintConfig, reason: string): RawFinding {
  const { rule, name } = enforced;
  return {
    ...{ rule: 'lint-rule-unsure', ...at(enforced) },
    message: `${rule.id} is said to be checked by ${rule.enforcedBy}; whether ${file} has it on hangs on ${reason}`,
    fix: `name "${name}" there`,
  };
}

function unexplained(
  { rule, line, column }: NamedRule,
  config: LintConfig,
  deprecated: readonly EnforcedRule[],
): RawFinding {
  const old = deprecated.find(({ name }) => config.explains(name, rule));
  const place = { file: config.file, line, column };
  const prefix = config.tool;
  return {
    ...{ rule: 'lint-rule-unexplained', ...place },
    message: old
      ? `"${rule}" is on, but ${old.rule.id}, which explained it, is deprecated`
      : `"${rule}" is on, and no standard says why`,
    fix: old
      ? 'switch it off, or name it in a rule that holds'
      : `name it in the rule that it checks, \`enforcedBy="${prefix}:${rule}"\`, or write that rule`,
  };
}

function at({ file, line, column }: EnforcedRule): { file: string; line: number; column: number } {
  return { file, line, column };
}
