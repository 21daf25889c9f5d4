import { expect, test } from 'playwright/test';
import { pageTypes } from './pages.ts';

test('a page never scrolls sideways, folded parts open too', async ({ page }) => {
  for (const width of [390, 660, 820, 1200]) {
    await page.setViewportSize({ width, height: 800 });
    for (const [name, path] of Object.entries(pageTypes)) {
      await page.goto(path);
      const over = await page.evaluate(() => {
        const beyond = (): number => document.documentElement.scrollWidth - innerWidth;
        const folded = beyond();
        for (const details of document.querySelectorAll('details')) details.open = true;
        return Math.max(folded, beyond());
      });
      expect.soft(over, `${name} at ${width}`).toBeLessThanOrEqual(0);
    }
  }
});

test('a page is printed whole, within the paper', async ({ page }) => {
  await page.setViewportSize({ width: 660, height: 1000 });
  await page.emulateMedia({ media: 'print' });
  for (const [name, path] of Object.entries(pageTypes)) {
    await page.goto(path);
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll('html, main, main *')]
        .filter((one) => one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 1)
        .filter((one) => one.localName === 'html' || getComputedStyle(one).overflowX !== 'visible')
        .map((one) => `${one.localName}.${one.className} ${one.scrollWidth} ${one.clientWidth}`),
    );
    expect.soft(cut, name).toEqual([]);
  }
});
