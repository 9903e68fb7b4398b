/** The decision at the desk: four questions, seven ways, and what a matter needs until it is filed. By keyboard. */
import { firstValueFrom } from 'rxjs';
import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { decideIssue } from '../../../renderer/db/decide.ts';
import { noteTold } from '../../../renderer/rooms/reception/outcome/acts.ts';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import { tick } from '../../../shared/kernel/record/clock.ts';
import { sealEvent } from '../../../shared/kernel/record/event.ts';
import { foldRecord } from '../../../shared/kernel/record/fold.ts';
import { toInstant } from '../../../shared/kernel/time.ts';
import { issueKind, readIssue } from '../../../shared/reception/issue.ts';
import { draftFrom } from '../../../shared/suggestions/suggestion.ts';
import { chord, eventTypes, field, keys, press, register, show, station, store } from './at-the-desk.ts';
import { seen, seenText } from './show-room.tsx';

const gate = { litigated: false, common: true, concrete: true, level: 'town' } as const;

const draft = (id: RecordId) => ({ title: '护栏', facts: '', analysis: '', proposal: '', lead: '', issues: [id] });

async function issueOf(id: RecordId) {
  const document = await firstValueFrom(store.record(id));
  return document === null ? null : readIssue(foldRecord(issueKind, id, document.events));
}

const focusIn = (id: string) => seen(`the focus in ${id}`, () => field(id)?.contains(document.activeElement));
const chosen = (name: string) => seen(`${name} chosen`, () => document.querySelector<HTMLInputElement>('[name="outcome-way"]:checked')?.closest('label')?.textContent.includes(name));
const decided = (words: string) => seen(words, () => [...document.querySelectorAll('#record-pane dd')].some((fact) => fact.textContent.startsWith(words)));

/** Answers the four questions and is at the ways. */
async function answer(digits: string): Promise<void> {
  await focusIn('outcome-litigated');
  for (const digit of digits) await keys(`${digit}{Enter}`);
  await seen('the ways', () => document.activeElement?.getAttribute('name') === 'outcome-way');
}

