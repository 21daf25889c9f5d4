import { expect, test as base } from 'playwright/test';
import { fixture } from './pages.ts';

/** In the handbook made for tests. */
const test = base.extend({
  baseURL: async ({ baseURL }, use) => use(fixture(baseURL)),
});

const titleOf = (page: import('playwright/test').Page) => page.locator('h1');

test.describe('an alert that one runbook answers', () => {
  for (const name of ['queuelag', 'QueueLag', 'QUEUElag']) {
    test(`${name} is its page, query and fragment kept`, async ({ page, baseURL }) => {
      await page.goto(`alerts/${name}/?cluster=prod&x=%3Ca%3E#meaning`);
      await expect(titleOf(page)).toHaveText('The queue lags');
      await expect(page).toHaveURL(`${baseURL}runbooks/queue/?cluster=prod&x=%3Ca%3E#meaning`);
    });
  }

  test('opens where the runbook wants it read from, and stays there', async ({ page, baseURL }) => {
    await page.goto('alerts/queuestuck/?cluster=prod');
    await expect(page).toHaveURL(`${baseURL}runbooks/queue/?cluster=prod#mitigation`);
    await expect(page.locator(':target')).toHaveText(/Mitigation/);
  });

  test('keeps a query that stands in the fragment', async ({ page }) => {
    await page.goto('alerts/queuestuck/#?cluster=prod');
    await expect(page).toHaveURL(/cluster=prod/);
    await expect(page).toHaveURL(/#mitigation/);
  });

  test('is the whole page without JavaScript', async ({ browser, baseURL }) => {
    const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await page.goto(`${baseURL}alerts/queuelag/?cluster=prod`);
    await expect(titleOf(page)).toHaveText('The queue lags');
    await expect(page.getByRole('heading', { name: 'Mitigation' })).toBeVisible();
    await page.context().close();
  });

  test('has the same bytes in each spelling', async ({ request }) => {
    const [lower, written] = await Promise.all(
      ['alerts/queuelag/', 'alerts/QueueLag/'].map(async (path) =>
        (await request.get(path)).text(),
      ),
    );
    expect(written).toBe(lower);
  });
});

test.describe('an alert that several runbooks answer', () => {
  test('opens the one for its severity, at its anchor', async ({ page, baseURL }) => {
    await page.goto('alerts/diskfull/?severity=critical&host=db-1');
    await expect(page).toHaveURL(
      `${baseURL}runbooks/disk-full/?severity=critical&host=db-1#free-some`,
    );
    await page.goto('alerts/DiskFull/?Severity=warning');
    await expect(page).toHaveURL(`${baseURL}runbooks/disk-soon-full/?Severity=warning`);
  });

  test('lets its reader choose, and carries the values over', async ({ page, baseURL }) => {
    await page.goto('alerts/diskfull/?host=db-1');
    await page.getByRole('link', { name: 'The disk is full' }).click();
    await expect(page).toHaveURL(`${baseURL}runbooks/disk-full/?host=db-1#free-some`);
  });

  test('is a list of links without JavaScript', async ({ browser, baseURL }) => {
    const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await page.goto(`${baseURL}alerts/diskfull/`);
    await page.getByRole('link', { name: 'The disk is soon full' }).click();
    await expect(titleOf(page)).toHaveText('The disk is soon full');
    await page.context().close();
  });
});

test.describe('an alert without a runbook', () => {
  test('says who helps, and how to write one', async ({ page }) => {
    await page.goto('alerts/nobodyknows/');
    await expect(page.getByText('There is no runbook for this alert yet.')).toBeVisible();
    await expect(page.getByRole('main')).toContainText('Platform answers for it and for Queue');
    await expect(page.getByRole('link', { name: /oncall.shop.example/ })).toBeVisible();
    const begin = page.getByRole('link', { name: 'Begin it in the repository' });
    const url = new URL((await begin.getAttribute('href')) ?? '');
    expect(url.origin + url.pathname).toBe(
      'https://github.com/shop/handbook/new/main/docs/runbooks/queue',
    );
    expect(url.searchParams.get('filename')).toBe('nobody-knows.mdx');
    expect(url.searchParams.get('value')).toContain('alerts:\n  - NobodyKnows\n');
    await expect(page.locator('figure').last()).toContainText('<Step id="first-look"');
  });
});

test.describe('an alert that nobody knows', () => {
  test('offers the nearest names, values kept, and a search for it', async ({ page, baseURL }) => {
    await page.goto('alerts/QueuLag/?cluster=prod');
    await expect(page.getByRole('searchbox', { name: 'Search' }).last()).toHaveValue('QueuLag');
    await page.getByRole('link', { name: 'QueueLag' }).click();
    await expect(page).toHaveURL(`${baseURL}runbooks/queue/?cluster=prod`);
  });

  test('shows a hostile name as text', async ({ page }) => {
    await page.goto(`alerts/${encodeURIComponent('<img src=x onerror=alert(1)>')}/`);
    await expect(page.locator('unknown-alert code')).toHaveText('<img src=x onerror=alert(1)>');
    await expect(page.locator('main img')).toHaveCount(0);
  });
});

test.describe('the list of alerts', () => {
  test('shows what one chooses by, and finds those without a runbook', async ({ page }) => {
    await page.goto('alerts/');
    const row = page.getByRole('row', { name: /QueueLag/ });
    await expect(row).toContainText('The queue is ten minutes behind');
    for (const cell of ['critical', 'Queue', 'The queue lags', '5m', 'Platform']) {
      await expect(row.getByRole('cell', { name: cell, exact: true })).toBeVisible();
    }
    await row.locator('summary').click();
    await expect(row.locator('pre')).toContainText('rate(queue_messages_done_total[5m])) > 600');
    await page.getByRole('link', { name: '1 of 7 without a runbook' }).click();
    await expect(page.locator('tr.row:visible')).toHaveCount(1);
    await page.getByRole('link', { name: 'none: write it' }).click();
    await expect(page.getByRole('heading', { name: 'Write this one' })).toBeInViewport();
  });

  test('is linked from the runbooks, which tell what nobody has tried', async ({ page }) => {
    await page.goto('runbooks/');
    await expect(page.getByRole('link', { name: 'All 7 alerts' })).toBeVisible();
    await page.getByLabel('Exercised').selectOption('never');
    await expect(page.locator('tr.row:visible')).toHaveCount(1);
    await expect(page.locator('tr.row:visible')).toContainText('The disk is full');
    await page.getByLabel('Exercised').selectOption('overdue');
    await expect(page.locator('tr.row:visible')).toHaveCount(1);
    await expect(page.locator('tr.row:visible')).toContainText('The queue lags');
  });
});
