import { mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { inThread } from '#core/thread.ts';
import { addressOf } from '#outputs/addresses.ts';
import { markdownFiles } from '#outputs/markdown-files.ts';
import type { MarkdownSource } from '#outputs/markdown.ts';
import type { LeadingPage } from '#outputs/rule-address.ts';
import type { AddJob } from './add-worker.ts';
import type { Aliases } from './aliases.ts';
import type { Gathered, KeptPages } from './kept-pages.ts';

/** What a site holds beside what is rendered. */
export interface Additions {
  markdown: MarkdownSource;
  aliases: Aliases;
  /** Small pages that lead on. */
  leading: readonly LeadingPage[];
}

/**
 * Brings the folder of gathered pages up to date while the others are rendered: what changed goes, each
 * new page's Markdown comes, and all Markdown in one file. Thousands of small files keep a thread
 * waiting, which need not be the one that renders.
 */
export async function addBeside(
  gathered: Gathered,
  kept: KeptPages,
  { markdown, aliases, leading }: Additions,
): Promise<void> {
  const pages = markdownFiles(markdown).map(({ path, text }) => ({
    path,
    address: addressOf(markdown, path),
    text: kept.holds(path) ? undefined : text(),
  }));
  const isLed = kept.holdsLeading(leading);
  const job: AddJob = {
    folder: gathered.folder,
    stale: kept.count > 0 ? kept.stale(aliases, isLed) : undefined,
    pages,
    leading: isLed ? [] : leading,
  };
  await gathered.done;
  await inThread(new URL('./add-worker.ts', import.meta.url), job);
}

/** Joins what was rendered and what stands beside it, in the folder of the former. */
export function joinSites(stage: string, beside: string): void {
  moveInto(stage, beside);
  rmSync(stage, { recursive: true });
  renameSync(beside, stage);
}

/** Where both have something at a place that is not a folder for both, what is moved stays. */
function moveInto(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    const there = statSync(target, { throwIfNoEntry: false });
    if (entry.isDirectory() && there?.isDirectory()) moveInto(source, target);
    else {
      if (there && there.isDirectory() !== entry.isDirectory()) rmSync(target, { recursive: true });
      renameSync(source, target);
    }
  }
}
