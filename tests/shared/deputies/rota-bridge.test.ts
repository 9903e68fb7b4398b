/** From records to the engine's question and back: two computers alone with the same records plan the same year. */
import { describe, expect, test } from 'vitest';
import type { Leave } from '../../../shared/deputies/leave.ts';
import type { Place } from '../../../shared/deputies/place.ts';
import type { RollDeputy } from '../../../shared/deputies/roll-deputy.ts';
import { plannedSlots, rotaProblemOf, type RotaRecords, servedPlaces } from '../../../shared/deputies/rota-bridge.ts';
import { proposalActs, publicationActs, replanActs } from '../../../shared/deputies/rota-acts.ts';
import { planRota } from '../../../shared/deputies/rota/plan.ts';
import { seatsOf } from '../../../shared/deputies/seats.ts';
import { readShift, type Slot } from '../../../shared/deputies/shift.ts';
import { rotaIdOf } from '../../../shared/deputies/shift-id.ts';
import { readRota } from '../../../shared/deputies/year-rota.ts';
import { addDays } from '../../../shared/kernel/time.ts';
import { type Computer, newComputer, united } from './two-computers.ts';

const id = (kind: string, last: string) => `${kind}:JY01:01JCQ${last.padStart(21, '0')}`;
const place = (last: string, level: Place['level'], parent: string): Place => ({ id: id('place', last), name: last, level, parent });
const town = place('T', 'town', '');
const central = place('C', 'central_station', town.id);
const [river, market] = [place('P1', 'area_station', town.id), place('P2', 'area_station', town.id)];
const places = new Map([town, central, river, market].map((one) => [one.id, one]));
const rota = rotaIdOf('JY01', 2027, [market.id, central.id, river.id]);
const slots: Slot[] = Array.from({ length: 12 }, (_, index) => ({ rota, on: addDays('2027-01-13', index * 28), place: [river.id, market.id, central.id][index % 3] ?? '', rule: '', kind: 'ordinary', theme: '', seats: 2, levels: [], groups: [], professions: [], topics: [] }));
const roll: RollDeputy[] = Array.from({ length: 8 }, (_, index) => ({
  id: id('deputy', `D${index}`), name: `代表${index}`, mandates: [], profession: '', places: [index % 2 === 0 ? river.id : market.id], groups: [],
  terms: [{ key: 'town:2022-01-10', level: 'town', term: '', district: '', from: '2022-01-10', to: null, ended: null, suspensions: [] }], contests: new Map(), conflictsOfFields: [],
}));

function recordsOf(computer: Computer, changes: Partial<RotaRecords> = {}): RotaRecords {
  const folded = united(computer);
  const theRota = folded.flatMap((record) => (record.id === rota ? (readRota(record as never) ?? []) : []))[0];
  if (theRota === undefined) throw new Error('no rota');
  const shifts = folded.flatMap((record) => (record.id.startsWith('shift:') ? (readShift(record as never) ?? []) : []));
  const leaves = changes.leaves ?? [];
  const seats = seatsOf({ rota: theRota, shifts, roll: new Map(roll.map((one) => [one.id, one])), leaves, today: '2027-01-04' });
  return { rota: theRota, slots, shifts: new Map(shifts.map((one) => [one.id, one])), seats, roll, places, leaves, ...changes };
}

function opened(letter: string, later = 0): Computer {
  const computer = newComputer(letter, later);
  computer.act(rota, 'rota.opened', { year: 2027, places: [river.id, market.id, central.id], gap: 14, freezeDays: 3 });
  computer.act(rota, 'rota.seed_drawn', { seed: '3-5-2', how: '会上掷三次骰子', reason: '' });
  return computer;
}

function planned(computer: Computer, changes: Partial<RotaRecords> = {}) {
  const records = recordsOf(computer, changes);
  const plan = planRota(rotaProblemOf(records));
  if (!plan.ok) throw new Error(plan.problem);
  return { records, plan: plan.value };
}

