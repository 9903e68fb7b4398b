/** What two computers without a line do to one rota, row by row of the table of concurrent acts: hard or soft, in both orders of merging. */
import { describe, expect, test } from 'vitest';
import { clashesOf } from '../../../shared/deputies/clashes.ts';
import { type Leave, readLeave } from '../../../shared/deputies/leave.ts';
import { readRollDeputy } from '../../../shared/deputies/roll-deputy.ts';
import { confirmSwapActs, swapSeat } from '../../../shared/deputies/rota-acts.ts';
import { seatsOf, vacanciesOf } from '../../../shared/deputies/seats.ts';
import { readShift, type Slot } from '../../../shared/deputies/shift.ts';
import { rotaIdOf, shiftIdOf } from '../../../shared/deputies/shift-id.ts';
import { readSwap } from '../../../shared/deputies/swap.ts';
import { swapStateOf } from '../../../shared/deputies/swap-state.ts';
import { readRota } from '../../../shared/deputies/year-rota.ts';
import type { FoldedRecord } from '../../../shared/kernel/record/kind.ts';
import { type Computer, meet, newComputer, united } from './two-computers.ts';

const id = (kind: string, last: string) => `${kind}:JY01:01JCQ${last.padStart(21, '0')}`;
const [river, market] = [id('place', 'P1'), id('place', 'P2')];
const [luo, tian, ye, bai] = [id('deputy', 'D1'), id('deputy', 'D2'), id('deputy', 'D3'), id('deputy', 'D4')];
const rota = rotaIdOf('JY01', 2027, [river, market]);
const slot = (on: string, place: string): Slot => ({ rota, on, place, rule: '', kind: 'ordinary', theme: '', seats: 2, levels: [], groups: [], professions: [], topics: [] });
const [march, april, sameDay] = [slot('2027-03-03', river), slot('2027-04-07', river), slot('2027-03-03', market)];
const shiftOf = ({ on, place }: Slot) => shiftIdOf(rota, on, place);
const [run, otherRun] = ['a'.repeat(64), 'b'.repeat(64)];

const proposed = (computer: Computer, which = run, holders: readonly (readonly string[])[] = [[luo, tian], [ye, bai], [bai, '']]) => {
  computer.act(rota, 'rota.proposed', { run: which, result: which, seed: '3-5-2', seats: 6, filled: 5 });
  for (const [index, one] of [march, april, sameDay].entries()) computer.act(shiftOf(one), 'shift.proposed', { slot: one, run: which, holders: [...(holders[index] ?? [])] });
};

/** Two computers that have the same adopted and published rota. */
function twoDesks(): [Computer, Computer] {
  const [a, b] = [newComputer('A'), newComputer('B')];
  for (const deputy of [luo, tian, ye, bai]) a.act(deputy, 'deputy.added', { name: '某', mandates: [{ level: 'town', district: '', from: '2022-01-10', to: null }], profession: '', places: [], groups: [] });
  a.act(rota, 'rota.opened', { year: 2027, places: [river, market], gap: 14, freezeDays: 3 });
  proposed(a);
  a.act(rota, 'rota.adopted', { run, note: '' });
  a.act(shiftOf(march), 'shift.published', { edition: '1', on: march.on, holders: [luo, tian] });
  meet(a, b, 'B');
  return [a, b];
}

/** The same question to both unions: a first, b first. */
function both<T>(a: Computer, b: Computer, read: (records: Station) => T): T {
  const [one, two] = [read(station(united(a, b))), read(station(united(b, a)))];
  expect(two).toEqual(one);
  return one;
}

type Station = ReturnType<typeof station>;
function station(folded: readonly FoldedRecord[]) {
  const of = <T>(read: (record: FoldedRecord<never>) => T | null, kind: string) => folded.filter((record) => record.id.startsWith(`${kind}:`)).flatMap((record) => read(record as FoldedRecord<never>) ?? []);
  const [theRota] = of(readRota, 'rota');
  if (theRota === undefined) throw new Error('no rota');
  const shifts = of(readShift, 'shift');
  const leaves: Leave[] = of(readLeave, 'leave');
  const roll = new Map(of(readRollDeputy, 'deputy').map((deputy) => [deputy.id, deputy]));
  const seats = seatsOf({ rota: theRota, shifts, roll, leaves, today: '2027-02-01' });
  const byId = new Map(shifts.map((shift) => [shift.id, shift]));
  return { folded, rota: theRota, shifts: byId, seats, leaves, swaps: of(readSwap, 'swap').map((swap) => swapStateOf(swap, byId, theRota.adopted)), contested: folded.flatMap(({ history }) => history.filter(({ status }) => status === 'contested')) };
}
const seatAt = ({ seats }: Station, of: Slot, number: number) => {
  const { state, holder, published, contested, cause } = seats.find((seat) => seat.shift === shiftOf(of) && seat.number === number) ?? {};
  return { state, holder, published, contested, cause };
};
const filled = (seat: number, deputy: string, how = 'hand') => ({ seat, deputy, how, reason: '' });

