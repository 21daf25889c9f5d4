import AxeBuilder from '@axe-core/playwright';
import { readFile } from 'node:fs/promises';
import { expect, test } from 'playwright/test';
import { RunPage } from './run-page.ts';

const FIRST = 'which-partitions';
const SECOND = 'workers';
const THIRD = 'slow-or-flooded';

/** Problems that a page told of, and what it asked of other places. */
let problems: string[] = [];
let run: RunPage;

test.beforeEach(async ({ page, context, baseURL, javaScriptEnabled }) => {
  if (javaScriptEnabled) await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  problems = [];
  run = new RunPage(page);
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  context.on('request', (request) => {
    const { origin } = new URL(baseURL ?? '');
    const isOwn = request.url().startsWith(origin) || request.url().startsWith('blob:');
    if (!isOwn || request.method() !== 'GET') problems.push(`${request.method()} ${request.url()}`);
  });
});
test.afterEach(() => expect(problems).toEqual([]));

test.describe('a run', () => {
  test('begins with the first tick, by keyboard, and survives a reload', async ({ page }) => {
    await page.clock.install({ time: new Date('2026-11-22T03:14:20Z') });
    await run.open();
    await expect(run.bar).toBeHidden();
    await page.clock.runFor(120_000);
    await run.tick(FIRST).focus();
    await page.keyboard.press('Space');
    await expect(run.tick(FIRST)).toHaveAttribute('aria-pressed', 'true');
    await expect(run.tick(FIRST)).toBeFocused();
    const heading = page.getByRole('heading', { name: 'See which partitions lag' });
    await expect(heading.locator('time')).toHaveText('03:16 UTC');
    await expect(heading.locator('time')).toHaveAttribute('datetime', /^2026-11-22T03:16:2/);
    await expect(page.getByRole('status').filter({ hasText: 'Done 03:16 UTC' })).toHaveCount(1);
    await expect(run.bar).toContainText(/Run of 03:16 UTC\s*0 min\s*1 of 8 done/);
    await page.clock.runFor(6 * 60_000);
    await expect(run.bar).toContainText('6 min');
    await page.reload();
    await run.isDone(FIRST);
    await expect(run.bar).toContainText(/Run of 03:16 UTC\s*6 min\s*1 of 8 done/);
    await run.tick(FIRST).press('Enter');
    await run.isDone();
    await expect(run.step(FIRST)).toContainText('Was done 03:16 UTC');
    await run.step(FIRST).getByRole('button', { name: 'Undo' }).press('Enter');
    await run.isDone(FIRST);
    await expect(heading.locator('time')).toHaveText('03:16 UTC');
    await expect(run.tick(FIRST)).toBeFocused();
  });

  test('does not cover the step that the address names, also after a reload', async ({ page }) => {
    await run.open();
    await run.tick(FIRST).press('Enter');
    await page.goto(`${RunPage.path}?cluster=prod-eu-1#${SECOND}`);
    await page.reload();
    await expect(run.bar).toBeVisible();
    const below = async () => {
      const step = await run.step(SECOND).boundingBox();
      const bar = await run.bar.boundingBox();
      return (step?.y ?? 0) - (bar?.y ?? 0) - (bar?.height ?? 0);
    };
    await expect.poll(below).toBeGreaterThan(0);
    expect(await below()).toBeLessThan(60);
  });

  test('keeps notes, output and why a step was skipped; what is removed is gone', async () => {
    await run.open();
    await run.write(FIRST, 'Note', 'partition 3 <b>stands</b>');
    await run.write(FIRST, 'Paste output', 'TOPIC LAG\norders 812');
    await run.write(SECOND, 'Skip', 'no access');
    await run.page.reload();
    await expect(run.step(FIRST).getByText('partition 3 <b>stands</b>')).toBeVisible();
    await expect(run.step(FIRST).locator('pre', { hasText: 'orders 812' })).toBeVisible();
    await expect(run.step(SECOND)).toContainText(/Skipped \d\d:\d\d UTC: no access/);
    await run.step(FIRST).getByRole('button', { name: 'Remove note' }).press('Enter');
    await expect(run.step(FIRST).getByText('partition 3')).toHaveCount(0);
    await expect(run.step(FIRST).getByRole('button', { name: 'Note' })).toBeFocused();
    expect(JSON.stringify(await run.kept())).not.toContain('stands');
    await run.step(SECOND).getByRole('button', { name: 'Undo' }).press('Enter');
    await expect(run.step(SECOND).getByText('Skipped')).toBeHidden();
  });

  test('leaves a form by Escape, and takes the focus back', async ({ page }) => {
    await run.open();
    const note = run.step(FIRST).getByRole('button', { name: 'Note' });
    await note.press('Enter');
    await page.keyboard.type('never mind, j k x');
    await page.keyboard.press('Escape');
    await expect(note).toBeFocused();
    await expect(run.bar).toBeHidden();
    expect(await run.kept()).toEqual({});
  });

  test('goes both ways between tabs', async ({ page, context }) => {
    await run.open();
    const other = new RunPage(await context.newPage());
    await other.open();
    await run.tick(FIRST).press('Enter');
    await other.isDone(FIRST);
    await expect(other.bar).toContainText('1 of 8 done');
    await other.tick(SECOND).press('Enter');
    await run.isDone(FIRST, SECOND);
    await Promise.all([run.write(THIRD, 'Note', 'one'), other.write(THIRD, 'Note', 'two')]);
    for (const each of [run, other]) {
      await expect(each.step(THIRD).locator('.run-remarks > li')).toHaveCount(2);
    }
    await other.menu.press('Enter');
    await other.bar.getByRole('button', { name: 'Clear' }).press('Enter');
    await other.bar.getByRole('button', { name: 'Erase' }).press('Enter');
    await run.isDone();
    await expect(run.bar).toBeHidden();
    expect(await run.kept()).toEqual({});
    await expect(page.getByRole('button', { name: 'Start', exact: true })).toBeVisible();
  });

  test('keeps a note that another tab wrote at the very moment of one here', async ({
    context,
  }) => {
    await run.open();
    await run.write(FIRST, 'Note', 'one');
    const other = await context.newPage();
    await other.goto('search/');
    await other.evaluate(() => {
      const key = Object.keys(localStorage).find((name) => name.includes(':run:')) ?? '';
      const kept = localStorage.getItem(key) ?? '';
      localStorage.setItem(key, kept.replace('"text":"one"', '"text":"two"'));
    });
    await expect(run.step(FIRST).locator('.run-remarks > li')).toHaveCount(2);
    await run.step(FIRST).getByRole('button', { name: 'Remove note' }).first().press('Enter');
    await expect(run.step(FIRST).locator('.run-remarks > li')).toHaveCount(1);
  });

  test('keeps what another tab overwrites that did not know of it', async ({ context }) => {
    await run.open();
    await run.tick(FIRST).press('Enter');
    const other = await context.newPage();
    await other.goto('search/');
    await other.evaluate(() => {
      const key = Object.keys(localStorage).find((name) => name.includes(':run:')) ?? '';
      const kept = JSON.parse(localStorage.getItem(key) ?? '{}');
      const { 'which-partitions': step } = kept.steps;
      const changed = new Date().toISOString();
      kept.steps = { workers: { ...step, title: 'Two', done: changed, changed } };
      localStorage.setItem(key, JSON.stringify({ ...kept, changed }));
    });
    await run.isDone(FIRST, SECOND);
    await expect
      .poll(async () => Object.keys(Object.values(await run.kept())[0]?.['steps'] ?? {}))
      .toEqual([FIRST, SECOND]);
  });

  test('is another one for another incident or other values, and each is found again', async ({
    page,
  }) => {
    await run.open('?cluster=prod-eu-1&incident=INC-1');
    await run.tick(FIRST).press('Enter');
    await run.open('?cluster=prod-eu-1&incident=INC-2');
    await run.isDone();
    await run.tick(SECOND).press('Enter');
    await run.open('?cluster=staging-eu-1');
    await run.isDone();
    const others = page.locator('.run-idle').getByText('2 other runs of this page');
    await others.press('Enter');
    const list = page.locator('.run-idle').getByRole('listitem');
    await expect(list).toContainText(['INC-', 'INC-']);
    await list.filter({ hasText: 'INC-1' }).getByRole('link').press('Enter');
    await expect(page).toHaveURL(/\?cluster=prod-eu-1&incident=INC-1$/);
    await run.isDone(FIRST);
    await run.open('?severity=critical&incident=INC-2');
    await run.isDone(SECOND);
    const values = run.bar.getByText('This run has cluster prod-eu-1');
    await expect(values).toBeVisible();
    await run.bar.getByRole('link', { name: 'Use its values' }).press('Enter');
    await expect(page).toHaveURL(/\?cluster=prod-eu-1&incident=INC-2$/);
    await expect(values).toBeHidden();
  });

  test('takes the values that a reader changes', async ({ page }) => {
    await run.open();
    await run.tick(FIRST).press('Enter');
    await page.evaluate(() => {
      history.replaceState(null, '', '?cluster=prod-eu-1&partition=3&token=s3cret');
      document.dispatchEvent(new CustomEvent('handrail:values'));
    });
    const [kept] = Object.values(await run.kept());
    expect(kept?.['values']).toEqual({ cluster: 'prod-eu-1', partition: '3' });
    await page.reload();
    await run.isDone(FIRST);
  });

  test('ends, and another one begins', async ({ page }) => {
    await run.open();
    await run.tick(FIRST).press('Enter');
    await run.menu.press('Enter');
    await run.bar.getByRole('button', { name: 'End this run' }).press('Enter');
    await expect(run.bar).toContainText('ended after 0 min');
    await expect(run.menu).toBeFocused();
    await page.keyboard.press('Enter');
    await run.bar.getByRole('button', { name: 'Begin another run' }).press('Enter');
    await run.isDone();
    await expect(run.bar).toContainText('0 of 8 done');
    expect(Object.keys(await run.kept())).toHaveLength(2);
  });

  test('survives that the page changes under it', async ({ page }) => {
    await run.open();
    await run.tick(FIRST).press('Enter');
    await run.tick(SECOND).press('Enter');
    await run.tick(THIRD).press('Enter');
    await page.evaluate((third) => {
      const key = Object.keys(localStorage).find((name) => name.includes(':run:')) ?? '';
      const kept = JSON.parse(localStorage.getItem(key) ?? '{}');
      kept.steps['which-partitions'].title = 'Look at the partitions';
      kept.steps['workers'].version = 'another';
      kept.steps['ask-around'] = { ...kept.steps[third], title: 'Ask around', number: 2 };
      delete kept.steps[third];
      localStorage.setItem(key, JSON.stringify(kept));
    }, THIRD);
    await page.reload();
    await run.isDone(FIRST, SECOND);
    const changed = 'This step was changed after it was done.';
    await expect(run.step(FIRST).getByText(changed)).toBeVisible();
    await expect(run.step(SECOND).getByText(changed)).toBeVisible();
    await expect(run.step(THIRD).getByText(changed)).toBeHidden();
    await expect(page.getByText('Steps no longer on the page')).toBeVisible();
    await expect(page.getByRole('listitem').filter({ hasText: /^Ask around, done/ })).toBeVisible();
    await run.bar.getByRole('button', { name: 'Copy timeline' }).press('Enter');
    await expect(run.bar.getByRole('button', { name: 'Copied' })).toBeVisible();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text).toMatch(/✓ Step no longer on the page: Ask around/);
    expect(text).toMatch(/✓ Step 1: Look at the partitions/);
  });

  test('does not mind what others left in storage', async ({ page }) => {
    await page.addInitScript(() => {
      const old = { format: 9, changed: '2020-01-01T00:00:00.000Z' };
      localStorage.setItem('handrail:1:run:other/page:old', JSON.stringify(old));
      localStorage.setItem('handrail:1:run:messaging/consumer-lag:x', '{"format":1,"steps":7}');
      localStorage.setItem('handrail:1:run:messaging/consumer-lag:y', 'broken');
    });
    await run.open();
    await run.tick(FIRST).press('Enter');
    await run.isDone(FIRST);
    const names = await page.evaluate(() => Object.keys(localStorage));
    expect(names).not.toContain('handrail:1:run:other/page:old');
    expect(names).toContain('handrail:1:run:messaging/consumer-lag:x');
    expect(names).toContain('handrail:1:run:messaging/consumer-lag:y');
  });
});

