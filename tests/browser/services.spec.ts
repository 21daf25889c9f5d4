import { expect, test } from 'playwright/test';
import { expectAccessible } from './axe.ts';
import { fixture } from './pages.ts';

test.describe('the map of services', () => {
  test('shows what fails with a service, in the picture and in the address', async ({ page }) => {
    await page.goto('map/');
    await expect(page.locator('svg [data-node]')).toHaveCount(10);
    await page.getByLabel('If this one fails').selectOption('Kafka');
    await expect(page.locator('service-map [role=status]')).toHaveText(
      '3 services fail with it, if nothing catches it.',
    );
    await expect(page.locator('svg .hit[data-node]')).toHaveCount(3);
    await expect(page).toHaveURL(/\?service=kafka$/);
    await expectAccessible(page);
    await page.reload();
    await expect(page.locator('svg .cause')).toHaveAttribute('data-node', 'kafka');
  });

  test('is a table too', async ({ page }) => {
    await page.goto('map/');
    const row = page.getByRole('row', { name: /^Redis/ });
    await expect(row.getByRole('cell')).toContainText(['2', 'Platform', 'Kubernetes', '4:', '–']);
  });

  test('leads to services by keyboard', async ({ page }) => {
    await page.goto('map/');
    await page
      .locator('svg')
      .getByRole('link', { name: /Checkout/ })
      .press('Enter');
    await expect(page).toHaveURL(/services\/checkout\/$/);
  });

  test.describe('without JavaScript', () => {
    test.use({ javaScriptEnabled: false });
    test('is a picture and a table', async ({ page }) => {
      await page.goto('map/');
      await expect(page.locator('svg [data-node]')).toHaveCount(10);
      await expect(page.getByLabel('If this one fails')).toBeHidden();
      await expect(page.getByRole('row', { name: /^Kubernetes/ })).toContainText('8:');
    });
  });

  test('is printed whole', async ({ page }) => {
    await page.goto('map/');
    await page.emulateMedia({ media: 'print' });
    const box = await page.locator('svg').boundingBox();
    expect(box?.width).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0);
    await expect(page.locator('service-map')).toBeHidden();
  });
});

test('a service shows what it needs, what needs it, and what is missing', async ({
  page,
  baseURL,
}) => {
  await page.goto(`${fixture(baseURL)}services/legacy/`);
  await expect(page.getByText('Not written down: owner, on-call, SLO, runbook.')).toBeVisible();
  await page.goto('services/redis/');
  await expect(page.getByText('Not written down')).toHaveCount(0);
  const main = page.getByRole('main');
  const needs = main.locator('.fields > div').filter({ hasText: /^\s*Needs\s/ });
  await expect(needs.getByRole('link', { name: 'Kubernetes' })).toBeVisible();
  await main.getByRole('link', { name: 'On the map' }).click();
  await expect(page.getByLabel('If this one fails')).toHaveValue('redis');
  await page.goto('services/checkout/');
  await expect(main.getByRole('link', { name: 'CheckoutErrorBudgetBurn' })).toBeVisible();
  await main.getByRole('link', { name: 'Rules of tier 1' }).click();
  await expect(page.locator('select[name=tier]')).toHaveValue('1');
});

test('a team shows all it owns', async ({ page }) => {
  await page.goto('teams/payments/');
  const services = page.locator('.part', { has: page.getByRole('heading', { name: 'Services' }) });
  await expect(services.getByRole('listitem')).toHaveText([
    /Checkout\s+tier 1/,
    /Orders worker\s+tier 1/,
    /Payments\s+tier 1/,
  ]);
});
