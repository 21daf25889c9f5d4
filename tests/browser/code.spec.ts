import { expect, test, type Locator, type Page } from 'playwright/test';

const WRITING = 'guides/how-we-work/writing-pages/';
const RUNBOOK = 'runbooks/platform/crash-loop/';
const NUMBERED = '#checkout-src-http-client-ts';

const clipboard = (page: Page): Promise<string> =>
  page.evaluate(() => navigator.clipboard.readText());
const topOf = async (locator: Locator): Promise<number> => (await locator.boundingBox())?.y ?? NaN;

/** Problems that a page told of while a test ran. */
let problems: string[] = [];

test.beforeEach(async ({ page, context, javaScriptEnabled }) => {
  if (javaScriptEnabled) await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  problems = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
});
test.afterEach(() => expect(problems).toEqual([]));

test.describe('copying code', () => {
  test('takes the commands of a session, and says so', async ({ page }) => {
    await page.goto(WRITING);
    const copy = page.getByRole('button', { name: 'Copy Which pods restarted?' });
    await copy.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('status')).toHaveText('Copied');
    await expect(page.getByRole('button', { name: 'Copied Which pods' })).toBeFocused();
    expect(await clipboard(page)).toBe(
      'kubectl --context prod-eu-1 -n orders get pods \\\n' +
        '  --field-selector status.phase=Running\n' +
        'kubectl --context prod-eu-1 -n orders logs orders-worker-x2k8q --previous --tail=20',
    );
    await expect(copy).toBeVisible();
  });

  test('leaves out removed lines, and the marks of others', async ({ page }) => {
    await page.goto(WRITING);
    await page.locator('.has-diff').getByRole('button', { name: 'Copy' }).click();
    await expect(page.getByRole('status')).toHaveText('Copied');
    expect(await clipboard(page)).toBe(
      'const response = await fetch(url, { signal });\nif (response.status === 404) return undefined;',
    );
  });

  test('takes numbered lines without their numbers', async ({ page }) => {
    await page.goto(WRITING);
    await page.locator(NUMBERED).getByRole('button', { name: 'Copy' }).click();
    await expect(page.getByRole('status')).toHaveText('Copied');
    const text = await clipboard(page);
    expect(text).toMatch(/^import \{ request \} from '.\/request.ts';\n\n\/\*\* Stock/);
    expect(text).not.toMatch(/^\d/m);
  });

  test('takes values as they are shown at that moment, once none is missing', async ({ page }) => {
    await page.goto(`${RUNBOOK}?workload=checkout`);
    const commands = page.locator('#how-wide .code');
    await page.evaluate(() => navigator.clipboard.writeText('before'));
    await commands.getByRole('button', { name: 'Needs namespace' }).press('Enter');
    await expect(page.getByRole('status')).toHaveText(/^Not copied: namespace/);
    expect(await clipboard(page)).toBe('before');
    await page.getByLabel('Namespace', { exact: true }).fill('orders');
    await commands.getByRole('button', { name: 'Copy' }).click();
    await expect(page.getByRole('status')).toHaveText('Copied');
    expect(await clipboard(page)).toMatch(/^kubectl --context prod-eu-1 -n orders /);
  });

  test('works where the clipboard may not be written', async ({ page }) => {
    await page.addInitScript(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
    });
    await page.goto(WRITING);
    const copy = page.locator('.tab .code').getByRole('button', { name: 'Copy' }).first();
    await copy.click();
    await expect(page.getByRole('status')).toHaveText('Copied');
    expect(await clipboard(page)).toBe('npm ci && npm test');
    await expect(copy).toBeFocused();
  });
});

