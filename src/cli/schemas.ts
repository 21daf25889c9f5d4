import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { collectionsJson } from '#outputs/schemas/collections.ts';
import { schemas } from '#outputs/schemas/schemas.ts';
import { ROOT, type Options } from './options.ts';
import { prepare, type Prepared } from './prepare.ts';

/** Where editors with Astro's extension look, below the folder they have open. */
const EDITOR = '.astro/collections';

/**
 * Writes the schemas for editors: below the folder of the call, with a list of the pages, or only the
 * schemas where `--out` says. Returns the exit code.
 */
export async function schemasCommand(options: Options): Promise<0> {
  const prepared = await prepare(options);
  const folder = options.to ?? join(options.caller, EDITOR);
  const count = writeSchemas(folder, prepared);
  if (options.to === undefined) writePages(folder, prepared);
  console.log(`${count} schemas in ${relative(options.caller, folder) || '.'}`);
  return 0;
}

/** Keeps the schemas of a handbook that lies in this project up to date: `build` and `dev` do. */
export function refreshSchemas(prepared: Prepared): void {
  if (!prepared.compilation.scan.root.startsWith(ROOT + sep)) return;
  const folder = join(ROOT, EDITOR);
  writeSchemas(folder, prepared);
  writePages(folder, prepared);
}

function writeSchemas(folder: string, { compilation }: Prepared): number {
  const all = schemas(compilation.records);
  for (const [name, schema] of all) {
    keep(folder, `${name}.schema.json`, `${JSON.stringify(schema, null, 2)}\n`);
  }
  return all.size;
}

function writePages(folder: string, { compilation: { records, scan } }: Prepared): void {
  keep(
    folder,
    'collections.json',
    collectionsJson(records, (file) => join(scan.root, file)),
  );
}

/** Writes what is not there yet: editors read again whatever was written. */
function keep(folder: string, name: string, text: string): void {
  const path = join(folder, name);
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(path, text);
}
