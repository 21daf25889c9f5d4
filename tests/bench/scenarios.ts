import assert from 'node:assert/strict';
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildOnce, type Build } from './engine.ts';
import { filesBelow } from './files.ts';
import { outputSize, type OutputSize } from './measure.ts';
import { pageFile } from './page-sizes.ts';
import type { Page } from './plan.ts';

/**
 * Builds cold, then again unchanged, then with a paragraph more in one guide, and looks whether
 * each output is right: a fast build of stale pages is worth nothing. The guide is put back.
 * `out` and `cache` are new folders, and stay: a file system makes files more slowly for a minute
 * after thousands were deleted, which would be measured with what is built next.
 */
export async function buildScenarios(setup: Setup, between: () => Promise<void>): Promise<Results> {
  const { content, out, pages } = setup;
  const cold = await buildOnce(setup);
  const size = outputSize(out);
  assert.ok(size.html >= pages.length, `${size.html} HTML files for ${pages.length} pages`);
  const before = htmlOf(out);
  await between();
  const unchanged = await buildOnce(setup);
  const changedFiles = differing(before, htmlOf(out));
  assert.deepEqual(changedFiles, [], 'an unchanged rebuild changed these files');
  const edited = await withParagraph(content, changedGuide(pages), async (page, marker) => {
    const build = await buildOnce(setup);
    const html = readFileSync(pageFile(out, page), 'utf8');
    assert.ok(html.includes(marker), `${page.file} is stale after its change`);
    return build;
  });
  return { cold, unchanged, edited, size };
}

/** The scenarios in the order of the report. */
export const SCENARIOS = {
  cold: 'cold',
  unchanged: 'nothing changed',
  edited: 'one page changed',
} as const;

export type Results = Record<keyof typeof SCENARIOS, Build> & { size: OutputSize };

type Setup = {
  engine: string;
  content: string;
  out: string;
  cache: string;
  timings: string;
  pages: readonly Page[];
};

function changedGuide(pages: readonly Page[]): Page {
  const guides = pages.filter(({ kind }) => kind === 'guide');
  const guide = guides[Math.floor(guides.length / 2)];
  assert.ok(guide);
  return guide;
}

async function withParagraph<T>(
  content: string,
  page: Page,
  work: (page: Page, marker: string) => Promise<T>,
): Promise<T> {
  const file = join(content, page.file);
  const original = readFileSync(file);
  const marker = 'benchmarkedparagraph';
  try {
    appendFileSync(file, `\nThe ${marker} is new on this page.\n`);
    return await work(page, marker);
  } finally {
    writeFileSync(file, original);
  }
}

function htmlOf(out: string): Map<string, string> {
  const html = filesBelow(out).filter((file) => file.endsWith('.html'));
  return new Map(html.map((file) => [file, readFileSync(join(out, file), 'utf8')]));
}

function differing(one: ReadonlyMap<string, string>, two: ReadonlyMap<string, string>): string[] {
  const names = new Set([...one.keys(), ...two.keys()]);
  return [...names].filter((name) => one.get(name) !== two.get(name)).slice(0, 10);
}