describe('定单', () => {
  test('a matter is handed to a unit by keyboard alone: the red button names the unit, the due day is a month ahead', async () => {
    const id = await register({ summary: '护栏断了', deputies: ['罗春芳'] });
    await show({ page: 'ledger', id });
    await seenText('护栏断了');
    await chord('{Enter}');
    await answer('1212');
    await keys('2');
    await chosen('交办');
    await keys('{Enter}镇交通站{Enter}');
    await seenText('派给镇交通站');
    await chord('{Enter}');
    await decided('交办镇交通站');
    expect(await issueOf(id)).toMatchObject({ stage: 'handling', level: 'town', decided: { outcome: 'handed', lead: '镇交通站', assists: [], gate } });
    await seenText('定单：交办镇交通站');
  });

  test('a way that the answers shut keeps its place and says why; its digit does nothing', async () => {
    const id = await register({});
    await show({ page: 'outcome', id });
    await answer('2212');
    const ways = () => [...document.querySelectorAll<HTMLInputElement>('[name="outcome-way"]')];
    await seen('only one way', () => ways().filter((way) => !way.disabled).length === 1);
    expect(ways().map((way) => way.closest('label')?.textContent.replace(/^\d/, ''))).toEqual(expect.arrayContaining(['当场答复走不了：已经进了法院、仲裁或复议', '引导告诉他该找哪里']));
    await keys('1');
    expect(document.querySelector('[name="outcome-way"]:checked')).toBeNull();
    await keys('7');
    await chosen('引导');
    await keys('{Enter}');
    await userEvent.keyboard('法院');
    await seen('the court', () => document.querySelector('[role="option"]')?.textContent.includes('县人民法院'));
    await keys('{Enter}');
    await seenText('引导到县人民法院');
    await chord('{Enter}');
    await decided('引导到县人民法院');
    expect(await issueOf(id)).toMatchObject({ stage: 'referred' });
  });

  test('what a way still asks for is said beside it, and nothing is decided', async () => {
    const id = await register({});
    await show({ page: 'outcome', id });
    await answer('1212');
    await keys('1');
    await chosen('当场答复');
    await chord('{Enter}');
    await seenText('写一句怎么答复的。');
    await focusIn('outcome-answer');
    expect(await eventTypes(id)).toEqual(['issue.registered']);
  });

  test('Esc leaves it for later: the answers are there when one comes back', async () => {
    const id = await register({});
    await show({ page: 'outcome', id });
    await answer('1212');
    await keys('4');
    await chosen('民生实事征集');
    await keys('{Escape}');
    await seen('the pane', () => document.getElementById('record-pane'));
    await chord('{Enter}');
    await chosen('民生实事征集');
    await seenText('记入征集库');
  });

  test('merging is told in both matters, and taking it back takes both back', async () => {
    const other = await register({ words: '桥上护栏坏了。', summary: '桥栏坏了' });
    const id = await register({ words: '护栏断了。', summary: '护栏断了' });
    await show({ page: 'outcome', id });
    await answer('1212');
    await keys('5');
    await chosen('并到另一件');
    await keys('{Enter}桥栏');
    await seen('one found', () => document.querySelectorAll('[name="outcome-into"]').length === 1);
    await keys('{Enter} ');
    await seenText('并到A-0001');
    await chord('{Enter}');
    await seen('the other', () => document.querySelector(`#record-pane a[href="#/ledger/${other}"]`));
    expect(await issueOf(id)).toMatchObject({ stage: 'merged', decided: { into: other } });
    expect(await eventTypes(other)).toEqual(['issue.registered', 'issue.took_in']);
    await show({ page: 'ledger', id: other });
    await seenText('A-0002并入这一件');
    document.querySelector<HTMLElement>('[role="grid"]')?.focus();
    await chord('z');
    await seenText('撤销：A-0002并入这一件');
    await vi.waitFor(async () => expect(await issueOf(id)).toMatchObject({ stage: 'registered' }), { timeout: 8000 });
    expect(await eventTypes(id)).toEqual(['issue.registered', 'issue.triaged', 'record.undone']);
  });

  test('a link is told in both matters, and taken back in both', async () => {
    const other = await register({ words: '桥上护栏坏了。', summary: '桥栏坏了' });
    const id = await register({ summary: '护栏断了', links: [other] });
    await show({ page: 'ledger', id: other });
    await seen('the link', () => document.querySelector(`#record-pane a[href="#/ledger/${id}"]`)?.textContent === 'A-0002');
    await seenText('和A-0002关联');
    await press('撤销上一步');
    await seenText('撤销：和A-0002关联');
    await vi.waitFor(async () => expect(await eventTypes(id)).toEqual(['issue.registered', 'issue.linked', 'record.undone']), { timeout: 8000 });
  });

  test('a suggestion is a draft with the visitor’s words as facts; it is revised from the matter and stays a draft', async () => {
    const id = await register({ words: '护栏断了，娃娃怕。', summary: '护栏断了', deputies: ['罗春芳'] });
    const suggestion = store.newId('suggestion');
    const issue = await issueOf(id);
    if (issue === null) throw new Error('not registered');
    await decideIssue(store, id, { gate, opinion: '', outcome: 'suggestion', suggestion }, { ...draftFrom(issue), issues: [id] });
    await show({ page: 'ledger', id });
    await seenText('草稿，代表签名才算');
    await press('看、改草稿');
    const proposal = await seen('the proposal', () => field<HTMLTextAreaElement>('suggestion-proposal'));
    expect(field<HTMLTextAreaElement>('suggestion-facts')?.value).toBe('护栏断了，娃娃怕。');
    await userEvent.fill(proposal, '建议重建护栏。');
    await chord('{Enter}');
    await seen('the dialog gone', () => field('suggestion-proposal') === null);
    expect(await eventTypes(suggestion)).toEqual(['suggestion.drafted', 'suggestion.revised']);
  });

  test('taken back, its draft is shown as unused; decided again it goes on, whatever was written in it, and no second one is made', async () => {
    const id = await register({ words: '护栏断了，娃娃怕。', summary: '护栏断了', deputies: ['罗春芳'] });
    const suggestion = store.newId('suggestion');
    const issue = await issueOf(id);
    if (issue === null) throw new Error('not registered');
    await decideIssue(store, id, { gate, opinion: '', outcome: 'suggestion', suggestion }, { ...draftFrom(issue), issues: [id] });
    await store.commit([{ record: suggestion, events: [{ type: 'suggestion.revised', data: { set: { title: '关于重建护栏的建议', proposal: '建议重建护栏。' } } }] }]);
    await show({ page: 'ledger', id });
    await seenText('草稿，代表签名才算');
    await press('撤销上一步');
    await seenText('未用的草稿，定单已经撤销');
    await press('再定单，接着用');
    await seen('the first question', () => document.activeElement?.getAttribute('type') === 'radio');
    for (const digit of ['1', '2', '1', '2']) await keys(`${digit}{Enter}`);
    await keys('3');
    await seen('the title', () => field<HTMLInputElement>('outcome-title')?.value === '关于重建护栏的建议');
    await chord('{Enter}');
    await seenText('草稿，代表签名才算');
    expect(await issueOf(id)).toMatchObject({ stage: 'promoted', decided: { suggestion } });
    expect(await eventTypes(suggestion)).toEqual(['suggestion.drafted', 'suggestion.revised']);
  });
});

