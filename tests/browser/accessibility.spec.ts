import AxeBuilder from '@axe-core/playwright';
import { expect, test } from 'playwright/test';
import { pageTypes } from './pages.ts';

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

for (const colorScheme of ['light', 'dark'] as const) {
  for (const [name, path] of Object.entries(pageTypes)) {
    test(`${name} meets WCAG 2.2 AA in the ${colorScheme} scheme`, async ({ browser, baseURL }) => {
      const context = await browser.newContext({ colorScheme, baseURL: baseURL ?? '' });
      const page = await context.newPage();
      await page.goto(path);
      const axe = new AxeBuilder({ page });
      // The two schemes differ in colours alone.
      if (colorScheme === 'light') axe.withTags(STANDARDS);
      else axe.withRules(['color-contrast', 'link-in-text-block']);
      const { violations } = await axe.analyze();
      const told = violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes[0]?.html})`);
      expect(told).toEqual([]);
      await context.close();
    });
  }
}
