/** Paper: what stands on it, what never does, and the way to it by keyboard. */
import { describe, expect, test } from 'vitest';
import { seedSampleStation } from '../../../renderer/db/sample-station.ts';
import { registerIssue, sealIfGiven } from '../../../renderer/rooms/reception/actions.ts';
import { hashOf, navigate, type Route } from '../../../renderer/ui/route.ts';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import type { JsonObject } from '../../../shared/kernel/json.ts';
import { addDays, localDateOf, toInstant } from '../../../shared/kernel/time.ts';
import { emptyForm } from '../../../shared/reception/draft-form.ts';
import { lookUpCode } from '../../../shared/reception/receipt.ts';
import { type SheetName, sheetNames } from '../../../shared/reception/sheets.ts';
import { blemishes, chord, keys, register, show, station, store } from './at-the-desk.ts';
import { seen, seenText } from './show-room.tsx';

const gate = { litigated: false, common: true, concrete: true, level: 'town' };
const today = localDateOf(toInstant(Date.now()));
const pages = () => [...document.querySelectorAll('article')];
const paper = () => pages().map((page) => page.textContent).join('\n');

/** How high what is printed is: paper that grew would spill onto another. */
function heightsInMm(): number[] {
  const perMm = 96 / 25.4;
  return pages().map((page) => (page.firstElementChild?.clientHeight ?? 0) / perMm);
}

/** Millimetres between the margins of a paper. */
function room(page: HTMLElement | undefined): number {
  const width = page?.style.width;
  return width === '210mm' ? (page?.style.minHeight === '148mm' ? 122 : 263) : width === '297mm' && page?.style.minHeight === '420mm' ? 392 : 176;
}

async function happen(record: RecordId, ...events: { readonly type: string; readonly data: JsonObject }[]): Promise<void> {
  const done = await store.commit([{ record, events }]);
  if (!done.ok) throw new Error(done.problem);
}

/** Registered in one act with everything a reception may bring. */
async function registered(part: JsonObject): Promise<RecordId> {
  const id = store.newId('issue');
  const numbers = await station.host.reception.reserveNumbers({ year: 2024, count: 1 });
  await happen(id, {
    type: 'issue.registered',
    data: {
      number: numbers.ok ? (numbers.value.numbers[0] ?? '') : '', on: today, words: '夜里没有路灯。', summary: '没有路灯', category: '路灯照明', place: '', nature: 'help', channel: 'desk', level: null, people: 3,
      deputies: ['罗春芳'], visitor: '河湾西村村民', contact: 'none', imported: null, ...part,
    },
  });
  return id;
}

describe('the reception form', () => {
  test('says what was decided, endorsed, given out and told', async () => {
    const id = await registered({ from: '09:12', until: '09:20', where: '杨家营集市', helpers: [{ name: '何敏', role: 'lawyer' }], fromPaper: true });
    await happen(id, { type: 'issue.triaged', data: { gate, opinion: '属镇权限，建议由镇城建办办理。', outcome: 'handed', lead: '镇城建办', assists: [], due: addDays(today, 30) } });
    await happen(id, { type: 'issue.endorsed', data: { text: '同意。' } }, { type: 'issue.told', data: { whom: 'visitor', on: today, manner: 'phone', reached: true, note: '' } });
    await show({ page: 'sheet', sheet: 'form', id });
    await seenText('属镇权限，建议由镇城建办办理。');
    for (const words of ['9:12—9:20', '杨家营集市', '何敏（律师）', '1批，3人次', '同意。', '镇城建办', '照纸质登记表补录', '第1页，共1页']) expect(paper()).toContain(words);
    const ticked = [...document.querySelectorAll('article [aria-label="✓"]')].map((box) => box.parentElement?.textContent);
    expect(ticked).toEqual(['上门', '求助', '镇', '交办']);
  });

  test('goes on at further pages with the same head when the words are long, and no word is lost', async () => {
    const words = Array.from({ length: 400 }, (_, n) => `第${n + 1}句，桥上的护栏又断了。`).join('');
    const id = await registered({ words });
    await show({ page: 'sheet', sheet: 'form', id });
    await seen('three pages or more', () => pages().length > 2);
    for (const page of pages()) expect(page.querySelector('h1')?.textContent).toContain('人大代表联络站接待登记表');
    expect(paper()).toContain(`第${pages().length}页，共${pages().length}页`);
    // every box as it is on paper, one after the other
    const whole = [...document.querySelectorAll('article tr:nth-child(6) td, article section p')].map((box) => box.textContent.replace(/（下接第\d+页）/u, '')).join('');
    expect(whole).toBe(words);
    for (const page of pages()) expect(page.scrollHeight, 'one paper high').toBeLessThanOrEqual(page.clientHeight + 1);
    for (const height of heightsInMm()) expect(height).toBeLessThanOrEqual(263);
  });

  test('names nobody where secrecy was asked for, on no sheet of the matter', async () => {
    const id = await registered({ confidential: true, visitor: '桥头人家', deputies: ['田守义'], helpers: [{ name: '何敏', role: 'lawyer' }] });
    await happen(id, { type: 'issue.triaged', data: { gate: { ...gate, litigated: true }, opinion: '', outcome: 'referred', channel: '县人民法院' } });
    for (const [sheet, mark] of [['form', '职权归属'], ['receipt', '您反映的事已经登记'], ['guidance', '县人民法院'], ['day', '来访1批']] as const) {
      await show(sheet === 'day' ? { page: 'sheet', sheet, on: today } : { page: 'sheet', sheet, id });
      await seenText(mark);
      expect(paper(), sheet).not.toMatch(/田守义|桥头人家|何敏/u);
      if (sheet !== 'guidance') expect(paper(), sheet).toContain('（保密）');
    }
  });

  test('a name and a telephone that were left are on no sheet', async () => {
    const id = store.newId('issue');
    const contact = await sealIfGiven(station.host, id, { name: '周文仙', phone: '13800138000' });
    if (!contact.ok) throw new Error(contact.problem);
    await registerIssue(station.host, store, { id, startedAt: toInstant(Date.now()), form: { ...emptyForm(today), words: '夜里没有路灯。' }, contact: contact.value });
    for (const sheet of ['form', 'receipt', 'guidance'] as const) {
      await show({ page: 'sheet', sheet, id });
      await seen(sheet, () => pages().length === 1);
      expect(document.body.textContent, sheet).not.toMatch(/周文仙|138/u);
    }
  });
});

