import { expect, test } from './path-page.ts';

const DAY_1 = ['welcome', 'laptop', 'platform-tour', 'channels', 'first-evening'];
const MONDAY = new Date('2026-11-16T09:00:00');

test.describe('the first day', () => {
  test.describe('on a phone', () => {
    test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    test('from the home page to the last tick', async ({ page, path }) => {
      await page.clock.install({ time: MONDAY });
      await page.goto('./');
      await page.getByRole('link', { name: 'Your first two weeks' }).first().tap();
      await path.ready();
      await expect(path.next).toHaveText('Meet your manager (manager)');
      await page.getByLabel('First day').fill('2026-11-16');
      await expect(page.locator('#day-1 .when')).toHaveText('Day 1 · Mon 16 Nov');
      await expect(page.locator('[data-part=due]')).toContainText(
        /Day 1\. 5 steps due by Mon 16 Nov/,
      );
      const ids = await page.locator('#day-1 .step').evaluateAll((all) => all.map(({ id }) => id));
      const all = await page.locator('.phase .step').count();
      for (const [index, id] of ids.entries()) {
        await path.next.tap();
        await expect(path.step(id)).toBeInViewport();
        await path.tick(id).tap();
        await expect(path.bar).toContainText(`${index + 1} of ${all} done`);
      }
      await path.isDone(...ids);
      await expect(path.next).not.toHaveAttribute('href', /#(welcome|laptop)/);
      await expect(page.locator('[data-part=due]')).toHaveText(
        /Day 1\.\s+\d+ steps due by Fri 20 Nov/,
      );
      await page.reload();
      await path.ready();
      await path.isDone(...ids);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide).toBeLessThanOrEqual(390);
    });
  });

  test('by keyboard alone, with a page that a step is about', async ({ page, path }) => {
    await page.clock.install({ time: MONDAY });
    await path.open();
    await path.tabTo(page.getByLabel('First day'));
    await page.keyboard.type('11162026');
    await expect(page.locator('#day-1 .when')).toHaveText('Day 1 · Mon 16 Nov');
    await path.tabTo(path.next);
    await page.keyboard.press('Enter');
    for (const id of DAY_1.slice(0, 2)) {
      await path.tabTo(path.tick(id));
      await page.keyboard.press('Space');
      await expect(path.tick(id)).toBeFocused();
      await expect(path.tick(id)).toHaveAttribute('aria-pressed', 'true');
    }
    await path.tabTo(path.step('channels').getByRole('button', { name: /^Note/ }));
    await page.keyboard.press('Enter');
    await page.keyboard.insertText('Ask Ada about Grafana.');
    await page.keyboard.press('Control+Enter');
    await expect(path.step('channels')).toContainText('Ask Ada about Grafana.');
    await path.tabTo(path.step('read-errors').locator('[data-step-page]'));
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/standards\/errors\/$/);
    await path.tabTo(page.getByRole('button', { name: 'Done, back to the path' }), 400);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/onboarding\/everyone\/#read-errors$/);
    await path.ready();
    await path.isDone('welcome', 'laptop', 'read-errors');
    await expect(path.step('channels')).toContainText('Ask Ada about Grafana.');
    await expect(path.step('channels')).not.toContainText('Added since');
  });
});
