/** A day at the desk in a real Chromium: real keys, the real host, the real store. */
import axe from 'axe-core';
import { firstValueFrom } from 'rxjs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { seedSampleStation } from '../../../renderer/db/sample-station.ts';
import type { Store } from '../../../renderer/db/store.ts';
import { addAddendum, correctIssue, registerIssue, sealIfGiven } from '../../../renderer/rooms/reception/actions.ts';
import { rememberChoice } from '../../../renderer/rooms/reception/last-choice.ts';
import { everything } from '../../../renderer/rooms/reception/ledger-filter.ts';
import { todayNow } from '../../../renderer/rooms/reception/use-today.ts';
import { hashOf, navigate } from '../../../renderer/ui/route.ts';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import { tick } from '../../../shared/kernel/record/clock.ts';
import { sealEvent } from '../../../shared/kernel/record/event.ts';
import { addDays, toInstant } from '../../../shared/kernel/time.ts';
import { type DraftForm, emptyForm } from '../../../shared/reception/draft-form.ts';
import { lookUpCode } from '../../../shared/reception/receipt.ts';
import { openStation, type TestStation } from '../open-station.ts';
import { type Room, seen, seenText, showRoom } from './show-room.tsx';

let station: TestStation;
let store: Store;
let room: Room | null = null;
beforeEach(async () => {
  rememberChoice(everything);
  station = await openStation();
  ({ store } = await station.open());
});
afterEach(async () => {
  room?.close();
  room = null;
  await station.close();
});

const keys = (text: string) => userEvent.keyboard(text);
const field = <T extends HTMLElement>(id: string) => document.getElementById(id) as T | null;
const press = (name: string) => seen(name, () => [...document.querySelectorAll('button')].find((button) => button.textContent.startsWith(name) && !button.disabled)).then((button) => button.click());
const chord = (key: string) => keys(`{Control>}${key}{/Control}`);

async function show(at: Parameters<typeof showRoom>[0]['at'], more: Partial<Parameters<typeof showRoom>[0]> = {}): Promise<void> {
  room?.close();
  room = await showRoom({ host: station.host, store, at, ...more });
}

async function register(part: Partial<DraftForm>, id: RecordId = store.newId('issue')): Promise<RecordId> {
  const form = { ...emptyForm('2024-11-15'), words: '夜里没有路灯。', ...part };
  const done = await registerIssue(station.host, store, { id, startedAt: toInstant(Date.now()), form, contact: null });
  if (!done.ok) throw new Error(done.problem);
  return id;
}

/** What lies on the disk of this station, as text. */
async function onDisk(): Promise<string> {
  const [journal, drafts] = [await station.host.backup.read({ after: 0, maxBytes: 8_388_608 }), await station.host.reception.drafts({})];
  return JSON.stringify([journal, drafts]);
}

async function eventTypes(id: RecordId): Promise<string[]> {
  const document = await firstValueFrom(store.record(id));
  return document?.events.map((event) => event.type) ?? [];
}

