/** A year's rota by keyboard: seed, plan, a look, adoption, an edition, the wall sheet; real host, real store, real worker. */
import axe from 'axe-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Store } from '../../../renderer/db/store.ts';
import { loadPinyin } from '../../../renderer/ui/pinyin.ts';
import { openStation, type TestStation } from '../open-station.ts';
import { seen, seenText } from '../reception/show-room.tsx';
import { addRotaStation } from './rota-station.ts';
import { showRota } from './show-rota.tsx';

let station: TestStation;
let store: Store;
let close = (): void => undefined;
beforeEach(async () => {
  await loadPinyin();
  station = await openStation();
  ({ store } = await station.open());
});
afterEach(async () => {
  close();
  await station.close();
});

const keys = (text: string) => userEvent.keyboard(text);
const go = () => keys('{Control>}{Enter}{/Control}');
const cell = (on: string) => document.getElementById(`rota-${on}`);
const names = (on: string) => cell(on)?.textContent ?? '';
const pane = () => document.querySelector('aside')?.textContent ?? '';
const red = (label: string) => seen(label, () => [...document.querySelectorAll('button')].find((button) => button.textContent.startsWith(label) && !button.disabled));

test('from the seed to the wall: a year is planned, looked at, adopted, published and printed without a mouse', { timeout: 90_000 }, async () => {
  await addRotaStation(store);
  close = await showRota({ host: station.host, store, year: 2026 });
  await seenText('8个站，全年96班，共192人次。');
  await go();
  await seenText('先写种子，再排');
  await seen('the seed is asked for', () => document.activeElement?.id === 'rota-seed');
  await keys('3 5 2');
  await go();
  await seen('the plan', () => pane().includes('192人次都有人'), 30_000);
  expect(pane()).toContain('已证明：不存在更均衡的排法');
  expect(document.body.textContent).toContain('3次的56位，4次的6位，最多与最少差1次');
  expect(document.body.textContent).toContain('相邻两班都隔14天以上');
  await red('就这样定');
  await go();
  await red('公示第1版');
  await go();
  await seen('the number of the notice', () => document.querySelector<HTMLInputElement>('#rota-notice')?.value === 'JY01〔2026〕A1号');
  await go();
  await seenText('已公示第1版');
  await red('打印全年墙表');
  expect((await axe.run(document.querySelector('main') ?? document.body)).violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ''}`)).toEqual([]);
  await go();
  await seenText('桔园镇人大代表中心联络站2026年代表接待日程');
  const sheet = await seen('the sheet', () => document.querySelector('article'));
  expect(sheet.textContent).toContain('第1版，JY01〔2026〕A1号');
  expect(sheet.querySelectorAll('tbody tr')).toHaveLength(8);
  expect(sheet.textContent).not.toContain('待定');
  // Table and portraits on one sheet: nobody hangs on a second one.
  expect(document.querySelectorAll('article')).toHaveLength(1);
});

test('a shift is changed by hand: the candidates are ranked, a digit chooses, and before adoption it goes back to the plan', { timeout: 90_000 }, async () => {
  await addRotaStation(store);
  close = await showRota({ host: station.host, store, year: 2026 });
  (await seen('the seed', () => document.querySelector<HTMLInputElement>('#rota-seed'))).focus();
  await keys('3 5 2');
  await go();
  await seen('the plan', () => pane().includes('192人次都有人'), 30_000);
  (await seen('1 June', () => [...document.querySelectorAll('table button')].find((button) => button.closest('tr')?.textContent.startsWith('6月') === true) as HTMLElement)).click();
  await seen('its cell', () => document.activeElement?.id.startsWith('rota-2026-06'));
  const day = document.activeElement?.id.slice('rota-'.length) ?? '';
  const before = names(day);
  await keys('{Enter}');
  const change = await seen('change', () => [...document.querySelectorAll<HTMLElement>('aside button')].find((button) => button.getAttribute('aria-label')?.startsWith('换') === true));
  change.focus();
  await keys('{Enter}');
  await seen('the candidates', () => pane().includes('能来') && pane().includes('按数字定'));
  expect([...document.querySelectorAll('aside li')].filter((row) => row.querySelector('button') !== null).slice(0, 2).map((row) => /会是|仍是/.test(row.textContent))).toEqual([true, true]);
  await keys('3');
  await seen('by hand', () => pane().includes('手工定的') && names(day) !== before);
  expect(document.body.textContent).toContain('手工改了1处');
  (await red('交还排班')).click();
  await seen('as before', () => names(day) === before);
});

test('a station that lacks people says which rule took them and what would help', { timeout: 90_000 }, async () => {
  await addRotaStation(store, 1);
  close = await showRota({ host: station.host, store, year: 2026 });
  (await seen('the seed', () => document.querySelector<HTMLInputElement>('#rota-seed'))).focus();
  await keys('1');
  await go();
  await seenText('还差人');
  await seen('the table of rules', () => pane().includes('名册') && pane().includes('怎样补上'));
  expect(pane()).not.toContain('undefined');
});
