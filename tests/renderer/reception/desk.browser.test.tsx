/** The desk by keyboard: numbers, receiving, who is on duty, what is due; two windows, two computers, midnight. */
import { firstValueFrom } from 'rxjs';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { visitsOf } from '../../../renderer/rooms/reception/desk/use-day.ts';
import { notePresent, takeNumber } from '../../../renderer/rooms/reception/desk/desk-actions.ts';
import { todayNow } from '../../../renderer/rooms/reception/use-today.ts';
import { sealEvent } from '../../../shared/kernel/record/event.ts';
import { addDays } from '../../../shared/kernel/time.ts';
import { blemishes, chord, field, keys, press, register, show, station, store } from './at-the-desk.ts';
import { seen, seenText } from './show-room.tsx';

const rows = () => [...document.querySelectorAll<HTMLElement>('[role="grid"] tbody tr')].map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent));
const marked = () => document.querySelector('[role="grid"] tr[aria-selected="true"] td')?.textContent;
const rowSays = (number: string, text: string) => seen(`${number}: ${text}`, () => rows().find((row) => row[0] === number)?.some((cell) => cell.includes(text)));
const chooseRow = async (number: string) => (await seen(number, () => [...document.querySelectorAll<HTMLElement>('[role="grid"] tbody tr')].find((row) => row.querySelector('td')?.textContent === number))).click();
const focused = (id: string) => seen(id, () => document.activeElement?.id === id);
const visitsToday = () => firstValueFrom(visitsOf(store, todayNow()));

describe('the queue by keyboard alone', () => {
  test('F9 and Enter twice give a number; Enter receives, and what is registered stands at the number', async () => {
    await show({ page: 'today' });
    await seenText('今天还没有人来');
    await keys('{F9}');
    await focused('queue-visitor');
    await keys('{Enter}');
    await focused('queue-people');
    await keys('{Enter}');
    await rowSays('1', '刚来');
    await keys('{F9}');
    await focused('queue-visitor');
    await keys('河湾西村村民{Enter}5{Enter}');
    await rowSays('2', '河湾西村村民');
    await seenText('2批，6人次');
    await seen('the row just given is chosen', () => marked() === '2');
    await keys('{Enter}');
    await focused('register-words');
    expect(field<HTMLInputElement>('register-people')?.value).toBe('5');
    expect(field<HTMLInputElement>('register-visitor')?.value).toBe('河湾西村村民');
    await keys('护栏又被车撞断');
    await seenText('已保存');
    await keys('{Escape}');
    await rowSays('2', '正在登记');
    await rowSays('2', '护栏又被车撞断');
    await seen('the draft’s row is first', () => marked() === '2');
    await keys('{Enter}');
    await seen('the words', () => field<HTMLTextAreaElement>('register-words')?.value === '护栏又被车撞断');
    await chord('{Enter}');
    await seen('registered', () => location.hash.startsWith('#/ledger/'));
    const [, second] = await visitsToday();
    const matter = await firstValueFrom(store.ofDay('issue', todayNow()));
    expect(matter[0]?.events[0]?.data).toMatchObject({ visit: second?.id, people: 5, channel: 'desk', visitor: '河湾西村村民' });
    await show({ page: 'today' });
    await rowSays('2', '已登记 A-0001');
    await seenText('登记了1件');
  });

  test('Enter pressed twice in one moment gives one number', async () => {
    await show({ page: 'today', take: true });
    await focused('queue-visitor');
    const give = await seen('the button', () => [...document.querySelectorAll('button')].find((button) => button.textContent.startsWith('取号')));
    give.click();
    give.click();
    await rowSays('1', '刚来');
    expect(await visitsToday()).toHaveLength(1);
  });

  test('a second matter of the same group is another matter and the same group', async () => {
    const taken = await takeNumber(store, todayNow(), { visitor: '果农', people: 4 });
    const visit = taken.ok ? taken.value.id : null;
    await register({ words: '过秤不准', visit: visit ?? '', people: 4, on: todayNow() });
    await show({ page: 'today' });
    await rowSays('1', '已登记 A-0001');
    await press('再登记一件');
    await focused('register-words');
    await keys('路也烂了');
    await chord('{Enter}');
    await seen('registered', () => location.hash.startsWith('#/ledger/'));
    await show({ page: 'today' });
    await seenText('1批，4人次；登记了2件');
    await rowSays('1', '等2件');
  });

  test('who goes away without a word is still a group that came', async () => {
    await takeNumber(store, todayNow(), { visitor: '北坡村民', people: 1 });
    await show({ page: 'today' });
    await rowSays('1', '刚来');
    await press('走了');
    await rowSays('1', '走了，没登记');
    await seenText('1批，1人次');
  });

  test('what was written of a group is put right', async () => {
    await takeNumber(store, todayNow(), { visitor: '北坡村民', people: 1 });
    await show({ page: 'today' });
    await rowSays('1', '刚来');
    await press('改来人');
    await focused('queue-visitor');
    await keys('{Enter}');
    await focused('queue-people');
    await keys('3{Enter}');
    await seenText('1批，3人次');
  });

  test('a figure narrows the list to what it counts', async () => {
    await takeNumber(store, todayNow(), { visitor: '北坡村民', people: 1 });
    await register({ words: '水压低', channel: 'phone', on: todayNow() });
    await show({ page: 'today' });
    await seenText('1批，1人次；登记了1件，1件不是上门');
    await press('登记了1件');
    await seen('one row', () => rows().length === 1 && rows()[0]?.some((cell) => cell.includes('水压低')));
    await press('1批');
    await seen('the other row', () => rows().length === 1 && rows()[0]?.some((cell) => cell.includes('北坡村民')));
  });
});

