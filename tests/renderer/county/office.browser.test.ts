/** The county office: its window, the ledger of all stations, its note on a matter, and the board. */
import { firstValueFrom } from 'rxjs';
import { describe, expect, test } from 'vitest';
import { hashOf } from '../../../renderer/ui/route.ts';
import { seen, seenText } from '../reception/show-room.tsx';
import { arrives, blemishes, chord, daysAgo, entered, keys, opensOffice, press, show, statusOf, store } from './at-the-office.tsx';

opensOffice();

const row = (name: string) => [...document.querySelectorAll('tr')].find((line) => line.textContent.startsWith(name));
const lines = () => [...document.querySelectorAll('tbody tr')].map((line) => [...line.querySelectorAll('td')].map((cell) => cell.textContent));
const pane = () => document.getElementById('station-pane');

describe('the window of the office', () => {
  test('has its own sections, and F2 registers nothing', async () => {
    await show({ page: 'today' });
    await seenText('先写下一个站');
    expect([...document.querySelectorAll('nav a')].map((link) => link.textContent)).toEqual(['总览', '台账', '参照数据', '设置']);
    await keys('{F2}');
    expect(document.body.textContent).not.toContain('登记一件事');
    await keys('{F4}2');
    await seen('the ledger', () => location.hash === '#/ledger');
  });
});

describe('the corner of the office', () => {
  const corner = () => document.querySelector<HTMLElement>('[aria-haspopup="dialog"]');
  test('tells about the stations, not about a county; a click says which need a look, and leads to the board', async () => {
    await entered('SM01', '石门镇中心联络站');
    await entered('DG01', '东关街道中心联络站');
    const devices = [statusOf('SM01-A', { at: daysAgo(9) }), statusOf('DG01-A')];
    await show({ page: 'ledger' }, { devices, joined: true });
    await seen('its line', () => corner()?.textContent.includes('各站2站，要看1站'));
    expect(corner()?.textContent).not.toContain('县里');
    corner()?.click();
    await seenText('2个站，要看1个');
    await seenText('石门镇：9天没联系。');
    await seenText('服务器');
    expect(await blemishes()).toEqual([]);
    (await seen('the way', () => [...document.querySelectorAll('a')].find((link) => link.textContent === '看总览'))).click();
    await seen('the board', () => location.hash === '#/board' && row('石门镇'));
  });

  test('says that no server is connected while none is', async () => {
    await show({ page: 'board' });
    await seen('its line', () => corner()?.textContent.includes('各站没联服务器'));
  });
});

describe('the ledger of all stations', () => {
  test('says which station each matter is of, and is narrowed to one', async () => {
    await arrives('QS01', 'QS01-2024-A-0001', { summary: '路灯不亮' });
    await arrives('JY01', 'JY01-2024-A-0001', { summary: '桥栏断了' });
    await entered('QS01', '青石镇中心联络站');
    await entered('JY01', '桔园镇中心联络站');
    await show({ page: 'ledger' });
    await seenText('登记的诉求2件');
    await seen('both stations', () => row('A-0001') && lines().map((cells) => cells[1]).sort().join() === '桔园镇,青石镇');
    expect(document.body.textContent).not.toContain('导入旧台账');
    await press('站全部');
    await seen('青石镇', () => [...document.querySelectorAll('[role="option"]')].find((option) => option.textContent.startsWith('青石镇'))).then((option) => (option as HTMLElement).click());
    await seenText('登记的诉求1件');
    expect(lines().map((cells) => cells[1])).toEqual(['青石镇']);
  });

  test('a matter is neither corrected nor withdrawn here; the county writes to the station, and may take it back', async () => {
    const id = await arrives('QS01', 'QS01-2024-A-0001', { summary: '路灯不亮', contact: 'kept' });
    await entered('QS01', '青石镇中心联络站');
    await show({ page: 'ledger', id });
    await seenText('写给站里');
    expect([...document.querySelectorAll('#record-pane button')].map((button) => button.textContent)).toEqual(['关上Esc', '写给站里Ctrl+Enter']);
    expect(document.getElementById('record-pane')?.textContent).toContain('另存并加密，县里没有');
    await chord('{Enter}');
    await seen('the form', () => document.querySelector('[role="dialog"] textarea'));
    await keys('请先装警示牌，月底前报结果');
    await chord('{Enter}');
    await seenText('县里意见');
    await seenText('请先装警示牌');
    expect((await firstValueFrom(store.record(id)))?.events.at(-1)).toMatchObject({ type: 'issue.county_note', by: { role: 'county_clerk', device: 'CG00-A' } });
    expect(await blemishes()).toEqual([]);
    await show({ page: 'ledger', find: { text: '警示牌' } });
    await seenText('登记的诉求1件');
    await show({ page: 'ledger', id });
    await seenText('撤销上一步');
    await chord('z');
    await seenText('撤销：县里意见');
  });
});

