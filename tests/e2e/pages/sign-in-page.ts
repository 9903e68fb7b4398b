/** Signing in: a name, six digits, Enter. */
import { expect, type Page } from '@playwright/test';

export class SignInPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async shown(): Promise<void> {
    await expect(this.page.getByText('您是哪一位')).toBeVisible();
  }

  /** By the digit beside the name; @param digit from 1 */
  async signIn(digit: number, pin: string): Promise<void> {
    await this.tryPin(digit, pin);
    await expect(this.page.getByRole('main', { name: '内容' })).toBeVisible({ timeout: 20_000 });
  }

  /** The same, whatever comes of it. */
  async tryPin(digit: number, pin: string): Promise<void> {
    await this.shown();
    const field = this.page.getByRole('textbox', { name: '口令' });
    const listed = this.page.getByRole('listbox', { name: '您是哪一位' });
    await listed.focus();
    await this.page.keyboard.press(String(digit));
    await expect(field).toBeFocused();
    await this.page.keyboard.press('Control+A');
    await this.page.keyboard.type(pin);
    await this.page.keyboard.press('Enter');
  }

  /** Locks by F8, from any page. */
  async lock(): Promise<void> {
    await this.page.keyboard.press('F8');
    await this.shown();
  }
}
