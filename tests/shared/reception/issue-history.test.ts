/** Reading a history: what changed, who took it back, what can still be taken back. */
import { describe, expect, test } from 'vitest';
import { issueKind, readIssue } from '../../../shared/reception/issue.ts';
import { changesIn, correctionOf, lastUndoable, takenBackBy } from '../../../shared/reception/issue-history.ts';
import { stageCells } from '../../../shared/reception/stage-cells.ts';
import { add, fold, registered, registeredData } from './build-history.ts';

const corrected = (set: object, reason = '') => ({ type: 'issue.corrected', data: { set: set as Record<string, string>, reason } });
const undo = (target: string) => ({ type: 'record.undone', data: { target } });

describe('changes', () => {
  test('a correction says from what to what, field by field', () => {
    const history = add(registered(), corrected({ summary: '护栏断了', visitor: '村民' }));
    const changes = changesIn(fold(history).history);
    expect(changes.get(history[1]?.id ?? '')).toEqual([
      { field: 'summary', from: '护栏又被车撞断', to: '护栏断了' },
      { field: 'visitor', from: '河湾西村村民', to: '村民' },
    ]);
  });

  test('what was undone is no longer what the next correction starts from', () => {
    const first = add(registered(), corrected({ summary: '甲' }));
    const history = add(add(first, undo(first[1]?.id ?? '')), corrected({ summary: '乙' }));
    const changes = changesIn(fold(history).history);
    expect(changes.get(history[1]?.id ?? '')).toEqual([{ field: 'summary', from: '护栏又被车撞断', to: '甲' }]);
    expect(changes.get(history[3]?.id ?? '')).toEqual([{ field: 'summary', from: '护栏又被车撞断', to: '乙' }]);
  });
});

describe('undoing the last step', () => {
  test('a registration alone leaves nothing to undo', () => expect(lastUndoable(fold(registered()).history, 'clerk')).toBeNull());

  test('goes back step by step, never twice to the same', () => {
    let history = add(add(registered(), corrected({ summary: '甲' })), { type: 'issue.addendum', data: { text: '还有一盏灯' } });
    const last = lastUndoable(fold(history).history, 'clerk');
    expect(last?.event.type).toBe('issue.addendum');
    history = add(history, undo(last?.event.id ?? ''));
    const before = lastUndoable(fold(history).history, 'clerk');
    expect(before?.event.type).toBe('issue.corrected');
    history = add(history, undo(before?.event.id ?? ''));
    expect(lastUndoable(fold(history).history, 'clerk')).toBeNull();
    expect(readIssue(fold(history))?.summary).toBe('护栏又被车撞断');
    expect(takenBackBy(fold(history).history).size).toBe(2);
  });

  test('looking at contact data is not a step: it cannot be unseen', () => {
    expect(lastUndoable(fold(add(registered(), { type: 'issue.contact_viewed', data: {} })).history, 'clerk')).toBeNull();
  });

  test('a withdrawal can be taken back', () => {
    const history = add(registered(), { type: 'issue.withdrawn', data: { reason: '登记重了' } });
    const last = lastUndoable(fold(history).history, 'clerk');
    expect(fold(add(history, undo(last?.event.id ?? ''))).stage).toBe('registered');
  });
});

describe('a note of the county', () => {
  const note = (text: string) => ({ type: 'issue.county_note', data: { text }, role: 'county_clerk', staff: 'staff:CG00:01JCQ5W9Z0ABCDEFGH00000009', device: 'CG00-A' }) as const;

  test('changes nothing of the matter, stands in its history and is found by search', () => {
    const folded = fold(add(registered(), note('请先装警示牌，月底前报结果')));
    expect(folded.history.map((entry) => entry.status)).toEqual(['applied', 'applied']);
    expect(readIssue(folded)).toEqual(readIssue(fold(registered())));
    expect(issueKind.card(folded).search).toContain('请先装警示牌');
  });

  test('is the county’s alone: nobody at a station writes one or takes one back', () => {
    expect(fold(add(registered(), { ...note('县里说的'), role: 'station_head' })).history[1]).toMatchObject({ status: 'contested', reason: 'role_not_allowed' });
    const history = add(registered(), note('请先装警示牌'));
    expect(lastUndoable(fold(history).history, 'station_head')).toBeNull();
    expect(lastUndoable(fold(history).history, 'county_clerk')?.event.type).toBe('issue.county_note');
    const taken = add(history, { ...undo(history[1]?.id ?? ''), role: 'clerk' });
    expect(fold(taken).history.map((entry) => entry.status)).toEqual(['applied', 'applied', 'contested']);
  });

  test('and the county registers, corrects and withdraws nothing', () => {
    const county = { role: 'county_clerk', staff: 'staff:CG00:01JCQ5W9Z0ABCDEFGH00000009' } as const;
    for (const act of [corrected({ summary: '甲' }), { type: 'issue.addendum', data: { text: '补' } }, { type: 'issue.withdrawn', data: { reason: '重了' } }]) {
      expect(fold(add(registered(), { ...act, ...county })).history[1]?.reason).toBe('role_not_allowed');
    }
    expect(fold(add([], { type: 'issue.registered', data: registeredData, ...county })).stage).toBeNull();
  });
});

describe('a correction', () => {
  const issue = readIssue(fold(registered()));
  if (issue === null) throw new Error('the fixture is no issue');
  test('holds only what differs', () => expect(correctionOf(issue, { ...issue, people: 6, deputies: ['罗春芳'] })).toEqual({ people: 6 }));
  test('of nothing is empty', () => expect(correctionOf(issue, issue)).toEqual({}));
  test('never touches the visitor’s words', () => expect(correctionOf(issue, { ...issue, words: '改了' } as typeof issue)).toEqual({}));
});

describe('the six cells', () => {
  test('only a closed matter is full, an early end is a stop', () => {
    expect(stageCells('closed')).toEqual({ done: 6, stopped: false });
    expect(stageCells('referred').stopped).toBe(true);
    expect(stageCells('withdrawn').stopped).toBe(true);
    expect(['registered', 'handling', 'answered', 'closed'].map((stage) => stageCells(stage as 'closed').done)).toEqual([1, 4, 5, 6]);
  });
});
