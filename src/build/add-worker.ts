import { mkdirSync, readFileSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { workerData } from 'node:worker_threads';
import { LLMS_FULL, llmsFull } from '#outputs/markdown-files.ts';
import type { LeadingPage } from '#outputs/rule-address.ts';
import { PAGE_FILES } from './manifest.ts';

/** What to change in a folder of gathered pages. */
export interface AddJob {
  folder: string;
  /** Paths of pages to remove; undefined: all of them. */
  stale: string[] | undefined;
  /** Every page's Markdown; undefined where it is there already. */
  pages: { path: string; address: string; text: string | undefined }[];
  leading: readonly LeadingPage[];
}

const { folder, stale, pages, leading } = workerData as AddJob;
if (stale) stale.forEach(remove);
else rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const texts = pages.map(({ path, address, text }) => ({
  address,
  text:
    text === undefined ? readFileSync(join(folder, path, 'index.md'), 'utf8') : write(path, text),
}));
writeNew('', LLMS_FULL, llmsFull(texts));
for (const { paths, html } of leading) {
  for (const path of paths) writeNew(path, 'index.html', html);
}

function write(path: string, text: string): string {
  try {
    writeNew(path, 'index.md', text);
  } catch (error) {
    // A page of that very name has the place.
    if ((error as NodeJS.ErrnoException).code !== 'ERR_FS_EISDIR') throw error;
  }
  return text;
}

/** Never into a file that is there: it may be one of the site that is served, under a second name. */
function writeNew(path: string, name: string, text: string): void {
  mkdirSync(join(folder, path), { recursive: true });
  rmSync(join(folder, path, name), { force: true });
  writeFileSync(join(folder, path, name), text);
}

/** Removes a page, and the folders that hold nothing else. */
function remove(path: string): void {
  for (const name of PAGE_FILES) {
    const file = join(folder, path, name);
    if (statSync(file, { throwIfNoEntry: false })?.isFile()) rmSync(file);
  }
  for (let at = join(folder, path); at.length > folder.length; at = dirname(at)) {
    try {
      rmdirSync(at);
    } catch {
      return;
    }
  }
}
