/** What a matter still lacks before it may be filed: the four things that every branch ends with. */
import { describe, expect, test } from 'vitest';
import type { Event } from '../../../shared/kernel/record/event.ts';
import { checklistOf, mayFile } from '../../../shared/reception/checklist.ts';
import { type IssueStage, readIssue } from '../../../shared/reception/issue.ts';
import { add, fold, registered, registeredData } from './build-history.ts';

const gate = { litigated: false, common: true, concrete: true, level: 'town' };
const answered = (history: readonly Event[]) => add(history, { type: 'issue.triaged', data: { outcome: 'answered', gate, opinion: '', answer: '说清了' } });
const told = (history: readonly Event[], whom: string, more: object = {}) => add(history, { type: 'issue.told', data: { whom, on: '2024-11-15', manner: 'in_person', reached: true, note: '', ...more } });
const filed = (history: readonly Event[]) => add(history, { type: 'issue.filed', data: { box: '2024年11月' } });
const here = { place: 'place:JY01:01JCQ5W9Z0ABCDEFGH7K4M92QX' };
const complete = () => add([], { type: 'issue.registered', data: { ...registeredData, ...here } });

function listOf(history: readonly Event[]) {
  const folded = fold(history);
  const issue = readIssue(folded);
  if (issue === null) throw new Error('not registered');
  return { ...checklistOf(issue, folded.history), stage: folded.stage as IssueStage };
}

describe('收单要齐这4样', () => {
  test('a matter just registered lacks everything but what its form says; the empty fields are named', () => {
    expect(listOf(registered())).toMatchObject({ deputy: { state: 'missing' }, visitor: { state: 'missing' }, lacking: ['place'], box: null, done: 0 });
  });

  test('all four are there after telling both, a full form and the box', () => {
    const list = listOf(filed(told(told(answered(complete()), 'deputy'), 'visitor')));
    expect(list).toMatchObject({ deputy: { state: 'told' }, visitor: { state: 'told' }, lacking: [], box: '2024年11月', done: 4, stage: 'closed' });
  });

  test('a visitor who could not be reached counts, with every day it was tried', () => {
    const twice = told(told(complete(), 'visitor', { reached: false, manner: 'phone' }), 'visitor', { reached: false, manner: 'phone', on: '2024-11-18' });
    expect(listOf(twice).visitor).toMatchObject({ state: 'not_reached', tries: [{ on: '2024-11-15' }, { on: '2024-11-18' }] });
    expect(listOf(told(twice, 'visitor', { on: '2024-11-20' })).visitor).toMatchObject({ state: 'told', tries: [{ on: '2024-11-20' }] });
  });

  test('an anonymous visitor owes the form no description; a receipt handed over is telling', () => {
    const anonymous = add([], { type: 'issue.registered', data: { ...registeredData, ...here, visitor: '', contact: 'anonymous' } });
    expect(listOf(told(anonymous, 'visitor', { manner: 'receipt' }))).toMatchObject({ visitor: { state: 'told' }, lacking: [] });
  });

  test('what was taken back is missing again', () => {
    const history = told(complete(), 'deputy');
    expect(listOf(add(history, { type: 'record.undone', data: { target: history[1]?.id ?? '' } })).deputy.state).toBe('missing');
  });

  test('where filing closes, the other three come first; what is still being handled may lie in its box before', () => {
    const ready = told(told(answered(complete()), 'deputy'), 'visitor');
    expect([complete(), answered(complete()), told(answered(complete()), 'deputy'), ready, filed(ready)].map((history) => mayFile(listOf(history), listOf(history).stage))).toEqual([false, false, false, true, false]);
    const handed = add(registered(), { type: 'issue.triaged', data: { outcome: 'handed', gate, opinion: '', lead: '镇交通站', assists: [], due: '2024-12-15' } });
    expect(mayFile(listOf(handed), 'handling')).toBe(true);
    expect(listOf(filed(handed)).stage).toBe('handling');
  });
});
