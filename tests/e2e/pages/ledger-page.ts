/** The ledger: the list, search and filters, and the matter opened beside it with its history. */
import { expect, type Locator, type Page } from '@playwright/test';
import { type } from './typing.ts';

export class LedgerPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** F3, from any page: the search field has the focus. */
  async open(): Promise<void> {
    await this.page.keyboard.press('F3');
    await expect(this.search).toBeFocused();
  }

  get search(): Locator {
    return this.page.getByRole('searchbox', { name: '在台账里查找' });
  }

  get rows(): Locator {
    return this.page.getByRole('grid', { name: '诉求列表' }).getByRole('row').filter({ has: this.page.getByRole('gridcell') });
  }

  get pane(): Locator {
    return this.page.getByRole('region', { name: '这件诉求' });
  }

  /** Entries of the history, newest or oldest first as they are shown. */
  get history(): Locator {
    return this.pane.getByRole('region', { name: /^过程/ }).getByRole('listitem');
  }

  async find(text: string): Promise<void> {
    await this.open();
    await this.page.keyboard.press('Control+A');
    await type(this.page, text);
  }

  /** From the search down into what it found, and the first of it is opened. */
  async openFirst(): Promise<void> {
    await this.page.keyboard.press('ArrowDown');
    await this.page.keyboard.press('Enter');
    await expect(this.pane).toBeVisible();
  }

  /** A fact of the matter, by its term. */
  fact(term: string): Locator {
    return this.pane.getByRole('term').filter({ hasText: term }).locator('xpath=following-sibling::dd[1]');
  }
}
