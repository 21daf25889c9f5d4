import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { RawFinding } from '#core/findings.ts';
import { readBiomeConfig } from './biome.ts';
import { readEslintConfig } from './eslint.ts';
import { LintConfigError, type LintConfig, type LintTool, type Scope } from './model.ts';
import { readRuffConfig } from './ruff.ts';

/** What files are called that can be read, for who named another. */
export const KNOWN_CONFIGS =
  'eslint.config.js (.mjs, .cjs, .ts), biome.json (.jsonc), pyproject.toml and ruff.toml';

/** The tool that a configuration is for, by its name. */
export function toolOf(path: string): LintTool | undefined {
  const name = basename(path);
  if (/^eslint\.config(\.[\w-]+)*\.[cm]?[jt]s$/.test(name)) return 'eslint';
  if (/^\.?biome\.jsonc?$/.test(name)) return 'biome';
  return /^(pyproject|\.?ruff)\.toml$/.test(name) ? 'ruff' : undefined;
}

/**
 * Reads a configuration. `file` is its path as the caller names it; `scopes` are what standards hold
 * for. What cannot be read is a finding.
 */
export async function readLintConfig(
  path: string,
  file: string,
  scopes: Scope[],
): Promise<LintConfig | RawFinding> {
  const text = readFileSync(path, 'utf8');
  try {
    switch (toolOf(path)) {
      case 'eslint':
        return await readEslintConfig(path, file, text, scopes);
      case 'biome':
        return readBiomeConfig(path, file, text);
      default:
        return readRuffConfig(path, file, text);
    }
  } catch (error) {
    if (!(error instanceof LintConfigError)) throw error;
    const { message, fix, line, column } = error;
    return { rule: 'lint-config', file, line, column, message, fix };
  }
}
