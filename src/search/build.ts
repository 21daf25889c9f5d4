import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as pagefind from 'pagefind';
import { digest } from '#core/digest.ts';

/** A page to index: its address below the base, and the HTML that `searchHtml` wrote for it. */
export interface Indexed {
  path: string;
  html: string;
}

/**
 * Builds the search index of a handbook in `<folder>/search/<digest>`, unless it is there already,
 * and returns that folder. Equal pages give equal files.
 * @throws Error where Pagefind reports one.
 */
export async function buildIndex(folder: string, pages: readonly Indexed[]): Promise<string> {
  const name = digest(...pages.flatMap(({ path, html }) => [path, html]));
  const target = join(folder, 'search', name);
  if (existsSync(target)) return target;
  const temporary = `${target}.tmp`;
  rmSync(dirname(target), { recursive: true, force: true });
  mkdirSync(temporary, { recursive: true });
  try {
    const index = given(await pagefind.createIndex({ includeCharacters: '_-.' })).index;
    const added = await Promise.all(
      pages.map(({ path, html }) => index.addHTMLFile({ url: `/${path}`, content: html })),
    );
    added.forEach(given);
    given(await index.writeFiles({ outputPath: temporary }));
  } finally {
    await pagefind.close();
  }
  renameSync(temporary, target);
  return target;
}

/** Copies a built index to where the site serves it, less Pagefind's own user interfaces. */
export function publishIndex(index: string, stage: string): void {
  const filter = (path: string): boolean =>
    !/pagefind-(ui|modular-ui|component-ui|highlight|worker)\./.test(path);
  cpSync(index, join(stage, 'pagefind'), { recursive: true, filter });
}

function given<T extends { errors: string[]; index?: unknown }>(
  answer: T,
): T & { index: NonNullable<T['index']> } {
  if (answer.errors.length > 0) throw new Error(`Pagefind: ${answer.errors.join('; ')}`);
  return answer as T & { index: NonNullable<T['index']> };
}
