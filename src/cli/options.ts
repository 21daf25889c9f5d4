import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { didYouMean } from '#core/near.ts';
import { utc } from '#core/dates.ts';
import { normalBase } from '#core/urls.ts';

/** Where this project lies; Astro needs it as working directory. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url)).replace(/\/$/, '');

/** What every command takes. */
export interface Options {
  /** Folder of the call: paths are told as seen from there. */
  caller: string;
  colour: boolean;
  content: string;
  out: string;
  base: string;
  /** Undefined: what `handbook.yaml` says, if anything. */
  site: string | undefined;
  components: boolean;
  drafts: boolean;
  audience: string | undefined;
  cache: string;
  port: number | undefined;
  host: string | undefined;
  format: 'text' | 'json' | 'github';
  all: boolean;
  rules: boolean;
  /** Configurations of linters that `check` compares with the standards. */
  configs: string[];
  timings: string | undefined;
  /** `--out` as it was given: a file or folder to write to. */
  to: string | undefined;
  /** What `alerts` was asked about. */
  alerts: {
    /** Rule files and folders of them. */
    rules: string[];
    /** Write each file in its place. */
    write: boolean;
    /** Labels that come from Prometheus's `external_labels`. */
    external: string[];
  };
  /** What `new` was asked for. */
  page: {
    /** The kind or template, then the title. */
    words: string[];
    title: string | undefined;
    owner: string | undefined;
    /** Folder below that of the kind. */
    folder: string | undefined;
    id: string | undefined;
    /** Decisions that the new one replaces, by id or number. */
    supersedes: string[];
    /** Alerts that the new runbook answers. */
    alerts: string[];
    /** Begins the ids of a standard's rules. */
    prefix: string | undefined;
    /** Of a service: 1 to 4. */
    tier: number | undefined;
  };
  /** SOURCE_DATE_EPOCH as a moment in UTC. */
  sourceDate: string | undefined;
}

/** A wrong way to call a command: said in a line, exit code 2. */
export class UsageError extends Error {
  override name = 'UsageError';
}

const FLAGS = {
  content: { type: 'string' },
  out: { type: 'string' },
  base: { type: 'string' },
  site: { type: 'string' },
  components: { type: 'boolean' },
  drafts: { type: 'boolean' },
  audience: { type: 'string' },
  port: { type: 'string' },
  host: { type: 'string' },
  format: { type: 'string' },
  all: { type: 'boolean' },
  rules: { type: 'boolean' },
  config: { type: 'string', multiple: true },
  timings: { type: 'string' },
  write: { type: 'boolean' },
  external: { type: 'string', multiple: true },
  help: { type: 'boolean', short: 'h' },
} satisfies ParseArgsOptionsConfig;

/** Taken by `new` only. */
const NEW_FLAGS = {
  title: { type: 'string' },
  owner: { type: 'string' },
  folder: { type: 'string' },
  id: { type: 'string' },
  supersedes: { type: 'string', multiple: true },
  alert: { type: 'string', multiple: true },
  prefix: { type: 'string' },
  tier: { type: 'string' },
} satisfies ParseArgsOptionsConfig;

/**
 * Options from arguments and environment; paths are taken from the folder of the call.
 * @throws UsageError for an unknown option or a value that cannot be.
 */
