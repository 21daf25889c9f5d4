import AxeBuilder from '@axe-core/playwright';
import { expect, test } from 'playwright/test';
import { SearchDialog } from './search-dialog.ts';

const main = (page: import('playwright/test').Page) => page.getByRole('main');

test('a typing error is told, and what was probably meant is shown', async ({ page }) => {
  const search = new SearchDialog(page);
  await search.open();
  await search.find('kakfa lag');
  await expect(search.chosen).toContainText('Consumer lag is growing');
  await expect(search.box.getByText('No page has “kakfa”: showing “kafka”.')).toBeVisible();
});

test('half a word, a name in any case, and a pasted notification find the same page', async ({
  page,
}) => {
  const search = new SearchDialog(page);
  await search.open();
  const ways = [
    'KAFKACONSUMERLAGHIGH',
    'kafka_consumer_lag_high',
    'KafkaConsumerLagH',
    '[FIRING:2] KafkaConsumerLagHigh (orders prod-eu-1 critical)',
  ];
  for (const way of ways) {
    await search.field.fill(way);
    await expect(search.status).toContainText(`“${way}”`);
    await expect(search.chosen).toContainText('Consumer lag is growing');
  }
});

test('one letter is not looked for yet, nor called nothing found', async ({ page }) => {
  const search = new SearchDialog(page);
  await search.open();
  await page.keyboard.type('k');
  await expect(search.box.getByText('kind:runbook service:payments')).toBeVisible();
  await expect(search.status).toHaveText('');
  await page.keyboard.type('a');
  await expect(search.status).toContainText('“ka”');
});

test('a rule by its id comes first, at its place', async ({ page }) => {
  const search = new SearchDialog(page);
  await search.open();
  await search.find('err 3');
  await expect(search.chosen.locator('.hit-title')).toHaveText('Errors');
  await expect(search.chosen).toHaveAttribute('href', /\/standards\/errors\/#/);
});

test('filters can be typed, and a value that there is not is told', async ({ page }) => {
  const search = new SearchDialog(page);
  await search.open();
  await search.find('lag kind:decision');
  expect(new Set(await search.box.locator('.hit-kind').allTextContents())).toEqual(
    new Set(['Decision']),
  );
  await search.field.fill('lag service:paymnts');
  await expect(search.box.getByText('There is no service “paymnts”')).toContainText(
    'Did you mean “Payments”?',
  );
  await search.field.fill('lag service:payments kind:runbooks');
  await expect(search.box.locator('[data-note]')).toBeHidden();
  await expect(search.options.first()).toBeVisible();
});

test('words in quotes stand side by side, and a word with a minus is left out', async ({
  page,
}) => {
  const search = new SearchDialog(page);
  await search.open();
  const titles = async (typed: string): Promise<string[]> => {
    await search.field.fill(typed);
    await expect(search.status).toContainText(`“${typed}”`);
    return search.box.locator('.hit-title').allTextContents();
  };
  const all = await titles('consumer group');
  const phrase = await titles('"consumer group"');
  const without = await titles('consumer group -kafka');
  expect(phrase.length).toBeGreaterThan(0);
  expect(phrase.length).toBeLessThan(all.length);
  expect(all).toContain('Consumer lag is growing');
  expect(without).not.toContain('Consumer lag is growing');
  expect(without.length).toBeGreaterThan(0);
});

test('each kind tells how many of the results are of it', async ({ page }) => {
  const search = new SearchDialog(page);
  await search.open();
  await search.find('kafka');
  const total = parseInt((await search.status.textContent()) ?? '', 10);
  const counts = search.box.locator('[data-count]');
  await expect(counts.first()).toHaveText(/^\d+$/);
  const numbers = (await counts.allTextContents()).map(Number);
  expect(numbers.reduce((sum, each) => sum + each, 0)).toBe(total);
  await search.box.getByRole('radio', { name: /^Runbooks/ }).check();
  await expect(search.status).toHaveText(new RegExp(`^${numbers[0]} results? for “kafka”$`));
});

test('on the search page every filter tells how many there are', async ({ page }) => {
  await page.goto('search/?q=kafka');
  const kind = page.getByLabel('Kind', { exact: true });
  await expect(kind.getByRole('option', { name: /^Runbooks \(\d+\)$/ })).toBeAttached();
  const told = await kind.getByRole('option', { name: /^Runbooks/ }).textContent();
  await kind.selectOption('runbook');
  const count = /\((\d+)\)/.exec(told ?? '')?.[1] ?? '';
  await expect(main(page).getByRole('status')).toHaveText(
    new RegExp(`^${count} results? for “kafka”$`),
  );
});

test('on a runbook runbooks come first, on a rubric rubrics', async ({ page }) => {
  const search = new SearchDialog(page);
  const first = async (path: string, term: string): Promise<string> => {
    await search.open(path);
    await search.find(term);
    return (await search.options.first().locator('.hit-kind').textContent()) ?? '';
  };
  expect(await first('rubrics/debugging/', 'debugging')).toBe('Interview rubric');
  expect(await first('runbooks/messaging/consumer-lag/', 'rollback')).toBe('Runbook');
  expect(await first('alerts/', 'rollback')).toBe('Runbook');
});

test('a result leads to its heading and marks the words there; Escape ends it', async ({
  page,
}) => {
  const search = new SearchDialog(page);
  await search.open();
  await search.find('partitions lag');
  const href = (await search.chosen.getAttribute('href')) ?? '';
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`${RegExp.escape(href)}$`));
  const words = () =>
    page.evaluate(() =>
      [...(CSS.highlights.get('found') ?? [])].map((range) => String(range).toLowerCase()),
    );
  await expect.poll(async () => (await words()).length).toBeGreaterThan(1);
  expect(new Set(await words())).toEqual(new Set(['lag', 'partition', 'partitions']));
  await page.keyboard.press('Escape');
  expect(await words()).toEqual([]);
  await page.reload();
  expect(await words()).toEqual([]);
});

