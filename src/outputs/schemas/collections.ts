import { pathToFileURL } from 'node:url';
import type { EntryRecord } from '#core/entry.ts';
import { allKinds } from '#kinds/index.ts';

/**
 * Which page has which schema, in the form that Astro's language server reads
 * (`.astro/collections/collections.json`): it checks front matter in `.md` and `.mdx`.
 * `pathOf` gives the whole path of a file of the handbook.
 */
export function collectionsJson(
  records: readonly EntryRecord[],
  pathOf: (file: string) => string,
): string {
  const pages = new Set(
    allKinds.filter(({ source }) => source === 'pages').map(({ name }) => name),
  );
  // The server looks a file up by its address, not encoded and in lower case.
  const entries = records
    .filter(({ kind }) => pages.has(kind))
    .map(({ file, kind }) => [
      decodeURIComponent(pathToFileURL(pathOf(file)).href).toLowerCase(),
      kind,
    ]);
  const collections = [...pages].map((name) => ({ hasSchema: true, name }));
  return `${JSON.stringify({ collections, entries: Object.fromEntries(entries) }, null, 2)}\n`;
}
