import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LLMS_FULL, llmsFull, markdownFiles } from '#outputs/markdown-files.ts';
import type { MarkdownSource } from '#outputs/markdown.ts';

/** Writes each page's Markdown beside it, but for those that are kept with it, and all in one file. */
export function writeMarkdown(
  stage: string,
  source: MarkdownSource,
  kept: { holds(path: string): boolean },
): void {
  const pages = markdownFiles(source).map(({ path, text }) => ({
    path,
    text: kept.holds(path)
      ? readFileSync(join(stage, path, 'index.md'), 'utf8')
      : written(join(stage, path), text()),
  }));
  writeFileSync(join(stage, LLMS_FULL), llmsFull(source, pages));
}

function written(folder: string, text: string): string {
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'index.md'), text);
  } catch (error) {
    // A page of that very name has the place.
    if ((error as NodeJS.ErrnoException).code !== 'EISDIR') throw error;
  }
  return text;
}