test('a result on this very page marks its words without loading the page anew', async ({
  page,
}) => {
  const search = new SearchDialog(page);
  await search.open('runbooks/messaging/consumer-lag/');
  await page.evaluate(() => (document.title = 'still here'));
  await search.find('KafkaConsumerLagHigh');
  await page.keyboard.press('Enter');
  await expect(search.box).toBeHidden();
  expect(await page.evaluate(() => CSS.highlights.get('found')?.size)).toBeGreaterThan(0);
  expect(await page.title()).toBe('still here');
});

test('a result in a new tab has its words marked too', async ({ page, context }) => {
  const search = new SearchDialog(page);
  await search.open();
  await search.find('KafkaConsumerLagHigh');
  const opened = context.waitForEvent('page');
  await page.keyboard.press('Control+Enter');
  const other = await opened;
  await expect
    .poll(() => other.evaluate(() => CSS.highlights.get('found')?.size ?? 0))
    .toBeGreaterThan(0);
});

test('searches whose result was opened come back by keyboard, until they are forgotten', async ({
  page,
}) => {
  const search = new SearchDialog(page);
  await search.open();
  await expect(search.options).toHaveCount(0);
  await search.find('replication');
  await page.keyboard.press('Enter');
  await expect(search.box).toBeHidden();
  await search.open();
  await expect(search.options).toHaveText(['replication']);
  await expect(search.chosen).toHaveCount(0);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(search.field).toHaveValue('replication');
  await expect(search.status).toContainText('“replication”');
  await search.field.fill('');
  await search.box.getByRole('button', { name: 'Forget' }).press('Enter');
  await expect(search.options).toHaveCount(0);
  await search.open();
  await expect(search.options).toHaveCount(0);
});

test('searches from an interview sheet are not kept: they may name a candidate', async ({
  page,
}) => {
  const search = new SearchDialog(page);
  await search.open('rubrics/debugging/');
  await search.find('retry');
  await page.keyboard.press('Enter');
  await expect(search.box).toBeHidden();
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('searches');
});

