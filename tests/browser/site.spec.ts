import { expect, test } from 'playwright/test';
import { pageTypes } from './pages.ts';

for (const [name, path] of Object.entries(pageTypes)) {
  test(`${name} loads without error, violation of the policy, or request that leaves the site`, async ({
    page,
    baseURL,
  }) => {
    const problems: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text());
    });
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('requestfailed', (request) => problems.push(`failed: ${request.url()}`));
    page.on('request', (request) => {
      if (!request.url().startsWith(new URL(baseURL ?? '').origin))
        problems.push(`outside: ${request.url()}`);
    });
    const response = await page.goto(path, { waitUntil: 'networkidle' });
    expect(response?.status()).toBe(200);
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    expect(problems).toEqual([]);
  });
}

test('an address that leads nowhere says so and offers search', async ({ page }) => {
  const response = await page.goto('runbooks/no-such-page/');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found');
  await page.getByRole('searchbox', { name: 'Search' }).fill('lag');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\/\?q=lag$/);
  await expect(page.getByRole('link', { name: 'Consumer lag is growing' })).toBeVisible();
});

test('from the home page to a runbook and its service by keyboard', async ({ page }) => {
  await page.goto('./');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
  await page
    .getByRole('navigation', { name: 'Sections' })
    .getByRole('link', { name: 'Runbooks' })
    .focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Runbooks');
  await page.getByRole('link', { name: 'Consumer lag is growing' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Consumer lag is growing');
});

test('a list that gets its filter leaves the focus where it is', async ({ page }) => {
  let release = (): void => undefined;
  const late = new Promise<void>((resolve) => (release = resolve));
  await page.route(/\/list-filter\.[^/]*\.js$/, async (route) => {
    await late;
    await route.continue();
  });
  await page.goto('services/', { waitUntil: 'commit' });
  const link = page.getByRole('link', { name: 'Kafka', exact: true });
  await link.focus();
  release();
  await expect(page.getByRole('columnheader').first().getByRole('button')).toBeVisible();
  await expect(link).toBeFocused();
});