describe('two people at one seat', () => {
  test('two different fillers: hard, both stand with their authors, the last published name stays on paper', () => {
    const [a, b] = twoDesks();
    a.act(shiftOf(march), 'shift.filled', filled(1, ye));
    b.act(shiftOf(march), 'shift.filled', filled(1, bai));
    expect(both(a, b, (records) => seatAt(records, march, 1))).toMatchObject({ state: 'contested', contested: ['seat'], published: luo });
    expect(both(a, b, ({ folded }) => folded.flatMap(({ conflicts }) => conflicts.map(({ options }) => options.map(({ event }) => event.by.device))))).toEqual([['JY01-A', 'JY01-B']]);
  });

  test('the head has seen both and picks: settled', () => {
    const [a, b] = twoDesks();
    a.act(shiftOf(march), 'shift.filled', filled(1, ye));
    b.act(shiftOf(march), 'shift.filled', filled(1, bai));
    meet(b, a, 'A');
    a.act(shiftOf(march), 'shift.filled', filled(1, ye));
    expect(both(a, b, (records) => seatAt(records, march, 1))).toMatchObject({ state: 'adopted', holder: ye, contested: [] });
  });

  test('the same filler twice: nothing to choose', () => {
    const [a, b] = twoDesks();
    a.act(shiftOf(march), 'shift.filled', filled(1, ye));
    b.act(shiftOf(march), 'shift.filled', filled(1, ye, 'replan'));
    expect(both(a, b, (records) => seatAt(records, march, 1))).toMatchObject({ state: 'adopted', holder: ye });
  });

  test('a pin here and a replacement there: hard', () => {
    const [a, b] = twoDesks();
    a.act(shiftOf(march), 'shift.pinned', { seat: 1, deputy: luo, reason: '' });
    b.act(shiftOf(march), 'shift.filled', filled(1, ye, 'replan'));
    expect(both(a, b, (records) => seatAt(records, march, 1).contested)).toEqual(['seat']);
  });

  test('different seats of one shift: soft, united', () => {
    const [a, b] = twoDesks();
    a.act(shiftOf(march), 'shift.filled', filled(1, ye));
    b.act(shiftOf(march), 'shift.filled', filled(2, bai));
    expect(both(a, b, (records) => [seatAt(records, march, 1).holder, seatAt(records, march, 2).holder, records.contested])).toEqual([ye, bai, []]);
  });

  test('one person into two shifts of a day: hard; inside the gap: soft; nobody wins by order', () => {
    const [a, b] = twoDesks();
    a.act(shiftOf(march), 'shift.filled', filled(2, ye));
    b.act(shiftOf(sameDay), 'shift.filled', filled(2, ye));
    expect(both(a, b, ({ seats }) => clashesOf(seats, 14).map(({ deputy, kind, days }) => [deputy, kind, days]))).toEqual([[ye, 'hard', 0]]);
    expect(both(a, b, ({ seats }) => clashesOf(seats, 40).filter(({ deputy }) => deputy === ye).map(({ kind, days }) => [kind, days]))).toEqual([['hard', 0], ['soft', 35]]);
  });
});

