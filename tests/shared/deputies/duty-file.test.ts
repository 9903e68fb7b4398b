/** A deputy's file, his counters and points, and a sample that can be drawn again. */
import { describe, expect, test } from 'vitest';
import { type Activity, activityKind, readActivity } from '../../../shared/activities/activity.ts';
import type { Contest } from '../../../shared/deputies/contest.ts';
import { counts, type FileEntry, fileOf, type FileSources } from '../../../shared/deputies/duty-file.ts';
import { pointsOf, pointsTableOf } from '../../../shared/deputies/points.ts';
import { countersOf } from '../../../shared/deputies/quota.ts';
import { sampleOf } from '../../../shared/deputies/random-sample.ts';
import type { Seat } from '../../../shared/deputies/seats.ts';
import { foldRecord } from '../../../shared/kernel/record/fold.ts';
import { newDevice } from '../../fixtures/build-history.ts';

const id = (kind: string, last: string) => `${kind}:JY01:01JCQ${last.padStart(21, '0')}`;
const [luo, tian] = [id('deputy', 'D1'), id('deputy', 'D2')];
const seat = (last: string, on: string, holder: string, attendance: Seat['attendance']): Seat => ({
  id: `${id('shift', last)}#1`, shift: id('shift', last), number: 1, on, place: id('place', 'P1'), holder, how: 'run', pinned: false, state: 'held', cause: null, contested: [], published: holder, frozen: false, attendance,
  slot: { rota: id('rota', 'R1'), on, place: id('place', 'P1'), rule: '', kind: 'ordinary', theme: '', seats: 1, levels: [], groups: [], professions: [], topics: [] },
});
const activity = (last: string, changes: Partial<Activity>): Activity => ({
  id: id('activity', last), type: 'study', title: '学习代表法', on: '2024-11-02', until: '2024-11-02', place: '', where: '', people: [luo], matters: [], visited: 0, note: '', stage: 'held', attendance: new Map([[luo, { state: 'came' }]]), items: [], conflicts: [], ...changes,
});
const matter = (last: string, on: string) => ({ id: id('issue', last), number: `JY01-2024-A-00${last}`, on, place: '', summary: '村口的桥没有护栏', deputies: [luo] });
const sources: FileSources = {
  seats: [
    seat('S1', '2024-11-15', luo, { state: 'came', by: '', came: '08:24' }),
    seat('S2', '2024-08-06', luo, { state: 'absent', by: '', came: '' }),
    seat('S3', '2024-06-05', tian, { state: 'substituted', by: luo, came: '08:30' }),
    seat('S4', '2024-12-04', luo, null),
  ],
  activities: [activity('A1', {}), activity('A2', { type: 'visit', title: '走访杨家营', visited: 12, on: '2024-09-14' }), activity('A3', { title: '代表培训', on: '2024-08-20', attendance: new Map([[luo, { state: 'absent' }]]) }), activity('A4', { stage: 'cancelled' })],
  matters: ['01', '02', '04', '05'].map((month) => matter(month, `2024-${month}-15`)),
  suggestions: [{ id: id('suggestion', 'G1'), title: '关于桥梁护栏的建议', lead: luo, on: '2024-03-01' }],
};
const contest = (entry: string, decided: Contest['decided'] = null): Contest => ({ entry, reason: '请过假', at: '2024-11-15T01:40:00.000Z', by: id('staff', 'S1'), decided });
const file = (contests: readonly Contest[] = []) => fileOf({ id: luo, contests: new Map(contests.map((one) => [one.entry, one])) }, sources);
const terms = (from: string) => ({ terms: [{ key: `town:${from}`, level: 'town', term: '', district: '', from, to: null, ended: null, suspensions: [] }] }) as const;

describe('the file', () => {
  test('is what was recorded anyway, newest first; a substitute has the credit, the planned one who gave way has nothing', () => {
    expect(file().map(({ on, class: of, outcome }) => `${on} ${of} ${outcome}`)).toEqual([
      '2024-11-15 reception did', '2024-11-02 training did', '2024-09-14 visit did', '2024-08-20 training absent', '2024-08-06 reception absent',
      '2024-06-05 reception did', '2024-05-15 opinion did', '2024-04-15 opinion did', '2024-03-01 suggestion did', '2024-02-15 opinion did', '2024-01-15 opinion did',
    ]);
    expect(fileOf({ id: tian, contests: new Map() }, sources)).toEqual([]);
  });

  test('an entry with an open objection counts and is marked; one that was corrected does not count, one that was upheld does', () => {
    const key = `${id('shift', 'S1')}#1`;
    const decided = (outcome: 'upheld' | 'corrected') => contest(key, { outcome, reason: '照签到表', at: '2024-11-16T01:00:00.000Z', by: id('staff', 'S2') });
    const first = (contests: readonly Contest[]): FileEntry => file(contests)[0] as FileEntry;
    expect([[], [contest(key)], [decided('corrected')], [decided('upheld')]].map((contests) => counts(first(contests)))).toEqual([true, true, false, true]);
    expect(pointsOf(file([contest(key)]), 2024).lines.find((line) => line.class === 'reception')).toEqual({ class: 'reception', times: 2, points: 6, cap: 12, marked: 1 });
  });
});

