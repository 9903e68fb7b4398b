/** The ledger, one matter in it, and its receipt. */
import { firstValueFrom } from 'rxjs';
import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { addAddendum, correctIssue, registerIssue, sealIfGiven } from '../../../renderer/rooms/reception/actions.ts';
import { hashOf } from '../../../renderer/ui/route.ts';
import { tick } from '../../../shared/kernel/record/clock.ts';
import { sealEvent } from '../../../shared/kernel/record/event.ts';
import { toInstant } from '../../../shared/kernel/time.ts';
import { emptyForm } from '../../../shared/reception/draft-form.ts';
import { lookUpCode } from '../../../shared/reception/receipt.ts';
import { chord, eventTypes, field, keys, press, register, show, station, store } from './at-the-desk.ts';
import { seen, seenText } from './show-room.tsx';

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
    expect([...document.querySelectorAll('th')].map((head) => head.textContent.replace(/ ↓/, ''))).toEqual(['编号', '日期', '地点', '反映', '类别', '承办', '阶段', '期限']);
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
