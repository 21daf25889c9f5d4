import { expect, test } from 'playwright/test';

const OLD = 'wiki/kafka-lag/?cluster=prod-eu-1&lag=5%20000#mitigation';
const NEW = /\/runbooks\/messaging\/consumer-lag\/\?cluster=prod-eu-1&lag=5%20000#mitigation$/;

test('an old address leads to the page, with query and fragment', async ({ page }) => {
  await page.goto(OLD);
  await expect(page).toHaveURL(NEW);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Consumer lag is growing');
  await expect(page.getByRole('heading', { name: 'Mitigation' })).toBeInViewport();
});

test('going back from an old address skips it', async ({ page }) => {
  await page.goto('./');
  await page.goto(OLD);
  await expect(page).toHaveURL(NEW);
  await page.goBack();
  await expect(page.getByRole('searchbox')).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('an old address shows the page itself, at the fragment, query kept', async ({ page }) => {
    await page.goto(OLD);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Consumer lag is growing');
    expect(page.url()).toContain('?cluster=prod-eu-1&lag=5%20000#mitigation');
    await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', /consumer-lag\/$/);
    await page.getByRole('link', { name: 'Diagnosis' }).first().click();
    await expect(page.getByRole('heading', { name: 'Diagnosis' })).toBeInViewport();
  });

  test('every section can be read by its links', async ({ page }) => {
    await page.goto('./');
    const sections = page.getByRole('navigation', { name: 'Sections' }).getByRole('link');
    const count = await sections.count();
    expect(count).toBe(8);
    for (let index = 0; index < count; index++) {
      await sections.nth(index).click();
      await page.getByRole('main').getByRole('rowheader').getByRole('link').first().click();
      await expect(page.getByRole('heading', { level: 1 })).not.toBeEmpty();
    }
  });

  test('search says what it needs', async ({ page }) => {
    await page.goto('search/');
    await expect(page.getByText('Search needs JavaScript')).toBeVisible();
  });
});