describe('the five ones', () => {
  const counters = (from = '2021-12-16', today = '2024-11-15') => new Map(countersOf(terms(from), file(), 2024, today).map((counter) => [counter.quota.key, counter]));

  test('are counted from the file, and each opens its list', () => {
    const all = counters();
    expect([...all].map(([key, { amount, asked, met }]) => [key, amount, asked, met])).toEqual([['opinions', 4, 11, false], ['receptions', 2, 1, true], ['visits', 12, 10, true], ['inspections', 0, 1, false], ['suggestions', 1, 1, true]]);
    expect(all.get('receptions')?.entries).toEqual([`${id('shift', 'S1')}#1`, `${id('shift', 'S3')}#1s`]);
    expect(all.get('opinions')?.months.join(' ')).toBe('done done missing done done missing missing missing missing missing coming coming');
  });

  test('ask less of somebody whose mandate began in July, and say so', () => {
    const all = counters('2024-07-01');
    expect([all.get('visits')?.asked, all.get('visits')?.prorated, all.get('opinions')?.asked]).toEqual([6, true, 5]);
    expect(all.get('opinions')?.months.slice(4, 8).join(' ')).toBe('outside outside missing missing');
  });

  test('do not count what is still to come', () => {
    expect(counters('2021-12-16', '2024-10-31').get('receptions')?.amount).toBe(1);
  });
});

describe('points', () => {
  test('a base for the first, less for each further one, and a cap', () => {
    const nine = Array.from({ length: 9 }, (_, index) => ({ ...(file()[0] as FileEntry), key: `x${index}` }));
    expect(pointsOf(nine, 2024).total).toBe(12);
    expect(pointsOf([], 2024).total).toBe(0);
  });

  test('a year is counted by the table that was in force, and a new table can be tried before it holds', () => {
    const [old, fresh] = [pointsTableOf(2024), { version: 2, from: 2025, source: '', rows: [{ class: 'reception', base: 10, each: 0, cap: 10 }] }] as const;
    expect([2024, 2025].map((year) => pointsTableOf(year, [old, fresh]).version)).toEqual([1, 2]);
    expect([pointsOf(file(), 2024).total, pointsOf(file(), 2024, fresh).total]).toEqual([15, 10]);
  });
});

test('a sample drawn again with its seed is the same sample, whatever order the records come in; another seed is another one', () => {
  const records = Array.from({ length: 40 }, (_, index) => ({ id: id('issue', `K${index}`) }));
  expect(sampleOf('3-5-2', [...records].reverse(), 5)).toEqual(sampleOf('3-5-2', records, 5));
  expect(sampleOf('3-5-2', records, 5)).not.toEqual(sampleOf('3-5-3', records, 5));
  expect(sampleOf('3-5-2', records, 99)).toHaveLength(40);
});

test('an activity: planned, corrected, held; who came; what a look-back check found, and what was put right', () => {
  const record = id('activity', 'A9');
  const desk = newDevice('A', { record });
  desk.act('activity.planned', { type: 'look_back', title: '集市食品安全回头看', on: '2024-10-18', until: '2024-10-18', place: '', where: '集市东巷', people: [luo, tian], matters: [], visited: 0, note: '' });
  desk.act('activity.corrected', { set: { on: '2024-10-19' } });
  desk.act('activity.held', { note: '看了6家' });
  desk.act('activity.attended', { deputy: luo, state: 'came', note: '' });
  desk.act('activity.attended', { deputy: tian, state: 'leave', note: '' });
  desk.act('activity.item_added', { item: '1', text: '两家没有公示健康证', unit: '镇市场监管所', due: '2024-11-18' });
  desk.act('activity.item_done', { item: '1', on: '2024-11-10', note: '已公示' });
  const read = readActivity(foldRecord(activityKind, record, desk.events()));
  expect(read).toMatchObject({ stage: 'held', on: '2024-10-19', items: [{ key: '1', done: { on: '2024-11-10' } }] });
  expect([...(read?.attendance ?? [])].map(([deputy, { state }]) => [deputy, state])).toEqual([[luo, 'came'], [tian, 'leave']]);
});
