import { LIMIT_MS, timeEdits, type Edit } from './edits.ts';

/**
 * Opens a page in Chromium and times edits of its file until the open page shows them.
 * @returns the times as `timeEdits` gives them; undefined where playwright or Chromium is missing.
 */
export async function timeReloads(
  url: string,
  edits: readonly Edit[],
): Promise<number[] | undefined> {
  const playwright = await import('playwright').catch(() => undefined);
  const browser = await playwright?.chromium
    .launch({ executablePath: '/usr/bin/chromium', args: FLAGS })
    .catch((error: unknown) => console.error(`no browser: ${String(error)}`));
  if (!browser) return undefined;
  try {
    const page = await browser.newPage();
    await page.goto(url, { waitUntil: 'load' });
    return await timeEdits(edits, async (marker) => {
      const text = page.locator('body', { hasText: marker });
      await text.waitFor({ state: 'attached', timeout: LIMIT_MS });
    });
  } finally {
    await browser.close();
  }
}

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
];
