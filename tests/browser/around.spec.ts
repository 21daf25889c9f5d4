import { expect, test } from 'playwright/test';

test.describe('the theme', () => {
  test('follows the system, then the choice, on the next page too, before the first paint', async ({
    page,
  }) => {
    const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto('./');
    const dark = await paper();
    await expect(page.getByRole('radio', { name: 'System' })).toBeChecked();
    await page.getByRole('radio', { name: 'System' }).focus();
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('radio', { name: 'Light' })).toBeChecked();
    const light = await paper();
    expect(light).not.toBe(dark);
    // Without the site's modules only the script in the head can have done it.
    await page.route('**/_astro/*.js', (route) => route.abort());
    await page.goto('runbooks/');
    expect(await paper()).toBe(light);
  });
});

test.describe('a list', () => {
  test('is filtered by a word and a choice, by keyboard, and the address holds it', async ({
    page,
  }) => {
    await page.goto('services/');
    const rows = page.locator('tr.row:visible');
    const all = await rows.count();
    expect(all).toBeGreaterThan(5);
    await page.getByRole('searchbox', { name: 'Filter services' }).focus();
    await page.keyboard.type('post');
    await expect(rows).toHaveCount(1);
    await expect(page.getByRole('status').first()).toHaveText(`1 of ${all}`);
    await expect(page).toHaveURL(/\/services\/\?q=post$/);
    await page.getByRole('button', { name: 'Show all' }).focus();
    await page.keyboard.press('Enter');
    await expect(rows).toHaveCount(all);
    await expect(page).toHaveURL(/\/services\/$/);
    await page.getByRole('combobox', { name: 'Tier' }).selectOption('1');
    await expect(page).toHaveURL(/\?tier=1$/);
    const some = await rows.count();
    expect(some).toBeLessThan(all);
    await page.reload();
    await expect(rows).toHaveCount(some);
    await expect(page.getByRole('combobox', { name: 'Tier' })).toHaveValue('1');
  });

  test('is sorted up, down, and back by a press on a heading', async ({ page }) => {
    await page.goto('decisions/');
    const titles = () => page.locator('tr.row th a').allTextContents();
    const own = await titles();
    const heading = page.getByRole('columnheader', { name: 'Date' });
    await heading.getByRole('button').focus();
    await page.keyboard.press('Enter');
    await expect(heading).toHaveAttribute('aria-sort', 'ascending');
    await page.keyboard.press('Enter');
    await expect(heading).toHaveAttribute('aria-sort', 'descending');
    await expect(page).toHaveURL(/\?sort=-date$/);
    const dates = () =>
      page
        .locator('tr.row td[data-label=Date]')
        .evaluateAll((cells) => cells.map((cell) => (cell as HTMLElement).dataset['order'] ?? ''));
    const shown = await dates();
    expect(shown).toEqual([...shown].sort().reverse());
    expect(await titles()).not.toEqual(own);
    await page.keyboard.press('Enter');
    await expect(heading).not.toHaveAttribute('aria-sort');
    expect(await titles()).toEqual(own);
  });
});

