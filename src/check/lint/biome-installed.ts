import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { LintConfigError } from './model.ts';

/** What an installed Biome says. */
interface Installed {
  /** Rules that are on by a configuration, presets and `extends` included; undefined: it did not say. */
  on: ReadonlySet<string> | undefined;
  /** All rules that it has. */
  known: ReadonlySet<string> | undefined;
}

/**
 * Asks the Biome that is installed where a configuration stands. `biome rage --linter` lists the rules
 * that are on (https://biomejs.dev/reference/cli/#biome-rage), the schema beside it those that there are.
 * Neither tells of `overrides`.
 * @throws LintConfigError where it cannot read the configuration.
 */
export function askBiome(path: string): Installed | undefined {
  const folder = packageFolder(path);
  if (folder === undefined) return undefined;
  const program = join(folder, 'bin/biome');
  const { stdout } = spawnSync(
    process.execPath,
    [program, 'rage', '--linter', '--colors=off', `--config-path=${path}`],
    { cwd: dirname(path), encoding: 'utf8', timeout: 30_000 },
  );
  const error = /^\s+Error:\s+(\S.*)$/m.exec(stdout ?? '')?.[1];
  if (error) {
    const fix = '`npx biome check` says where, or `npx biome migrate` adapts it to a new version';
    throw new LintConfigError(`Biome cannot read the configuration: ${error}`, fix);
  }
  const list = /^\s*Enabled rules:(.*)$/ms.exec(stdout ?? '')?.[1];
  const isLoaded = /Status:\s+Loaded successfully/.test(stdout ?? '');
  const on = [...(list ?? '').matchAll(/^\s+[a-z\d]+\/([A-Za-z\d]+)\s*$/gm)];
  return {
    on: list !== undefined && isLoaded ? new Set(on.map(([, rule = '']) => rule)) : undefined,
    known: knownRules(join(folder, 'configuration_schema.json')),
  };
}

function packageFolder(path: string): string | undefined {
  try {
    return dirname(createRequire(path).resolve('@biomejs/biome/package.json'));
  } catch {
    return undefined;
  }
}

/** In the schema, each group is a definition whose description says so, with its rules as properties. */
function knownRules(schema: string): ReadonlySet<string> | undefined {
  if (!existsSync(schema)) return undefined;
  const { $defs, definitions } = JSON.parse(readFileSync(schema, 'utf8')) as Schema;
  const all = $defs ?? definitions ?? {};
  const groups = Object.keys(all['Rules']?.properties ?? {});
  const names = groups.flatMap((group) => {
    const definition = all[`${group.charAt(0).toUpperCase()}${group.slice(1)}`];
    return Object.keys(definition?.properties ?? {});
  });
  const rules = names.filter((name) => !['recommended', 'all', 'preset'].includes(name));
  return rules.length > 0 ? new Set(rules) : undefined;
}

interface Schema {
  $defs?: Definitions;
  /** Its name before JSON Schema 2019-09, and in Biome 1. */
  definitions?: Definitions;
}

type Definitions = Record<string, { properties?: Record<string, unknown> } | undefined>;
