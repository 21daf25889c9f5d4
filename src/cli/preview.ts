import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildCommand } from './build.ts';
import { UsageError, type Options } from './options.ts';
import { serve } from './serve.ts';

/** Serves the last build until the process is stopped. */
export async function previewCommand(options: Options): Promise<0> {
  if (!existsSync(join(options.out, 'index.html'))) {
    throw new UsageError(`there is no site in ${options.out} yet; build it with \`npm run build\``);
  }
  const { port } = await serve(options.out, options.base, options.port, options.host);
  if (port !== (options.port ?? 4321))
    console.log(`Port 4321 is taken; this is the next free one.`);
  console.log(`Handbook at http://${options.host ?? 'localhost'}:${port}${options.base}`);
  await new Promise(() => undefined);
  return 0;
}

/** Builds, then serves. */
export async function startCommand(options: Options): Promise<0 | 1> {
  return (await buildCommand(options)) || previewCommand(options);
}