describe('a swap', () => {
  /** Luo of March and Ye of April, agreed by both. */
  function agreed(computer: Computer, swap: string): Parameters<typeof confirmSwapActs>[0] {
    const { shifts, seats } = station(united(computer));
    const side = (of: Slot) => {
      const [shift, seat] = [shifts.get(shiftOf(of)), seats.find((one) => one.shift === shiftOf(of) && one.number === 1)];
      if (shift === undefined || seat === undefined) throw new Error('no seat');
      return swapSeat(shift, seat, run);
    };
    const data = { a: side(march), b: side(april), to: ye, reason: '学校培训', how: '微信' };
    computer.act(swap, 'swap.proposed', data);
    computer.act(swap, 'swap.agreed', { side: 'a', how: 'told', witness: '' });
    computer.act(swap, 'swap.agreed', { side: 'b', how: 'slip', witness: '李晓燕' });
    return { id: swap, ...data };
  }
  const swap = id('swap', 'W1');

  test('is ready when both agreed, and changes both seats when the head confirms', () => {
    const [a, b] = twoDesks();
    const terms = agreed(a, swap);
    expect(both(a, b, ({ swaps }) => swaps)).toEqual(['ready']);
    a.acts(confirmSwapActs(terms, ''));
    expect(both(a, b, (records) => [records.swaps, seatAt(records, march, 1).holder, seatAt(records, april, 1).holder])).toEqual([['confirmed'], ye, luo]);
  });

  test('lapses when one of its seats changed before it was confirmed', () => {
    const [a, b] = twoDesks();
    agreed(a, swap);
    meet(a, b, 'B');
    b.act(shiftOf(april), 'shift.filled', filled(1, tian, 'substitute'));
    expect(both(a, b, ({ swaps }) => swaps)).toEqual(['lapsed']);
  });

  test.each([
    ['emptied', 'shift.vacated', { seat: 1, cause: 'other', reason: '' }],
    ['filled', 'shift.filled', filled(1, tian)],
    ['moved to another day', 'shift.moved', { on: '2027-03-10', reason: '会场占用' }],
  ])('confirmed here while there its seat was %s: hard, ask again', (_, type, data) => {
    const [a, b] = twoDesks();
    const terms = agreed(a, swap);
    a.acts(confirmSwapActs(terms, ''));
    b.act(shiftOf(march), type, data);
    expect(both(a, b, ({ swaps }) => swaps)).toEqual(['contested']);
  });

  test('confirmed here and refused there: hard', () => {
    const [a, b] = twoDesks();
    const terms = agreed(a, swap);
    meet(a, b, 'B');
    a.acts(confirmSwapActs(terms, ''));
    b.act(swap, 'swap.refused', { reason: '离得太近' });
    expect(both(a, b, ({ swaps }) => swaps)).toEqual(['contested']);
  });
});

describe('on the day', () => {
  const attended = (state: string, came = '') => ({ seat: 1, state, by: '', came, note: '' });

  test('came here, absent there: hard, the head decides', () => {
    const [a, b] = twoDesks();
    a.act(shiftOf(march), 'shift.attended', attended('came', '08:24'));
    b.act(shiftOf(march), 'shift.attended', attended('absent'));
    expect(both(a, b, (records) => seatAt(records, march, 1))).toMatchObject({ state: 'contested', contested: ['attendance'] });
  });

  test('the same attendance twice, two minutes apart: soft, the earlier minute stands', () => {
    const [a, b] = twoDesks();
    a.act(shiftOf(march), 'shift.attended', attended('came', '08:26'));
    b.act(shiftOf(march), 'shift.attended', attended('came', '08:24'));
    expect(both(a, b, ({ seats }) => seats.find(({ shift, number }) => shift === shiftOf(march) && number === 1))).toMatchObject({ state: 'held', attendance: { state: 'came', came: '08:24' } });
  });
});

describe('two plans', () => {
  test('equal inputs and seed on two computers: one run, the same shifts, nothing to choose', () => {
    const [a, b] = [newComputer('A'), newComputer('B', 7)];
    for (const computer of [a, b]) {
      computer.act(rota, 'rota.opened', { year: 2027, places: [river, market], gap: 14, freezeDays: 3 });
      proposed(computer);
    }
    expect(both(a, b, (records) => [records.rota.runs.length, records.shifts.size, records.rota.conflicts, records.contested, records.folded.flatMap(({ conflicts }) => conflicts)])).toEqual([1, 3, [], [], []]);
  });

  test('different inputs: soft while draft, both can be compared; hard once both are adopted; settled when the head chooses', () => {
    const [a, b] = [newComputer('A'), newComputer('B', 7)];
    for (const [computer, which, first] of [[a, run, luo], [b, otherRun, ye]] as const) {
      computer.act(rota, 'rota.opened', { year: 2027, places: [river, market], gap: 14, freezeDays: 3 });
      proposed(computer, which, [[first, tian], [bai, ''], ['', '']]);
    }
    expect(both(a, b, (records) => [records.rota.runs.map((one) => one.run).sort(), records.rota.conflicts, records.shifts.get(shiftOf(march))?.proposals.map(({ holders }) => holders[0]).sort()])).toEqual([[run, otherRun], [], [luo, ye]]);
    a.act(rota, 'rota.adopted', { run, note: '' });
    b.act(rota, 'rota.adopted', { run: otherRun, note: '' });
    expect(both(a, b, (records) => records.rota.conflicts)).toEqual(['adopted']);
    meet(b, a, 'A');
    a.act(rota, 'rota.adopted', { run, note: '对过，用第一版' });
    expect(both(a, b, (records) => [records.rota.conflicts, seatAt(records, march, 1).holder])).toEqual([[], luo]);
  });

  test('two editions published without a line: hard, until an edition that has seen both', () => {
    const [a, b] = twoDesks();
    const edition = (number: number, notice: string) => ({ edition: number, amendment: 0, notice, note: '' });
    a.act(rota, 'rota.published', edition(1, '桔站告〔2027〕A1号'));
    b.act(rota, 'rota.published', edition(1, '桔站告〔2027〕B1号'));
    expect(both(a, b, (records) => records.rota.conflicts)).toEqual(['edition']);
    meet(b, a, 'A');
    a.act(rota, 'rota.published', edition(2, '桔站告〔2027〕A2号'));
    expect(both(a, b, (records) => [records.rota.conflicts, records.rota.edition?.edition])).toEqual([[], 2]);
  });

  test('one rule of the rota set differently: hard for that field; two rules: united', () => {
    const [a, b] = twoDesks();
    a.act(rota, 'rota.corrected', { set: { gap: 21 }, reason: '' });
    b.act(rota, 'rota.corrected', { set: { gap: 7, freezeDays: 5 }, reason: '' });
    expect(both(a, b, (records) => [records.rota.conflicts, records.rota.freezeDays])).toEqual([['gap'], 5]);
  });
});

