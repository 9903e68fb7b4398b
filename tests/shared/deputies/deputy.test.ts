/** A deputy's mandates act by act, what older versions wrote, and objections to his file. */
import { describe, expect, test } from 'vitest';
import { readDeputy } from '../../../shared/deputies/deputy.ts';
import { mandateState, runsOn, spansOf } from '../../../shared/deputies/mandate.ts';
import { readRollDeputy, servesOn } from '../../../shared/deputies/roll-deputy.ts';
import { deputyKind } from '../../../shared/deputies/deputy.ts';
import { foldRecord } from '../../../shared/kernel/record/fold.ts';
import { sampleDeputies } from '../../../shared/settings/sample-station.ts';
import { type Device, newDevice } from '../../fixtures/build-history.ts';

const record = 'deputy:JY01:01JCQ0000000000000000000D1';
const key = 'town:2022-01-10';
const old = { name: '罗春芳', profession: '教师', places: [], groups: [], mandates: [{ level: 'town', district: '学府选区', from: '2022-01-10', to: null }] };
const read = (device: Device) => {
  const deputy = readRollDeputy(foldRecord(deputyKind, record, device.events()));
  if (deputy === null) throw new Error('no deputy');
  return deputy;
};
const added = (letter = 'A') => {
  const desk = newDevice(letter, { record });
  desk.act('deputy.added', old, 'clerk', 1);
  return desk;
};

describe('what version 1 wrote', () => {
  test('still reads, for every deputy of the sample station', () => {
    for (const { name, profession, levels } of sampleDeputies) {
      const desk = newDevice('A', { record });
      desk.act('deputy.added', { name, profession, mandates: levels.map((level) => ({ level, district: '', from: '2024-01-10', to: null })), places: [], groups: [] }, 'clerk', 1);
      desk.act('deputy.corrected', { set: { profession: '果农' } }, 'clerk', 1);
      expect(readDeputy(foldRecord(deputyKind, record, desk.events()))).toMatchObject({ name, profession: '果农', mandates: levels.map((level) => ({ level, from: '2024-01-10', to: null })) });
    }
  });

  test('and goes on with acts of today: its mandate ends, another begins', () => {
    const desk = added();
    desk.act('deputy.mandate_ended', { mandate: key, on: '2026-12-15', why: 'term', reason: '' });
    desk.act('deputy.mandate_started', { level: 'town', term: '桔园镇第二十届人大', district: '学府选区', from: '2026-12-16' });
    expect(read(desk).terms.map(({ from, to, ended, term }) => [from, to, ended?.why ?? null, term])).toEqual([['2026-12-16', null, null, '桔园镇第二十届人大'], ['2022-01-10', '2026-12-15', 'term', '']]);
    expect(read(desk).mandates.map(({ from, to }) => [from, to])).toEqual([['2022-01-10', '2026-12-15'], ['2026-12-16', null]]);
  });
});

describe('a mandate', () => {
  test('is suspended and resumed: it rests in between, and only then', () => {
    const desk = added();
    desk.act('deputy.mandate_suspended', { mandate: key, on: '2024-03-01', reason: '接受调查' });
    const [paused] = read(desk).terms;
    expect(paused === undefined ? '' : [mandateState(paused, '2024-02-29'), mandateState(paused, '2024-03-01')]).toEqual(['running', 'suspended']);
    desk.act('deputy.mandate_resumed', { mandate: key, on: '2024-06-01', reason: '' });
    const [back] = read(desk).terms;
    expect(back === undefined ? [] : spansOf(back)).toEqual([{ from: '2022-01-10', to: '2024-02-29' }, { from: '2024-06-01', to: null }]);
    expect(['2024-02-29', '2024-03-01', '2024-05-31', '2024-06-01'].map((on) => back !== undefined && runsOn(back, on))).toEqual([true, false, false, true]);
  });

  test('ends during a suspension: nothing of it comes back', () => {
    expect(spansOf({ from: '2022-01-10', to: '2024-04-01', suspensions: [{ from: '2024-03-01', to: null, reason: '' }] })).toEqual([{ from: '2022-01-10', to: '2024-02-29' }]);
    expect(spansOf({ from: '2022-01-10', to: '2024-04-01', suspensions: [{ from: '2024-03-01', to: '2024-05-31', reason: '' }] })).toEqual([{ from: '2022-01-10', to: '2024-02-29' }]);
  });

  test('ended on two days by two people who did not see each other is for a person to settle; the same start twice is one mandate', () => {
    const [desk, counter] = [added('A'), newDevice('B', { record })];
    counter.receive(desk);
    desk.act('deputy.mandate_ended', { mandate: key, on: '2026-06-30', why: 'moved', reason: '' });
    counter.act('deputy.mandate_ended', { mandate: key, on: '2026-07-01', why: 'moved', reason: '' });
    for (const one of [desk, counter]) one.act('deputy.mandate_started', { level: 'county', term: '', district: '', from: '2026-12-01' });
    desk.receive(counter);
    expect([read(desk).conflictsOfFields, read(desk).terms.length]).toEqual([[`end ${key}`], 2]);
  });

  test('somebody of whom no mandate is known serves; somebody whose mandates all ended does not', () => {
    expect([servesOn({ terms: [] }, '2026-01-01'), servesOn(read(added()), '2021-12-31')]).toEqual([true, false]);
  });
});

describe('an objection', () => {
  const entry = 'activity:JY01:01JCQ0000000000000000000K1';

  test('stands until the head decides; both texts stay; a clerk decides nothing', () => {
    const desk = added();
    desk.act('deputy.entry_contested', { entry, reason: '19日发短信请过假' });
    const byClerk = desk.act('deputy.entry_decided', { entry, outcome: 'corrected', reason: '有截图' }, 'clerk');
    expect([read(desk).contests.get(entry)?.decided, foldRecord(deputyKind, record, desk.events()).history.find(({ event }) => event.id === byClerk.id)?.reason]).toEqual([null, 'role_not_allowed']);
    desk.act('deputy.entry_decided', { entry, outcome: 'corrected', reason: '有截图' }, 'station_head');
    expect(read(desk).contests.get(entry)).toMatchObject({ reason: '19日发短信请过假', decided: { outcome: 'corrected', reason: '有截图' } });
  });
});
