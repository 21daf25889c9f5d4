import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LLMS_FULL, llmsFull, markdownFiles } from '#outputs/markdown-files.ts';
import type { MarkdownSource } from '#outputs/markdown.ts';

/** Writes each page's Markdown beside it, and all of it in one file. */
export function writeMarkdown(stage: string, source: MarkdownSource): void {
  const pages = markdownFiles(source).map(({ path, text }) => ({ path, text: text() }));
  for (const { path, text } of pages) write(join(stage, path), text);
  writeFileSync(join(stage, LLMS_FULL), llmsFull(source, pages));
}

function write(folder: string, text: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'index.md'), text);
  } catch (error) {
    // A page of that very name has the place.
    if ((error as NodeJS.ErrnoException).code !== 'EISDIR') throw error;
  }
}
