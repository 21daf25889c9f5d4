/** Linters whose configuration can be read. */
export type LintTool = 'eslint' | 'biome' | 'ruff';

/** What a standard holds for: where its rules must be on. */
export interface Scope {
  languages: readonly string[];
  /** Globs of files in a repository. */
  paths: readonly string[];
}

/** A rule in a configuration, with the place where that names it. */
export interface NamedRule {
  rule: string;
  line: number;
  column: number;
}

/**
 * Whether a rule is on. `off` may say for which files, and where it is on instead. `unknown`: the tool
 * has no such rule; holds those that it has. `unsure`: it hangs on something that the configuration
 * does not say, told as “… hangs on”. `beyond`: cannot be compared, and why.
 */
export type Verdict =
  'on' | { off: string } | { unknown: Iterable<string> } | { unsure: string } | { beyond: string };

/** The configuration of a linter, as far as it is compared with standards. */
export interface LintConfig {
  tool: LintTool;
  /** As the caller names it. */
  file: string;
  /** Whether a rule is on for at least one kind of file that its standard holds for. */
  judge(rule: string, scope: Scope): Verdict;
  /** What the file itself switches on. */
  own: readonly NamedRule[];
  /** What is on besides, through presets. */
  presets: readonly NamedRule[];
  /** Whether a rule that a standard names says why one of the configuration is on. */
  explains(named: string, rule: string): boolean;
}

/** A configuration that cannot be read: what happened, where, and what to do. */
export class LintConfigError extends Error {
  override name = 'LintConfigError';
  readonly fix: string;
  readonly line: number;
  readonly column: number;

  constructor(message: string, fix: string, line = 1, column = 1) {
    super(message);
    this.fix = fix;
    this.line = line;
    this.column = column;
  }
}

/** What a tool is called in text. */
export const toolTitles: Record<LintTool, string> = {
  eslint: 'ESLint',
  biome: 'Biome',
  ruff: 'Ruff',
};

/**
 * What `enforcedBy` names: `eslint:no-empty` → the tool and its rule, each plugin spelt as the tool
 * spells it (`typescript-eslint:x` is ESLint's `@typescript-eslint/x`), Biome's without group.
 */
export function toolRule(enforcedBy: string): { tool: string; rule: string } | undefined {
  const [, tool = '', rule = ''] = /^([^:\s]+):(\S+)$/.exec(enforcedBy.trim()) ?? [];
  if (!tool) return undefined;
  if (tool === 'typescript-eslint') return { tool: 'eslint', rule: `@typescript-eslint/${rule}` };
  if (tool === 'biome') return { tool, rule: rule.slice(rule.lastIndexOf('/') + 1) };
  return { tool, rule };
}
