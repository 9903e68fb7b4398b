/** Registering at the desk: keys, finders, drafts. */
import { firstValueFrom } from 'rxjs';
import { describe, expect, test } from 'vitest';
import { seedSampleStation } from '../../../renderer/db/sample-station.ts';
import { registerIssue, sealIfGiven } from '../../../renderer/rooms/reception/actions.ts';
import { todayNow } from '../../../renderer/rooms/reception/use-today.ts';
import { addDays, toInstant } from '../../../shared/kernel/time.ts';
import { emptyForm } from '../../../shared/reception/draft-form.ts';
import { blemishes, chord, eventTypes, field, keys, onDisk, press, register, show, station, store } from './at-the-desk.ts';
import { seen, seenText } from './show-room.tsx';

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

describe('registering in full', () => {
  test('confidential, from paper of a day long ago, with a mediator, linked to a matter nearby, by keyboard', async () => {
    const earlier = await register({ words: '村口小桥没有护栏，过路的人害怕。', category: '道路交通', on: '2024-04-10' });
    await show({ page: 'register' });
    await seen('the words', () => document.activeElement?.id === 'register-words');
    await keys('村口小桥的护栏又断了。');
    (await seen('the category', () => field('register-category'))).focus();
    await keys('dljt');
    await seenText('tōng');
    await keys('{Enter}');
    await seenText('附近相似的1件');
    await chord('g');
    await seenText('已关联');
    field('register-visitor')?.focus();
    await keys('河湾村民{Enter}{Enter}{Enter}{Enter} {Enter}2024-5-8{Enter}8点半{Enter}910{Enter} {Enter}杨家营集市');
    await seenText('名单、表格和导出里不写');
    await keys('{Tab}{Enter}');
    await seen('the helper', () => document.activeElement?.id === 'register-helpers-0');
    await keys('赵敏{Tab}2');
    expect(await blemishes()).toEqual([]);
    await chord('{Enter}');
    await seenText('刚登记好');
    const page = await firstValueFrom(store.ledger({ text: '又断了', from: '', to: '', places: [], category: '', stages: [] }, { offset: 0, limit: 5 }));
    const row = page.rows[0];
    expect(row).toMatchObject({ on: '2024-05-08', show: { visitor: '', confidential: true } });
    expect(await eventTypes(row?.id ?? earlier)).toEqual(['issue.registered', 'issue.linked']);
    const registered = await firstValueFrom(store.record(row?.id ?? earlier));
    expect(registered?.events[0]?.data).toMatchObject({ confidential: true, fromPaper: true, from: '08:30', until: '09:10', where: '杨家营集市', helpers: [{ name: '赵敏', role: 'lawyer' }], visitor: '河湾村民' });
    expect(registered?.events[1]?.data).toEqual({ to: earlier });
  });
});
