/** The ledger sorted, marked, with a person's own columns and views, all by keyboard; and its list on paper. */
import { firstValueFrom } from 'rxjs';
import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import { rememberChoice } from '../../../renderer/rooms/reception/last-choice.ts';
import { everything } from '../../../renderer/rooms/reception/ledger-filter.ts';
import { blemishes, chord, keys, press, register, show, store } from './at-the-desk.ts';
import { seen, seenText } from './show-room.tsx';

const rows = () => [...document.querySelectorAll('[role="grid"] tbody tr[id]')];
const summaries = () => rows().map((row) => row.querySelector('td[title]')?.textContent ?? '');
const heads = () => [...document.querySelectorAll('th')].map((head) => head.textContent.replace(/ [↑↓]$/, '').trim());
const sortedBy = () => document.querySelector('th[aria-sort]')?.textContent;
const marked = () => document.querySelectorAll('[role="grid"] tr[aria-selected="true"]').length;
const grid = () => seen('the list', () => document.querySelector<HTMLElement>('[role="grid"]'));
const toGrid = async () => (await grid()).focus();
const inOrder = (...words: string[]) => seen(words.join(), () => summaries().join() === words.join());
const add = async (type: 'deputy' | 'place', data: Record<string, unknown>): Promise<RecordId> => {
  const id = store.newId(type);
  const done = await store.commit([{ record: id, events: [{ type: `${type}.added`, data: data as never }] }]);
  if (!done.ok) throw new Error(done.problem);
  return id;
};

async function three(): Promise<void> {
  await register({ words: '路灯不亮', category: '路灯照明' });
  await register({ words: '水压低', category: '饮水安全' });
  await register({ words: '桥栏断了', category: '道路交通' });
}

describe('the ledger sorted', () => {
  test('by the head of a column, by keyboard, both ways; newest first is how it begins', async () => {
    await three();
    await show({ page: 'ledger' });
    await inOrder('桥栏断了', '水压低', '路灯不亮');
    expect(sortedBy()).toBe('日期 ↓');
    (await seen('the head', () => document.querySelector<HTMLElement>('th button[title="按类别排"]'))).focus();
    await keys('{Enter}');
    await inOrder('桥栏断了', '路灯不亮', '水压低');
    expect(document.querySelector('th[aria-sort="ascending"]')?.textContent).toBe('类别 ↑');
    await keys('{Enter}');
    await inOrder('水压低', '路灯不亮', '桥栏断了');
    expect(document.getElementById('record-pane')).toBeNull();
    await press('编号');
    await inOrder('桥栏断了', '水压低', '路灯不亮');
    await press('编号');
    await inOrder('路灯不亮', '水压低', '桥栏断了');
  });
});

