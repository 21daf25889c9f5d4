import { readFileSync } from 'node:fs';
import { expectAccessible } from './axe.ts';
import { expect, RubricPage, test } from './rubric-page.ts';

test.describe('an interview', () => {
  test('by keyboard, with nothing leaving the tab', async ({ page, rubric }) => {
    await page.clock.install({ time: new Date('2026-11-23T09:00:00Z') });
    await rubric.open();
    const { url, title, history } = await state(page);
    await rubric.start();
    await page.keyboard.type('A-1042');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Mia');
    await page.getByLabel('Level').selectOption('senior');
    await expect(rubric.bar).toContainText('of 60');
    await expect(rubric.bar).toContainText('Finds the real requirements until 15:00');
    await page.clock.fastForward('23:40');
    // The clock runs on while the test does.
    await expect(rubric.bar).toContainText(/23:4\d of 60/);
    await expect(rubric.bar).toContainText('Keeps the data right until 32:00');

    await rubric.level('requirements', '1 Not yet').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expect(rubric.level('requirements', '3 Solid')).toBeChecked();
    await expect(rubric.section('requirements')).toContainText('does not count yet');
    await page.keyboard.press('Tab');
    await expect(rubric.evidence('requirements')).toBeFocused();
    await page.keyboard.type('Seemed very confident');
    await expect(rubric.section('requirements')).toContainText('This is an impression');
    await rubric.evidence('requirements').fill('Asked for the peak, and what may never happen');
    await expect(rubric.section('requirements')).not.toContainText('This is an impression');
    await expect(rubric.section('requirements')).not.toContainText('does not count yet');
    await expect(rubric.overall).toContainText('No result yet');

    await rubric.section('requirements').getByRole('button', { name: /^Note/ }).press('Enter');
    await page.keyboard.type('Second hint');
    await page.keyboard.press('Control+Enter');
    await expect(page.locator('.sheet-notes')).toContainText(
      /23:4\dFinds the real requirements: Second hint/,
    );
    await page.getByRole('checkbox', { name: /^Asked\s*: One pair left/ }).press('Space');

    await rubric.score('data', '4 Strong', 'Listed the states, with "payment unknown"');
    await rubric.score('failure', '2 Partly', 'Named retries, not their cost');
    await expect(rubric.overall).toContainText('To be scored: Makes it fit to run and to change.');
    await rubric.score('running', 'Not assessed');
    await expect(rubric.overall).toContainText('Between no and hire.');
    await expect(rubric.overall).toContainText('is between 26 and 32 of 40');
    await rubric.score('running', '3 Solid', 'Named orders a minute and a switch');
    await expect(rubric.overall).toContainText('Result: hire.');
    await page.getByRole('button', { name: 'End', exact: true }).press('Enter');
    await expect(rubric.bar).toContainText('ended');

    expect(rubric.left).toEqual([]);
    expect(await state(page)).toEqual({ url, title, history });
  });

  test.describe('on a tablet', () => {
    test.use({ viewport: { width: 820, height: 1180 }, hasTouch: true, isMobile: true });
    test('by touch', async ({ page, rubric }) => {
      await rubric.open();
      await rubric.record();
      await page.getByRole('button', { name: 'Start interview' }).tap();
      await page.locator('#criterion-data-3 > p').tap();
      await expect(rubric.level('data', '3 Solid')).toBeChecked();
      await rubric.evidence('data').tap();
      await page.keyboard.type('Reserved, then charged');
      await expect(
        rubric.overall.getByRole('row', { name: /Keeps the data right 3 3 9/ }),
      ).toBeVisible();
      expect(rubric.left).toEqual([]);
      const sideways = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(sideways).toBe(0);
    });
  });

  test('hints can be turned off', async ({ page, rubric }) => {
    await rubric.open();
    await rubric.start();
    await rubric.score('data', '4 Strong', 'Very good');
    await expect(rubric.section('data')).toContainText('This is an impression');
    await expect(rubric.overall).toContainText('before you talk to the other interviewers');
    await rubric.bar.locator('summary').press('Enter');
    await page.getByLabel('quiet hints').press('Space');
    await expect(rubric.section('data')).not.toContainText('This is an impression');
    await expect(rubric.overall).not.toContainText('before you talk');
    expect(rubric.left).toEqual([]);
  });
});

