/** A station without a line and its office, at their screens, by keyboard: write, read, receipt. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import type { OpenedCounty } from '../county-commands.ts';
import { seen, seenText } from '../reception/show-room.tsx';
import { outOfReach } from '../sync/carry-stick.ts';
import { openParty, type Party } from '../sync/open-party.ts';
import { blemishes, button, chord, gone, press, showStation } from '../sync/show-station.tsx';
import { clear } from '../ui/show.tsx';

let county: OpenedCounty;
let station: Party;
let office: Party;
let stick: string;

beforeAll(async () => {
  county = await commands.openCounty(['JY01-A']);
  [station, office] = [await openParty('JY01-A'), await openParty('CG00-A')];
}, 300_000);

afterAll(async () => {
  await clear();
  await station?.close();
  await office?.close();
  if (county !== undefined) await commands.closeCounty(county.id);
  if (stick !== undefined) await commands.pullStick(stick);
});

const text = () => document.body.textContent;

test('without a joining card there is no key: the page leads to it', async () => {
  await showStation(station, { page: 'bundle' });
  await seenText('还没有加入县里');
  await chord('{Enter}');
  await seenText('什么也没有发出去');
});

test('a station sees what is in the bundle and writes it with Ctrl+Enter', async () => {
  await station.join(outOfReach(county.cards['JY01-A'] ?? ''));
  await office.join(county.office);
  await station.register('灌渠入冬前再清一次淤');
  await showStation(station, { page: 'bundle' });
  await seenText('登记：灌渠入冬前再清一次淤');
  await seenText('第1号交换包');
  await seenText('插上U盘，几秒钟就认出来');
  expect(await button('存成文件')).toBeTruthy();
  expect(await blemishes()).toEqual([]);
  stick = await commands.plugStick(`连心U盘-${county.id}`);
  await seenText('JY01-A-第1号.lxb');
  await button('写进U盘');
  await chord('{Enter}');
  await seenText('读回来一字不差');
  expect(await commands.filesOnStick(stick)).toEqual(['JY01-A-第1号.lxb']);
  await seenText('第1号还没有回执');
  expect(document.querySelector('[aria-current="step"]')?.textContent).toContain('带去县里');
}, 30_000);

test('the office reads it with one press, says what came, and the receipt is on the same stick', async () => {
  await clear();
  await showStation(office, { page: 'board' });
  (await seen('收交换包', () => [...document.querySelectorAll('a')].find((link) => link.textContent === '收交换包'))).click();
  await seenText('没有读过');
  await button('读进来');
  await chord('{Enter}');
  await seenText('回执写回了');
  expect(text()).toMatch(/收了\d+条/);
  expect(await commands.filesOnStick(stick)).toEqual(['JY01-A-第1号.lxb', '县里给JY01-A-第1号.lxb']);
  await seenText('读过这一号');
  expect(await blemishes()).toEqual([]);
  // Pressed once more: nothing is there twice.
  await press('再读一遍');
  await seenText('这一号以前读过，没有变成两份');
}, 30_000);

test('back at the station the receipt is read by itself, and what was taken is unsent no more', async () => {
  await clear();
  await showStation(station, { page: 'bundle' });
  await seenText('号读进来了');
  await seenText('没有要带的');
  await seenText('退回0');
  expect(text()).toContain('已读进来');
  await station.until((status) => status.unsent.records === 0);
  await gone('登记：灌渠入冬前再清一次淤');
  expect(await blemishes()).toEqual([]);
}, 30_000);

test('a damaged bundle is refused in words; nothing is changed at the office', async () => {
  const record = await station.register('路灯不亮');
  await seenText('登记：路灯不亮');
  await button('写进U盘');
  await chord('{Enter}');
  await seenText('第2号写进了');
  await commands.damageOnStick(stick, 'JY01-A-第2号.lxb');
  await clear();
  await showStation(office, { page: 'bundle' });
  await seenText('没有读过');
  await button('读进来');
  await chord('{Enter}');
  await seenText('文件坏了');
  await seenText('什么也没有改动');
  expect(await office.events(record)).toEqual([]);
}, 30_000);
