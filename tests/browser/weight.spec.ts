import { gzipSync } from 'node:zlib';
import { expect, test } from 'playwright/test';
import { pageTypes } from './pages.ts';

/** Of a page before search opens, compressed with gzip, in bytes. */
const MOST = { page: 24_500, script: 12_000, requests: 4 };
/**
 * A standard has nine rules, each with two pieces of code, and can be cited; a list of rules is copied,
 * and the starter handbook has a hundred of them, and fifty alerts.
 * A runbook has values and a run besides, a path its progress, a rubric its sheet: their script, what these share,
 * and a style sheet; the bundler adds a file of 150 bytes. The scripts are asked for at once.
 */
const WORK: Record<string, typeof MOST> = {
  runbook: { page: 44_000, script: 18_300, requests: 7 },
  standard: { page: 30_000, script: 12_000, requests: 5 },
  decision: { page: 25_000, script: 12_000, requests: 5 },
  'alert list': { page: 26_000, script: 12_000, requests: 4 },
  'rule list': { page: 28_000, script: 12_000, requests: 5 },
  'service map': { page: 24_000, script: 12_000, requests: 5 },
  rubric: { page: 44_000, script: 19_000, requests: 6 },
  debrief: { page: 34_000, script: 19_000, requests: 6 },
  'onboarding path': { page: 41_000, script: 15_000, requests: 7 },
};

/** What is measured instead of the longest of its kind. */
const TYPICAL: Record<string, string> = { guide: 'guides/how-we-work/rfc-process/' };

for (const [name, longest] of Object.entries(pageTypes)) {
  const path = TYPICAL[name] ?? longest;
  test(`${name} stays small`, async ({ page }) => {
    const loading: Promise<{ type: string; size: number; url: string }>[] = [];
    page.on('response', (response) => {
      const type = response.request().resourceType();
      if (!['document', 'stylesheet', 'script', 'fetch'].includes(type)) return;
      const size = response.body().then((body) => gzipSync(body).length);
      loading.push(size.then((size) => ({ type, size, url: response.url() })));
    });
    await page.goto(path, { waitUntil: 'networkidle' });
    const loaded = await Promise.all(loading);
    const told = JSON.stringify(loaded, undefined, 1);
    const sum = (types: string[]): number =>
      loaded.filter(({ type }) => types.includes(type)).reduce((all, { size }) => all + size, 0);
    const isSearch = path === 'search/';
    const most = WORK[name] ?? MOST;
    if (!isSearch) expect(loaded.length, told).toBeLessThanOrEqual(most.requests);
    if (!isSearch) expect(sum(['document', 'stylesheet', 'script']), told).toBeLessThan(most.page);
    expect(sum(['script']), told).toBeLessThan(isSearch ? 36_000 : most.script);
    const blocking = page.locator('head script[src]:not([type=module]):not([async]):not([defer])');
    await expect(blocking).toHaveCount(0);
  });
}