test.describe('a sheet is', () => {
  test('in memory only: a reload asks, then it is gone', async ({ page, rubric }) => {
    await rubric.open();
    await rubric.start();
    await rubric.score('data', '3 Solid', 'Reserved, then charged');
    const asked = page.waitForEvent('dialog');
    const reloading = page.reload();
    const dialog = await asked;
    expect(dialog.type()).toBe('beforeunload');
    await dialog.accept();
    await reloading;
    await expect(rubric.bar).toContainText('Scoring sheet');
    await expect(rubric.evidence('data')).toHaveCount(0);
    await expect(rubric.overall).toBeHidden();
  });

  test('kept through a reload where that is wanted, until it is erased', async ({
    page,
    rubric,
  }) => {
    await rubric.open();
    await rubric.start();
    await rubric.score('data', '3 Solid', 'Reserved, then charged');
    await rubric.bar.locator('summary').press('Enter');
    await page.getByLabel('keep through a reload').press('Space');
    await expect(rubric.bar).toContainText('Kept until this tab is closed');
    page.on('dialog', (dialog) => void dialog.accept());
    await page.reload();
    await expect(rubric.evidence('data')).toHaveValue('Reserved, then charged');
    await expect(rubric.level('data', '3 Solid')).toBeChecked();
    await rubric.menu('Erase…');
    await page.keyboard.press('Enter');
    await expect(rubric.evidence('data')).toHaveCount(0);
    await expect(rubric.bar).toContainText('Scoring sheet');
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
    await page.reload();
    await expect(rubric.bar).toContainText('Scoring sheet');
  });

  test('not closed by accident, and closed without a word once it is saved', async ({
    page,
    rubric,
  }) => {
    await rubric.open();
    await rubric.start();
    await rubric.score('data', '3 Solid', 'Reserved, then charged');
    const asked = page.waitForEvent('dialog');
    await page.close({ runBeforeUnload: true });
    const dialog = await asked;
    await dialog.dismiss();
    await expect(rubric.evidence('data')).toHaveValue('Reserved, then charged');
    await rubric.save();
    const closed = page.waitForEvent('close');
    await page.close({ runBeforeUnload: true });
    await closed;
  });

  test('gone when a link is followed, also on the way back', async ({ page, rubric }) => {
    page.on('dialog', (dialog) => void dialog.accept());
    await rubric.open();
    await rubric.start();
    await rubric.score('data', '3 Solid', 'Reserved, then charged');
    await page.getByRole('link', { name: 'Code review' }).first().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Code review');
    await page.goBack();
    await expect(rubric.bar).toContainText('Scoring sheet');
    await expect(rubric.evidence('data')).toHaveCount(0);
  });
});

