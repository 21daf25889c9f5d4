import { existsSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import {
  compareConfig,
  enforcedRules,
  scopeOf,
  type ComparedConfig,
  type EnforcedRule,
} from '#check/lint/compare.ts';
import { toolTitles, type LintTool } from '#check/lint/model.ts';
import { KNOWN_CONFIGS, readLintConfig, toolOf } from '#check/lint/read.ts';
import { lintRules } from '#check/lint/rules.ts';
import { levelled } from '#check/check.ts';
import type { Finding, RawFinding } from '#core/findings.ts';
import { listOf } from '#core/near.ts';
import { UsageError, type Options } from './options.ts';
import type { Prepared } from './prepare.ts';
import { contentFolder, seenFrom } from './report.ts';

/** Problems between configurations and standards, and what was compared, line by line. */
export interface LintReport {
  findings: Finding[];
  summary: string[];
}

/** Compares the configurations of a call with the standards; files are named from its folder. */
export async function checkLintConfigs(
  { graph, handbook }: Prepared,
  options: Options,
): Promise<LintReport> {
  const paths = [...new Set(options.configs)];
  paths.forEach(expectConfig);
  const standards = enforcedRules(graph, contentFolder(options));
  const raw: RawFinding[] = [];
  const compared: ComparedConfig[] = [];
  for (const path of paths) {
    const file = seenFrom(options.caller, path);
    const tool = toolOf(path);
    const scopes = standards.filter((rule) => rule.tool === tool).map(scopeOf);
    const config = await readLintConfig(path, file, scopes);
    if ('rule' in config) raw.push(config);
    else compared.push(compareConfig(config, standards, options.all));
  }
  raw.push(...compared.flatMap(({ findings }) => findings));
  const left = leftOut(standards, new Set(paths.map(toolOf)));
  return {
    findings: levelled(raw, lintRules, handbook),
    summary: [...compared.flatMap(linesOf), ...left],
  };
}

/** @throws UsageError for a path that is no configuration which can be read. */
function expectConfig(path: string): void {
  if (/^\.eslintrc(\.|$)/.test(basename(path))) {
    throw new UsageError(
      `${basename(path)} is no flat configuration; \`npx @eslint/migrate-config\` makes an eslint.config.mjs of it`,
    );
  }
  if (toolOf(path) === undefined) {
    throw new UsageError(`--config takes ${KNOWN_CONFIGS}, not "${basename(path)}"`);
  }
  if (!existsSync(path) || !statSync(path).isFile())
    throw new UsageError(`there is no file ${path}`);
}

function linesOf({ config, named, on, beyond, fromPresets }: ComparedConfig): string[] {
  const { file, tool } = config;
  const figures =
    named === 0
      ? `no standard names a rule of ${toolTitles[tool]}`
      : `${on} of ${named} rules that standards name ${on === 1 ? 'is' : 'are'} on`;
  const rest = fromPresets.length > 0 ? `; ${moreOf(tool, fromPresets)}` : '';
  const lines = [`${file}: ${figures}${rest}`];
  if (beyond.length > 0) lines.push(`${file}: not compared: ${beyond.join(', ')}`);
  return lines;
}

/** What presets bring; Ruff's are beginnings of codes, each with rules that only Ruff can count. */
function moreOf(tool: LintTool, names: readonly string[]): string {
  if (tool === 'ruff') return `no standard names a rule under ${listOf(names)}`;
  return `${names.length === 1 ? '1 more comes' : `${names.length} more come`} from presets: --all lists them`;
}

/** Rules of tools whose configuration was not given, or cannot be read. */
function leftOut(
  standards: readonly EnforcedRule[],
  given: ReadonlySet<string | undefined>,
): string[] {
  const rest = standards.filter(
    ({ tool, rule }) => rule.deprecated === undefined && !given.has(tool),
  );
  if (rest.length === 0) return [];
  const tools = [...new Set(rest.map(({ tool }) => tool))].sort();
  const names =
    tools.length > 1 ? `${tools.slice(0, -1).join(', ')} and ${tools.at(-1)}` : tools[0];
  return [
    `not compared: ${rest.length === 1 ? '1 rule' : `${rest.length} rules`} that ${names} should check`,
  ];
}
