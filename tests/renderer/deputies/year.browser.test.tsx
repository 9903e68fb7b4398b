/** The year of a station by keyboard: rules from nothing, the days that follow, the notice of days off; real host, real store. */
import axe from 'axe-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Store } from '../../../renderer/db/store.ts';
import { loadPinyin } from '../../../renderer/ui/pinyin.ts';
import { navigate } from '../../../renderer/ui/route.ts';
import { openStation, type TestStation } from '../open-station.ts';
import { seen, seenText } from '../reception/show-room.tsx';
import { showYear } from './show-year.tsx';
import { addRules } from './year-station.ts';

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
const rows = () => [...document.querySelectorAll('[role="grid"] tbody tr')].map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent).join(' '));
const day = (on: string) => seen(on, () => document.getElementById(`day-${on}`));
const field = (id: string) => seen(id, () => document.querySelector<HTMLInputElement>(`#${id}`));
const pane = () => document.querySelector('aside')?.textContent ?? '';
const show = async (part: 'months' | 'rules' | 'holidays', year = 2027) => {
  close = await showYear({ host: station.host, store, year, part });
};

test('a station writes its first rule, sees the days while it writes, and finds them in the year', async () => {
  const answer = await store.commit([{ record: store.newId('place'), events: [{ type: 'place.added', data: { name: '河湾片区站', level: 'area_station', parent: '' } }] }]);
  expect(answer.ok).toBe(true);
  await show('rules', 2026);
  await seenText('还没有接待日规则');
  await go();
  // The station's only place is chosen already; the 15th of each month stands there to begin with.
  const days = await field('rule-days');
  const dialog = () => document.querySelector('[role="dialog"]')?.textContent ?? '';
  await seen('the 15th', () => dialog().includes('2026年是这12天') && dialog().includes('2月15日碰上放假，顺延到2月24日'));
  days.focus();
  await keys('{Control>}a{/Control}9、19');
  await seen('the 9th and 19th', () => dialog().includes('2026年是这24天'));
  await keys('{Control>}a{/Control}四十');
  await seen('nothing yet', () => dialog().includes('填完就看得到'));
  await go();
  await seen('what is wrong', () => dialog().includes('看不懂'));
  await keys('{Control>}a{/Control}9、19');
  await go();
  await seenText('存好了：每月9、19日');
  await seen('its row', () => rows().join() === '河湾片区站 每月9、19日 顺延 2位 24天 1月1日起');
  navigate({ page: 'year', year: 2026, part: 'months' });
  await seenText('1个站24班');
  expect((await day('2026-02-24')).getAttribute('aria-label')).toBe('2月24日，星期二，正月初八，有班：河湾片区站');
});

test('arrows walk the year, a figure opens its list, and a day says how its shift came there', async () => {
  await addRules(store);
  await show('months', 2026);
  (await day('2026-02-02')).click();
  await seen('the day', () => document.activeElement?.id === 'day-2026-02-02');
  await keys('{PageDown}{ArrowDown}{ArrowRight}');
  await seen('10 March', () => document.activeElement?.id === 'day-2026-03-10');
  await keys('{Home}{ArrowLeft}');
  await seen('1 January', () => document.activeElement?.id === 'day-2026-01-01');
  (await seen('the figure', () => [...document.querySelectorAll<HTMLElement>('button')].find((button) => button.textContent.startsWith('顺延')))).click();
  await seen('its list', () => pane().includes('顺延的班') && pane().includes('河湾片区站，原定2月15日，春节，顺延9天'));
  await keys('{Escape}');
  await seen('the day again', () => !pane().includes('顺延的班'));
  (await day('2026-02-24')).click();
  await seen('both places', () => pane().includes('桔园镇、河湾片区站，2个站同一天，要5位代表。') || pane().includes('河湾片区站、桔园镇，2个站同一天，要5位代表。'));
});

test('a rule is changed and stopped; two readings of one sentence stand side by side', async () => {
  await addRules(store);
  await show('rules');
  await seen('the readings', () => pane().includes('同一句话，2027—2031年有几种读法') && pane().includes('第几个星期几，从1日数起'));
  (await seen('the table', () => document.querySelector<HTMLElement>('[role="grid"]'))).focus();
  await keys('{ArrowDown}');
  await seen('the second rule', () => pane().startsWith('河湾片区站'));
  await keys('{Enter}');
  const seats = await field('rule-seats');
  seats.focus();
  await keys('{ArrowUp}');
  await seen('four', () => seats.value === '4');
  await go();
  await seen('the row', () => rows()[1]?.includes('4位'));
  (await seen('stop', () => [...document.querySelectorAll<HTMLElement>('aside button')].find((button) => button.textContent.startsWith('停用')))).click();
  const on = await field('stop-on');
  on.focus();
  await keys('{Control>}a{/Control}6.30{Enter}');
  await seen('stopped', () => rows()[1]?.includes('到6月30日为止') === true && rows()[1]?.includes('12天') === true);
});

/** Made up: no notice of 2027 is known. */
const notice = `国务院办公厅关于2027年部分节假日安排的通知 国办发明电〔2026〕0号 一、元旦：1月1日（周五）至3日（周日）放假，共3天。
二、春节：2月5日（除夕）至11日放假调休，共7天。1月31日（周日）、2月14日（周日）上班。三、清明节：4月3日至5日放假，共3天。
四、劳动节：5月1日至5日放假调休，共5天。5月8日（周六）上班。五、端午节：6月9日放假。六、中秋节：9月15日放假。七、国庆节：10月1日至7日放假调休，共7天。9月26日（周日）、10月9日（周六）上班。`;

test('the notice is pasted, says what would change and changes nothing until it is kept; a slip of the hand is put right', async () => {
  await addRules(store);
  await show('holidays');
  await seenText('暂定，等放假通知');
  const area = await field('notice-paste');
  area.focus();
  await userEvent.fill(area, notice);
  await seenText('读出7个节、5天补班，请核对');
  expect((await field('notice-to-1')).value).toBe('2.11');
  expect((await field('notice-source')).value).toBe('国办发明电〔2026〕0号');
  await seen('the changes', () => pane().includes('桔园镇2月11日 → 2月12日'));
  await seenText('暂定，等放假通知');
  const to = await field('notice-to-1');
  to.focus();
  await keys('{Control>}a{/Control}2.30');
  await go();
  await seenText('看不懂这个日子');
  await seen('the field', () => document.activeElement?.id === 'notice-to-1');
  await keys('{Control>}a{/Control}2.7');
  await seenText('2月8日是法定假日，没有放进去');
  await keys('{Control>}a{/Control}2.11');
  await go();
  await seenText('存好了：2027年放假安排');
  await seen('certain', () => !document.body.textContent.includes('暂定'));
  await keys('{Control>}a{/Control}2.12');
  await go();
  await seenText('改过，第2版');
});

test.each(['months', 'rules', 'holidays'] as const)('%s can be used by everybody', async (part) => {
  await addRules(store);
  await show(part);
  await seen('the page', () => document.querySelector('aside'));
  const { violations } = await axe.run(document.body, { rules: { region: { enabled: false }, 'landmark-one-main': { enabled: false }, 'page-has-heading-one': { enabled: false } } });
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 120))])).toEqual([]);
});
