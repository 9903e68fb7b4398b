/** What of a matter stands on paper, and what never does. */
import { describe, expect, test } from 'vitest';
import type { Event } from '../../../shared/kernel/record/event.ts';
import { readIssue } from '../../../shared/reception/issue.ts';
import { formFacts } from '../../../shared/reception/sheet-form.ts';
import { guidanceOf, reasonsOf } from '../../../shared/reception/sheet-guidance.ts';
import { add, fold, head, registered, registeredData } from './build-history.ts';

const gate = { litigated: false, common: true, concrete: true, level: 'town' };
const handed = { type: 'issue.triaged', data: { gate, opinion: '建议由镇城建办疏通。', outcome: 'handed', lead: '镇城建办', assists: ['镇交通站'], due: '2024-12-15' } };
const referred = { type: 'issue.triaged', data: { gate: { ...gate, litigated: true }, opinion: '', outcome: 'referred', channel: '县人民法院' } };
const told = (whom: string, on: string, reached: boolean) => ({ type: 'issue.told', data: { whom, on, manner: 'phone', reached, note: '周文仙 13800138000' } });

function factsOf(history: readonly Event[]) {
  const folded = fold(history);
  const issue = readIssue(folded);
  if (issue === null) throw new Error('no matter');
  return formFacts(issue, folded);
}
const after = (...said: Parameters<typeof add>[1][]) => factsOf(said.reduce((history, one) => add(history, one), registered()));

describe('the reception form', () => {
  test('of a matter that was only registered leaves the rest for a pen', () => {
    expect(factsOf(registered())).toMatchObject({
      number: 'JY01-2024-A-0022', deputies: ['罗春芳'], visitor: '河湾西村村民', outcome: null, decidedOn: null, endorsed: null, units: [], due: null, result: '', rating: null,
      deputyTold: { told: null, missed: [] },
    });
  });

  test('has the decision, its day, the proposal, the endorsement that stands, the units and the day it is due', () => {
    const facts = after(handed, { type: 'issue.endorsed', data: { text: '再看看。' }, staff: head, role: 'station_head' }, { type: 'issue.endorsed', data: { text: '同意。' }, staff: head, role: 'station_head' });
    expect(facts).toMatchObject({ outcome: 'handed', decidedOn: '2024-11-15', endorsed: { text: '同意。', on: '2024-11-15' }, units: ['镇城建办', '镇交通站'], due: '2024-12-15' });
    expect(facts.decided?.opinion).toBe('建议由镇城建办疏通。');
  });

  test('an answer on the spot is the result', () => {
    expect(after({ type: 'issue.triaged', data: { gate, opinion: '', outcome: 'answered', answer: '村里本周装灯。' } }).result).toBe('村里本周装灯。');
  });

  test('says who was told when, and on which days nobody was reached', () => {
    const facts = after(told('visitor', '2024-11-16', false), told('visitor', '2024-11-18', true), told('deputy', '2024-11-16', false));
    expect(facts.visitorTold).toEqual({ told: { on: '2024-11-18', manner: 'phone' }, missed: ['2024-11-16'] });
    expect(facts.deputyTold).toEqual({ told: null, missed: ['2024-11-16'] });
  });

  test('what was undone is not on it', () => {
    const history = add(registered(), handed);
    expect(factsOf(add(history, { type: 'record.undone', data: { target: history.at(-1)?.id ?? '' } })).outcome).toBeNull();
  });

  test('holds no note about reaching somebody: names and telephones end up there', () => {
    expect(JSON.stringify(after(told('visitor', '2024-11-16', false)))).not.toMatch(/周文仙|1380/);
  });

  test('names neither visitor nor deputies nor helpers where secrecy was asked for', () => {
    const facts = factsOf(add([], { type: 'issue.registered', data: { ...registeredData, confidential: true, helpers: [{ name: '何律师', role: 'lawyer' }] } }));
    expect(facts).toMatchObject({ confidential: true, deputies: [], visitor: '', helpers: [] });
    expect(JSON.stringify(facts)).not.toMatch(/罗春芳|河湾西村|何律师/);
  });
});

describe('the guidance slip', () => {
  test('gives the channel, the reasons of the gate, and what to bring to a court', () => {
    expect(guidanceOf(after(referred))).toEqual({ number: 'JY01-2024-A-0022', on: '2024-11-15', channel: '县人民法院', reasons: ['litigated'], bring: ['identity', 'account', 'evidence', 'documents'] });
  });

  test('of a matter that stays here has lines for a pen', () => {
    expect(guidanceOf(after(handed))).toMatchObject({ channel: '', reasons: [], bring: [] });
  });

  test('names every reason that holds', () => {
    expect(reasonsOf({ litigated: true, common: false, concrete: false, level: 'town' })).toEqual(['litigated', 'not_common', 'not_concrete']);
  });
});
