#!/usr/bin/env node
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { didYouMean } from '#core/near.ts';
import { CHUNK_SIZE } from '#search/chunk.ts';
import { commandNames, groupNames, help } from './help.ts';
import { readOptions, ROOT, UsageError, type Options } from './options.ts';

/** Said in a line, without a stack. Named, for the commands that throw them are loaded late. */
const EXPECTED = ['UsageError', 'RefusedFolder', 'RefusedPage', 'Locked', 'ComponentFailure'];

type Command = (options: Options) => Promise<0 | 1>;

/** Each command is loaded when it is asked for: `check` needs no Astro. */
const commands: Record<string, () => Promise<Command>> = {
  start: async () => (await import('./preview.ts')).startCommand,
  dev: async () => (await import('./dev.ts')).devCommand,
  build: async () => (await import('./build.ts')).buildCommand,
  check: async () => (await import('./check.ts')).checkCommand,
  preview: async () => (await import('./preview.ts')).previewCommand,
  new: async () => (await import('./new.ts')).newCommand,
  schemas: async () => (await import('./schemas.ts')).schemasCommand,
  'rules lock': async () => (await import('./rules-lock.ts')).rulesLockCommand,
  'alerts check': async () => (await import('./alerts-check.ts')).alertsCheckCommand,
  'alerts emit': async () => (await import('./alerts-emit.ts')).alertsEmitCommand,
};

/** Exit codes: 0 clean, 1 problems in the handbook, 2 wrong call or our own fault. */
async function main(args: string[]): Promise<0 | 1 | 2> {
  const isHelp = (word: string | undefined): boolean =>
    word === undefined || ['--help', '-h', 'help'].includes(word);
  if (isHelp(args[0])) {
    process.stdout.write(help(args.slice(1).join(' ')));
    return 0;
  }
  const isGroup = groupNames.includes(args[0] ?? '');
  if (isGroup && isHelp(args[1])) {
    process.stdout.write(help(args[0]));
    return 0;
  }
  const name = args.slice(0, isGroup ? 2 : 1).join(' ');
  const load = commands[name];
  if (!load) throw new UsageError(`unknown command "${name}"${didYouMean(name, commandNames)}`);
  const rest = args.slice(isGroup ? 2 : 1);
  const options = readOptions(rest, process.env, callerFolder(process.env), name);
  if (options.help) {
    process.stdout.write(help(name));
    return 0;
  }
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  process.env['ASTRO_DISABLE_UPDATE_CHECK'] = 'true';
  // Git tells its hooks which repository it works on; the handbook may lie in another.
  for (const name of ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE']) delete process.env[name];
  process.chdir(ROOT);
  return (await load())(options);
}

/** npm runs scripts in the project; where the caller was, it says. */
function callerFolder(environment: NodeJS.ProcessEnv): string {
  return environment['INIT_CWD'] ?? process.cwd();
}

// Most of what a page is made of lives for moments: with more room, threads collect garbage less often.
setFlagsFromString('--max-semi-space-size=64');

// Loading the tools is a good part of a small build: Node keeps what it compiled of them, threads too.
const compiled = join(ROOT, 'node_modules/.cache/handrail-node');
enableCompileCache(compiled);
process.env['NODE_COMPILE_CACHE'] = compiled;
process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = CHUNK_SIZE;

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const expected = error instanceof Error && EXPECTED.includes(error.name);
  console.error(expected ? `handrail: ${error.message}` : error);
  process.exitCode = error instanceof Error && error.name === 'ComponentFailure' ? 1 : 2;
}
