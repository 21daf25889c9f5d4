import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Route } from 'playwright/test';
import { SearchDialog } from './search-dialog.ts';

test('/ opens search, Escape closes it, and the focus returns', async ({ page }) => {
  const search = new SearchDialog(page);
  await page.goto('runbooks/');
  const brand = page.getByRole('banner').getByRole('link').first();
  await brand.focus();
  await page.keyboard.press('/');
  await expect(search.field).toBeFocused();
  await expect(search.field).toHaveValue('');
  await page.keyboard.type('kafka');
  await page.keyboard.press('Escape');
  await expect(search.box).toBeHidden();
  await expect(brand).toBeFocused();
});

for (const keys of ['Control+k', 'Meta+k']) {
  test(`${keys} opens search`, async ({ page }) => {
    const search = new SearchDialog(page);
    await page.goto('./');
    await page.keyboard.press(keys);
    await expect(search.field).toBeFocused();
  });
}

test('the link in the header opens search; a click outside and the button close it', async ({
  page,
}) => {
  const search = new SearchDialog(page);
  await page.goto('./');
  const link = page.locator('[data-search]').first();
  await link.click();
  await expect(search.field).toBeFocused();
  await page.mouse.click(5, 5);
  await expect(search.box).toBeHidden();
  await expect(page).not.toHaveURL(/search/);
  await link.click();
  await search.box.getByRole('button', { name: 'Close' }).click();
  await expect(search.box).toBeHidden();
});

test('selecting text out of the dialog does not close it', async ({ page }) => {
  const search = new SearchDialog(page);
  await search.open();
  await page.keyboard.type('kafka');
  await search.field.hover();
  await page.mouse.down();
  await page.mouse.move(3, 3, { steps: 4 });
  await page.mouse.up();
  await expect(search.box).toBeVisible();
});

test('without JavaScript the link in the header leads to the search page', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
  const page = await context.newPage();
  await page.goto('./');
  const link = page.locator('[data-search]').first();
  await expect(link.locator('kbd')).toBeHidden();
  await link.click();
  await expect(page).toHaveURL(/\/search\/$/);
  await expect(page.getByText('Search needs JavaScript.')).toBeVisible();
  await context.close();
});

test('the page behind keeps its place and its width', async ({ page }) => {
  const search = new SearchDialog(page);
  await page.goto('runbooks/messaging/consumer-lag/');
  await page.evaluate(() => scrollTo(0, 300));
  const width = await page.locator('main').evaluate((main) => main.clientWidth);
  await page.keyboard.press('/');
  await expect(search.field).toBeFocused();
  await page.mouse.move(5, 5);
  await page.mouse.wheel(0, 600);
  await page.evaluate(() => new Promise(requestAnimationFrame));
  expect(await page.evaluate(() => scrollY)).toBe(300);
  expect(await page.locator('main').evaluate((main) => main.clientWidth)).toBe(width);
});

test('a result shows title, kind, owner, the name asked for, and the words found', async ({
  page,
}) => {
  const search = new SearchDialog(page);
  await search.open();
  await search.find('KafkaConsumerLagHigh');
  const first = search.options.first();
  await expect(first.locator('.hit-title')).toHaveText('Consumer lag is growing');
  await expect(first.locator('.hit-name mark')).toHaveText('KafkaConsumerLagHigh');
  await expect(first.locator('.hit-about')).toHaveText(/Runbook\s*Payments/);
  await expect(search.status).toHaveText(/^\d+ results? for “KafkaConsumerLagHigh”$/);
});

test('an alert by its name comes first, and a title by its words', async ({ page }) => {
  const search = new SearchDialog(page);
  await search.open();
  await search.find('kafkaconsumerlaghigh');
  await expect(search.chosen).toContainText('Consumer lag is growing');
  await search.field.fill('');
  await search.find('Incident response');
  await expect(search.chosen).toHaveAttribute('href', /\/guides\/incident-response\//);
});

test('arrows, Home and End choose; the field keeps the focus', async ({ page }) => {
  const search = new SearchDialog(page);
  await search.open();
  await search.find('kafka');
  const all = search.options;
  const count = await all.count();
  expect(count).toBeGreaterThan(3);
  const isChosen = async (at: number): Promise<void> => {
    await expect(all.nth(at)).toHaveAttribute('aria-selected', 'true');
    await expect(search.chosen).toHaveCount(1);
    const id = (await all.nth(at).getAttribute('id')) ?? '';
    await expect(search.field).toHaveAttribute('aria-activedescendant', id);
  };
  await isChosen(0);
  await page.keyboard.press('ArrowDown');
  await isChosen(1);
  await page.keyboard.press('End');
  await isChosen(count - 1);
  await expect(all.nth(count - 1)).toBeInViewport();
  await page.keyboard.press('ArrowDown');
  await isChosen(0);
  await page.keyboard.press('ArrowUp');
  await isChosen(count - 1);
  await page.keyboard.press('Home');
  await isChosen(0);
  await expect(search.field).toBeFocused();
});

test('Enter opens the chosen result', async ({ page }) => {
  const search = new SearchDialog(page);
  await search.open();
  await search.find('kafka');
  await page.keyboard.press('ArrowDown');
  const href = (await search.chosen.getAttribute('href')) ?? '';
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`${RegExp.escape(href)}$`));
});

