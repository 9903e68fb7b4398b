/** The decision at the desk and the list of what a finished matter needs, by keyboard alone. */
import { expect, type Page } from '@playwright/test';
import { type } from './typing.ts';

export class OutcomePage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** The red button of a matter that nobody decided yet. */
  async open(): Promise<void> {
    await expect(this.page.getByRole('button', { name: /^定单/u })).toBeVisible();
    await this.page.keyboard.press('Control+Enter');
    await expect(this.page.getByRole('heading', { name: '定单', level: 1 })).toBeVisible();
    await expect(this.page.getByRole('radiogroup', { name: /法院/u }).locator(':focus')).toHaveCount(1);
  }

  /** 先问四句: a digit each, Enter goes on to the next and at last to the ways. */
  async answer(digits: readonly string[]): Promise<void> {
    for (const digit of digits) {
      await this.page.keyboard.press(digit);
      await this.page.keyboard.press('Enter');
    }
    await expect(this.page.getByRole('radiogroup', { name: /^怎么办/u }).locator(':focus')).toHaveCount(1);
  }

  async choose(digit: string, way: string): Promise<void> {
    await this.page.keyboard.press(digit);
    await expect(this.page.getByRole('radio', { name: new RegExp(`^${way}`, 'u') })).toBeChecked();
  }

  /** Into the finder that has the focus: a name, taken with Enter. */
  async name(unit: string): Promise<void> {
    await expect(this.page.getByRole('combobox').and(this.page.locator(':focus'))).toBeVisible();
    await type(this.page, unit);
    await expect(this.page.getByRole('option').first()).toContainText(unit);
    await this.page.keyboard.press('Enter');
  }

  /** Into the field that has the focus. */
  async write(text: string): Promise<void> {
    await expect(this.page.locator('textarea:focus')).toBeVisible();
    await type(this.page, text);
  }

  /** Ctrl+Enter, once the red button names the act. */
  async decide(act: string, before: () => Promise<unknown> = () => Promise.resolve()): Promise<void> {
    await expect(this.page.getByRole('button', { name: new RegExp(`^${act}`, 'u') })).toBeEnabled();
    await before();
    await this.page.keyboard.press('Control+Enter');
    await expect(this.page.getByRole('region', { name: '这件诉求' })).toBeVisible();
  }

  /** Notes that somebody was told, in the manner that is proposed. */
  async note(whom: string): Promise<void> {
    await this.page.getByRole('button', { name: `记下来：${whom}` }).focus();
    await this.page.keyboard.press('Enter');
    const dialog = this.page.getByRole('dialog', { name: whom });
    await expect(dialog).toBeVisible();
    await this.page.keyboard.press('Control+Enter');
    await expect(dialog).toBeHidden();
    await expect(this.page.getByRole('button', { name: `记下来：${whom}` })).toHaveCount(0);
  }

  /** 归档: the box is proposed by the month. */
  async file(): Promise<void> {
    await this.page.getByRole('button', { name: '归档', exact: true }).focus();
    await this.page.keyboard.press('Enter');
    const box = this.page.getByRole('textbox', { name: '放在哪个盒子' });
    await expect(box).toHaveValue(/盒子/u);
    await this.page.keyboard.press('Control+Enter');
    await expect(box).toBeHidden();
  }
}