describe('the board', () => {
  test('begins with the first station, written down by keyboard', async () => {
    await show({ page: 'board' });
    await seenText('先写下一个站');
    await chord('{Enter}');
    await seen('the form', () => document.activeElement?.id === 'station-code');
    await keys('cg00{Tab}石门镇中心联络站{Tab}孙长林{Tab}0916-7210001');
    await chord('{Enter}');
    await seenText('这是县里自己的编号');
    await seen('the code again', () => document.activeElement?.id === 'station-code');
    await keys('{Control>}a{/Control}sm01');
    await chord('{Enter}');
    await seen('its line', () => row('石门镇'));
    await seen('the station beside it', () => pane()?.textContent.includes('还没加入'));
    expect(document.body.textContent).not.toContain('0916-7210001');
    await press('看电话');
    await seenText('0916-7210001');
  });

  test('shows what needs a look first, and beside it what can be done', async () => {
    await entered('DG01', '东关街道中心联络站');
    await entered('SM01', '石门镇中心联络站', '孙长林', '0916-7210001');
    await show({ page: 'board' }, { devices: [statusOf('DG01-A'), statusOf('SM01-A', { at: daysAgo(9), unsent: 14, unsentBytes: 52_224, version: '1.0.2' }), statusOf('QS01-A', { refused: 2 }), statusOf('HY01-A', { backupAt: null })] });
    await seenText('4个站');
    await seenText('今天联系过3个，9天没有联系的1个。未发14条，退回2条，冲突0件。');
    expect(lines().map((cells) => [cells[0], cells[2], cells[5], cells[7]])).toEqual([['石门镇', '14', '昨天', '9天没联系'], ['QS01', '0', '昨天', '退回2条'], ['HY01', '0', '没有过', '没备份过'], ['东关街道', '0', '昨天', '']]);
    await press('退回2条');
    await seen('the one that it counts', () => lines().length === 1 && row('QS01'));
    await press('退回2条');
    await seen('all again', () => lines().length === 4);
    document.querySelector<HTMLElement>('[role="grid"]')?.focus();
    await keys('{Enter}');
    await seen('石门镇', () => pane()?.textContent.includes('规定3天内至少一次，超过6天'));
    expect(pane()?.textContent).toContain('14条，51 KB');
    expect(pane()?.textContent).toContain('先打电话：停电、断网，还是换了电脑。');
    expect(await blemishes()).toEqual([]);
    await keys('{ArrowDown}');
    await seen('QS01', () => location.hash === hashOf({ page: 'board', station: 'QS01' }));
    await seenText('登记这个站');
    await keys('{Escape}');
    await seen('the list alone', () => pane() === null);
    expect(document.activeElement?.getAttribute('role')).toBe('grid');
  });

  test('a call is noted with Ctrl+Enter, stands in the history of calls, and can be taken back', async () => {
    const id = await entered('SM01', '石门镇中心联络站', '孙长林');
    await show({ page: 'board', station: 'SM01' }, { devices: [statusOf('SM01-A', { at: daysAgo(9) })] });
    await seenText('还没有记过');
    await chord('{Enter}');
    await seen('the form', () => document.activeElement?.id === 'call-said');
    await keys('停电三天，明天来人修');
    await chord('{Enter}');
    await seenText('和孙长林通话');
    expect((await firstValueFrom(store.record(id)))?.events.at(-1)).toMatchObject({ type: 'station.called', data: { with: '孙长林', said: '停电三天，明天来人修' } });
    await press('撤销');
    await seen('the call, struck', () => [...(pane()?.querySelectorAll('li p') ?? [])].some((line) => line.textContent === '停电三天，明天来人修' && getComputedStyle(line).textDecorationLine === 'line-through'));
  });

  test('in English and at twice the size nothing is cut off and no rule is broken', async () => {
    await entered('SM01', '石门镇中心联络站', '孙长林');
    const devices = [statusOf('SM01-A', { at: daysAgo(9), conflicts: 1, backupAt: daysAgo(20) })];
    await show({ page: 'board', station: 'SM01' }, { devices, language: 'en', textSize: 200 });
    await seenText('What can be done');
    expect(await blemishes()).toEqual([]);
  });
});
