import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pageBytes, type PageBytes } from './measure.ts';
import { FOLDERS, type Kind, type Page } from './plan.ts';

/** The bytes of a typical page of each kind: the one whose HTML has the median size. */
export function typicalPages(out: string, pages: readonly Page[]): Map<Kind, PageBytes> {
  const found = new Map<Kind, PageBytes>();
  for (const kind of Object.keys(FOLDERS) as Kind[]) {
    const files = pages
      .filter((page) => page.kind === kind)
      .map((page) => pageFile(out, page))
      .filter((file) => existsSync(file))
      .toSorted((a, b) => statSync(a).size - statSync(b).size);
    const middle = files[Math.floor(files.length / 2)];
    if (middle) found.set(kind, pageBytes(middle));
  }
  return found;
}

/** How many words the pages show in `<main>`: about the same for two builds of the same pages. */
export function wordsShown(out: string, pages: readonly Page[]): number {
  const files = pages.map((page) => pageFile(out, page)).filter((file) => existsSync(file));
  return files.reduce((sum, file) => {
    const [, main = ''] = /<main[^>]*>(.*)<\/main>/s.exec(readFileSync(file, 'utf8')) ?? [];
    const text = main.replaceAll(/<(script|style|template)\b.*?<\/\1>|<[^>]+>/gs, ' ');
    return sum + text.split(/\s+/).length;
  }, 0);
}

/** Where a build writes a page. */
export function pageFile(out: string, page: Page): string {
  return join(out, pagePath(page), 'index.html');
}

/** The path of a page's URL, as `/guides/a/b/`. */
export function pagePath({ kind, id }: Page): string {
  return `/${FOLDERS[kind]}/${id}/`;
}
