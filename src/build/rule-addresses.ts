import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LeadingPage } from '#outputs/rule-address.ts';

/** Writes small pages that lead on, wherever they stand. */
export function writeLeading(stage: string, pages: readonly LeadingPage[]): void {
  for (const { paths, html } of pages) {
    for (const path of paths) {
      mkdirSync(join(stage, path), { recursive: true });
      writeFileSync(join(stage, path, 'index.html'), html);
    }
  }
}
