import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { parse, TomlError, type TomlTable } from 'smol-toml';
import { LintConfigError, type LintConfig, type NamedRule } from './model.ts';
import { literally, placeAt } from './place.ts';
import { covers, isSelected, type Selection } from './ruff-select.ts';

/**
 * Reads what Ruff has on from `pyproject.toml` or `ruff.toml`, and what that extends. A rule that
 * `per-file-ignores` switches off for some files is on.
 * @throws LintConfigError where a file is no TOML, or has nothing for Ruff.
 */
export function readRuffConfig(path: string, file: string, text: string): LintConfig {
  const settings = settingsOf(path, text);
  const selections = [...extended(path, settings, text, [path]), selectionOf(settings)];
  const last = selections.at(-1);
  const names = new Set([...(last?.select ?? []), ...(last?.extendSelect ?? [])]);
  const named = [...names]
    .filter((name) => isName(name) || isSelected(name, selections) !== false)
    .map((rule): NamedRule => ({ rule, ...placeOfSelector(text, rule) }));
  return {
    ...{ tool: 'ruff', file },
    judge(rule) {
      if (isName(rule)) {
        return names.has(rule) ? 'on' : { beyond: 'a name, where the configuration has codes' };
      }
      if (!/^[A-Z]+\d*$/.test(rule)) return { unknown: [rule.toUpperCase()] };
      const isOn = isSelected(rule, selections);
      // 0.16 changed them: https://docs.astral.sh/ruff/default-rules/
      if (isOn === undefined) return { unsure: 'the defaults of the version of Ruff' };
      return isOn ? 'on' : { off: '' };
    },
    own: named.filter(({ rule }) => isOne(rule)),
    presets: named.filter(({ rule }) => !isOne(rule)),
    explains: (one, other) => covers(other, one) || covers(one, other),
  };
}

/** `E711`, and not `E7`: what selects one rule. */
function isOne(selector: string): boolean {
  return isName(selector) || /^[A-Z]+\d{3,}$/.test(selector);
}

/** `line-too-long`, which Ruff takes as a selector in preview mode only. */
function isName(rule: string): boolean {
  return /^[a-z0-9]+(-[a-z0-9]+)+$/.test(rule);
}

/** Files that a configuration extends, the outermost first. */
function extended(
  path: string,
  settings: TomlTable,
  text: string,
  seen: readonly string[],
): Selection[] {
  const { extend } = settings;
  if (typeof extend !== 'string') return [];
  const other = resolve(dirname(path), extend);
  if (seen.includes(other)) return [];
  if (!existsSync(other)) {
    const { line, column } = placeAt(text, Math.max(0, text.indexOf(extend)));
    const fix =
      'name a file that is there, from the folder of this one; ~ and $NAME are not read here';
    throw new LintConfigError(`\`extend\` names no file: "${extend}"`, fix, line, column);
  }
  const otherText = readFileSync(other, 'utf8');
  const parent = settingsOf(other, otherText);
  return [...extended(other, parent, otherText, [...seen, other]), selectionOf(parent)];
}

function settingsOf(path: string, text: string): TomlTable {
  const whole = parsed(text);
  if (basename(path) !== 'pyproject.toml') return whole;
  const ruff = tableIn(tableIn(whole, 'tool'), 'ruff');
  if (ruff) return ruff;
  throw new LintConfigError(
    'the file has nothing for Ruff',
    'name the file with `[tool.ruff.lint]`, or a ruff.toml',
  );
}

function parsed(text: string): TomlTable {
  try {
    return parse(text);
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const reason = error.message.split('\n')[0]?.replace(/^Invalid TOML document: /, '');
    const fix = '`ruff check --show-settings` says what Ruff makes of it';
    throw new LintConfigError(`no TOML from here on: ${reason}`, fix, error.line, error.column);
  }
}

/** `lint.select`, or as it was said before Ruff 0.2: `select`. */
function selectionOf(settings: TomlTable): Selection {
  const lint = tableIn(settings, 'lint') ?? {};
  const list = (key: string): string[] | undefined => namesIn(lint[key]) ?? namesIn(settings[key]);
  return {
    select: list('select'),
    extendSelect: list('extend-select') ?? [],
    ignore: [...(list('ignore') ?? []), ...(list('extend-ignore') ?? [])],
  };
}

function tableIn(table: TomlTable | undefined, key: string): TomlTable | undefined {
  const value = table?.[key];
  return isTable(value) ? value : undefined;
}

/** Dates are objects too. */
function isTable(value: unknown): value is TomlTable {
  return Object.prototype.toString.call(value) === '[object Object]';
}

function namesIn(value: unknown): string[] | undefined {
  if (!Array.isArray(value)) return undefined;
  return value.filter((name): name is string => typeof name === 'string');
}

function placeOfSelector(text: string, selector: string): { line: number; column: number } {
  const list = /^\s*(?:[\w.]*\.)?(?:extend-)?select\s*=/m.exec(text)?.index ?? 0;
  const found = new RegExp(`["']${literally(selector)}["']`).exec(text.slice(list));
  return placeAt(text, found ? list + found.index : list);
}