test('Enter right after the last letter opens the first result of the whole word', async ({
  page,
}) => {
  await new SearchDialog(page).open();
  // Before its script is there, Enter leads to the search page.
  await expect(page.locator('search-dialog:defined')).toHaveCount(1);
  await page.keyboard.type('KafkaConsumerLagHigh\n');
  await expect(page).toHaveURL(/\/runbooks\/messaging\/consumer-lag\//);
});

test('a result on the page one is on closes the dialog', async ({ page }) => {
  const search = new SearchDialog(page);
  await search.open('runbooks/messaging/consumer-lag/');
  await search.find('KafkaConsumerLagHigh');
  await page.keyboard.press('Enter');
  await expect(search.box).toBeHidden();
});

for (const key of ['Control+Enter', 'Meta+Enter']) {
  test(`${key} opens the chosen result in a new tab`, async ({ page, context }) => {
    const search = new SearchDialog(page);
    await search.open();
    await search.find('KafkaConsumerLagHigh');
    const opened = context.waitForEvent('page');
    await page.keyboard.press(key);
    await expect(await opened).toHaveURL(/\/runbooks\/messaging\/consumer-lag\//);
    await expect(search.box).toBeVisible();
  });
}

test('a kind narrows the results, by keyboard, and all results keep it', async ({ page }) => {
  const search = new SearchDialog(page);
  await search.open();
  await search.find('kafka');
  const before = (await search.status.textContent()) ?? '';
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(search.box.getByRole('radio', { name: 'All' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(search.box.getByRole('radio', { name: /^Runbooks/ })).toBeChecked();
  await expect(search.status).not.toHaveText(before);
  expect(new Set(await search.box.locator('.hit-kind').allTextContents())).toEqual(
    new Set(['Runbook']),
  );
  const told = (await search.status.textContent()) ?? '';
  await search.box.getByRole('link', { name: 'All results' }).press('Enter');
  await expect(page).toHaveURL(/\/search\/\?q=kafka&kind=runbook$/);
  await expect(page.getByRole('main').getByRole('status')).toHaveText(told);
});

test('a kind alone shows all of its pages', async ({ page }) => {
  const search = new SearchDialog(page);
  await search.open();
  await search.box.getByRole('radio', { name: 'Teams' }).check();
  await expect(search.status).toHaveText(/^\d+ results$/);
  await expect(search.options).toHaveCount(5);
});

test('an answer that comes after the next question is dropped', async ({ page }) => {
  const search = new SearchDialog(page);
  await search.open();
  let held: Route | undefined;
  await page.route('**/pagefind/fragment/**', async (route) => {
    if (held) await route.continue();
    else held = route;
  });
  await page.keyboard.type('swallow');
  await expect.poll(() => held).toBeDefined();
  await search.field.fill('');
  await search.find('parcel');
  const arrived = page.waitForResponse('**/pagefind/fragment/**');
  await held?.continue();
  await arrived;
  await page.evaluate(() => new Promise((done) => setTimeout(done, 100)));
  await expect(search.status).toContainText('“parcel”');
  await expect(search.chosen.locator('mark').first()).toHaveText(/^parcel/i);
});

test('it is there before its script is, which then searches for what was typed', async ({
  page,
}) => {
  let release = (): void => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/search-dialog*.js', async (route) => {
    await held;
    await route.continue();
  });
  const search = new SearchDialog(page);
  await search.open();
  await page.keyboard.type('swallow');
  await expect(search.options).toHaveCount(0);
  release();
  await expect(search.status).toContainText('“swallow”');
  await expect(search.chosen).toContainText('Errors');
});

test('that a search finds nothing is said', async ({ page }) => {
  const search = new SearchDialog(page);
  await search.open();
  await search.box.getByRole('radio', { name: 'Teams' }).check();
  await search.field.fill('KafkaConsumerLagHigh');
  await expect(search.status).toHaveText('No results for “KafkaConsumerLagHigh”');
  await expect(search.box.getByText('Try fewer or other words')).toBeVisible();
  await expect(search.field).toHaveAttribute('aria-expanded', 'false');
});

test('what the index says is text, never markup', async ({ page }) => {
  const search = new SearchDialog(page);
  await search.open();
  await search.find('<img src=x onerror=alert(1)>');
  expect(await search.box.locator('img').count()).toBe(0);
});

test('nothing jumps while one types', async ({ page }) => {
  const search = new SearchDialog(page);
  await search.open();
  const box = await search.box.boundingBox();
  const list = search.box.locator('.search-body');
  const before = await list.boundingBox();
  await search.find('kafka');
  expect(await search.box.boundingBox()).toEqual(box);
  expect(await list.boundingBox()).toEqual(before);
});

test('on a phone it fills the screen, and nothing is cut off', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const search = new SearchDialog(page);
  await search.open();
  await search.find('kafka');
  expect(await search.box.boundingBox()).toEqual({ x: 0, y: 0, width: 390, height: 844 });
  await expect(search.box.getByRole('button', { name: 'Close' })).toBeInViewport({ ratio: 1 });
  await expect(search.options.first()).toBeInViewport({ ratio: 1 });
});

test('where the index cannot load, the dialog says so and tries again when asked', async ({
  page,
}) => {
  let broken = true;
  await page.route('**/pagefind/**', (route) => (broken ? route.abort() : route.continue()));
  const search = new SearchDialog(page);
  await search.open();
  await expect(search.status).toHaveText('The search index could not be loaded.');
  await page.keyboard.type('kafka');
  await expect(search.box.getByRole('button', { name: 'Try again' })).toBeVisible();
  broken = false;
  await search.box.getByRole('button', { name: 'Try again' }).click();
  await expect(search.status).toContainText('“kafka”');
  await expect(search.field).toBeFocused();
  await expect(search.box.getByRole('button', { name: 'Try again' })).toBeHidden();
});

test('of several indexes, a first that cannot start is told', async ({ page }) => {
  await page.route('**/pagefind/wasm.*', (route) => route.fulfill({ status: 404 }));
  const search = new SearchDialog(page);
  await page.goto('./');
  await page.locator('search-dialog').evaluate((element) => (element.dataset['shards'] = '2'));
  await page.keyboard.press('/');
  await expect(search.status).toHaveText('The search index could not be loaded.');
});

test('an index lost after it was opened is told, not taken for nothing found', async ({ page }) => {
  const search = new SearchDialog(page);
  await search.open();
  await search.box.getByRole('radio', { name: 'Teams' }).check();
  await expect(search.status).toHaveText(/^\d+ results$/);
  await page.route('**/pagefind/**', (route) => route.abort());
  await search.field.fill('payments');
  await expect(search.status).toHaveText('The search index could not be loaded.');
});

test('where the dialog’s own script cannot load, Enter leads to the search page', async ({
  page,
}) => {
  await page.route('**/search-dialog*.js', (route) => route.abort());
  const search = new SearchDialog(page);
  await search.open();
  await expect(search.status).toContainText('Enter tries the search page');
  await page.keyboard.type('kafka\n');
  await expect(page).toHaveURL(/\/search\/\?q=kafka/);
  await expect(page.getByRole('main').getByRole('status')).toContainText('“kafka”');
});

test('/ in a field is a letter; on the search page the keys lead to its own field', async ({
  page,
}) => {
  const search = new SearchDialog(page);
  await search.open();
  await page.keyboard.type('a/b');
  await expect(search.field).toHaveValue('a/b');
  await page.goto('search/?q=kafka');
  await expect(page.getByRole('main').getByRole('status')).toContainText('“kafka”');
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('c/d');
  await expect(page.getByRole('searchbox')).toHaveValue('c/d');
  await expect(search.box).toBeHidden();
});

test('the key / can be turned off', async ({ page }) => {
  const search = new SearchDialog(page);
  await page.goto('search/');
  await page.getByRole('checkbox', { name: 'Single keys' }).uncheck();
  await page.goto('./');
  await page.keyboard.press('/');
  await page.keyboard.press('Control+k');
  await expect(search.field).toHaveValue('');
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await expect(search.box).toBeHidden();
  await page.goto('search/');
  await expect(page.getByRole('checkbox', { name: 'Single keys' })).not.toBeChecked();
});

test('the policy of the site is never violated', async ({ page }) => {
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      console.error(`violation: ${violatedDirective} ${blockedURI}`),
    );
  });
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', ({ message }) => errors.push(message));
  const search = new SearchDialog(page);
  await search.open();
  await search.find('kafka');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(search.box).toBeHidden();
  await page.waitForLoadState();
  await page.goto('search/?q=kafka', { waitUntil: 'networkidle' });
  await expect(page.getByRole('main').getByRole('status')).toContainText('“kafka”');
  expect(errors).toEqual([]);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the open dialog meets WCAG 2.2 AA in the ${colorScheme} scheme`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    const search = new SearchDialog(page);
    await search.open();
    await search.find('kafka');
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
}
