import { expect, test } from 'playwright/test';

test('a linked search shows its results, each with its kind and an excerpt', async ({ page }) => {
  await page.goto('search/?q=KafkaConsumerLagHigh');
  await expect(page.getByRole('main').getByRole('status')).toContainText('“KafkaConsumerLagHigh”');
  const first = page.getByRole('listitem').filter({ hasText: 'Runbook' }).first();
  await expect(first.getByRole('link').first()).toHaveText('Consumer lag is growing');
  await first.getByRole('link').first().click();
  await expect(page).toHaveURL(/\/runbooks\/messaging\/consumer-lag\/$/);
});

test('results follow what is typed, and so does the address', async ({ page }) => {
  await page.goto('search/');
  await page.getByRole('searchbox').fill('swallow error');
  await expect(page.getByRole('link', { name: 'Errors', exact: true })).toBeVisible();
  await expect(page).toHaveURL(/\?q=swallow\+error$/);
});

test('what is typed before the script is there stays, and is searched for', async ({ page }) => {
  let release = (): void => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/search-page*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('search/?q=kafka', { waitUntil: 'commit' });
  await page.getByRole('searchbox').fill('swallow error');
  release();
  await expect(page.getByRole('link', { name: 'Errors', exact: true })).toBeVisible();
  await expect(page.getByRole('searchbox')).toHaveValue('swallow error');
});

test('that nothing was found is said', async ({ page }) => {
  await page.goto('search/?q=KafkaConsumerLagHigh&kind=team');
  await expect(page.getByRole('main').getByRole('status')).toHaveText(
    'No results for “KafkaConsumerLagHigh”',
  );
});

test('a result links to the place in the page where the words stand', async ({ page }) => {
  await page.goto('search/?q=ERR-3');
  const place = page.locator('.hit-places').first().getByRole('link').first();
  await place.click();
  await expect(page).toHaveURL(/#/);
});

test('filters narrow the results and can be linked', async ({ page }) => {
  await page.goto('search/?q=kafka');
  const before = await page.getByRole('main').getByRole('status').textContent();
  await page.getByLabel('Kind', { exact: true }).selectOption('decision');
  await expect(page.getByRole('main').getByRole('status')).not.toHaveText(before ?? '');
  await expect(page).toHaveURL(/kind=decision/);
  await page.reload();
  await expect(page.getByLabel('Kind', { exact: true })).toHaveValue('decision');
  await expect(page.locator('.hit-kind').first()).toHaveText('Decision');
});

test('a question from an address is text, never markup', async ({ page }) => {
  await page.goto(`search/?q=${encodeURIComponent('<img src=x onerror=alert(1)>')}`);
  await expect(page.getByRole('main').getByRole('status')).toContainText(
    '<img src=x onerror=alert(1)>',
  );
  expect(await page.locator('search-page img').count()).toBe(0);
});

test('where the index cannot load, the page says so and tries again when asked', async ({
  page,
}) => {
  let broken = true;
  await page.route('**/pagefind/**', (route) => (broken ? route.abort() : route.continue()));
  await page.goto('search/?q=kafka');
  await expect(page.getByRole('main').getByRole('status')).toContainText('could not be loaded');
  broken = false;
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('main').getByRole('status')).toContainText('“kafka”');
});

test('where only a part of the index is missing, the page says so too', async ({ page }) => {
  await page.route('**/pagefind/pagefind-entry.json*', (route) => route.fulfill({ status: 404 }));
  await page.goto('search/?q=kafka');
  await expect(page.getByRole('main').getByRole('status')).toContainText('could not be loaded');
  await page.unroute('**/pagefind/pagefind-entry.json*');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('main').getByRole('status')).toContainText('“kafka”');
});
