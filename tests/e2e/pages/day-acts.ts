/** Small things that a reception day needs beside the pages' own objects: a place, files, a tick, sheets on paper. */
import { expect, type Page } from '@playwright/test';
import type { Station } from '../fixture.ts';
import { go } from './looking.ts';
import { printed } from './paper.ts';
import { addDays, today } from './reception-day.ts';
import { type } from './typing.ts';

/** 设置 → 地点: a place below the station's own. */
export async function addPlace(page: Page, name: string): Promise<void> {
  await go(page, '#/settings/places');
  await expect(page.getByRole('button', { name: /下面加/u })).toBeVisible();
  await page.keyboard.press('Control+Enter');
  const dialog = page.getByRole('dialog', { name: '加地点' });
  await dialog.getByRole('textbox', { name: '名称' }).focus();
  await type(page, name);
  await page.keyboard.press('Enter');
  await expect(dialog.getByText(`加上了：${name}`, { exact: false })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
}

/** One of the ticks of the form. */
export async function tick(page: Page, name: string): Promise<void> {
  const box = page.getByRole('main').getByRole('checkbox', { name, exact: true });
  await box.focus();
  await page.keyboard.press('Space');
  await expect(box).toBeChecked();
}

/** A photo and a recording, which the form takes in. */
export async function attach(page: Page): Promise<void> {
  // 1 × 1, the smallest picture there is.
  const photo = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
  await page.getByLabel('选要附上的文件').setInputFiles([
    { name: '冲断的路.png', mimeType: 'image/png', buffer: photo },
    { name: '路况说明.txt', mimeType: 'text/plain', buffer: Buffer.from('第三组到果园，断了四十米。') },
  ]);
  await expect(page.getByRole('list', { name: '附件' }).getByRole('button', { name: /^打开/u })).toHaveCount(2);
}

/** A sheet shown, then printed. @param at its address @param mark words that are on it once it is drawn */
export async function sheetOf(station: Station, at: string, mark: string, name: string) {
  await go(station.page, at);
  await expect(station.page.locator('article').first()).toContainText(mark);
  return printed(station, name);
}

/** Yesterday, as a form that was filled by pen says. */
export async function receivedYesterday(page: Page): Promise<void> {
  const day = page.getByLabel('日期', { exact: true });
  await day.fill(addDays(today(), -1));
  await page.keyboard.press('Tab');
  await expect(day).not.toHaveAttribute('aria-invalid', 'true');
}