export function readOptions(
  args: string[],
  environment: NodeJS.ProcessEnv,
  folder: string,
  command = '',
): Options & { help: boolean } {
  const { rules, rest } = command.startsWith('alerts')
    ? ruleArguments(args)
    : { rules: [], rest: args };
  const { values, positionals } = parsed(rest, command);
  const content = values.content ?? environment['HANDBOOK_DIR'];
  const options = {
    caller: folder,
    colour: process.stdout.isTTY === true && !environment['NO_COLOR'],
    content: resolve(folder, content ?? join(ROOT, 'content')),
    out: resolve(folder, values.out ?? join(ROOT, 'dist')),
    base: normalBase(values.base ?? '/'),
    site: values.site === undefined ? undefined : siteUrl(values.site),
    components: values.components ?? true,
    drafts: values.drafts ?? false,
    audience: values.audience,
    cache: cacheFor(
      values.audience,
      resolve(environment['HANDRAIL_CACHE'] ?? join(ROOT, 'node_modules/.cache/handrail')),
    ),
    port: values.port === undefined ? undefined : portNumber(values.port),
    host: values.host,
    format: formatName(values.format ?? 'text'),
    all: values.all ?? false,
    rules: values.rules ?? false,
    configs: (values.config ?? []).map((path) => resolve(folder, path)),
    timings: values.timings === undefined ? undefined : resolve(folder, values.timings),
    to: values.out === undefined ? undefined : resolve(folder, values.out),
    alerts: {
      rules: rules.map((path) => resolve(folder, path)),
      write: values.write ?? false,
      external: (values.external ?? []).flatMap((names) => names.split(',').filter(Boolean)),
    },
    page: {
      words: positionals,
      title: values.title,
      owner: values.owner,
      folder: values.folder,
      id: values.id,
      supersedes: values.supersedes ?? [],
      alerts: values.alert ?? [],
      prefix: values.prefix,
      tier: values.tier === undefined ? undefined : tierNumber(values.tier),
    },
    sourceDate: sourceDate(environment['SOURCE_DATE_EPOCH']),
    help: values.help ?? false,
  };
  if (options.help) return options;
  if (options.configs.length > 0 && command !== 'check') {
    throw new UsageError('--config is an option of `handrail check` only');
  }
  if (!existsSync(options.content) || !statSync(options.content).isDirectory()) {
    throw new UsageError(
      `there is no folder ${options.content}; name the handbook's with --content`,
    );
  }
  return options;
}

/** `--rules FILE…`: all that follows up to the next option, as shells write `alerts/*.yaml` out. */
function ruleArguments(args: string[]): { rules: string[]; rest: string[] } {
  const rules: string[] = [];
  const rest: string[] = [];
  let taking = false;
  for (const arg of args) {
    const [, value] = /^--rules=(.*)$/s.exec(arg) ?? [];
    if (arg === '--rules' || value !== undefined) {
      if (value !== undefined) rules.push(value);
      taking = true;
    } else if (arg.startsWith('-')) {
      taking = false;
      rest.push(arg);
    } else (taking ? rules : rest).push(arg);
  }
  const isAsked = args.some((arg) => /^--rules(=|$)/.test(arg));
  if (isAsked && rules.filter(Boolean).length === 0) {
    throw new UsageError('--rules takes rule files, or folders of them');
  }
  return { rules, rest };
}

function parsed(args: string[], command: string) {
  const isNew = command === 'new';
  const all = { ...FLAGS, ...NEW_FLAGS };
  // The type is that of all flags; which of them may be given hangs on the command.
  const options = isNew ? all : (FLAGS as typeof all);
  try {
    return parseArgs({ args, options, allowNegative: true, allowPositionals: isNew });
  } catch (error) {
    const unknown = /Unknown option '(--?[^']+)'/.exec((error as Error).message)?.[1];
    const known = [...Object.keys(options), 'no-components'].map((name) => `--${name}`);
    throw new UsageError(
      unknown
        ? `unknown option "${unknown}"${didYouMean(unknown, known)}`
        : ((error as Error).message.split('\n')[0] ?? 'the options cannot be read'),
    );
  }
}

function siteUrl(text: string): string {
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return new URL(text).origin;
  throw new UsageError(`--site takes an address like https://handbook.example, not "${text}"`);
}

function tierNumber(text: string): number {
  if (/^[1-4]$/.test(text)) return Number(text);
  throw new UsageError(`--tier takes 1, 2, 3 or 4, not "${text}"`);
}

function portNumber(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65536) return port;
  throw new UsageError(`--port takes a number from 1 to 65535, not "${text}"`);
}

/** A cache for each audience: what one holds is not for another. */
function cacheFor(audience: string | undefined, cache: string): string {
  return audience === undefined ? cache : join(cache, `audience-${encodeURIComponent(audience)}`);
}

/** Seconds since 1970, as https://reproducible-builds.org/specs/source-date-epoch/ has it. */
function sourceDate(seconds: string | undefined): string | undefined {
  if (!seconds) return undefined;
  if (/^\d{1,11}$/.test(seconds)) return utc(Number(seconds));
  throw new UsageError(`SOURCE_DATE_EPOCH takes seconds since 1970, not "${seconds}"`);
}

function formatName(text: string): Options['format'] {
  if (text === 'text' || text === 'json' || text === 'github') return text;
  throw new UsageError(`--format takes text, json or github, not "${text}"`);
}
