import { expect, type Locator, type Page } from 'playwright/test';

/** The search dialog of a page, as a reader meets it. */
export class SearchDialog {
  readonly page: Page;
  readonly box: Locator;
  readonly field: Locator;
  readonly status: Locator;
  readonly options: Locator;

  constructor(page: Page) {
    this.page = page;
    this.box = page.getByRole('dialog', { name: 'Search' });
    this.field = this.box.getByRole('combobox', { name: 'Search the handbook' });
    this.status = this.box.getByRole('status');
    this.options = this.box.getByRole('option');
  }

  /** Opens it with `/` on a page of the handbook. */
  async open(path = './'): Promise<void> {
    await this.page.goto(path);
    await this.page.keyboard.press('/');
    await expect(this.field).toBeFocused();
  }

  /** Types a search and waits for its answer. */
  async find(term: string): Promise<void> {
    await this.page.keyboard.type(term);
    await expect(this.status).toContainText(`“${term}”`);
  }

  /** The option that Enter would open. */
  get chosen(): Locator {
    return this.box.getByRole('option', { selected: true });
  }
}