describe('the day sheet', () => {
  test('of a day of forty long matters repeats its head, splits no row, leaves none out and ends with the signatures', async () => {
    for (let n = 0; n < 40; n++) await registered({ on: '2024-11-15', summary: n % 3 === 0 ? '桥上的护栏又被车撞断了'.repeat(18) : '路灯不亮', category: '道路交通/村组道路硬化' });
    await show({ page: 'sheet', sheet: 'day', on: '2024-11-15' });
    await seenText('来访40批，120人次。');
    for (const height of heightsInMm()) expect(height).toBeLessThanOrEqual(263);
    const numbers = [...document.querySelectorAll('article tbody tr')].map((row) => row.children[1]?.textContent);
    expect(new Set(numbers).size).toBe(40);
    expect(numbers).toHaveLength(40);
    for (const page of pages().filter((one) => one.querySelector('tbody') !== null)) expect(page.querySelector('thead')?.textContent).toContain('编号');
    expect(pages().filter((page) => page.textContent.includes('接待代表签名'))).toEqual(pages().slice(-1));
  });
});

describe('the way to paper', () => {
  test('Ctrl+P on a matter shows its receipt, a digit another of its sheets, Esc goes back to the matter', async () => {
    const id = await register({ words: '夜里没有路灯。' });
    await show({ page: 'ledger', id });
    await seenText('夜里没有路灯。');
    await chord('p');
    await seenText(lookUpCode(id));
    (await seen('the choice of sheets', () => document.querySelector<HTMLElement>('[role="radiogroup"] input'))).focus();
    await keys('2');
    await seenText('职权归属');
    await keys('{Escape}');
    await seen('the matter', () => location.hash === hashOf({ page: 'ledger', id }));
  });

  test('the list of sheets opens one by keyboard; the paper that was chosen is remembered', async () => {
    localStorage.removeItem('lianxin.paper');
    await show({ page: 'settings', section: 'print' });
    const link = await seen('接待流程', () => [...document.querySelectorAll('a')].find((one) => one.textContent === '接待流程'));
    link.focus();
    await keys('{Enter}');
    await seenText('A3，竖');
    (await seen('the choice of paper', () => document.querySelector<HTMLElement>('[role="radiogroup"] input'))).focus();
    await keys('2');
    await seenText('A4，竖');
    await keys('{Escape}');
    await seenText('能印的纸');
    const row = await seen('the row', () => [...document.querySelectorAll('tr')].find((one) => one.textContent.startsWith('接待流程')));
    expect(row.textContent).toContain('A4，竖');
    localStorage.removeItem('lianxin.paper');
  });

  test('the day sheet of a day that is typed is one Enter away', async () => {
    await registered({ summary: '桥栏断了', on: '2024-11-15' });
    await show({ page: 'settings', section: 'print' });
    (await seen('the day', () => document.querySelector<HTMLInputElement>('#sheet-day'))).focus();
    await keys('{Control>}a{/Control}2024.11.15{Enter}');
    await seenText('桥栏断了');
    expect(paper()).toContain('来访1批，3人次。');
  });
});

test.each([['zh', 100, [1366, 630]], ['zh', 200, [1366, 768]], ['en', 200, [1024, 768]]] as const)('every sheet in %s at %i %% is accessible, one paper high and not wider than its place', async (language, textSize, size) => {
  await seedSampleStation(store, station.host, () => undefined);
  const id = await registered({ words: '路灯不亮。' });
  await show({ page: 'today' }, { language, textSize, size });
  const routes: Route[] = [{ page: 'settings', section: 'print' }, { page: 'sheet', sheet: 'form', id }, { page: 'sheet', sheet: 'guidance', id }, { page: 'sheet', sheet: 'day', on: today }, ...sheetNames.filter((name) => name !== 'receipt' && name !== 'day').map((sheet: SheetName) => ({ page: 'sheet', sheet }) as const)];
  for (const route of routes) {
    navigate(route);
    await seen(hashOf(route), () => location.hash === hashOf(route) && (route.page === 'settings' ? document.querySelector('#sheet-day') : pages()[0]));
    expect(await blemishes(), hashOf(route)).toEqual([]);
    for (const element of document.querySelectorAll('main, main > div > div')) expect(element.scrollWidth, `${hashOf(route)} ${element.className}`).toBeLessThanOrEqual(element.clientWidth + 1);
    for (const [n, height] of heightsInMm().entries()) expect(height, `${hashOf(route)} ${[...(pages()[n]?.querySelectorAll('tr') ?? [])].map((row) => (row.clientHeight / 3.78).toFixed(1)).join()}`).toBeLessThanOrEqual(room(pages()[n]));
  }
}, 60_000);
