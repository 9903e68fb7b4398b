/** Attachments through the whole app: killed in the middle, from a camera and a microphone that are only played, and after a restart. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixture.ts';
import { FirstRunPage, ownStation } from '../pages/first-run-page.ts';
import { RegisterPage } from '../pages/register-page.ts';
import { SignInPage } from '../pages/sign-in-page.ts';

const files = (page: Page) => page.getByLabel('选要附上的文件');
const tiles = (page: Page) => page.getByRole('list', { name: '附件' }).getByRole('button', { name: /^打开/ });

/** Whole pieces on this disk; what the plug cut short keeps another name until a later start tidies it away. */
function piecesIn(dataDir: string): number {
  return readdirSync(join(dataDir, 'pieces'), { recursive: true }).filter((name) => /[0-9a-f]{64}$/.test(String(name))).length;
}

async function begin(page: Page, words: string): Promise<RegisterPage> {
  const form = new RegisterPage(page);
  await form.open();
  await page.keyboard.insertText(words);
  return form;
}

test('the plug is pulled in the middle of a large file: what was attached before is in the draft, and the file goes on where it was', async ({ station }) => {
  test.setTimeout(150_000);
  await new FirstRunPage(station.page).own();
  const { page } = station;
  await begin(page, '渠道漏水，有录像');
  await files(page).setInputFiles({ name: '情况说明.txt', mimeType: 'text/plain', buffer: Buffer.from('渠道漏水，浇不上地') });
  await expect(tiles(page)).toHaveCount(1);
  await expect(page.getByText(/已保存 .+，在本机硬盘/u)).toBeVisible();
  const film = Buffer.alloc(20 * 1_048_576);
  for (let at = 0; at < film.length; at += 4) film.writeUInt32LE(at, at);
  await files(page).setInputFiles({ name: '漏水.mp4', mimeType: 'video/mp4', buffer: film });
  await expect.poll(() => piecesIn(station.dataDir)).toBeGreaterThan(5);
  await station.kill();
  const half = piecesIn(station.dataDir);
  expect(half).toBeLessThan(1 + 320);

  const again = await station.open();
  await new SignInPage(again).signIn(1, ownStation.pin);
  await again.getByRole('button', { name: /^接着写/ }).click();
  await expect(again.getByLabel('原话')).toHaveValue('渠道漏水，有录像');
  await expect(tiles(again)).toHaveCount(1);
  await files(again).setInputFiles({ name: '漏水.mp4', mimeType: 'video/mp4', buffer: film });
  await expect(tiles(again)).toHaveCount(2, { timeout: 90_000 });
  expect(piecesIn(station.dataDir)).toBe(1 + 320);
  await new RegisterPage(again).register();
  await expect(tiles(again)).toHaveCount(2);
});

test.describe('with a camera and a microphone that are played', () => {
  test.use({ stationOptions: { switches: ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'] } });

  test('a photo and a recording are taken, looked at, listened to, attached and registered', async ({ station }) => {
    await new FirstRunPage(station.page).own();
    const { page } = station;
    const form = await begin(page, '桥护栏断了，说得清楚');
    await page.getByRole('button', { name: '拍照' }).click();
    await expect(page.getByRole('button', { name: /^拍/ }).last()).toBeEnabled();
    await station.shot('attachments-camera');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('img', { name: '刚拍的照片' })).toBeVisible();
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('button', { name: /^打开.*照片1\.jpg/ })).toBeVisible();

    await page.getByRole('button', { name: '录音' }).click();
    await expect(page.getByRole('timer')).toHaveText('0:02');
    await station.shot('attachments-recording');
    await page.keyboard.press('Escape');
    await expect(page.getByLabel('刚录的')).toBeVisible();
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('button', { name: /^打开.*0:0\d.*原话录音\.weba/ })).toBeVisible();
    await station.shot('attachments-form');

    await form.register();
    await expect(tiles(page)).toHaveCount(2);
    await tiles(page).first().click();
    await expect(page.getByRole('dialog').getByRole('img')).toBeVisible();
    await station.shot('attachments-viewer');
  });
});