async function blemishes(): Promise<string[]> {
  const found = await axe.run(document.body, { rules: { region: { enabled: false } } });
  return found.violations.map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.html.slice(0, 120)).join(' ')}`);
}

describe('registering by keyboard alone', () => {
  test('from F2 to the receipt, with finders by initials and a name that nobody can read on the disk', async () => {
    await seedSampleStation(store, station.host, () => undefined);
    await show({ page: 'today' });
    await keys('{F2}');
    await seen('the words', () => document.activeElement?.id === 'register-words');
    await keys('护栏又被车撞断。{Enter}夜里没有路灯。{Tab}{Tab}dljt');
    await seenText('tōng');
    await keys('{Enter}3{Enter}1{Enter}hewanxi{Enter}5{Enter}luo{Enter}{Enter}2{Enter}{Enter}河湾西村村民{Enter}王建国{Enter}13800000000');
    await chord('{Enter}');
    await seenText('刚登记好');
    const page = await firstValueFrom(store.ledger({ text: '护栏又被车撞断', from: '', to: '', places: [], category: '', stages: [] }, { offset: 0, limit: 5 }));
    expect(page.rows[0]?.show).toMatchObject({ summary: '护栏又被车撞断', category: '道路交通', nature: 'help', channel: 'desk', people: 5, visitor: '河湾西村村民' });
    const registered = await firstValueFrom(store.record(page.rows[0]?.id ?? store.newId('issue')));
    expect(registered?.events[0]?.data['words']).toBe('护栏又被车撞断。\n夜里没有路灯。');
    expect(page.rows[0]?.show.deputies).toHaveLength(1);
    expect(page.rows[0]?.place).not.toBe('');
    expect((await station.host.reception.drafts({})).ok && (await onDisk())).not.toMatch(/王建国|13800000000/);
    await chord('p');
    await seenText('您反映的事已经登记');
  });

  test('the visitor’s words are all that is asked for; without them it says why', async () => {
    await show({ page: 'register' });
    await seen('the words', () => document.activeElement?.id === 'register-words');
    await chord('{Enter}');
    await seenText('写下他说的话再登记');
    expect(field('register-words')?.getAttribute('aria-invalid')).toBe('true');
    expect(await eventTypesInJournal()).not.toContain('issue.registered');
  });

  test('a choice can be taken back by its digit or Backspace', async () => {
    await show({ page: 'register' });
    const kind = await seen('the choices', () => document.querySelector<HTMLElement>('#register-nature input'));
    kind.focus();
    const chosen = () => document.querySelectorAll('#register-nature input:checked').length;
    await keys('3');
    expect(chosen()).toBe(1);
    await keys('3');
    expect(chosen()).toBe(0);
    await keys('2{Backspace}');
    expect(chosen()).toBe(0);
  });

  test('a station without a register of deputies writes their names, and is offered them again', async () => {
    await register({ deputies: ['王小明'], on: addDays(todayNow(), -1) });
    await show({ page: 'register' });
    const deputies = await seen('the deputies', () => field<HTMLInputElement>('register-deputies'));
    deputies.focus();
    await keys('wxm');
    await seenText('王小明');
    await keys('{Enter}李小红');
    await seenText('就写“李小红”');
    await keys('{Enter}');
    expect([...document.querySelectorAll('#register-deputies')].length).toBe(1);
    await seen('both names', () => document.querySelector('[aria-label="去掉王小明"]') !== null && document.querySelector('[aria-label="去掉李小红"]'));
  });

  test('text in a finder that nobody chose is not registered away', async () => {
    await show({ page: 'register' });
    await seen('the words', () => document.activeElement?.id === 'register-words');
    await keys('水压低');
    (await seen('the category', () => field('register-category'))).focus();
    await keys('zzz');
    await chord('{Enter}');
    await seenText('没有这一类，选“其他”或清空');
    expect(document.activeElement?.id).toBe('register-category');
    expect(await eventTypesInJournal()).not.toContain('issue.registered');
    await keys('{Escape}');
    await chord('{Enter}');
    await seen('the matter', () => location.hash.startsWith('#/ledger/'));
  });

  test('Enter that belongs to an input method moves nothing', async () => {
    await show({ page: 'register' });
    const summary = await seen('the summary', () => field<HTMLInputElement>('register-summary'));
    summary.focus();
    summary.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, isComposing: true }));
    expect(document.activeElement).toBe(summary);
    summary.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
    expect(document.activeElement?.id).toBe('register-category');
  });
});

async function eventTypesInJournal(): Promise<string[]> {
  const read = await station.host.backup.read({ after: 0, maxBytes: 8_388_608 });
  return read.ok ? read.value.entries.flatMap(({ entry }) => (entry.type === 'events' ? entry.events.map((event) => event.type) : [])) : [];
}

describe('a draft', () => {
  test('opening the form leaves nothing behind; the first word does, and survives the window', async () => {
    await show({ page: 'register' });
    await seen('the words', () => document.activeElement?.id === 'register-words');
    expect(await onDisk()).toContain('"drafts":[]');
    await keys('巷口路灯不亮');
    await seenText('已保存');
    await show({ page: 'today' });
    await seenText('巷口路灯不亮');
    await press('接着写');
    const words = await seen('the words', () => field<HTMLTextAreaElement>('register-words'));
    expect(words.value).toBe('巷口路灯不亮');
    await keys('{Escape}');
    await seen('the desk', () => location.hash === '#/today');
  });

  test('registered twice is one matter with one number', async () => {
    const id = store.newId('issue');
    const sealed = await sealIfGiven(station.host, id, { name: '王建国', phone: '' });
    const draft = { id, startedAt: toInstant(Date.now()), form: { ...emptyForm('2024-11-15'), words: '水压低' }, contact: sealed.ok ? sealed.value : null };
    const first = await registerIssue(station.host, store, draft);
    const second = await registerIssue(station.host, store, draft);
    expect(first.ok && second.ok && first.value.number === second.value.number).toBe(true);
    expect(await eventTypes(id)).toEqual(['issue.registered']);
  });

  test('a number that was reserved before a failure is the number of the next try', async () => {
    const form = { ...emptyForm('2024-11-15'), words: '水压低' };
    await station.host.access.signOut({});
    const draft = { id: store.newId('issue'), startedAt: toInstant(Date.now()), form: { ...form, number: 'JY01-2024-A-0007' }, contact: null };
    expect(await registerIssue(station.host, store, draft)).toMatchObject({ ok: false, problem: 'not_signed_in', draft: { form: { number: 'JY01-2024-A-0007' } } });
    await station.signIn();
    expect(await registerIssue(station.host, store, draft)).toMatchObject({ ok: true, value: { number: 'JY01-2024-A-0007' } });
  });
});

describe('the ledger', () => {
  test('finds as one types, goes down with ↓, opens with Enter and comes back to the same row with Esc', async () => {
    for (const words of ['路灯不亮', '水压低', '桥栏断了', '路面坑洼']) await register({ words });
    await show({ page: 'ledger' });
    await seenText('登记的诉求4件');
    field('ledger-search')?.focus();
    await keys('路');
    await seenText('登记的诉求2件');
    await keys('{ArrowDown}{ArrowDown}{Enter}');
    await seen('the pane', () => document.getElementById('record-pane')?.textContent.includes('路灯不亮'));
    await keys('{Escape}');
    await seen('the list', () => document.getElementById('record-pane') === null);
    expect(document.querySelector('[aria-selected="true"]')?.textContent).toContain('路灯不亮');
    expect(document.activeElement?.getAttribute('role')).toBe('grid');
  });

  test('a figure of its sentence is a filter, and what finds nothing says what was looked for', async () => {
    await register({ words: '路灯不亮' });
    await show({ page: 'ledger', find: { text: '没有这回事' } });
    await seenText('台账里没有符合这些的：“没有这回事”');
    await press('清除筛选');
    await press('已登记1');
    await seenText('导出这1件');
  });

  test('the code on a receipt finds its matter', async () => {
    const id = await register({ words: '路灯不亮' });
    await show({ page: 'ledger', find: { text: lookUpCode(id).toLowerCase() } });
    await press('打开');
    await seen('the matter', () => location.hash === hashOf({ page: 'ledger', id }));
  });

  test('an empty one teaches its columns and offers the first step', async () => {
    await show({ page: 'ledger' });
    await seenText('还没有登记过诉求');
    expect([...document.querySelectorAll('th')].map((head) => head.textContent.replace(/ ↓/, ''))).toEqual(['编号', '日期', '地点', '反映', '类别', '阶段', '期限']);
    await keys('{F2}');
    await seen('the form', () => field('register-words'));
  });
});

describe('one matter', () => {
  test('Ctrl+Z takes back the last act as a new event; in a field it takes back letters', async () => {
    const id = await register({ summary: '路灯' });
    await correctIssue(store, id, { summary: '装路灯' }, '');
    await addAddendum(store, id, '村里说下周装。');
    await show({ page: 'ledger', id });
    await seenText('村里说下周装。');
    field('ledger-search')?.focus();
    await chord('z');
    expect(await eventTypes(id)).toHaveLength(3);
    document.querySelector<HTMLElement>('[role="grid"]')?.focus();
    await chord('z');
    await seenText('撤销：补记');
    expect(await eventTypes(id)).toEqual(['issue.registered', 'issue.corrected', 'issue.addendum', 'record.undone']);
  });

  test('a correction is one event with only what changed, told with the old value', async () => {
    const id = await register({ people: 5, visitor: '村民' });
    await show({ page: 'ledger', id });
    await press('更正');
    const people = await seen('people', () => field<HTMLInputElement>('correct-people'));
    await userEvent.fill(people, '6');
    await chord('{Enter}');
    await seenText('人数改为“6人”（原来“5人”）');
    const document = await firstValueFrom(store.record(id));
    expect(document?.events.at(-1)?.data).toEqual({ set: { people: 6 }, reason: '' });
  });

  test('contact data is shown only after the look is in the history', async () => {
    const id = store.newId('issue');
    const sealed = await sealIfGiven(station.host, id, { name: '王建国', phone: '13800000000' });
    await registerIssue(station.host, store, { id, startedAt: toInstant(Date.now()), form: { ...emptyForm('2024-11-15'), words: '水压低' }, contact: sealed.ok ? sealed.value : null });
    await show({ page: 'ledger', id });
    await seenText('另存并加密');
    expect(document.body.textContent).not.toContain('王建国');
    await press('看联系方式');
    await seenText('13800000000');
    expect(await eventTypes(id)).toEqual(['issue.registered', 'issue.contact_viewed']);
  });

  test('two values for one field: nothing is preselected, 2 and Enter settle it, the other stays in the history', async () => {
    const id = await register({ category: '路灯照明' });
    const seenByBoth = (await firstValueFrom(store.record(id)))?.events ?? [];
    await correctIssue(store, id, { category: '水利抗旱' }, '');
    const first = seenByBoth[0];
    if (first === undefined) throw new Error('nothing was registered');
    const theirs = sealEvent(id, {
      type: 'issue.corrected', v: 1, at: toInstant(Date.now()), hlc: tick(Date.now() + 1, [first.hlc]), by: first.by, after: [first.id], data: { set: { category: '产业发展' }, reason: '合作社的路' },
    });
    expect(await station.host.backup.append({ entries: [{ type: 'events', record: id, events: [theirs] }] })).toMatchObject({ ok: true });
    // What the journal has and the database lacks is taken in with the next act.
    await register({ words: '别的事' });
    await show({ page: 'ledger', id });
    await press('去定');
    await seenText('要定的是类别');
    await seenText('改之前是“路灯照明”');
    expect(document.querySelectorAll('input[name="conflict"]:checked')).toHaveLength(0);
    await keys('2');
    await seenText('定为“产业发展”');
    await keys('{Enter}');
    await seenText('类别定为“产业发展”');
    expect((await eventTypes(id)).at(-1)).toBe('issue.settled');
    expect(document.body.textContent).toContain('水利抗旱');
  });
});

describe('the receipt', () => {
  test('holds the longest summary and twelve deputies on half a sheet, and no personal data', async () => {
    const id = store.newId('issue');
    const sealed = await sealIfGiven(station.host, id, { name: '王建国', phone: '13800000000' });
    const form = { ...emptyForm('2024-11-15'), words: '水', summary: '护'.repeat(200), deputies: Array.from({ length: 12 }, (_, index) => `欧阳春芳${index}`) };
    await registerIssue(station.host, store, { id, startedAt: toInstant(Date.now()), form, contact: sealed.ok ? sealed.value : null });
    await show({ page: 'receipt', id });
    await seenText(lookUpCode(id));
    const sheet = await seen('the sheet', () => document.querySelector('article')?.firstElementChild);
    expect(sheet.scrollHeight).toBeLessThanOrEqual(sheet.clientHeight);
    const lines = [...sheet.querySelectorAll('footer p')].at(-1)?.getBoundingClientRect();
    expect(lines?.bottom).toBeLessThanOrEqual(sheet.getBoundingClientRect().bottom);
    const overlap = sheet.querySelector('dl')?.getBoundingClientRect();
    const summary = sheet.querySelector('p + p')?.getBoundingClientRect();
    expect((summary?.bottom ?? 0) <= (overlap?.top ?? -1)).toBe(true);
    expect(document.body.textContent).not.toMatch(/王建国|13800000000/);
  });
});

describe('for everybody', () => {
  test.each([
    ['zh', 100, [1366, 630]],
    ['zh', 200, [1366, 768]],
    ['en', 125, [1024, 768]],
  ] as const)('every page in %s at %i %% is accessible and nothing is wider than the window', async (language, textSize, size) => {
    await seedSampleStation(store, station.host, () => undefined);
    const id = await register({ words: '路灯不亮，夜里摔过人。' });
    await show({ page: 'today' }, { language, textSize, size });
    const pages = [
      [{ page: 'today' }, '#today-deputies, section h2'],
      [{ page: 'register' }, '#register-words'],
      [{ page: 'ledger' }, '[role="grid"] td'],
      [{ page: 'ledger', id }, '#record-history'],
      [{ page: 'receipt', id }, 'article svg'],
    ] as const;
    for (const [at, mark] of pages) {
      navigate(at);
      await seen(hashOf(at), () => location.hash === hashOf(at) && document.querySelector(mark));
      expect(await blemishes(), hashOf(at)).toEqual([]);
      expect(document.documentElement.scrollWidth, hashOf(at)).toBeLessThanOrEqual(window.innerWidth);
      if (at.page === 'ledger' && !('id' in at)) expect(document.querySelector('[role="grid"] td[title]')?.getBoundingClientRect().width, 'room for what it is about').toBeGreaterThan((10 * 16 * textSize) / 100);
    }
  });
});
