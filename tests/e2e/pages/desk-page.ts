/** The desk (今日): the queue, its numbers and what each of its figures counts. */
import { expect, type Locator, type Page } from '@playwright/test';
import { go } from './looking.ts';
import { type } from './typing.ts';

export class DeskPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<void> {
    await go(this.page, '#/today');
    await expect(this.page.getByRole('heading', { name: /^今日/u, level: 1 })).toBeVisible();
    await expect(this.queue).toBeVisible();
  }

  get queue(): Locator {
    return this.page.getByRole('grid', { name: /^今天来的人/u });
  }

  /** Who came, without the head of the table and without the word that nobody did. */
  get rows(): Locator {
    return this.queue.getByRole('row').filter({ has: this.page.getByRole('gridcell') }).and(this.page.locator('[id^="queue-row-"]'));
  }

  /** The sentence above the queue. */
  get counts(): Locator {
    return this.page.getByRole('region', { name: '今天来的人' }).getByRole('paragraph').filter({ hasText: '批' }).first();
  }

  /** A figure of the sentence, which narrows the list to what it counts. */
  figure(words: string | RegExp): Locator {
    return this.counts.getByRole('button', { name: words });
  }

  /** F9: the next number, for who came. */
  async takeNumber(visitor: string, people: number): Promise<void> {
    const before = await this.rows.count();
    await this.page.keyboard.press('F9');
    const form = this.page.getByRole('form', { name: /^第\d+号$/u });
    await expect(form.getByLabel('来访人')).toBeFocused();
    await type(this.page, visitor);
    await this.page.keyboard.press('Tab');
    await this.page.keyboard.press('Control+A');
    await type(this.page, String(people));
    await this.page.keyboard.press('Enter');
    await expect(form).toBeHidden();
    await expect(this.rows).toHaveCount(before + 1);
  }

  /** Chooses a group of the queue; Enter does what is next for it. */
  async choose(visitor: string): Promise<void> {
    const row = this.rows.filter({ hasText: visitor });
    await row.click();
    await expect(row).toHaveAttribute('aria-selected', 'true');
  }

  /** Calls a group to the desk: the form opens with what the queue knows. */
  async receive(visitor: string): Promise<void> {
    await this.choose(visitor);
    await this.queue.focus();
    await this.page.keyboard.press('Enter');
    await expect(this.page.getByRole('textbox', { name: '原话' })).toBeFocused();
  }

  /** Presses a figure, reads what it lists, and presses it again. @returns one text a row */
  async listed(words: string | RegExp): Promise<readonly string[]> {
    const figure = this.figure(words);
    await figure.click();
    await expect(figure).toHaveAttribute('aria-pressed', 'true');
    const texts = await this.rows.allInnerTexts();
    await figure.click();
    await expect(figure).toHaveAttribute('aria-pressed', 'false');
    return texts;
  }
}