test('nothing found offers names like it, a wider search and the missing page', async ({
  page,
}) => {
  const search = new SearchDialog(page);
  await search.open();
  await search.find('kafkaesquehighlandstour');
  await expect(search.status).toHaveText('No results for “kafkaesquehighlandstour”');
  await expect(search.options.filter({ hasText: 'KafkaConsumerLagHigh' })).toBeVisible();
  await expect(search.box.getByRole('button', { name: 'Search all kinds' })).toBeHidden();
  await expect(search.box.locator('[data-write] code')).toHaveText(
    'npx handrail new guide "kafkaesquehighlandstour"',
  );
  const write = search.box.getByRole('link', { name: 'Write this page' });
  const href = new URL((await write.getAttribute('href')) ?? '');
  expect(href.search).toContain('kafkaesquehighlandstour.md');
  await search.box.getByRole('radio', { name: /^Teams/ }).check();
  await search.field.fill('KafkaConsumerLagHigh');
  await expect(search.status).toHaveText('No results for “KafkaConsumerLagHigh”');
  await search.box.getByRole('button', { name: 'Search all kinds' }).press('Enter');
  await expect(search.chosen).toContainText('Consumer lag is growing');
  await expect(search.field).toBeFocused();
  await expect(search.box.getByRole('radio', { name: 'All' })).toBeChecked();
});

test('a question of which no word is anywhere shows what is called most like it, and says so', async ({
  page,
}) => {
  const search = new SearchDialog(page);
  await search.open();
  await search.find('consumerhighlagkafka');
  await expect(search.chosen).toContainText('Consumer lag is growing');
  await expect(search.box.locator('[data-note]')).toHaveText(
    'No page has “consumerhighlagkafka”: showing “KafkaConsumerLagHigh”.',
  );
});

test('the search page offers the same where nothing is found', async ({ page }) => {
  await page.goto('search/?q=kafkaesquehighlandstour&kind=team');
  const near = main(page).getByRole('link', { name: 'KafkaConsumerLagHigh' });
  await expect(near).toHaveAttribute('href', /\?q=KafkaConsumerLagHigh$/);
  await main(page).getByRole('button', { name: 'Search everything' }).click();
  await expect(page).toHaveURL(/\?q=kafkaesquehighlandstour$/);
  await near.click();
  await expect(main(page).getByRole('listitem').first()).toContainText('Consumer lag is growing');
});

test('what can be typed is told under the field', async ({ page }) => {
  const search = new SearchDialog(page);
  await search.open();
  await expect(search.box.getByText('kind:runbook service:payments')).toBeVisible();
  await page.goto('search/');
  await page.getByText('What can be typed').click();
  await expect(main(page).getByText('"connection refused"')).toBeVisible();
});

test('as a screen reader meets it: a combobox, its options with kind and owner, the count', async ({
  page,
}) => {
  const search = new SearchDialog(page);
  await search.open();
  await search.find('KafkaConsumerLagHigh');
  await expect(search.box).toMatchAriaSnapshot(`
    - dialog "Search":
      - search:
        - combobox "Search the handbook" [expanded]: KafkaConsumerLagHigh
      - listbox "Results":
        - option /Consumer lag is growing.*KafkaConsumerLagHigh.*Runbook.*Payments/ [selected]
      - status: /\\d+ results? for “KafkaConsumerLagHigh”/
  `);
});

for (const term of ['', 'zzqqxx', 'kakfa']) {
  test(`the dialog meets WCAG 2.2 AA ${term ? `for “${term}”` : 'with recent searches'}`, async ({
    page,
  }) => {
    await page.addInitScript(() => {
      localStorage.setItem('handrail:1:searches', '["kafka","disk full"]');
    });
    const search = new SearchDialog(page);
    await search.open();
    if (term) await search.find(term);
    else await expect(search.options).toHaveCount(2);
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
}
