import { expect, type Locator, type Page } from 'playwright/test';

/** A runbook that somebody works through, as a reader meets it. */
export class RunPage {
  readonly page: Page;
  readonly bar: Locator;
  readonly menu: Locator;

  constructor(page: Page) {
    this.page = page;
    this.bar = page.getByRole('region', { name: 'Run', exact: true });
    this.menu = this.bar.locator('summary', { hasText: /^More$/ });
  }

  static readonly path = 'runbooks/messaging/consumer-lag/';

  /** Opens the page, with the query of an alert's link. */
  async open(query = '?cluster=prod-eu-1'): Promise<void> {
    await this.page.goto(RunPage.path + query);
    await expect(this.page.locator('.run-idle, .work-bar').filter({ visible: true })).toHaveCount(
      1,
    );
  }

  step(id: string): Locator {
    return this.page.locator(`[id="${id}"]`);
  }

  tick(id: string): Locator {
    return this.step(id).getByRole('button', { name: /^Done:/ });
  }

  /** Writes something down at a step, by keyboard. */
  async write(id: string, how: 'Note' | 'Paste output' | 'Skip', text: string): Promise<void> {
    await this.step(id).getByRole('button', { name: how }).focus();
    await this.page.keyboard.press('Enter');
    await expect(this.step(id).getByRole('textbox')).toBeFocused();
    await this.page.keyboard.insertText(text);
    await this.page.keyboard.press('Control+Enter');
    await expect(this.step(id).getByRole('textbox')).toHaveCount(0);
  }

  async isDone(...ids: string[]): Promise<void> {
    const done = this.page.locator('.steps > [data-state=done]');
    await expect.poll(() => done.evaluateAll((steps) => steps.map(({ id }) => id))).toEqual(ids);
  }

  /** What is kept in the browser of runs. */
  kept(): Promise<Record<string, Record<string, unknown>>> {
    return this.page.evaluate(() =>
      Object.fromEntries(
        Object.keys(localStorage)
          .filter((key) => key.startsWith('handrail:1:run:'))
          .map((key) => [key, JSON.parse(localStorage.getItem(key) ?? '{}')]),
      ),
    );
  }
}