describe('on duty', () => {
  test('whoever is on duty now is proposed to the next registration, and nobody else', async () => {
    await register({ words: '水压低', deputies: ['昨天的代表'], on: todayNow() });
    await show({ page: 'today' });
    await press('写在岗');
    await focused('duty-deputy');
    await keys('罗春芳');
    await seenText('就写“罗春芳”');
    await keys('{Enter}');
    await seen('her row', () => document.querySelector('[aria-label="罗春芳走了"]'));
    field('duty-helper')?.focus();
    await keys('苗春生{Enter}');
    await seen('his row', () => document.querySelector('[aria-label="苗春生走了"]'));
    await keys('{Escape}');
    await seenText('1位代表，1位协助');
    await keys('{F2}');
    await focused('register-words');
    await seen('she is in the form', () => document.querySelector('[aria-label="去掉罗春芳"]'));
    expect(document.body.textContent).not.toContain('昨天的代表');
  });

  test('who has gone is not proposed any more', async () => {
    await notePresent(store, todayNow(), { who: '罗春芳', as: 'deputy', came: '08:24', went: '' });
    await notePresent(store, todayNow(), { who: '田守义', as: 'deputy', came: '08:27', went: '10:30' });
    await show({ page: 'today' });
    await seenText('8:27到，10:30走');
    await show({ page: 'register' });
    await seen('who is here', () => document.querySelector('[aria-label="去掉罗春芳"]'));
    expect(document.querySelector('[aria-label="去掉田守义"]')).toBeNull();
  });
});

describe('what waits', () => {
  test('a handed matter near its day, and an answer nobody was told of, each open their matter', async () => {
    const gate = { litigated: false, common: true, concrete: true, level: 'town' };
    const handed = await register({ words: '班车末班太早' });
    await store.commit([{ record: handed, events: [{ type: 'issue.triaged', data: { gate, opinion: '', outcome: 'handed', lead: '镇交通站', assists: [], due: addDays(todayNow(), 3) } }] }]);
    const answered = await register({ words: '怎么报销' });
    await store.commit([{ record: answered, events: [{ type: 'issue.triaged', data: { gate, opinion: '', outcome: 'answered', answer: '带备案表' } }] }]);
    await show({ page: 'today' });
    await seenText('剩3天');
    await seenText('镇交通站');
    await seenText('还没有告诉反映人');
    await store.commit([{ record: answered, events: [{ type: 'issue.told', data: { whom: 'visitor', on: todayNow(), manner: 'phone', reached: true, note: '' } }] }]);
    await seen('told', () => !document.body.textContent.includes('还没有告诉反映人'));
  });
});