test.describe('storage', () => {
  const lost = 'This browser keeps nothing: copy the timeline before you close the page.';

  test('that is full: the run goes on, and says so before it is lost', async ({ page }) => {
    await run.open();
    await run.tick(FIRST).press('Enter');
    await expect(run.bar.getByText(lost)).toBeHidden();
    await page.evaluate(() => {
      let size = 1 << 20;
      for (let count = 0; size > 0; count += 1) {
        try {
          localStorage.setItem(`full${count}`, 'x'.repeat(size));
        } catch {
          size >>= 1;
        }
      }
    });
    await run.write(FIRST, 'Note', 'a note that finds no room any more');
    await run.tick(SECOND).press('Enter');
    await expect(run.bar.getByText(lost)).toBeVisible();
    await run.isDone(FIRST, SECOND);
    const asked = page.waitForEvent('dialog');
    const closed = page.close({ runBeforeUnload: true });
    const dialog = await asked;
    expect(dialog.type()).toBe('beforeunload');
    await dialog.dismiss();
    await closed;
    await page.evaluate(() => localStorage.clear());
    await run.tick(THIRD).press('Enter');
    await expect(run.bar.getByText(lost)).toBeHidden();
    await page.reload();
    await run.isDone(FIRST, SECOND, THIRD);
  });

  for (const [name, refuse] of [
    [
      'is written by nobody',
      () =>
        (Storage.prototype.setItem = () => {
          throw new DOMException('', 'QuotaExceededError');
        }),
    ],
    [
      'is refused',
      () =>
        Object.defineProperty(window, 'localStorage', {
          get() {
            throw new DOMException('', 'SecurityError');
          },
        }),
    ],
  ] as const) {
    test(`that ${name}: all works, in memory`, async ({ page }) => {
      await page.addInitScript(refuse);
      await run.open();
      await run.tick(FIRST).press('Enter');
      await run.write(SECOND, 'Note', 'kept for now');
      await run.isDone(FIRST);
      await expect(run.bar.getByText(lost)).toBeVisible();
      await run.bar.getByRole('button', { name: 'Copy timeline' }).press('Enter');
      await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toHaveCount(1);
      const text = await page.evaluate(() => navigator.clipboard.readText());
      expect(text).toContain(
        'Note on step 2 (Do the workers run, and what do they say?): kept for now',
      );
    });
  }
});