describe('a year planned from records', () => {
  test('two computers alone: the same question, the same plan, the same shifts; merging them is silent', () => {
    const [a, b] = [opened('A'), opened('B', 90)];
    const [one, two] = [planned(a), planned(b, { slots: [...slots].reverse(), roll: [...roll].reverse() })];
    expect([two.plan.question, two.plan.digest]).toEqual([one.plan.question, one.plan.digest]);
    for (const [computer, { records, plan }] of [[a, one], [b, two]] as const) computer.acts(proposalActs(records.rota, plannedSlots(records), plan.answer, plan));
    const all = united(a, b);
    expect([all.length, all.flatMap(({ conflicts }) => conflicts), all.flatMap(({ history }) => history.filter(({ status }) => status !== 'applied'))]).toEqual([13, [], []]);
  });

  test('every seat is filled by somebody who serves there; the central station is everybody’s', () => {
    const a = opened('A');
    const { records, plan } = planned(a);
    a.acts(proposalActs(records.rota, plannedSlots(records), plan.answer, plan));
    const { seats } = recordsOf(a);
    expect(seats.map(({ state }) => state)).toEqual(Array.from({ length: 24 }, () => 'proposed'));
    for (const { holder, place: at } of seats) if (at !== central.id) expect(roll.find((one) => one.id === holder)?.places).toEqual([at]);
    expect(servedPlaces([], [river.id, central.id], places)).toHaveLength(2);
    expect(servedPlaces([river.id], [river.id, market.id, central.id], places).sort()).toEqual([central.id, river.id].sort());
  });

  test('whom the clerk put by hand stays in the next run; after publication a leave changes one seat and the wall changes by one shift', () => {
    const a = opened('A');
    const first = planned(a);
    a.acts(proposalActs(first.records.rota, plannedSlots(first.records), first.plan.answer, first.plan));
    const [seat] = recordsOf(a).seats;
    if (seat === undefined) throw new Error('no seat');
    const other = roll.find((one) => one.places[0] === river.id && one.id !== seat.holder && recordsOf(a).seats[1]?.holder !== one.id)?.id ?? '';
    a.act(seat.shift, 'shift.filled', { seat: 1, deputy: other, how: 'hand', reason: '' });
    const second = planned(a);
    expect(second.plan.answer[seat.id]).toBe(other);
    a.acts(proposalActs(second.records.rota, plannedSlots(second.records), second.plan.answer, second.plan));
    a.act(rota, 'rota.adopted', { run: second.plan.question, note: '' });
    a.acts(publicationActs(recordsOf(a).rota, recordsOf(a).seats, { edition: 1, amendment: 0, notice: '', note: '' }));
    expect(new Set(recordsOf(a).seats.map(({ state }) => state))).toEqual(new Set(['published']));

    const last = recordsOf(a).seats.at(-1);
    if (last === undefined) throw new Error('no seat');
    const leave: Leave = { id: id('leave', 'L1'), deputy: last.holder, from: last.on, until: last.on, reason: '', how: '', stage: 'granted', holds: true, contested: false };
    const third = planned(a, { leaves: [leave] });
    const acts = replanActs(third.records.seats, third.plan.answer, '请假');
    expect(acts.map(({ record, events }) => [record, events[0]?.type, events[0]?.data['seat']])).toEqual([[last.shift, 'shift.filled', last.number]]);
    a.acts(acts);
    const after = recordsOf(a, { leaves: [leave] });
    expect(after.seats.filter(({ state }) => state === 'adopted').map(({ id: changed }) => changed)).toEqual([last.id]);
    expect(publicationActs(after.rota, after.seats, { edition: 1, amendment: 1, notice: '', note: '' }).map(({ events }) => events[0]?.type)).toEqual(['shift.published', 'rota.published']);
  });

  test('a mandate that begins in July is credited with half of what the others do; a head’s own figure stands above it', () => {
    const july = { ...roll[0], terms: [{ ...roll[0]?.terms[0], from: '2027-07-02' }] } as RollDeputy;
    const a = opened('A');
    const offset = () => rotaProblemOf(recordsOf(a, { roll: [july, ...roll.slice(1)] })).deputies.find((one) => one.id === july.id)?.offset;
    expect(offset()).toBe(1); // 24 seats among 8 people are 3 each; half of 3, rounded down from 1.496
    a.act(rota, 'rota.offset_set', { deputy: july.id, offset: 3, reason: '补选' });
    expect(offset()).toBe(3);
  });
});