describe('rows that are marked', () => {
  test('Space marks, Shift and an arrow mark on the way, Ctrl+A marks all that is found, Esc marks none', async () => {
    for (let n = 0; n < 5; n++) await register({ words: `第${n}件` });
    await show({ page: 'ledger' });
    await seen('five rows', () => rows().length === 5);
    await toGrid();
    await keys('{ArrowDown} ');
    await seenText('已选1件');
    await keys('{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
    await seenText('已选3件');
    expect(marked()).toBe(3);
    await keys('{Shift>}{ArrowUp}{/Shift}');
    await seenText('已选2件');
    await seenText('导出选中的2件');
    expect(await blemishes()).toEqual([]);
    await chord('a');
    await seenText('已选5件');
    await keys(' ');
    await seenText('已选4件');
    await keys('{Escape}');
    await seen('no bar', () => !document.body.textContent.includes('已选'));
    await seenText('导出这5件');
    expect(document.getElementById('record-pane')).toBeNull();
  });

  test('Ctrl+A marks also what is far below; another filter begins anew', async () => {
    const data = (n: number) => ({ number: `JY01-2024-A-${String(1000 + n)}`, on: '2024-11-15', words: '水', summary: n % 2 === 0 ? '水压低' : '路灯不亮', category: '', place: '', nature: null, channel: null, level: null, people: 1, deputies: [], visitor: '', contact: 'none', imported: null });
    const done = await store.commit(Array.from({ length: 250 }, (_, n) => ({ record: store.newId('issue'), events: [{ type: 'issue.registered', data: data(n) }] })));
    expect(done.ok).toBe(true);
    await show({ page: 'ledger' });
    await seenText('登记的诉求250件');
    await toGrid();
    await chord('a');
    await seenText('已选250件');
    await keys('{Escape}');
    await keys('{Shift>}{End}{/Shift}');
    await seenText('已选250件');
    document.getElementById('ledger-search')?.focus();
    await keys('路灯');
    await seenText('导出这125件');
    expect(document.body.textContent).not.toContain('已选');
  });

  test('print as a list on A4, in the order of the ledger; who asked for secrecy is not described and nobody is named', async () => {
    await register({ words: '路灯不亮', visitor: '河湾西村村民', deputies: ['罗春芳'] });
    await register({ words: '家里的事', visitor: '桥头人家', deputies: ['田守义'], confidential: true });
    await register({ words: '水压低' });
    await show({ page: 'ledger' });
    await seen('three rows', () => rows().length === 3);
    await toGrid();
    await keys('{ArrowDown} {ArrowDown} ');
    await seenText('已选2件');
    await chord('p');
    await seenText('台账里选出的2件');
    const paper = [...document.querySelectorAll('article')].map((sheet) => sheet.textContent).join();
    expect(paper).toContain('（保密）');
    expect(paper).toContain('路灯不亮');
    expect(paper).not.toMatch(/家里的事|水压低|桥头人家|田守义|河湾西村村民|罗春芳/u);
    await keys('{Escape}');
    await seen('the ledger again', () => rows().length === 3);
    await press('打印这3件');
    await seenText('台账里的全部，共3件');
  });

  test('a long list has whole rows on every page, each row once', async () => {
    const data = (n: number) => ({ number: `JY01-2024-A-${String(1000 + n)}`, on: '2024-11-15', words: '水', summary: n % 3 === 0 ? '桥上的护栏又被车撞断了'.repeat(9) : '路灯不亮', category: '', place: '', nature: null, channel: null, level: null, people: 1, deputies: [], visitor: '', contact: 'none', imported: null });
    await store.commit(Array.from({ length: 60 }, (_, n) => ({ record: store.newId('issue'), events: [{ type: 'issue.registered', data: data(n) }] })));
    await show({ page: 'ledger' });
    await press('打印这60件');
    await seenText('共60件');
    const perMm = 96 / 25.4;
    for (const sheet of document.querySelectorAll('article')) expect((sheet.firstElementChild?.clientHeight ?? 0) / perMm).toBeLessThanOrEqual(176);
    const numbers = [...document.querySelectorAll('article tbody tr')].map((row) => row.children[1]?.textContent);
    expect(numbers).toHaveLength(60);
    expect(new Set(numbers).size).toBe(60);
  });
});

describe('what a person keeps', () => {
  test('columns: chosen in a menu, in the order of the book, and there again the next time', async () => {
    await register({ words: '路灯不亮', deputies: ['罗春芳'], channel: 'market' });
    await show({ page: 'ledger' });
    await press('栏目');
    const box = (name: string) => page.getByRole('checkbox', { name, exact: true });
    await userEvent.click(box('代表'));
    await userEvent.click(box('地点'));
    await seen('the columns', () => heads().join() === '编号,日期,反映,类别,代表,承办,阶段,期限');
    await seenText('罗春芳');
    expect(await blemishes()).toEqual([]);
    await show({ page: 'ledger' });
    await seen('the columns again', () => heads().join() === '编号,日期,反映,类别,代表,承办,阶段,期限');
    await press('栏目');
    await press('照原来的栏目');
    await seen('the usual ones', () => heads().join() === '编号,日期,地点,反映,类别,承办,阶段,期限');
  });

  test('views: saved under a name with filters, sort and columns; switched, renamed, deleted; 全部 is always there', async () => {
    await three();
    await show({ page: 'ledger', find: { text: '水' } });
    await press('类别');
    await seenText('导出这1件');
    await press('编号');
    await press('视图');
    await seen('the name', () => document.getElementById('ledger-view-name'));
    await userEvent.fill(document.getElementById('ledger-view-name') as HTMLInputElement, '水的事');
    await keys('{Enter}');
    await seen('saved', () => document.querySelector('[aria-current="true"]')?.textContent === '水的事');
    expect(await blemishes()).toEqual([]);
    await press('全部');
    await seenText('导出这3件');
    expect(sortedBy()).toBe('日期 ↓');
    rememberChoice(everything);
    await show({ page: 'ledger' });
    await seenText('导出这3件');
    await press('视图');
    await seen('all first', () => document.activeElement?.textContent === '全部');
    await keys('{ArrowDown}{Enter}');
    await seenText('导出这1件');
    expect(sortedBy()).toBe('编号 ↓');
    await press('视图');
    await press('改名');
    const name = await seen('the name', () => document.getElementById('ledger-view-name') as HTMLInputElement | null);
    await userEvent.fill(name, '饮水');
    await keys('{Enter}');
    await seen('renamed', () => document.querySelector('[aria-current="true"]')?.textContent === '饮水');
    await press('去掉');
    await seen('deleted', () => [...document.querySelectorAll('[data-view]')].map((view) => view.textContent).join() === '全部');
  });
});

describe('the search', () => {
  test('finds deputies who were there and places by name, pinyin and initials, also after they were renamed', async () => {
    const luo = await add('deputy', { name: '罗春芳', mandates: [], profession: '', places: [], groups: [] });
    const hewan = await add('place', { name: '河湾', level: 'area_station', parent: '' });
    const xicun = await add('place', { name: '西村', level: 'village', parent: hewan });
    await register({ words: '路灯不亮', deputies: [luo] });
    await register({ words: '水压低', place: xicun });
    await register({ words: '家里的事', deputies: [luo], confidential: true });
    await show({ page: 'ledger' });
    await seen('three rows', () => rows().length === 3);
    const find = async (text: string, ...found: string[]) => {
      await userEvent.fill(page.getByRole('searchbox'), text);
      await inOrder(...found);
    };
    await find('罗春芳', '路灯不亮');
    await find('lcf', '路灯不亮');
    await find('luochun', '路灯不亮');
    await find('hewan', '水压低');
    await find('xc', '水压低');
    const done = await store.commit([{ record: luo, events: [{ type: 'deputy.corrected', data: { set: { name: '田春芳' } } }] }]);
    expect(done.ok).toBe(true);
    await find('tcf', '路灯不亮');
    await userEvent.fill(page.getByRole('searchbox'), 'lcf');
    await seenText('没有找到');
    expect(JSON.stringify((await firstValueFrom(store.record(luo)))?.events)).toContain('罗春芳');
  });
});
