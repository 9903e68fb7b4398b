/** The registration form, filled by keyboard alone, in the order in which a matter is told. */
import { expect, type Locator, type Page } from '@playwright/test';
import { type } from './typing.ts';

/** What is typed into each field; digits pick in the rows of choices. */
export type Told = {
  readonly words: string;
  readonly summary?: string;
  /** pinyin, initials or Han */
  readonly category?: string;
  readonly nature?: string;
  readonly channel?: string;
  readonly place?: string;
  readonly people?: string;
  readonly deputies?: readonly string[];
  readonly level?: string;
  readonly visitor?: string;
  readonly name?: string;
  readonly phone?: string;
};

export class RegisterPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** F2, from any page. */
  async open(): Promise<void> {
    await this.page.keyboard.press('F2');
    await expect(this.words).toBeFocused();
  }

  get words(): Locator {
    return this.page.getByRole('textbox', { name: '原话' });
  }

  field(name: string): Locator {
    return this.page.getByRole('main').getByLabel(name, { exact: true });
  }

  choice(group: string, name: string): Locator {
    return this.page.getByRole('radiogroup', { name: group }).getByRole('radio', { name });
  }

  /** Types and tabs through the whole form; the focus stands in the words when it begins. */
  async tell(told: Told): Promise<void> {
    const { keyboard } = this.page;
    const next = () => keyboard.press('Tab');
    await type(this.page, told.words);
    await next();
    if (told.summary !== undefined) await type(this.page, told.summary);
    await next();
    await this.look(told.category);
    await next();
    if (told.nature !== undefined) await keyboard.press(told.nature);
    await next();
    if (told.channel !== undefined) await keyboard.press(told.channel);
    await next();
    await this.look(told.place);
    await next();
    if (told.people !== undefined) await type(this.page, told.people);
    await next();
    for (const deputy of told.deputies ?? []) {
      await this.look(deputy);
      await keyboard.press('Enter');
    }
    await this.focus('权限', next);
    if (told.level !== undefined) await keyboard.press(told.level);
    await next();
    await next(); // whether it is before a court is not asked
    if (told.visitor !== undefined) await type(this.page, told.visitor);
    await next();
    if (told.name !== undefined) await type(this.page, told.name);
    await next();
    if (told.phone !== undefined) await type(this.page, told.phone);
    await next();
  }

  /** 先放着: back to the desk, which comes only when all of it is on disk. */
  async putAside(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await expect(this.page.getByRole('heading', { name: '今日', level: 1 })).toBeVisible();
    await expect(this.page.getByRole('button', { name: /^接着写/ })).toBeVisible();
  }

  /** Registers; @returns the number that the matter got */
  async register(): Promise<string> {
    await this.page.keyboard.press('Control+Enter');
    const pane = this.page.getByRole('region', { name: '这件诉求' });
    const number = /[A-Z][A-Z0-9]+-\d{4}-[A-Z]-\d{4,}/;
    await expect(pane).toContainText('刚登记好');
    await expect(pane).toContainText(number);
    return number.exec((await pane.textContent()) ?? '')?.[0] ?? '';
  }

  /** Types into a finder until it shows what it found; the key that goes on takes the first. */
  private async look(typed: string | undefined): Promise<void> {
    if (typed === undefined) return;
    await type(this.page, typed);
    await expect(this.page.getByRole('option').first()).toBeVisible();
  }

  /** Tabs on until the row of choices has the focus: chips of chosen deputies stand between. */
  private async focus(group: string, next: () => Promise<void>): Promise<void> {
    const inside = this.page.getByRole('radiogroup', { name: group }).locator(':focus');
    for (let steps = 0; steps < 8 && (await inside.count()) === 0; steps++) await next();
    await expect(inside).toHaveCount(1);
  }
}

/** Registers what was said and nothing else, by keyboard; returns as soon as the station says that it is done. */
export async function register(page: Page, words: string): Promise<void> {
  await new RegisterPage(page).open();
  await page.keyboard.insertText(words);
  await page.keyboard.press('Control+Enter');
  await page.waitForFunction(() => location.hash.startsWith('#/ledger/'));
}