test.describe('an entry', () => {
  test('says where it stands, and the table of contents follows', async ({ page }) => {
    await page.goto('runbooks/messaging/consumer-lag/');
    const crumbs = page.getByRole('navigation', { name: 'Breadcrumbs' });
    await expect(crumbs.getByRole('link')).toHaveText(['Runbooks', 'Messaging']);
    const current = page
      .getByRole('navigation', { name: 'Runbooks' })
      .locator('[aria-current=page]');
    await expect(current).toHaveText('Consumer lag is growing');
    const contents = page.getByRole('navigation', { name: 'On this page' });
    await contents.getByRole('link', { name: 'Mitigation' }).click();
    await expect(contents.locator('[aria-current]')).toHaveText('Mitigation');
    await page.evaluate(() => scrollTo(0, 0));
    await expect(contents.locator('[aria-current]')).toHaveCount(0);
  });

  test('is overdue by the reader’s clock, not by the build’s', async ({ page }) => {
    await page.goto('runbooks/messaging/consumer-lag/');
    const review = page.locator('[data-due]').first();
    await expect(review).not.toContainText('overdue');
    await page.clock.setFixedTime(new Date('2040-01-01T12:00:00'));
    await page.reload();
    await expect(review).toContainText('overdue since');
    await page.goto('runbooks/');
    await expect(page.locator('tr.row [data-late]').first()).toHaveText('overdue');
  });

  test('leads to its source, and a report names the page, its version and the place', async ({
    page,
  }) => {
    await page.goto('standards/errors/#ERR-2');
    const edit = page.getByRole('link', { name: 'Edit this page' });
    await expect(edit).toHaveAttribute('href', /\/-\/edit\/main\/content\/standards\/errors\.mdx$/);
    const report = page.getByRole('link', { name: 'Report a problem' });
    await page.route('https://git.shop.example/**', (route) => route.fulfill({ body: 'there' }));
    await report.click();
    await expect(page).toHaveURL(/issues\/new/);
    const text = new URL(page.url()).searchParams.get('issue[description]') ?? '';
    expect(text).toMatch(/^Page: http:\/\/localhost:\d+\/.*standards\/errors\/#[\w-]+\n/);
    expect(text).toMatch(/\nFile: standards\/errors\.mdx\nVersion: [0-9a-f]{7}\n/);
  });

  test('is copied as Markdown', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto('standards/errors/');
    await page.getByRole('link', { name: 'Copy as Markdown' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('link', { name: 'Copied' })).toBeVisible();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text).toContain('title: Errors');
    expect(text).toContain('<Rule');
  });

  test('on a phone opens its contents and the sections from buttons, by keyboard', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto('runbooks/messaging/consumer-lag/');
    const contents = page.getByRole('navigation', { name: 'On this page' });
    await expect(contents).toBeHidden();
    await page.getByRole('button', { name: 'On this page' }).focus();
    await page.keyboard.press('Enter');
    await expect(contents).toBeVisible();
    await contents.getByRole('link', { name: 'Verify' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Verify' })).toBeInViewport();
    await expect(contents).toBeHidden();
    await page.getByRole('button', { name: 'Menu' }).focus();
    await page.keyboard.press('Enter');
    const sections = page.getByRole('navigation', { name: 'Sections' });
    await expect(sections.getByRole('link', { name: 'Standards' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(sections).toBeHidden();
  });

  test('prints its text and tables, without what only works on a screen', async ({ page }) => {
    await page.goto('runbooks/messaging/consumer-lag/');
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    for (const gone of ['.top', '.side', '.toc', '.foot', '.pager']) {
      await expect(page.locator(gone)).toBeHidden();
    }
  });

  test('keeps text that runs from right to left in its own direction', async ({ page }) => {
    await page.goto('runbooks/messaging/consumer-lag/');
    const direction = await page.evaluate(() => {
      const paragraph = document.createElement('p');
      paragraph.textContent = 'שלום עולם (lag)';
      document.querySelector('.prose')?.append(paragraph);
      const range = document.createRange();
      range.selectNodeContents(paragraph);
      return paragraph.getBoundingClientRect().right - range.getBoundingClientRect().right < 2;
    });
    expect(direction).toBe(true);
  });

  test('at 200 % zoom nothing is cut off or hidden behind the header', async ({ page }) => {
    await page.setViewportSize({ width: 640, height: 400 });
    await page.goto('standards/errors/#ERR-4');
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(over).toBeLessThanOrEqual(0);
    const [header, rule] = await Promise.all([
      page.locator('.top').boundingBox(),
      page.locator('#ERR-4').boundingBox(),
    ]);
    expect(rule?.y).toBeGreaterThanOrEqual((header?.y ?? 0) + (header?.height ?? 0) - 1);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('lists, contents and menus are all there, and nothing that does nothing', async ({
    page,
  }) => {
    await page.goto('services/');
    await expect(page.locator('tr.row').first()).toBeVisible();
    await expect(page.getByRole('searchbox', { name: 'Filter services' })).toBeHidden();
    await expect(page.getByRole('radio')).toHaveCount(0);
    await page.setViewportSize({ width: 390, height: 844 });
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('link', { name: 'Runbooks' }).click();
    await page.getByRole('rowheader').getByRole('link').first().click();
    await page.getByRole('button', { name: 'On this page' }).click();
    await expect(page.getByRole('navigation', { name: 'On this page' })).toBeVisible();
  });
});
