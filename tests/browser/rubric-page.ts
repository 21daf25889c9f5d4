import { test as base, expect, type Locator, type Page } from 'playwright/test';

export { expect };

/** The page of a rubric whose sheet is filled in, and what leaves its tab's memory meanwhile. */
export class RubricPage {
  readonly page: Page;
  readonly bar: Locator;
  readonly overall: Locator;
  /** What was asked of a server, kept, or put where others see it. */
  readonly left: string[] = [];

  constructor(page: Page) {
    this.page = page;
    this.bar = page.getByRole('region', { name: 'Interview', exact: true });
    this.overall = page.locator('[data-overall]');
  }

  async open(url = 'rubrics/system-design/'): Promise<void> {
    await this.page.goto(url, { waitUntil: 'networkidle' });
    await expect(this.bar).toContainText('Scoring sheet');
  }

  /** Starts an interview; from here on everything that leaves the tab is recorded. */
  async start(): Promise<void> {
    await this.record();
    await this.page.getByRole('button', { name: 'Start interview' }).press('Enter');
    await expect(this.page.getByLabel('Candidate', { exact: true })).toBeFocused();
  }

  async record(): Promise<void> {
    const { page, left } = this;
    page.on('request', (request) => left.push(`${request.method()} ${request.url()}`));
    await page.exposeFunction('tellLeft', (what: string) => left.push(what)).catch(() => undefined);
    await page.evaluate(() => {
      const tell = (what: string): void => void (window as never as Tells).tellLeft(what);
      const watch = (owner: object, name: string, label: string): void => {
        const before = Reflect.get(owner, name) as (...args: unknown[]) => unknown;
        Reflect.set(owner, name, function (this: unknown, ...args: unknown[]) {
          tell(`${label} ${args.map(String).join(' ')}`);
          return before.apply(this, args);
        });
      };
      watch(Storage.prototype, 'setItem', 'storage');
      watch(IDBFactory.prototype, 'open', 'indexedDB');
      watch(History.prototype, 'pushState', 'history');
      watch(History.prototype, 'replaceState', 'history');
      watch(Navigator.prototype, 'sendBeacon', 'beacon');
      watch(window, 'postMessage', 'message');
      if ('caches' in window) watch(CacheStorage.prototype, 'open', 'cache');
      for (const [owner, name] of [
        [Document.prototype, 'cookie'],
        [Document.prototype, 'title'],
        [window, 'name'],
      ] as const) {
        const known = Object.getOwnPropertyDescriptor(owner, name);
        Object.defineProperty(owner, name, {
          ...{ configurable: true, get: () => known?.get?.call(document) as unknown },
          set: (value: string) => tell(`${name} ${value}`),
        });
      }
    });
  }

  section(id: string): Locator {
    return this.page.locator(`[data-criterion="${id}"]`);
  }

  level(id: string, name: string): Locator {
    return this.section(id).getByRole('radio', { name, exact: true });
  }

  evidence(id: string): Locator {
    return this.section(id).getByRole('textbox');
  }

  async score(id: string, name: string, evidence = ''): Promise<void> {
    await this.level(id, name).press('Space');
    if (evidence) await this.evidence(id).fill(evidence);
  }

  /** Scores the four criteria of the starter's system design: 30 of 40. */
  async scoreAll(): Promise<void> {
    await this.score('requirements', '3 Solid', 'Asked for the peak');
    await this.score('data', '3 Solid', 'Wrote "update … where left > 0"');
    await this.score('failure', '3 Solid', 'Set a deadline of 2 s on the charge');
    await this.score('running', '3 Solid', 'Named orders a minute');
  }

  /** Opens the menu, and presses one of its buttons. */
  async menu(name: string): Promise<void> {
    const menu = this.bar.locator('.more-menu');
    if ((await menu.getAttribute('open')) === null) await menu.locator('summary').press('Enter');
    await menu.getByRole('button', { name, exact: true }).press('Enter');
  }

  async save(): Promise<string> {
    const [download] = await Promise.all([
      this.page.waitForEvent('download'),
      this.menu('Save as file'),
    ]);
    return download.path();
  }

  get told(): Locator {
    return this.page.locator('[data-part=told]');
  }
}

interface Tells {
  tellLeft(what: string): void;
}

/** The page of a rubric, which must load without error. */
export const test = base.extend<{ rubric: RubricPage }>({
  rubric: async ({ page }, use) => {
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text());
    });
    await use(new RubricPage(page));
    expect(problems).toEqual([]);
  },
});
