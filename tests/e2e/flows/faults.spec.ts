/** What goes wrong at a station, done for real: the plug, the page's process, the disk, the database, a torn journal. */
import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { isRoot } from '../../run/chromium.mjs';
import { expect, type Station, test } from '../fixture.ts';
import { FirstRunPage, ownStation } from '../pages/first-run-page.ts';
import { register } from '../pages/register-page.ts';
import { SignInPage } from '../pages/sign-in-page.ts';

/** By keyboard, from the first start to the desk of a new station. */
async function makeStation(page: Page): Promise<void> {
  await new FirstRunPage(page).own();
}

async function signIn(page: Page): Promise<void> {
  await new SignInPage(page).signIn(1, ownStation.pin);
}

async function ledgerSays(page: Page, count: number): Promise<void> {
  await page.evaluate(() => (location.hash = '#/ledger'));
  await expect(page.getByText(new RegExp(`登记的诉求${count}件`, 'u'))).toBeVisible();
}

function indexedDbFolders(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name === 'IndexedDB')
    .map((entry) => join(entry.parentPath, entry.name));
}

test('a draft survives the plug, word for word', async ({ station }) => {
  await makeStation(station.page);
  const { page } = station;
  await page.keyboard.press('F2');
  await expect(page.getByLabel('原话')).toBeFocused();
  await page.keyboard.insertText('渠道漏水，浇不上地');
  await page.keyboard.press('Tab');
  await expect(page.getByText(/已保存 .+，在本机硬盘/u)).toBeVisible();
  await station.kill();
  const again = await station.open();
  await signIn(again);
  await expect(again.getByText('渠道漏水，浇不上地')).toBeVisible();
  await again.getByRole('button', { name: '接着写' }).click();
  await expect(again.getByLabel('原话')).toHaveValue('渠道漏水，浇不上地');
});

test('the page’s process dies: it comes back with everything that was saved', async ({ station }) => {
  await makeStation(station.page);
  await register(station.page, '页面崩溃以前登记的事');
  const page = await station.crashPage();
  // The host still knows who sits there in Electron; a new tab of the browser asks again.
  await expect(page.getByRole('heading', { name: /您是哪一位|今日|台账/u }).first()).toBeVisible();
  if (await page.getByRole('heading', { name: '您是哪一位' }).isVisible()) await signIn(page);
  await ledgerSays(page, 1);
});

test('a torn last line of the journal is cut, kept aside and said, and what was acknowledged is there', async ({ station }) => {
  await makeStation(station.page);
  await register(station.page, '写完整的一件');
  await station.close();
  const journal = join(station.dataDir, 'journal');
  const segment = readdirSync(journal).filter((name) => name.endsWith('.log')).sort().at(-1) ?? '';
  appendFileSync(join(journal, segment), '412 9f2c {"type":"events","rec');
  const page = await station.open();
  await signIn(page);
  await ledgerSays(page, 1);
  await page.getByRole('button', { name: /保存.*日志.*备份.*县里/su }).click();
  await expect(page.getByText(/上次.*没写完|断电|修/u).first()).toBeVisible();
  expect(readdirSync(journal).some((name) => name.endsWith('.torn'))).toBe(true);
});

test('a database that was deleted is made anew from the journal, and the station says so', async ({ station }) => {
  await makeStation(station.page);
  await register(station.page, '库没了也要在的第一件');
  await register(station.page, '库没了也要在的第二件');
  await station.close();
  const folders = indexedDbFolders(join(station.dataDir, '..'));
  expect(folders.length).toBeGreaterThan(0);
  for (const folder of folders) rmSync(folder, { recursive: true });
  const page = await station.open();
  await signIn(page);
  await expect(page.getByText(/数据库不见了，照日志重建了/u)).toBeVisible();
  await ledgerSays(page, 2);
});

test('a full disk while writing: clear words, the form keeps everything, and saving works again once there is room', async ({ station }) => {
  test.skip(process.platform !== 'linux' || !isRoot(), 'needs a small disk of its own: mounts one, as root on Linux');
  await makeStation(station.page);
  await station.close();
  const unmount = ontoSmallDisk(station);
  try {
    const page = await station.open();
    await signIn(page);
    await page.keyboard.press('F2');
    await expect(page.getByLabel('原话')).toBeFocused();
    await page.keyboard.insertText('硬盘满以前写的，');
    await page.keyboard.press('Tab');
    await expect(page.getByText(/已保存 .+，在本机硬盘/u)).toBeVisible();
    const filler = fillDisk(station.dataDir);

    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('End');
    await page.keyboard.insertText('硬盘满以后写的');
    await page.keyboard.press('Tab');
    await expect(page.getByText(/没有存上：硬盘满了/u)).toBeVisible();
    await expect(page.getByLabel('原话')).toHaveValue('硬盘满以前写的，硬盘满以后写的');
    await station.shot('disk-full');

    rmSync(filler);
    await page.keyboard.press('Control+s');
    await expect(page.getByText(/没有存上/u)).toBeHidden();
    await page.keyboard.press('Control+Enter');
    await page.waitForFunction(() => location.hash.startsWith('#/ledger/'));
    await expect(page.getByText('硬盘满以前写的，硬盘满以后写的').first()).toBeVisible();
  } finally {
    await station.close();
    unmount();
  }
});

/** Moves the closed station's folder onto a disk of 96 MB. @returns takes the disk away */
function ontoSmallDisk(station: Station): () => void {
  const aside = `${station.dataDir}-aside`;
  renameSync(station.dataDir, aside);
  mkdirSync(station.dataDir);
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=96m', 'tmpfs', station.dataDir]);
  cpSync(aside, station.dataDir, { recursive: true });
  return () => execFileSync('umount', ['--lazy', station.dataDir]);
}

/** Writes until nothing more goes. @returns the file to delete */
function fillDisk(folder: string): string {
  const filler = join(folder, 'filler');
  writeFileSync(filler, '');
  const piece = Buffer.alloc(64 * 1024);
  for (let size = piece.length; size > 0; ) {
    try {
      appendFileSync(filler, piece.subarray(0, size));
    } catch {
      size = Math.floor(size / 2);
    }
  }
  return filler;
}

test.describe('started with --rebuild, as npm run rebuild does', () => {
  test.use({ stationOptions: { arguments: ['--rebuild'] } });

  test('the database is made anew from the journal at this start, and the station says so', async ({ station }) => {
    await makeStation(station.page);
    await register(station.page, '重建以前登记的事');
    const page = await station.restart();
    await signIn(page);
    await expect(page.getByText(/照日志重建好了，3条记录/u)).toBeVisible();
    await ledgerSays(page, 1);
  });
});