test.describe('what a run gives', () => {
  test.use({ timezoneId: 'Asia/Tokyo' });

  test('is a timeline, a file, and nothing after Clear', async ({ page }) => {
    await page.clock.install({ time: new Date('2026-11-22T03:14:20Z') });
    await run.open();
    await run.tick(FIRST).press('Enter');
    await run.write(SECOND, 'Note', '@everyone `x`');
    await run.menu.press('Enter');
    const incident = run.bar.getByRole('textbox', { name: 'Incident' });
    await incident.fill('INC 1');
    await incident.press('Enter');
    await expect(page).not.toHaveURL(/incident/);
    await incident.fill('INC-1');
    await incident.press('Enter');
    await expect(page).toHaveURL(/incident=INC-1/);
    await run.bar.getByRole('button', { name: 'Note on the whole run' }).press('Enter');
    await page.keyboard.insertText('told support');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText('told support')).toBeVisible();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      run.bar.getByRole('button', { name: 'Download JSON' }).press('Enter'),
    ]);
    expect(download.suggestedFilename()).toBe('consumer-lag-2026-11-22T0314Z.json');
    const saved = JSON.parse(await readFile(await download.path(), 'utf8'));
    expect(saved).toMatchObject({ format: 1, incident: 'INC-1', values: { cluster: 'prod-eu-1' } });
    expect(saved.steps[FIRST]).toMatchObject({
      number: 1,
      done: expect.stringMatching(/^2026-11-22T03:14:2/),
    });
    await run.bar.getByRole('button', { name: 'Copy timeline' }).press('Enter');
    await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toHaveCount(1);
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text).toMatch(/^## Consumer lag is growing\n/);
    expect(text).toMatch(/^- Version: [0-9a-f]{7}$/m);
    expect(text).toContain('- Incident: `INC-1`\n- Values: cluster `prod-eu-1`');
    expect(text).toContain('- 03:14 UTC (12:14 local) ✓ Step 1: See which partitions lag');
    expect(text).toContain(
      'step 2 (Do the workers run, and what do they say?): `` @everyone `x` ``',
    );
    await run.bar.getByRole('button', { name: 'Clear' }).press('Enter');
    await expect(run.bar.getByRole('button', { name: 'Erase' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(run.bar.getByRole('button', { name: 'Clear' })).toBeFocused();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await run.isDone();
    await expect(page).not.toHaveURL(/incident/);
    await expect(page.getByRole('button', { name: 'Start', exact: true })).toBeFocused();
    expect(await run.kept()).toEqual({});
  });

  test('waits for a press that came before all of the page was loaded', async ({ page }) => {
    await run.open();
    const loading = Promise.withResolvers<void>();
    await page.route('**/*.js', async (route) => {
      await loading.promise;
      await route.continue();
    });
    await page.getByRole('button', { name: 'Start', exact: true }).press('Enter');
    await run.bar.getByRole('button', { name: 'Copy timeline' }).press('Enter');
    loading.resolve();
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toContain('Started');
  });

  test('is a reminder to escalate, said once, and answered', async ({ page }) => {
    await page.clock.install({ time: new Date('2026-11-22T03:14:20Z') });
    await run.open();
    const due = run.bar.locator('[data-to]').filter({ visible: true });
    await page.getByRole('button', { name: 'Start', exact: true }).press('Enter');
    await expect(run.bar.getByRole('button', { name: 'Copy timeline' })).toBeFocused();
    await page.clock.runFor(4 * 60_000);
    await expect(due).toHaveCount(0);
    await page.clock.runFor(60_000);
    await expect(due).toHaveText(/5 minutes: escalate to\s+Platform/);
    const said = page.getByRole('status').filter({ hasText: /5 minutes: escalate to\s+Platform/ });
    await page.clock.runFor(100);
    await expect(said).toHaveCount(1);
    await run.bar.getByRole('button', { name: 'Not yet' }).press('Enter');
    await expect(due).toHaveCount(0);
    await page.clock.runFor(10 * 60_000);
    await expect(due).toHaveText(/15 minutes: escalate to\s+Payments/);
    await run.bar.getByRole('button', { name: 'Escalated' }).press('Enter');
    await expect(due).toHaveCount(0);
    await page.reload();
    await expect(run.bar).toContainText('15 min');
    await expect(due).toHaveCount(0);
    const [kept] = Object.values(await run.kept());
    expect(kept?.['calls']).toMatchObject({
      Payments: { at: expect.stringMatching(/^2026-11-22T03:29/), escalated: true },
      Platform: { escalated: false },
    });
  });
});