describe('two decisions that did not see each other', () => {
  test('are shown in words, one is chosen by its digit, and what the other one merged is taken out again', async () => {
    const other = await register({ words: '桥上护栏坏了。', summary: '桥栏坏了' });
    const id = await register({ summary: '护栏断了' });
    const [first] = (await firstValueFrom(store.record(id)))?.events ?? [];
    if (first === undefined) throw new Error('nothing was registered');
    await decideIssue(store, id, { gate, opinion: '', outcome: 'merged', into: other }, draft(id));
    const theirs = sealEvent(id, {
      type: 'issue.triaged', v: 1, at: toInstant(Date.now()), hlc: tick(Date.now() + 1, [first.hlc]), by: first.by, after: [first.id],
      data: { gate: { ...gate, level: 'county' }, opinion: '', outcome: 'handed', lead: '县交通局', assists: [], due: '2026-12-15' },
    });
    expect(await station.host.backup.append({ entries: [{ type: 'events', record: id, events: [theirs] }] })).toMatchObject({ ok: true });
    await register({ words: '别的事' });
    await show({ page: 'ledger', id });
    await press('去定');
    await seenText('要定的是定单');
    await seenText('并到A-0001');
    await keys('2');
    await seenText('定为“交办县交通局，');
    await chord('{Enter}');
    await decided('交办县交通局');
    await vi.waitFor(async () => expect((await eventTypes(other)).at(-1)).toBe('record.undone'), { timeout: 8000 });
    expect(await issueOf(id)).toMatchObject({ stage: 'handling', level: 'county' });
  });
});

describe('收单要齐这4样', () => {
  test('what is missing is noted by its own button; a visitor who was not reached counts, with the day', async () => {
    const id = await register({ summary: '护栏断了', category: '道路交通', nature: 'help', channel: 'desk', people: 2, deputies: ['罗春芳'], level: 'town', visitor: '村民' });
    await decideIssue(store, id, { gate, opinion: '', outcome: 'answered', answer: '下周就修。' }, draft(id));
    await show({ page: 'ledger', id });
    await seenText('还空着：地点');
    await seen('the note', () => document.querySelector<HTMLElement>('[aria-label="记下来：告诉代表"]')).then((button) => button.focus());
    await keys('{Enter}');
    await seen('the form', () => field('told-manner'));
    await chord('{Enter}');
    await seenText('罗春芳，当面');
    await seen('the note', () => document.querySelector<HTMLElement>('[aria-label="记下来：告诉来访人"]')).then((button) => button.focus());
    await keys('{Enter}');
    await seen('the form', () => field('told-manner'));
    await seen('the focus', () => document.querySelector('[role="dialog"]')?.contains(document.activeElement));
    field('told-reached')?.querySelector('input')?.focus();
    await keys('2');
    await chord('{Enter}');
    await seenText('没有联系上：');
    await seenText('齐了2样，还差2样');
    expect(await eventTypes(id)).toEqual(['issue.registered', 'issue.triaged', 'issue.told', 'issue.told']);
  });

  test('filing closes once the other three are there', async () => {
    const place = store.newId('place');
    await store.commit([{ record: place, events: [{ type: 'place.added', data: { name: '河湾西村', level: 'village', parent: '' } }] }]);
    const id = await register({ summary: '护栏断了', category: '道路交通', nature: 'help', channel: 'desk', place, people: 2, deputies: ['罗春芳'], level: 'town', visitor: '村民' });
    await decideIssue(store, id, { gate, opinion: '', outcome: 'answered', answer: '下周就修。' }, draft(id));
    for (const whom of ['deputy', 'visitor'] as const) await noteTold(store, id, { whom, on: '2024-11-15', manner: 'in_person', reached: true, note: '' });
    await show({ page: 'ledger', id });
    await press('归档');
    const box = await seen('the box', () => field<HTMLInputElement>('filed-box'));
    expect(box.value).toBe('2024年11月的盒子');
    await chord('{Enter}');
    await seenText('归档，放进2024年11月的盒子');
    await seenText('都齐了');
    expect(await issueOf(id)).toMatchObject({ stage: 'closed' });
  });

  test('the head’s word stands with name and time', async () => {
    const id = await register({});
    await show({ page: 'outcome', id });
    await press('批示');
    await seen('the form', () => document.querySelector('[role="dialog"] textarea'));
    await chord('{Enter}');
    await seenText('同意（周启明，今天');
  });
});
