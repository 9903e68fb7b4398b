/** The first run as a person at the keyboard goes through it: digits choose, Enter goes on. */
import { expect, type Page } from '@playwright/test';
import { samplePin } from '../../../shared/settings/sample-station.ts';
import { type } from './typing.ts';

export const samplePerson = { name: '周启明', pin: samplePin };

export const ownStation = {
  county: '城固县',
  name: '桔园镇人大代表中心联络站',
  shortName: '桔园镇中心站',
  code: 'JY01',
  device: 'A',
  person: '赵明',
  pin: '281946',
};

export class FirstRunPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Waits until this step of the five is shown. */
  async step(number: number): Promise<void> {
    await expect(this.page.getByText(`第${number}步，共5步`)).toBeVisible();
  }

  /** From the first screen to the desk of the sample station. */
  async sample(): Promise<void> {
    const { keyboard } = this.page;
    await this.step(1);
    await keyboard.press('Enter');
    await this.step(2);
    await keyboard.press('1');
    await keyboard.press('Enter');
    await this.step(4);
    await keyboard.press('Enter');
    await this.checked();
    await keyboard.press('Enter');
    await this.desk();
  }

  /** From the first screen to the desk of an own station, each field in its order. */
  async own(station = ownStation): Promise<void> {
    await this.make('2', station);
    await this.desk();
  }

  /** From the first screen to the end of an office's first run. */
  async office(office: typeof ownStation): Promise<void> {
    await this.make('3', office);
  }

  private async make(choice: string, station: typeof ownStation): Promise<void> {
    const { keyboard } = this.page;
    await this.step(1);
    await keyboard.press('Enter');
    await this.step(2);
    await keyboard.press(choice);
    await keyboard.press('Enter');
    await this.step(3);
    await this.fill([station.county, station.name, station.shortName, station.code, station.device]);
    await keyboard.press('Enter');
    await this.step(4);
    await this.fill([station.person, station.pin, station.pin]);
    await keyboard.press('Enter');
    await this.checked();
    await keyboard.press('Enter');
  }

  /** The last step, when the disk was written and read. */
  async checked(): Promise<void> {
    await this.step(5);
    await expect(this.page.getByRole('row', { name: '存盘' })).toContainText('真写了一次，又读回来对过');
  }

  async desk(): Promise<void> {
    await expect(this.page.getByRole('heading', { name: '今日', level: 1 })).toBeVisible({ timeout: 20_000 });
  }

  /** One field after the other, with Tab between them; a field that holds something is written anew. */
  private async fill(values: readonly string[]): Promise<void> {
    for (const [index, value] of values.entries()) {
      if (index > 0) await this.page.keyboard.press('Tab');
      await this.page.keyboard.press('Control+A');
      await type(this.page, value);
    }
  }
}