test.describe('keys', () => {
  test('go from step to step, tick, copy, note and skip', async ({ page }) => {
    await run.open();
    const link = (id: string) => run.step(id).locator('h3 > a').first();
    await page.keyboard.press('j');
    await expect(link(FIRST)).toBeFocused();
    await expect(run.step(FIRST)).toBeInViewport();
    await page.keyboard.press('n');
    await expect(link(SECOND)).toBeFocused();
    await page.keyboard.press('k');
    await page.keyboard.press('x');
    await run.isDone(FIRST);
    await page.keyboard.press('Control+j');
    await expect(link(FIRST)).toBeFocused();
    await page.keyboard.press('o');
    await expect(run.step(FIRST).getByRole('textbox', { name: 'Note on step 1' })).toBeFocused();
    await page.keyboard.type('jkx?');
    await page.keyboard.press('Control+Enter');
    await expect(run.step(FIRST).getByText('jkx?')).toBeVisible();
    await page.keyboard.press('j');
    await page.keyboard.press('s');
    await expect(run.step(SECOND).getByRole('textbox', { name: 'Skip step 2' })).toBeFocused();
    await page.keyboard.press('Escape');
    await page.keyboard.press('c');
    await expect(
      run
        .step(SECOND)
        .getByRole('button', { name: /^(Copied|Copy|Needs)/ })
        .first(),
    ).toBeVisible();
  });

  test('tick nothing that is not in view', async ({ page }) => {
    await run.open();
    await page.keyboard.press('x');
    await run.isDone();
    await expect(run.step(FIRST).locator('h3 > a').first()).toBeFocused();
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await page.keyboard.press('x');
    await run.isDone();
  });

  test('are listed under ?, and can be turned off, also / for search', async ({ page }) => {
    await run.open();
    await run.tick(FIRST).focus();
    await page.keyboard.press('?');
    const dialog = page.getByRole('dialog', { name: 'Keys' });
    await expect(dialog).toBeVisible();
    for (const words of ['Next step', 'Previous step', 'Copy', 'Tick', 'Search, also Ctrl K']) {
      await expect(dialog).toContainText(words);
    }
    await page.keyboard.press('x');
    await dialog.getByRole('checkbox', { name: 'Single keys' }).uncheck();
    await page.keyboard.press('Escape');
    await expect(run.tick(FIRST)).toBeFocused();
    for (const key of ['x', 'j', '?', '/']) await page.keyboard.press(key);
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await run.isDone();
    expect(await run.kept()).toEqual({});
    await page.getByRole('button', { name: 'Start', exact: true }).press('Enter');
    await run.menu.press('Enter');
    await run.bar.getByRole('button', { name: 'Keys' }).press('Enter');
    await dialog.getByRole('checkbox').check();
    await dialog.getByRole('button', { name: 'Close' }).press('Enter');
    await expect(run.bar.getByRole('button', { name: 'Keys' })).toBeFocused();
    await page.keyboard.press('/');
    await expect(page.getByRole('dialog', { name: 'Search' })).toBeVisible();
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('steps are ticked with a thumb, and the bar covers nothing', async ({ page }) => {
    await run.open();
    const size = await run.tick(FIRST).evaluate((tick) => {
      const { width, height } = getComputedStyle(tick, '::after');
      return [parseFloat(width), parseFloat(height)];
    });
    expect(Math.min(...size)).toBeGreaterThanOrEqual(44);
    for (const name of ['Note', 'Paste output', 'Skip']) {
      const box = await run.step(FIRST).getByRole('button', { name }).boundingBox();
      expect(box?.height).toBeGreaterThanOrEqual(44);
    }
    // Beside the circle, where only its larger target is.
    await run.tick(FIRST).scrollIntoViewIfNeeded();
    const circle = await run.tick(FIRST).boundingBox();
    await page.touchscreen.tap((circle?.x ?? 0) + 14, (circle?.y ?? 0) + (circle?.height ?? 0) + 6);
    await run.isDone(FIRST);
    const bar = await run.bar.boundingBox();
    expect((bar?.y ?? 0) + (bar?.height ?? 0)).toBeCloseTo(844, 0);
    expect(bar?.height).toBeLessThan(64);
    await run.step(FIRST).getByRole('button', { name: 'Paste output' }).focus();
    for (let presses = 0; presses < 12; presses += 1) {
      await page.keyboard.press('Tab');
      const hidden = await page.evaluate(() => {
        const focused = document.activeElement as HTMLElement;
        const bar = document.querySelector('.work-bar') as HTMLElement;
        if (bar.contains(focused)) return false;
        return focused.getBoundingClientRect().bottom > bar.getBoundingClientRect().top;
      });
      expect(hidden).toBe(false);
    }
    await run.menu.tap();
    const clear = await run.bar.getByRole('button', { name: 'Clear' }).boundingBox();
    expect(clear?.height).toBeGreaterThanOrEqual(44);
    await expect(run.bar.getByRole('button', { name: 'Keys' })).toBeHidden();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page reads as it is', async ({ page }) => {
    await page.goto(RunPage.path);
    await expect(page.getByRole('heading', { name: 'See which partitions lag' })).toBeVisible();
    await expect(page.getByText('Tick steps as you go')).toBeHidden();
    await expect(run.bar).toBeHidden();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.getByRole('button', { name: /Note|Skip|Done/ })).toHaveCount(0);
  });
});

test('on paper there are ticks, times and notes, and nothing to press', async ({ page }) => {
  await run.open();
  await run.tick(FIRST).press('Enter');
  await run.write(FIRST, 'Note', 'partition 3');
  await run.menu.press('Enter');
  await run.bar.getByRole('button', { name: 'Note on the whole run' }).press('Enter');
  await page.keyboard.insertText('told support');
  await page.keyboard.press('Control+Enter');
  await page.emulateMedia({ media: 'print' });
  await expect(run.tick(FIRST)).toBeVisible();
  await expect(run.step(FIRST).locator('.stamp')).toBeVisible();
  await expect(run.step(FIRST).getByText('partition 3')).toBeVisible();
  await expect(page.getByText('told support')).toBeVisible();
  await expect(run.bar.getByText('1 of 8 done')).toBeVisible();
  for (const name of [/^Copy timeline/, /^Note/, /^Skip/, /^Remove/]) {
    await expect(page.getByRole('button', { name })).toHaveCount(0);
  }
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`a run meets WCAG 2.2 AA in the ${colorScheme} scheme`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await run.open();
    await run.tick(FIRST).press('Enter');
    await run.write(FIRST, 'Paste output', 'TOPIC LAG\norders 812');
    await run.write(SECOND, 'Skip', 'no access');
    await run.step(THIRD).getByRole('button', { name: 'Note' }).press('Enter');
    await run.menu.click();
    const check = async () => {
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    };
    await check();
    await run.bar.getByRole('button', { name: 'Keys' }).click();
    await check();
  });
}
