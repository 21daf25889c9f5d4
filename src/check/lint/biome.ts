import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import { askBiome } from './biome-installed.ts';
import { LintConfigError, type LintConfig, type NamedRule, type Verdict } from './model.ts';
import { placeAt } from './place.ts';

/**
 * Reads `biome.json`. What its presets and `extends` hold, the Biome that is installed beside it says;
 * without one, what hangs on them is unsure. A rule that `overrides` switch on for some files is on.
 * @throws LintConfigError where the file is no JSON.
 */
export function readBiomeConfig(path: string, file: string, text: string): LintConfig {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true });
  const error = errors[0];
  if (!tree || error) {
    const { line, column } = placeAt(text, error?.offset ?? 0);
    const what = error ? printParseErrorCode(error.error) : 'an empty file';
    throw new LintConfigError(
      `no JSON from here on: ${wordsOf(what)}`,
      '`npx biome check` says what Biome makes of it',
      ...([line, column] as const),
    );
  }
  const layers = [...extendedLayers(path, tree), ...layersOf(tree)];
  const isLinting =
    lastSaid(layers.map((layer) => (layer.isOverride ? undefined : layer.enabled))) ?? true;
  const own = isLinting ? ownRules(tree, text) : [];
  const asked = isLinting ? askBiome(path) : undefined;
  const presets = [...(asked?.on ?? [])]
    .filter((rule) => !own.some((one) => one.rule === rule))
    .map((rule) => ({ rule, line: 1, column: 1 }));
  return {
    ...{ tool: 'biome', file, own, presets },
    judge(rule) {
      if (asked?.known && !asked.known.has(rule)) return { unknown: asked.known };
      if (!isLinting) return { off: '' };
      if (layers.some((layer) => layer.isOverride && layer.rules.get(rule))) return 'on';
      if (asked?.on) return asked.on.has(rule) ? 'on' : { off: '' };
      return fromLayers(layers, rule);
    },
    explains: (one, other) => one === other,
  };
}

/** Without Biome itself: what the file says of a rule, of its group, of all. */
function fromLayers(layers: readonly Layer[], rule: string): Verdict {
  const plain = layers.filter(({ isOverride }) => !isOverride);
  const said = lastSaid(plain.map(({ rules }) => rules.get(rule)));
  if (said !== undefined) return said ? 'on' : { off: '' };
  if (plain.some(({ isWhole }) => !isWhole))
    return { unsure: 'what `extends` and `domains` bring' };
  const groups = plain.flatMap((layer) => [...layer.groups]);
  if (groups.length > 0)
    return { unsure: `the group it is in (set as a whole: ${groups.join(', ')})` };
  const preset = lastSaid(plain.map((layer) => layer.preset)) ?? 'recommended';
  if (preset === 'recommended') return { unsure: 'what `recommended` holds' };
  return preset === 'all' ? 'on' : { off: '' };
}

/** One part of a configuration that has settings of its own: the file, or one of its overrides. */
interface Layer {
  isOverride: boolean;
  /** False: it extends something that is not read here, or sets domains. */
  isWhole: boolean;
  enabled: boolean | undefined;
  preset: string | undefined;
  /** Groups that are switched as such. */
  groups: string[];
  rules: Map<string, boolean>;
}

function extendedLayers(path: string, tree: Node, seen: readonly string[] = [path]): Layer[] {
  return extendedBy(tree).flatMap((name) => {
    const other = join(dirname(path), name);
    if (!/^\.{1,2}\//.test(name) || seen.includes(other) || !existsSync(other)) {
      return { ...emptyLayer, isWhole: seen.includes(other) };
    }
    const read = parseTree(readFileSync(other, 'utf8'), [], { allowTrailingComma: true });
    if (!read) return { ...emptyLayer, isWhole: false };
    return [...extendedLayers(other, read, [...seen, other]), ...layersOf(read)];
  });
}

const emptyLayer: Layer = {
  ...{ isOverride: false, isWhole: true, enabled: undefined, preset: undefined },
  ...{ groups: [], rules: new Map() },
};

function extendedBy(tree: Node): string[] {
  const value: unknown = valueOf(at(tree, 'extends'));
  return [value].flat().filter((name): name is string => typeof name === 'string');
}

function layersOf(tree: Node): Layer[] {
  const overrides = at(tree, 'overrides')?.children ?? [];
  return [layerOf(tree, false), ...overrides.map((each) => layerOf(each, true))];
}

function layerOf(tree: Node, isOverride: boolean): Layer {
  const linter = at(tree, 'linter');
  const rules = at(linter, 'rules');
  const layer: Layer = { ...emptyLayer, isOverride, groups: [], rules: new Map() };
  const enabled = valueOf(at(linter, 'enabled'));
  if (typeof enabled === 'boolean') layer.enabled = enabled;
  layer.preset = presetOf(rules);
  for (const [group, node] of entriesOf(rules)) {
    if (node.type === 'string' && group !== 'preset') layer.groups.push(group);
    for (const [rule, value] of entriesOf(node)) {
      if (['recommended', 'all', 'preset'].includes(rule)) layer.groups.push(group);
      else layer.rules.set(rule, isOn(value));
    }
  }
  if (entriesOf(at(linter, 'domains')).length > 0) layer.isWhole = false;
  return layer;
}

/** `preset`, or as it was said before Biome 2.5: `recommended`, `all`. */
function presetOf(rules: Node | undefined): string | undefined {
  const preset = valueOf(at(rules, 'preset'));
  if (typeof preset === 'string') return preset;
  if (valueOf(at(rules, 'all')) === true) return 'all';
  const recommended = valueOf(at(rules, 'recommended'));
  if (typeof recommended !== 'boolean') return undefined;
  return recommended ? 'recommended' : 'none';
}

/** What the file itself, its overrides included, switches on by name. */
function ownRules(tree: Node, text: string): NamedRule[] {
  const parts = [tree, ...(at(tree, 'overrides')?.children ?? [])];
  const found = new Map<string, NamedRule>();
  for (const part of parts) {
    for (const [, group] of entriesOf(at(at(part, 'linter'), 'rules'))) {
      for (const [rule, value, key] of entriesOf(group)) {
        if (['recommended', 'all', 'preset'].includes(rule) || !isOn(value)) continue;
        if (!found.has(rule)) found.set(rule, { rule, ...placeAt(text, key.offset) });
      }
    }
  }
  return [...found.values()];
}

/** `"error"`, or `{ "level": "error", "options": … }`. */
function isOn(node: Node): boolean {
  const value: unknown = valueOf(node.type === 'object' ? at(node, 'level') : node);
  return value !== 'off' && value !== undefined;
}

function at(node: Node | undefined, key: string): Node | undefined {
  return entriesOf(node).find(([name]) => name === key)?.[1];
}

function entriesOf(node: Node | undefined): [name: string, value: Node, key: Node][] {
  if (node?.type !== 'object') return [];
  return (node.children ?? []).flatMap(({ children = [] }) => {
    const [key, value] = children;
    return key && value ? [[String(key.value), value, key]] : [];
  });
}

function valueOf(node: Node | undefined): unknown {
  if (node?.type === 'array') return (node.children ?? []).map(({ value }) => value as unknown);
  return node?.value as unknown;
}

function lastSaid<T>(said: readonly (T | undefined)[]): T | undefined {
  return said.findLast((value) => value !== undefined);
}

/** CommaExpected → comma expected */
function wordsOf(name: string): string {
  return name.replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter}`).toLowerCase();
}