test.describe('handing over', () => {
  test('a file goes on elsewhere, and Markdown goes to the tracker', async ({
    page,
    rubric,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await rubric.open();
    await rubric.start();
    await page.keyboard.type('A-1042');
    await rubric.scoreAll();
    await rubric.menu('Copy as Markdown');
    await expect(rubric.told).toContainText('Copied');
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text).toContain('**Result: hire.** The sum of score times weight is 30 of 40');
    expect(text).toContain('### Keeps the data right: 3 Solid');
    const file = await rubric.save();
    expect(rubric.left).toEqual([]);
    const written = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
    expect(written).toMatchObject({
      ...{ format: 1, reference: 'A-1042', outcome: { state: 'decided', result: 'hire' } },
      rubric: { id: 'system-design' },
    });

    const other = new RubricPage(await context.newPage());
    await other.open();
    await other.bar.locator('summary').press('Enter');
    await other.page.getByLabel('Open a sheet').setInputFiles(file);
    await expect(other.told).toHaveText('Opened.');
    await expect(other.evidence('failure')).toHaveValue('Set a deadline of 2 s on the charge');
    await expect(other.overall).toContainText('Result: hire.');

    const old = { ...written, rubric: { ...(written['rubric'] as object), version: 'old' } };
    const criteria = structuredClone(
      (written['rubric'] as { criteria: { weight: number }[] }).criteria,
    );
    if (criteria[1]) criteria[1].weight = 9;
    Object.assign(old.rubric, { criteria });
    await other.page.getByLabel('Open a sheet').setInputFiles(json('old.json', old));
    await expect(other.told).toContainText('changed since: look again at “Keeps the data right”');
  });

  test('what is no sheet is refused in words, and nothing is lost', async ({ page, rubric }) => {
    await rubric.open();
    await rubric.start();
    await rubric.score('data', '3 Solid', 'Reserved, then charged');
    await rubric.bar.locator('summary').press('Enter');
    const bad: [string, string][] = [
      ['', 'not JSON'],
      ['{"__proto__": {"score": 4}}', 'something else'],
      ['[1, 2', 'not JSON'],
      [JSON.stringify({ what: 'handrail interview sheet', format: 7 }), 'format 7'],
      [JSON.stringify({ what: 'handrail interview sheet', format: 1, rubric: [] }), 'damaged'],
      ['x'.repeat(1_100_000), 'larger'],
    ];
    for (const [text, words] of bad) {
      const file = { name: 'sheet.json', mimeType: 'application/json', buffer: Buffer.from(text) };
      await page.getByLabel('Open a sheet').setInputFiles(file);
      await expect(rubric.told).toContainText(words);
      await expect(rubric.told).toContainText('Nothing was changed.');
      await expect(rubric.evidence('data')).toHaveValue('Reserved, then charged');
    }
    expect(rubric.left).toEqual([]);
  });

  for (const blank of [true, false]) {
    test(`${blank ? 'a blank sheet' : 'a sheet'} is one page of paper`, async ({
      page,
      rubric,
    }) => {
      await rubric.open();
      await page.evaluate(() => (window.print = () => undefined));
      if (!blank) {
        await rubric.start();
        await rubric.scoreAll();
        await rubric.evidence('data').fill('Reserved, then charged. '.repeat(40));
      }
      await rubric.menu(blank ? 'Print a blank sheet' : 'Print the sheet');
      const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
      expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
      await page.evaluate(() => dispatchEvent(new Event('afterprint')));
      await expect(page.locator('.printed-sheet')).toHaveCount(0);
    });
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('every level can be read, and nothing asks to be pressed', async ({ page }) => {
    await page.goto('rubrics/system-design/');
    await expect(page.locator('interview-sheet')).toBeHidden();
    await expect(page.locator('.anchors > li')).toHaveCount(16);
    await expect(page.locator('#criterion-data-4')).toContainText('payment unknown');
    await expect(page.locator('[data-overall]')).toBeHidden();
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`a sheet meets WCAG 2.2 AA in the ${colorScheme} scheme`, async ({ page, rubric }) => {
    await page.emulateMedia({ colorScheme });
    await rubric.open();
    await rubric.start();
    await rubric.score('data', '3 Solid', 'Very good');
    await rubric.score('failure', '2 Partly');
    await rubric.bar.locator('summary').press('Enter');
    await expectAccessible(page);
  });
}

function json(name: string, value: unknown): { name: string; mimeType: string; buffer: Buffer } {
  return { name, mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(value)) };
}

function state(page: RubricPage['page']): Promise<{ url: string; title: string; history: number }> {
  return page.evaluate(() => ({
    ...{ url: location.href, title: document.title, history: history.length },
  }));
}

test.describe('practice', () => {
  test('a score of one’s own first, then those of others', async ({ page, rubric }) => {
    await rubric.open();
    const sample = page.locator('#practice-last-pair');
    await expect(sample.locator('.because')).toBeHidden();
    await sample.getByRole('radio', { name: '4 Strong' }).press('Space');
    await expect(sample.getByRole('status')).toHaveText(
      'Nobody gave your score; the furthest from it is 2 apart.',
    );
    await expect(sample.getByRole('listitem').filter({ hasText: '2 Partly' })).toContainText(
      '2 of 3',
    );
    await expect(sample.locator('.because')).toBeVisible();
    await sample.getByRole('radio', { name: '2 Partly' }).press('Space');
    await expect(sample.getByRole('status')).toHaveText(
      '2 of 3 gave your score; the furthest from it is 1 apart.',
    );
    const every = page.locator('#practice-silence');
    await every.getByRole('radio', { name: '3 Solid' }).press('Space');
    await expect(every.getByRole('status')).toHaveText('You scored it as everybody did.');
  });

  test.describe('without JavaScript', () => {
    test.use({ javaScriptEnabled: false });
    test('the scores are behind a press', async ({ page }) => {
      await page.goto('rubrics/system-design/');
      const sample = page.locator('#practice-last-pair');
      await sample.getByText('How others scored it').click();
      await expect(sample).toContainText('2, 2, 3');
      await expect(sample.locator('.because')).toBeVisible();
    });
  });
});
