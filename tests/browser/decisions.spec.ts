import { expect, test } from 'playwright/test';
import { expectAccessible } from './axe.ts';
import { fixture } from './pages.ts';

const DECISION = 'decisions/0001-events-over-calls/';

test.describe('the comparison of a decision', () => {
  test('is added up anew for the weights a reader tries, and nothing is kept', async ({ page }) => {
    await page.goto(DECISION);
    const matrix = page.locator('decision-matrix');
    const sums = matrix.locator('tfoot td');
    await expect(sums).toHaveText(['78', '35', '69', '67']);
    const effort = page.getByLabel('Weight of Little to run and learn');
    await effort.fill('9');
    await expect(sums).toHaveText(['84', '65', '93', '91']);
    await expect(matrix.getByRole('status')).toHaveText(
      'With these weights A queue table in the database of checkout leads, other than was decided.',
    );
    await effort.fill('');
    await expect(matrix.getByRole('status')).toContainText('as was decided');
    await expectAccessible(page);
    await matrix.getByRole('button', { name: 'Weights as decided' }).press('Enter');
    await expect(sums).toHaveText(['78', '35', '69', '67']);
    await expect(matrix.getByRole('status')).toHaveText('');
    await effort.fill('9');
    await page.reload();
    await expect(sums).toHaveText(['78', '35', '69', '67']);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  });

  test.describe('without JavaScript', () => {
    test.use({ javaScriptEnabled: false });
    test('is a table with the weights as decided', async ({ page }) => {
      await page.goto(DECISION);
      await expect(page.locator('decision-matrix tfoot td')).toHaveText(['78', '35', '69', '67']);
      await expect(page.locator('decision-matrix input')).toHaveCount(0);
    });
  });
});

test('“why not” finds an option that was rejected', async ({ page }) => {
  await page.goto('search/?q=why not managed message queue');
  const first = page.getByRole('main').getByRole('listitem').first();
  await expect(first.getByRole('link').first()).toContainText('Orders become shipments');
});

test.describe('what took the place of what', () => {
  test('stands on both pages, whichever of the two says it', async ({ page, baseURL }) => {
    await page.goto(`${fixture(baseURL)}decisions/0002-poll-the-queue/`);
    await expect(page.locator('.banner')).toHaveText(
      /Superseded\.[^]*Read 3\. Push from the queue/,
    );
    await page.locator('.banner').getByRole('link').click();
    await expect(page).toHaveURL(/0003-push-from-the-queue\/$/);
    await expect(page.getByRole('link', { name: '2. Poll the queue' }).first()).toBeVisible();
  });

  test('is drawn, and said in words', async ({ page, baseURL }) => {
    await page.goto(`${fixture(baseURL)}timeline/`);
    await expect(page.locator('svg .arrow')).toHaveCount(1);
    await expect(
      page.getByText('3. Push from the queue took the place of 2. Poll the queue'),
    ).toBeVisible();
    await expect(page.locator('[data-due]').first()).toContainText('overdue');
    await expectAccessible(page);
    await page.locator('svg').getByRole('link').first().press('Enter');
    await expect(page).toHaveURL(/decisions\/000[23]-/);
  });
});

test('decisions are listed by year, and when to look at them again', async ({ page }) => {
  await page.goto('decisions/');
  await page.getByRole('link', { name: 'Over time' }).click();
  await expect(page.getByRole('heading', { name: 'To look at again' })).toBeVisible();
  await expect(page.getByRole('heading', { name: '2025', exact: true })).toBeVisible();
});