test.describe('wide code', () => {
  test.use({ viewport: { width: 390, height: 800 } });

  test('scrolls by keyboard, and only where it must', async ({ page }) => {
    await page.goto(WRITING);
    const wide = page.getByRole('group', { name: 'Code: Which pods restarted?' });
    await wide.focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => wide.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0);
    const narrow = page.locator('.tab .code pre').first();
    await expect(narrow).toHaveAttribute('tabindex', '-1');
    await expect(narrow).not.toHaveAttribute('role');
  });

  test('wraps on request on all pages, and the button stays where it is', async ({ page }) => {
    await page.goto(WRITING);
    const wrap = page.locator('.has-diff').getByRole('button', { name: 'Wrap' });
    await expect(page.locator('.tab .code').first().getByRole('button')).toHaveCount(1);
    await wrap.focus();
    const before = await topOf(wrap);
    await page.keyboard.press('Space');
    await expect(wrap).toHaveAttribute('aria-pressed', 'true');
    expect(Math.abs((await topOf(wrap)) - before)).toBeLessThan(2);
    const overflow = (): Promise<number> =>
      page
        .locator('.code pre')
        .evaluateAll((all) => all.filter((pre) => pre.scrollWidth > pre.clientWidth).length);
    expect(await overflow()).toBe(0);
    await page.goto(RUNBOOK);
    await expect(page.getByRole('button', { name: 'Wrap' }).first()).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    expect(await overflow()).toBe(0);
    await page.getByRole('button', { name: 'Wrap' }).first().click();
    await expect.poll(overflow).toBeGreaterThan(0);
  });

  test('works where storage is refused', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('refused', 'SecurityError');
        },
      });
    });
    await page.goto(WRITING);
    const wrap = page.locator('.has-diff').getByRole('button', { name: 'Wrap' });
    await wrap.click();
    await expect(wrap).toHaveAttribute('aria-pressed', 'true');
    await page.getByRole('tab', { name: 'Go' }).first().click();
    await expect(page.getByText('go test ./...')).toBeVisible();
  });

  test('has buttons large enough to touch, beside the code or above it', async ({ page }) => {
    await page.goto('guides/how-we-work/alerts-to-runbooks/');
    const untitled = page.locator('.code:not(:has(figcaption))').first();
    const boxes = async () => ({
      button: await untitled.getByRole('button', { name: 'Copy code' }).boundingBox(),
      code: await untitled.locator('pre').boundingBox(),
    });
    const phone = await boxes();
    expect(phone.button?.height).toBeGreaterThanOrEqual(24);
    expect(phone.button?.width).toBeGreaterThanOrEqual(24);
    expect(phone.code?.y).toBeGreaterThan((phone.button?.y ?? NaN) + (phone.button?.height ?? NaN));
    await page.setViewportSize({ width: 1280, height: 800 });
    const desk = await boxes();
    expect(desk.button?.x).toBeGreaterThan((desk.code?.x ?? NaN) + (desk.code?.width ?? NaN) - 1);
  });
});

test.describe('links to lines', () => {
  test('a linked line is marked and in view', async ({ page }) => {
    await page.goto(`${WRITING}${NUMBERED}-L8-L9`);
    await expect(page.locator('.line.at')).toHaveCount(2);
    await expect(page.locator(`${NUMBERED}-L8`)).toHaveClass(/\bat\b/);
    await expect(page.locator(`${NUMBERED}-L9`)).toBeInViewport();
    await page.getByRole('link', { name: 'the timeout' }).click();
    await expect(page.locator('.line.at')).toHaveText([/AbortSignal\.any/]);
  });

  test('numbers put the link in the address bar, by keyboard too', async ({ page }) => {
    await page.goto(WRITING);
    await page.getByRole('link', { name: 'Line 1', exact: true }).focus();
    for (let line = 1; line < 4; line++) await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('link', { name: 'Line 4' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`${NUMBERED}-L4$`));
    await expect(page.getByRole('status')).toHaveText('Link in the address bar');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Shift+Enter');
    await expect(page).toHaveURL(new RegExp(`${NUMBERED}-L2-L4$`));
    await expect(page.locator('.line.at')).toHaveCount(3);
    await page.keyboard.press('Tab');
    await expect(page.locator(`${NUMBERED} .number`).and(page.locator(':focus'))).toHaveCount(0);
  });

  test('clicking a number does not move the page', async ({ page }) => {
    await page.goto(WRITING);
    const number = page.getByRole('link', { name: 'Line 9' });
    await number.scrollIntoViewIfNeeded();
    const before = await topOf(number);
    await number.click();
    await expect(page).toHaveURL(/-L9$/);
    expect(await topOf(number)).toBe(before);
  });
});

test.describe('tabs', () => {
  const group = (page: Page, index: number): Locator => page.locator('.tabs').nth(index);

  test('follow the arrow keys', async ({ page }) => {
    await page.goto(RUNBOOK);
    const tab = (name: string): Locator => page.getByRole('tab', { name, exact: true });
    await tab('OOMKilled (137)').focus();
    await page.keyboard.press('ArrowRight');
    await expect(tab('Error (1, 2)')).toBeFocused();
    await expect(page.getByRole('tabpanel')).toHaveText(/The program gave up by itself/);
    await page.keyboard.press('End');
    await expect(tab('Others')).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('ArrowRight');
    await expect(tab('OOMKilled (137)')).toBeFocused();
    await page.keyboard.press('ArrowLeft');
    await expect(tab('Others')).toBeFocused();
    await page.keyboard.press('Home');
    await expect(tab('OOMKilled (137)')).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(page.getByRole('tabpanel')).toBeFocused();
  });

  test('hidden panels are no stop for the tab key', async ({ page }) => {
    await page.goto(WRITING);
    await group(page, 1).getByRole('tab', { name: 'TypeScript' }).focus();
    await page.keyboard.press('Tab');
    await expect(group(page, 1).getByRole('tabpanel')).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Link to For some readers only' })).toBeFocused();
  });

  test('a search in the page finds text of hidden panels', async ({ page }) => {
    await page.goto(WRITING);
    const hidden = group(page, 1).locator('.tab[hidden]');
    await expect(hidden).toHaveAttribute('hidden', 'until-found');
    await hidden.dispatchEvent('beforematch');
    await expect(page.getByText('golangci-lint run')).toBeVisible();
  });

  test('a choice holds for all groups, here and elsewhere, and moves nothing', async ({ page }) => {
    await page.setViewportSize({ width: 1000, height: 400 });
    await page.goto(WRITING);
    const lower = group(page, 1).getByRole('tab', { name: 'Go' });
    await lower.scrollIntoViewIfNeeded();
    const before = await topOf(lower);
    await lower.click();
    await expect(group(page, 0).getByRole('tab', { name: 'Go' })).toHaveAttribute(
      'aria-selected',
      'true',
    );
    await expect(page.getByText('go test ./...')).toBeVisible();
    expect(Math.abs((await topOf(lower)) - before)).toBeLessThan(2);
    await page.goto('standards/logging/');
    await page.getByRole('tab', { name: 'TypeScript' }).click();
    await page.goto(WRITING);
    await expect(page.getByText('npm ci && npm test')).toBeVisible();
    await expect(page.getByText('go test ./...')).toBeHidden();
  });

  test('a link into a hidden panel opens it', async ({ page }) => {
    await page.goto(`${WRITING}#go-services`);
    const heading = page.getByRole('heading', { name: 'Go services' });
    await expect(heading).toBeInViewport();
    await page.getByRole('link', { name: 'services in TypeScript' }).click();
    await expect(page.getByRole('heading', { name: 'TypeScript services' })).toBeInViewport();
    await expect(heading).toBeHidden();
    await page.goBack();
    await expect(heading).toBeInViewport();
  });
});

