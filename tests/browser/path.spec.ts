import { expectAccessible } from './axe.ts';
import { expect, PathPage, test } from './path-page.ts';

const MONDAY = new Date('2026-11-16T09:00:00');

test.describe('a step', () => {
  test('is ticked, taken back, and gets its day back', async ({ page, path }) => {
    await page.clock.install({ time: MONDAY });
    await path.open();
    await path.tick('welcome').press('Enter');
    await expect(path.step('welcome').locator('time')).toHaveText('16 Nov');
    await page.clock.setSystemTime(new Date('2026-11-18T09:00:00'));
    await path.tick('welcome').press('Enter');
    await path.isDone();
    await expect(path.step('welcome')).toContainText('Was done 16 Nov.');
    await path.step('welcome').getByRole('button', { name: /^Undo/ }).press('Enter');
    await expect(path.step('welcome').locator('time')).toHaveText('16 Nov');
    await expect(path.tick('welcome')).toBeFocused();
  });

  test('that is not required may be “not for me”, and counts no more', async ({ page, path }) => {
    await path.open();
    await expect(path.step('welcome').getByRole('button', { name: /Not for me/ })).toHaveCount(0);
    const total = Number(/of (\d+)/.exec(await path.bar.innerText())?.[1]);
    const step = page.locator('.phase .step:not([data-required])').first();
    await step.getByRole('button', { name: /^Not for me/ }).press('Enter');
    await expect(path.bar).toContainText(`0 of ${total - 1} done`);
    await step.getByRole('button', { name: /^Show/ }).press('Enter');
    await step.getByRole('button', { name: /^For me after all/ }).press('Enter');
    await expect(path.bar).toContainText(`0 of ${total} done`);
  });

  test('is shown to who it is for', async ({ page, path }) => {
    await path.open();
    await page.getByRole('radio', { name: 'manager' }).check();
    await expect(path.next).toHaveText('Order the laptop and the accounts');
    await expect(path.step('accounts')).toContainText(/You\s+Do/);
    await expect(path.step('laptop')).toContainText(/New colleague\s+Do/);
    await page.reload();
    await path.ready();
    await expect(page.getByRole('radio', { name: 'manager' })).toBeChecked();
    await page.getByRole('radio', { name: 'buddy' }).check();
    await expect(path.next).toHaveText('Choose the first change');
  });

  test('that slipped is told without a fuss', async ({ page, path }) => {
    await page.clock.install({ time: new Date('2026-11-24T09:00:00') });
    await path.open();
    await page.getByLabel('First day').fill('2026-11-16');
    const due = page.locator('[data-part=due]');
    await expect(due).toContainText(/^Day 7\./);
    await expect(due).toContainText(/steps due by Fri 27 Nov/);
    await expect(due).toContainText(/\d+ steps still open from before/);
    await due.getByRole('link').last().press('Enter');
    await expect(page).toHaveURL(/#welcome$/);
  });
});

test.describe('a path that begins with another', () => {
  test('has its steps in one list, says where each is from, and shares what is done', async ({
    page,
    path,
  }) => {
    await path.open();
    await path.tick('welcome').press('Enter');
    await path.open('onboarding/backend/');
    await path.isDone('welcome');
    const phases = await page.locator('.phase').evaluateAll((all) => all.map(({ id }) => id));
    expect(phases.slice(-2)).toEqual(['week-3', 'week-4']);
    expect(phases[0]).toBe('before-day-1');
    await expect(
      path.step('laptop').getByRole('link', { name: 'Your first two weeks' }),
    ).toBeVisible();
    await path.tick('read-apis').press('Enter');
    await path.tick('laptop').press('Enter');
    expect(Object.keys(await path.kept()).sort()).toEqual(['backend', 'everyone']);
    await path.open();
    await path.isDone('welcome', 'laptop');
  });
});

test.describe('handing over', () => {
  test('a link shows progress to read, and changes nothing', async ({ page, context, path }) => {
    await path.open();
    await path.tick('welcome').press('Enter');
    await path.step('laptop').getByRole('button', { name: /^Note/ }).press('Enter');
    await page.keyboard.insertText('For my eyes.');
    await page.keyboard.press('Control+Enter');
    await path.menu('Copy link that shows this');
    await expect(path.bar.getByRole('status')).toContainText('not your notes');
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toMatch(/#progress=/);
    const other = await context.newPage();
    const asked: string[] = [];
    other.on('request', (request) => asked.push(request.url()));
    const buddy = new PathPage(other);
    await other.goto('onboarding/everyone/');
    await buddy.ready();
    await buddy.tick('platform-tour').press('Enter');
    await other.goto('about:blank');
    await other.goto(link);
    await expect(other.getByText('Somebody’s progress, to look at.')).toBeVisible();
    await buddy.isDone('welcome');
    await expect(other.getByText('For my eyes.')).toHaveCount(0);
    await expect(buddy.tick('laptop')).toBeDisabled();
    expect(asked.filter((url) => url.includes('progress=') && !url.includes('#'))).toEqual([]);
    await other.getByRole('button', { name: 'Show mine' }).press('Enter');
    await buddy.isDone('welcome', 'platform-tour');
    await expect(other).toHaveURL(/everyone\/$/);
  });

  for (const bad of ['1.%%%', '1.AAAA', '9.AAAA', 'x'.repeat(20_000)]) {
    test(`a link with ${bad.slice(0, 8)} is refused in words`, async ({ page, path }) => {
      await path.open();
      await path.tick('welcome').press('Enter');
      await page.goto('about:blank');
      await page.goto(`onboarding/everyone/#progress=${bad}`);
      await expect(path.bar.getByRole('status')).toContainText(/[a-z]+ .*\./i);
      await path.isDone('welcome');
    });
  }

  test('a file takes progress to another browser, and adds to what is there', async ({
    page,
    browser,
    baseURL,
    path,
  }) => {
    await path.open();
    await page.getByLabel('First day').fill('2026-11-16');
    await path.tick('welcome').press('Enter');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      path.menu('Save as file'),
    ]);
    const context = await browser.newContext({ baseURL: baseURL ?? '' });
    const other = new PathPage(await context.newPage());
    await other.open();
    await other.tick('laptop').press('Enter');
    await other.bar.locator('summary').press('Enter');
    await other.page.getByLabel('Open a file').setInputFiles(await download.path());
    await expect(other.bar.getByRole('status')).toContainText('1 step done');
    await other.isDone('welcome', 'laptop');
    await expect(other.page.getByLabel('First day')).toHaveValue('2026-11-16');
    await context.close();
  });

  test('a file that is none is refused in words, and nothing is lost', async ({ page, path }) => {
    await path.open();
    await path.tick('welcome').press('Enter');
    const before = await path.kept();
    await path.bar.locator('summary').press('Enter');
    for (const text of ['', 'not JSON', '[]', '{"format":9}', '{"format":1,"__proto__":{"a":1}}']) {
      const buffer = Buffer.from(text);
      const file = { name: 'progress.json', mimeType: 'application/json', buffer };
      await page.getByLabel('Open a file').setInputFiles(file);
      await expect(path.bar.getByRole('status')).toContainText(/nothing was changed/i);
      expect(await path.kept()).toEqual(before);
      await page.locator('[data-part=told]').evaluate((told) => (told.textContent = ''));
    }
  });

  test('a summary goes to the clipboard, dates into a file', async ({ page, path }) => {
    await page.clock.install({ time: MONDAY });
    await path.open();
    await page.getByLabel('First day').fill('2026-11-16');
    await path.tick('laptop').press('Enter');
    await path.menu('Copy summary as Markdown');
    await expect(path.bar.getByRole('status')).toContainText('Summary: copied');
    const text = await page.evaluate(() => navigator.clipboard.readText());
    const all = await page.locator('.phase .step').count();
    expect(text).toContain(`1 of ${all} done`);
    expect(text).toContain('Set up your laptop');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      path.menu('Save dates (.ics)'),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.ics$/);
    const stream = await download.createReadStream();
    const ics = Buffer.concat(await stream.toArray())
      .toString()
      .replace(/\r\n /g, '');
    expect(ics).toMatch(/SUMMARY:Meet: Meet your manager/);
    expect(ics).toMatch(/DTSTART;VALUE=DATE:20261116/);
  });

  test('erasing asks first', async ({ path }) => {
    await path.open();
    await path.tick('welcome').press('Enter');
    const asked = path.button('Erase').and(path.page.locator(':focus'));
    await path.menu('Erase…');
    await expect(asked).toBeVisible();
    await path.page.keyboard.press('Escape');
    await path.isDone('welcome');
    await path.menu('Erase…');
    await expect(asked).toBeVisible();
    await path.page.keyboard.press('Enter');
    await path.isDone();
    expect(await path.kept()).toEqual({});
  });
});