describe('more than one computer', () => {
  test('a number given elsewhere is there at once, and the row that was chosen stays chosen', async () => {
    await takeNumber(store, todayNow(), { visitor: '北坡村民', people: 1 });
    await show({ page: 'today' });
    await rowSays('1', '北坡村民');
    await takeNumber(store, todayNow(), { visitor: '果农', people: 2 });
    await rowSays('2', '果农');
    expect(marked()).toBe('1');
  });

  test('two computers that gave the same number without a line carry their letters, and are two groups', async () => {
    const mine = await takeNumber(store, todayNow(), { visitor: '果农', people: 2 });
    const seenHere = mine.ok ? await firstValueFrom(store.record(mine.value.id)) : null;
    const [arrival] = seenHere?.events ?? [];
    if (arrival === undefined) throw new Error('test: nobody arrived');
    const record = 'visit:JY01:01JCQ5W9Z0ABCDEFGH00000011';
    const { id: _id, ...same } = arrival;
    const theirs = sealEvent(record, { ...same, by: { ...arrival.by, device: 'JY01-B' }, data: { on: todayNow(), number: 1, visitor: '北坡村民', people: 3 } });
    await show({ page: 'today' });
    await rowSays('1', '果农');
    expect(await station.host.sync.keep({ entries: [{ type: 'events', record, events: [theirs] }] })).toMatchObject({ ok: true });
    // What came by sync is taken over with the next act here.
    await press('改来人');
    await focused('queue-visitor');
    await keys('{Enter}');
    await focused('queue-people');
    await keys('{Enter}');
    await rowSays('1A', '果农');
    await rowSays('1B', '北坡村民');
    await seenText('2批，5人次');
    await chooseRow('1B');
    await keys('{Enter}');
    await focused('register-words');
    expect(field<HTMLInputElement>('register-visitor')?.value).toBe('北坡村民');
    await focused('register-words');
    expect(field<HTMLInputElement>('register-visitor')?.value).toBe('北坡村民');
  });
});

describe('a matter that names its visit', () => {
  test('says in its pane which number it was, who came and when', async () => {
    const taken = await takeNumber(store, todayNow(), { visitor: '河湾西村村民', people: 5 });
    const id = await register({ words: '护栏又被车撞断', visit: taken.ok ? taken.value.id : '', on: todayNow() });
    await show({ page: 'ledger', id });
    await seenText('第1号，河湾西村村民，');
    await seenText('到站');
  });
});

describe('for everybody', () => {
  test.each([
    ['zh', 100, '写在岗'],
    ['en', 200, 'Note who is here'],
  ] as const)('a full desk, the number being given and who is on duty, in %s at %i %%', async (language, textSize, onDuty) => {
    await takeNumber(store, todayNow(), { visitor: '河湾西村村民', people: 5 });
    await register({ words: '水压低，三楼以上没有水', channel: 'phone', on: todayNow() });
    await show({ page: 'today' }, { language, textSize });
    await seen('both rows', () => rows().length === 2);
    expect(await blemishes()).toEqual([]);
    await keys('{F9}');
    await focused('queue-visitor');
    expect(await blemishes()).toEqual([]);
    await keys('{Escape}');
    await press(onDuty);
    await focused('duty-deputy');
    await notePresent(store, todayNow(), { who: '罗春芳', as: 'deputy', came: '08:24', went: '10:30' });
    await seen('her times', () => document.getElementById('went-deputy-罗春芳'));
    expect(await blemishes()).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(window.innerWidth);
  });
});

describe('midnight', () => {
  afterEach(() => void vi.useRealTimers());

  test('the page turns to the new day by itself, with an empty queue', async () => {
    await takeNumber(store, todayNow(), { visitor: '北坡村民', people: 1 });
    await show({ page: 'today' });
    await rowSays('1', '刚来');
    const tomorrow = addDays(todayNow(), 1);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(`${tomorrow}T00:00:05+08:00`) });
    window.dispatchEvent(new Event('focus'));
    await seenText('今天还没有人来');
    await seen('the date', () => document.querySelector('h1')?.textContent.includes(String(Number(tomorrow.slice(8)))));
  });
});