test.describe('links to headings', () => {
  test('copy the address, and leave the heading as it is', async ({ page }) => {
    await page.goto(WRITING);
    const heading = page.getByRole('heading', { name: 'Tabs', exact: true });
    expect(await heading.textContent()).toBe('Tabs');
    const link = page.getByRole('link', { name: 'Link to Tabs' });
    await expect(link).toHaveCSS('opacity', '0');
    await heading.hover();
    await expect(link).toHaveCSS('opacity', '1');
    await link.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('status')).toHaveText('Copied');
    await expect(page).toHaveURL(/writing-pages\/#tabs$/);
    expect(await clipboard(page)).toBe(page.url());
  });

  test('steps of a runbook and rules of a standard have one, and one stop for the tab key', async ({
    page,
  }) => {
    await page.goto(RUNBOOK);
    await page.getByRole('link', { name: 'Link to Why did it die?' }).click();
    await expect(page.getByRole('status')).toHaveText('Copied');
    expect(await clipboard(page)).toMatch(/crash-loop\/#why-it-died$/);
    await page.goto('standards/errors/');
    const rule = page.getByRole('heading', { name: /^ERR-1 / });
    await rule.getByRole('link', { name: /^Link to ERR-1 / }).click();
    await expect(page).toHaveURL(/#ERR-1$/);
    expect(await rule.locator('a:not([tabindex="-1"])').count()).toBe(1);
  });

  test('move nothing when they come', async ({ page, browser, baseURL }) => {
    const still = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
    const plain = await still.newPage();
    for (const each of [plain, page]) await each.setViewportSize({ width: 390, height: 800 });
    for (const path of ['guides/glossary/', 'onboarding/backend/', RUNBOOK]) {
      await plain.goto(path);
      await page.goto(path);
      await expect(page.locator('.heading-link').first()).toBeAttached();
      const heights = (of: Page): Promise<number[]> =>
        of.locator('main :is(h2, h3, h4)').evaluateAll((all) => all.map((one) => one.clientHeight));
      expect(await heights(page)).toEqual(await heights(plain));
    }
    await still.close();
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('code, all tabs with their labels, and details can be read', async ({ page }) => {
    await page.goto(WRITING);
    expect(await page.getByRole('main').getByRole('button').count()).toBe(0);
    await expect(page.getByText('go test ./...')).toBeVisible();
    await expect(page.getByText('npm ci && npm test')).toBeVisible();
    await expect(page.getByRole('main').getByText('Go', { exact: true }).first()).toBeVisible();
    await page.getByText('How long may a page be?').click();
    await expect(page.getByText('As long as its reader needs')).toBeVisible();
  });

  test('a link to a line leads to it', async ({ page }) => {
    await page.goto(`${WRITING}${NUMBERED}-L6`);
    await expect(page.locator(`${NUMBERED}-L6`)).toBeInViewport();
  });
});

test('on paper all panels and details are open, code is wrapped, and nothing is to be pressed', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto(WRITING);
  await expect(page.getByRole('tab').first()).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  for (const text of ['npm ci && npm test', 'go test ./...', 'As long as its reader needs']) {
    await expect.soft(page.getByText(text)).toBeVisible();
  }
  await expect(page.locator('.tab > .label').first()).toBeVisible();
  await expect(page.getByRole('main').getByRole('button').filter({ visible: true })).toHaveCount(0);
  await expect(page.locator('.heading-link').filter({ visible: true })).toHaveCount(0);
  const wide = page
    .locator('.code pre')
    .evaluateAll((all) => all.filter((pre) => pre.scrollWidth > pre.clientWidth).length);
  expect(await wide).toBe(0);
});
