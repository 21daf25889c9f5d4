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

  test('tells what rests on people', async ({ page }) => {
    await page.goto('rules/');
    await page.getByRole('link', { name: 'the rest rests on people' }).click();
    await expect(page.getByLabel('Checked by')).toHaveValue('review');
  });
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
