import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { everywhere, samplesOf } from './eslint-samples.ts';
import { LintConfigError, type LintConfig, type NamedRule } from './model.ts';
import { literally, placeAt } from './place.ts';

/**
 * Reads a flat configuration as ESLint itself does, by the ESLint that its project has installed:
 * the configuration is code of that project, and runs.
 * @throws LintConfigError where there is no such ESLint, or it cannot read the file.
 */
export async function readEslintConfig(
  path: string,
  file: string,
  text: string,
  scopes: Parameters<LintConfig['judge']>[1][],
): Promise<LintConfig> {
  const folder = dirname(path);
  const { loadESLint, builtinRules } = installedEslint(path);
  const samples = new Set([...scopes.flatMap(samplesOf), ...everywhere]);
  const configs = await inFolder(folder, async () => {
    const ESLint = await loadESLint({ useFlatConfig: true });
    const eslint = new ESLint({ cwd: folder, overrideConfigFile: path });
    return configsOf(eslint, folder, samples);
  });
  if (configs.size === 0) {
    throw new LintConfigError(
      'the configuration holds for no file that standards are about',
      `looked at ${[...samples].slice(0, 3).join(', ')} and the like: name its files in \`files\`, or theirs in \`appliesTo.paths\` of the standards`,
    );
  }
  const plugins = pluginsOf(configs.values(), builtinRules);
  const on = onIn(configs.values());
  const named = [...on].map((rule): [string, NamedRule | undefined] => [
    rule,
    ownPlace(text, rule),
  ]);
  return {
    ...{ tool: 'eslint', file },
    judge(rule, scope) {
      const paths = samplesOf(scope).filter((path) => configs.has(path));
      if (paths.some((path) => isOn(configs.get(path), rule))) return 'on';
      const rules = plugins.get(pluginOf(rule));
      if (rules && !rules.has(rule)) return { unknown: namesIn(plugins) };
      const elsewhere = [...configs].find(([, config]) => isOn(config, rule))?.[0];
      if (paths[0] === undefined || elsewhere === undefined) return { off: '' };
      return { off: ` for ${paths[0]}, though on for ${elsewhere}` };
    },
    own: named.flatMap(([, place]) => place ?? []),
    presets: named.flatMap(([rule, place]) => (place ? [] : { rule, line: 1, column: 1 })),
    explains: (one, other) => one === other,
  };
}

function installedEslint(path: string): Installed {
  const require = createRequire(path);
  let api: Partial<Installed>;
  try {
    api = require('eslint') as Partial<Installed>;
  } catch {
    throw new LintConfigError(
      `ESLint is not installed where the configuration stands`,
      'run `npm ci` in that project first: a configuration is read by the ESLint it is written for',
    );
  }
  if (!api.loadESLint) {
    throw new LintConfigError(
      'its ESLint is older than 8.57, which cannot be asked for a flat configuration',
      'update ESLint in that project',
    );
  }
  const { builtinRules } = require('eslint/use-at-your-own-risk') as Pick<
    Installed,
    'builtinRules'
  >;
  return { loadESLint: api.loadESLint, builtinRules };
}

/** Configurations name files from where they stand. */
async function inFolder<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const before = process.cwd();
  process.chdir(folder);
  try {
    return await work();
  } catch (error) {
    const [first = '', second = ''] = String((error as Error).message).split('\n');
    const reason = first.endsWith(':') ? `${first} ${second.trim()}` : first;
    throw new LintConfigError(
      `ESLint cannot read the configuration: ${reason}`,
      '`npx eslint --print-config src/example.ts` in that project says more',
    );
  } finally {
    process.chdir(before);
  }
}

async function configsOf(
  eslint: Eslint,
  folder: string,
  samples: Iterable<string>,
): Promise<Map<string, Calculated>> {
  const configs = new Map<string, Calculated>();
  for (const sample of samples) {
    const config = await eslint.calculateConfigForFile(join(folder, sample));
    if (config) configs.set(sample, config);
  }
  return configs;
}

/** Rules by the plugin they are of, '' for ESLint's own, each named as configurations name it. */
function pluginsOf(configs: Iterable<Calculated>, builtin: Installed['builtinRules']) {
  const plugins = new Map([['', new Set(builtin.keys())]]);
  for (const config of configs) {
    for (const [plugin, { rules = {} }] of Object.entries(config.plugins ?? {})) {
      if (plugin === '@' || plugins.has(plugin)) continue;
      plugins.set(plugin, new Set(Object.keys(rules).map((rule) => `${plugin}/${rule}`)));
    }
  }
  return plugins;
}

/** `@typescript-eslint` of `@typescript-eslint/no-floating-promises`, as ESLint divides names. */
function pluginOf(rule: string): string {
  const slash = rule.startsWith('@') ? rule.lastIndexOf('/') : rule.indexOf('/');
  return slash === -1 ? '' : rule.slice(0, slash);
}

function namesIn(plugins: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  return [...plugins.values()].flatMap((rules) => [...rules]);
}

function onIn(configs: Iterable<Calculated>): Set<string> {
  const all = [...configs];
  const names = all.flatMap(({ rules = {} }) => Object.keys(rules));
  return new Set(names.filter((rule) => all.some((config) => isOn(config, rule))));
}

function isOn(config: Calculated | undefined, rule: string): boolean {
  const entry = config?.rules?.[rule];
  const severity: unknown = Array.isArray(entry) ? entry[0] : entry;
  return severity !== undefined && severity !== 0 && severity !== 'off';
}

/** Where a file itself switches a rule on. A flat configuration is code: what it computes is not found. */
function ownPlace(text: string, rule: string): NamedRule | undefined {
  const key = new RegExp(
    `(?<before>^|[\\s{,])(['"\`]?)${literally(rule)}\\2\\s*:(?!\\s*\\[?\\s*(?:['"\`]off['"\`]|0\\b))`,
    'gm',
  );
  for (const match of text.matchAll(key)) {
    const at = match.index + (match.groups?.['before']?.length ?? 0);
    const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
    if (!/^\s*(\/\/|\*|\/\*)/.test(line)) return { rule, ...placeAt(text, at) };
  }
  return undefined;
}

/** ESLint’s API, as far as it is used: https://eslint.org/docs/latest/integrate/nodejs-api */
interface Installed {
  loadESLint(how: { useFlatConfig: true }): Promise<new (options: object) => Eslint>;
  builtinRules: ReadonlyMap<string, unknown>;
}

interface Eslint {
  /** Undefined: the file is ignored, or nothing in the configuration is about it. */
  calculateConfigForFile(path: string): Promise<Calculated | undefined>;
}

interface Calculated {
  rules?: Record<string, unknown>;
  plugins?: Record<string, { rules?: Record<string, unknown> }>;
}
