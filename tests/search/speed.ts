import { readdirSync, statSync } from 'node:fs';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright';
import { generate } from '../bench/generate.ts';
import { settle } from '../bench/machine.ts';
import { provideChromium } from '../chromium.ts';
import { searchedSite } from './site.ts';

/** Readers who open search for the first time, and questions each of them asks after that. */
const READERS = 20;
const AFTER = 5;
/** Between two letters that a quick typist types. */
const KEY_MS = 80;

/** What one reader met. */
interface Met {
  /** From the key that opens search, with the question pasted at once. */
  pastedMs: number;
  /** From the last letter, of one who types. */
  typedMs: number;
  /** Until the results are there, and with what counts them by kind. */
  bytes: number;
  bytesCounted: number;
  requests: number;
  /** Questions with other words, whose parts of the index are not loaded yet. */
  otherMs: number[];
  /** The same questions once more: typing on, or back. */
  againMs: number[];
}

/** Markdown: index size, what a first search fetches, and how long answers take, of a handbook of so many pages. */
export async function speedTable(pages: number): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'handrail-search-'));
  const made = generate(folder, pages, 1);
  const site = await searchedSite(folder);
  const browser = await chromium.launch({
    executablePath: provideChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  });
  try {
    const titles = made.map(({ title }) => title);
    const questions = (reader: number): string[] =>
      Array.from({ length: AFTER + 1 }, (_, at) => {
        const title = titles[(reader * 37 + at * 101) % titles.length] ?? '';
        return title.toLowerCase().split(' ').slice(0, 3).join(' ');
      });
    await settle();
    const met: Met[] = [];
    for (let reader = 0; reader < READERS; reader++) {
      met.push(await read(browser, site.origin, questions(reader)));
    }
    return table(pages, sizeOf(join(site.out, 'pagefind')), met);
  } finally {
    await browser.close();
    site.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A new reader, with nothing in the cache: opens search, pastes a question, then others. */
async function read(browser: Browser, origin: string, questions: string[]): Promise<Met> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${origin}/`, { waitUntil: 'networkidle' });
  const [first = '', ...others] = questions;
  await page.evaluate(() => performance.clearResourceTimings());
  const pastedMs = await answered(page, first, true);
  const { bytes } = await fetched(page);
  await page.waitForLoadState('networkidle');
  const { bytes: bytesCounted, requests } = await fetched(page);
  const met: Met = {
    pastedMs,
    typedMs: 0,
    bytes,
    bytesCounted,
    requests,
    otherMs: [],
    againMs: [],
  };
  for (const other of others) met.otherMs.push(await answered(page, other, false));
  for (const other of others) met.againMs.push(await answered(page, other, false));
  await context.close();
  met.typedMs = await typed(browser, origin, first);
  return met;
}

/** What a page has fetched since it was last asked, headers included: what the browser itself has counted. */
function fetched(page: Page): Promise<{ bytes: number; requests: number }> {
  return page.evaluate(() => {
    const all = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    const bytes = all.reduce((sum, { transferSize }) => sum + transferSize, 0);
    return { bytes, requests: all.length };
  });
}

/** Another new reader: presses the key, and types. */
async function typed(browser: Browser, origin: string, term: string): Promise<number> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${origin}/`, { waitUntil: 'networkidle' });
  await page.keyboard.press('/');
  await page.keyboard.type(term.slice(0, -1), { delay: KEY_MS });
  const [ms] = await Promise.all([
    answered(page, undefined, false),
    page.waitForTimeout(KEY_MS).then(() => page.keyboard.type(term.slice(-1))),
  ]);
  await context.close();
  return ms;
}

/**
 * From the key that opens search, or from the text in the field, to the results on the screen; without
 * a text, from the next letter that is typed.
 */
function answered(page: Page, pasted: string | undefined, opens: boolean): Promise<number> {
  return page.evaluate(
    async ({ pasted, opens }) => {
      const status = document.querySelector('search-dialog [role=status]');
      const field = document.querySelector<HTMLInputElement>('search-dialog [role=combobox]');
      if (!status || !field) throw new Error('there is no search dialog');
      let began = performance.now();
      if (opens) document.dispatchEvent(new KeyboardEvent('keydown', { key: '/', bubbles: true }));
      if (pasted === undefined) {
        await new Promise((resolve) => field.addEventListener('input', resolve, { once: true }));
        began = performance.now();
      } else {
        field.value = pasted;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }
      await new Promise<void>((resolve, reject) => {
        const said = () => `“${field.value}” is not answered: ${status.textContent}`;
        setTimeout(() => reject(new Error(said())), 20_000);
        const done = (): boolean =>
          status.textContent?.includes(`“${field.value.trim()}”`) ?? false;
        const observer = new MutationObserver(() => {
          if (!done()) return;
          observer.disconnect();
          resolve();
        });
        observer.observe(status, { childList: true, characterData: true, subtree: true });
        if (done()) resolve();
      });
      await new Promise((resolve) => requestAnimationFrame(resolve));
      return performance.now() - began;
    },
    { pasted, opens },
  );
}

function table(pages: number, size: { files: number; bytes: number }, met: readonly Met[]): string {
  const pasted = met.map(({ pastedMs }) => pastedMs);
  const typing = met.map(({ typedMs }) => typedMs);
  const other = met.flatMap(({ otherMs }) => otherMs);
  const again = met.flatMap(({ againMs }) => againMs);
  const bytes = met.map(({ bytes }) => bytes / 1000);
  const counted = met.map(({ bytesCounted }) => bytesCounted / 1000);
  const requests = met.map(({ requests }) => requests);
  const row = (name: string, values: readonly number[], unit: string): string =>
    `| ${name} | ${Math.round(percentile(values, 50))} ${unit} | ${Math.round(percentile(values, 95))} ${unit} |`;
  return [
    `### ${pages} pages: index of ${(size.bytes / 1e6).toFixed(1)} MB in ${size.files} files\n`,
    `| ${met.length} readers | p50 | p95 |`,
    '| :-- | --: | --: |',
    row('first search: fetched until the results are there', bytes, 'kB'),
    row('first search: fetched with the counts by kind', counted, 'kB'),
    row('first search: requests', requests, ''),
    row('first search, pasted: from the key to results', pasted, 'ms'),
    row('first search, typed: from the last letter to results', typing, 'ms'),
    row('other words: from the text to results', other, 'ms'),
    row('words asked for before: from the text to results', again, 'ms'),
    '',
  ].join('\n');
}

function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil((percent / 100) * sorted.length) - 1)] ?? 0;
}

function sizeOf(folder: string): { files: number; bytes: number } {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const bytes = files.reduce((sum, f) => sum + statSync(join(f.parentPath, f.name)).size, 0);
  return { files: files.length, bytes };
}