describe('who cannot come', () => {
  test('a leave granted here, the duty adopted there: soft, a vacancy with its cause', () => {
    const [a, b] = twoDesks();
    const leave = id('leave', 'L1');
    a.act(leave, 'leave.asked', { deputy: ye, from: '2027-04-01', until: '2027-04-30', reason: '住院', how: '电话' });
    a.act(leave, 'leave.granted', { convener: '', note: '' });
    b.act(shiftOf(march), 'shift.filled', filled(2, bai));
    expect(both(a, b, (records) => [records.contested, vacanciesOf(records.seats, '2027-02-01').filter(({ holder }) => holder !== '').map(({ holder, on, cause }) => [holder, on, cause])])).toEqual([[], [[ye, '2027-04-07', 'leave']]]);
  });

  test('a mandate ended here, a duty there: soft, the seats after its last day are vacant, those before stay', () => {
    const [a, b] = twoDesks();
    a.act(bai, 'deputy.mandate_ended', { mandate: 'town:2022-01-10', on: '2027-03-31', why: 'moved', reason: '' });
    b.act(shiftOf(march), 'shift.attended', { seat: 1, state: 'came', by: '', came: '', note: '' });
    expect(both(a, b, (records) => [seatAt(records, sameDay, 1).state, seatAt(records, april, 2)])).toMatchObject(['adopted', { state: 'vacant', cause: 'mandate', holder: bai }]);
  });

  test('two leaves that overlap: soft, both are there; one granted and refused: hard', () => {
    const [a, b] = twoDesks();
    const [one, two] = [id('leave', 'L1'), id('leave', 'L2')];
    for (const [computer, leave, from] of [[a, one, '2027-04-01'], [b, two, '2027-04-05']] as const) {
      computer.act(leave, 'leave.asked', { deputy: ye, from, until: '2027-04-30', reason: '', how: '' });
      computer.act(leave, 'leave.granted', { convener: '', note: '' });
    }
    expect(both(a, b, ({ leaves }) => leaves.map(({ holds, contested }) => [holds, contested]))).toEqual([[true, false], [true, false]]);
    const third = id('leave', 'L3');
    a.act(third, 'leave.asked', { deputy: bai, from: '2027-05-01', until: '2027-05-02', reason: '', how: '' });
    meet(a, b, 'B');
    a.act(third, 'leave.granted', { convener: '', note: '' });
    b.act(third, 'leave.refused', { reason: '当天人手不够' });
    expect(both(a, b, ({ leaves }) => leaves.find((leave) => leave.id === third)?.contested)).toBe(true);
  });
});

test('a gift changes one seat; a seat given back follows the run again; what is cancelled is no seat', () => {
  const [a, b] = twoDesks();
  a.acts(confirmSwapActs({ id: id('swap', 'W9'), a: { shift: shiftOf(march), seat: 2, deputy: tian, heads: [] }, b: null, to: bai, reason: '' }, ''));
  expect(both(a, b, (records) => seatAt(records, march, 2).holder)).toBe(bai);
  a.act(shiftOf(march), 'shift.released', { seat: 2 });
  a.act(shiftOf(april), 'shift.cancelled', { reason: '汛期' });
  expect(both(a, b, (records) => [seatAt(records, march, 2).holder, records.seats.some(({ shift }) => shift === shiftOf(april))])).toEqual([tian, false]);
});
