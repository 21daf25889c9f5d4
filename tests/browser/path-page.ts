import { test as base, expect, type Locator, type Page } from 'playwright/test';

export { expect };

/** The page of an onboarding path that somebody walks, as a reader meets it. */
export class PathPage {
  readonly page: Page;
  readonly bar: Locator;
  readonly next: Locator;

  constructor(page: Page) {
    this.page = page;
    this.bar = page.getByRole('region', { name: 'Progress', exact: true });
    this.next = this.bar.locator('[data-part=next]');
  }

  /** Opens a path and waits until its script is there. */
  async open(url = 'onboarding/everyone/'): Promise<void> {
    await this.page.goto(url);
    await this.ready();
  }

  async ready(): Promise<void> {
    await expect(this.bar).toContainText(/\d+ of \d+ done/);
  }

  step(id: string): Locator {
    return this.page.locator(`[id="${id}"]`);
  }

  tick(id: string): Locator {
    return this.step(id).getByRole('button', { name: /^Done:/ });
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name });
  }

  /** Opens the menu, and presses one of its buttons. */
  async menu(name: string): Promise<void> {
    const menu = this.bar.locator('.more-menu');
    if (!(await menu.getAttribute('open').then((open) => open !== null))) {
      await menu.locator('summary').press('Enter');
    }
    await menu.getByRole('button', { name, exact: true }).press('Enter');
  }

  async isDone(...ids: string[]): Promise<void> {
    const done = this.page.locator('.phase .step[data-state=done]');
    await expect.poll(() => done.evaluateAll((steps) => steps.map(({ id }) => id))).toEqual(ids);
  }

  /** Moves the focus by the Tab key alone. */
  async tabTo(target: Locator, most = 200): Promise<void> {
    for (let times = 0; times < most; times++) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`Tab never came to ${String(target)}`);
  }

  /** What is kept in the browser of progress, by path. */
  kept(): Promise<Record<string, Record<string, unknown>>> {
    return this.page.evaluate(() =>
      Object.fromEntries(
        Object.keys(localStorage)
          .filter((key) => key.startsWith('handrail:1:progress:'))
          .map((key) => [
            key.slice('handrail:1:progress:'.length),
            JSON.parse(localStorage.getItem(key) ?? '{}'),
          ]),
      ),
    );
  }
}

/** The page of a path, which must load without error and ask nothing of other places. */
export const test = base.extend<{ path: PathPage }>({
  path: [
    async ({ page, context, baseURL, javaScriptEnabled }, use) => {
      if (javaScriptEnabled) {
        await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      }
      const problems: string[] = [];
      page.on('pageerror', (error) => problems.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') problems.push(message.text());
      });
      const { origin } = new URL(baseURL ?? '');
      context.on('request', (request) => {
        const isOwn = request.url().startsWith(origin) || request.url().startsWith('blob:');
        if (!isOwn || request.method() !== 'GET') {
          problems.push(`${request.method()} ${request.url()}`);
        }
      });
      await use(new PathPage(page));
      expect(problems).toEqual([]);
    },
    { auto: true },
  ],
});