test('two tabs are one record', async ({ page, context, path }) => {
  await path.open();
  const other = new PathPage(await context.newPage());
  await other.open();
  await path.tick('welcome').press('Enter');
  await other.isDone('welcome');
  await other.tick('laptop').press('Enter');
  await path.isDone('welcome', 'laptop');
  await page.reload();
  await path.ready();
  await path.isDone('welcome', 'laptop');
});

test('a full storage is told of, and the page goes on', async ({ page, path }) => {
  await path.open();
  await page.evaluate(() => {
    for (let size = 1 << 22; size > 0; size >>= 1) {
      try {
        for (let index = 0; ; index++)
          localStorage.setItem(`full${size}-${index}`, 'x'.repeat(size));
      } catch {
        // Smaller pieces may still fit.
      }
    }
  });
  await path.tick('welcome').press('Enter');
  await expect(path.bar).toContainText('This browser keeps nothing');
  await path.isDone('welcome');
  const [download] = await Promise.all([page.waitForEvent('download'), path.menu('Save as file')]);
  expect(download.suggestedFilename()).toMatch(/\.json$/);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the path is a plain, complete list', async ({ page }) => {
    await page.goto('onboarding/backend/');
    await expect(page.locator('path-progress')).toBeHidden();
    const steps = page.locator('.phase .step');
    expect(await steps.count()).toBeGreaterThan(40);
    for (const text of [
      'Order the laptop and the accounts',
      'You can say how your service fails',
    ]) {
      await expect(page.getByRole('heading', { name: text })).toBeVisible();
    }
    await page.goto('standards/errors/');
    await expect(page.getByText(/Step\s+\d+\s+of\s+Your first two weeks/)).toBeVisible();
  });
});

test('on paper it is a list to tick, with nothing to press', async ({ page, path }) => {
  await path.open();
  await path.tick('welcome').press('Enter');
  await page.emulateMedia({ media: 'print' });
  for (const button of await page.locator('main button:not(.tick), main summary').all()) {
    await expect(button).toBeHidden();
  }
  await expect(path.tick('laptop')).toBeVisible();
  await expect(path.step('welcome').locator('.prose')).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`progress meets WCAG 2.2 AA in the ${colorScheme} scheme`, async ({ page, path }) => {
    await page.emulateMedia({ colorScheme });
    await path.open();
    await page.getByLabel('First day').fill('2026-11-02');
    await path.tick('welcome').press('Enter');
    await path.tick('laptop').press('Enter');
    await path.tick('laptop').press('Enter');
    await path.step('laptop').getByRole('button', { name: /^Note/ }).press('Enter');
    await path.bar.locator('summary').press('Enter');
    await expectAccessible(page);
  });
}
