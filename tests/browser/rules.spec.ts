import { expect, test, type Page } from 'playwright/test';

const clipboard = (page: Page): Promise<string> =>
  page.evaluate(() => navigator.clipboard.readText());

test.describe('the address of a rule', () => {
  for (const written of ['rules/ERR-3/', 'rules/err-3/']) {
    test(`${written} leads to the rule`, async ({ page, baseURL }) => {
      await page.goto(written);
      await expect(page).toHaveURL(`${baseURL}standards/errors/#ERR-3`);
      await expect(page.locator('#ERR-3')).toBeInViewport();
    });
  }

  test.describe('without JavaScript', () => {
    test.use({ javaScriptEnabled: false });
    test('too', async ({ page, baseURL }) => {
      await page.goto('rules/err-3/');
      await expect(page).toHaveURL(`${baseURL}standards/errors/#ERR-3`);
    });
  });
});

test('rules.json names an address for each rule', async ({ request, baseURL }) => {
  const answer = await request.get('rules.json');
  const { rules } = (await answer.json()) as { rules: { id: string; url: string }[] };
  expect(rules.length).toBeGreaterThan(10);
  const { id, url } = rules[0] ?? { id: '', url: '' };
  const path = new URL(url, baseURL).pathname;
  expect(path).toMatch(new RegExp(`/rules/${id}/$`));
  expect((await request.get(path)).ok()).toBe(true);
});

test.describe('the list of rules', () => {
  test('is filtered to what fits a change, and copied as a checklist', async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto('rules/');
    await page.getByLabel('Level').selectOption('must');
    await page.locator('select[name=standard]').selectOption('Errors');
    await page.getByLabel('Checked by').selectOption('review');
    const rows = page.locator('tr.row:visible');
    const count = await rows.count();
    expect(count).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'Copy as checklist' }).press('Enter');
    await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
    const lines = (await clipboard(page)).trim().split('\n');
    expect(lines).toHaveLength(count);
    for (const line of lines) {
      expect(line).toMatch(/^- \[ \] \[ERR-\d+\]\(http.*\/rules\/ERR-\d+\/\) .+ \(must\)$/);
    }
  });

  test('shows for a tier, a language and an area also what holds for all', async ({ page }) => {
    await page.goto('rules/?tier=3');
    const rows = page.locator('tr.row:visible');
    await expect(rows.filter({ hasText: 'LOG-11' })).toHaveCount(1);
    await expect(rows.filter({ hasText: 'LOG-8' })).toHaveCount(0);
    await page.goto('rules/?area=api&language=go');
    await expect(page.locator('select[name=area]')).toHaveValue('api');
    await expect(rows.filter({ hasText: 'API-9' })).toHaveCount(1);
  });

  test('tells what rests on people', async ({ page }) => {
    await page.goto('rules/');
    await page.getByRole('link', { name: 'the rest rests on people' }).click();
    await expect(page.getByLabel('Checked by')).toHaveValue('review');
  });
});

test('what each tier must do is one page', async ({ page }) => {
  await page.goto('rules/overview/');
  const row = page.getByRole('row', { name: /LOG-8 / });
  await expect(row.getByRole('cell')).toHaveText(['should', 'should', '–', '–']);
  await page.getByRole('link', { name: 'Tier 1' }).click();
  await expect(page.locator('select[name=tier]')).toHaveValue('1');
});

test('the address of a removed rule leads to what replaced it', async ({ page, baseURL }) => {
  await page.goto('rules/err-10/');
  await expect(page).toHaveURL(`${baseURL}standards/errors/#ERR-10`);
  await page.locator('#ERR-10').getByRole('link', { name: 'ERR-7' }).click();
  await expect(page).toHaveURL(`${baseURL}standards/errors/#ERR-7`);
});

test('a rule is copied as a link, a quote and a review comment', async ({
  page,
  context,
  baseURL,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('standards/errors/');
  const rule = page.locator('#ERR-3');
  const copied = async (name: RegExp): Promise<string> => {
    await page.evaluate(() => navigator.clipboard.writeText(''));
    await rule.getByRole('button', { name }).press('Enter');
    await expect(rule.locator('.cite')).toContainText('Copied');
    await expect.poll(() => clipboard(page)).not.toBe('');
    return clipboard(page);
  };
  expect(await copied(/^Link/)).toBe(`${baseURL}rules/ERR-3/`);
  expect(await copied(/^Quote/)).toMatch(
    /^> \*\*ERR-3\*\* \((must|should|may)\) .+\n>\n> .+\n>\n> http/,
  );
  expect(await copied(/^Review comment/)).toMatch(
    /^\[ERR-3\]\(http\S+\/rules\/ERR-3\/\) \(\w+\): .+\./,
  );
});
