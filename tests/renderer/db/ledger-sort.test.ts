/** The ledger in the order of a column, and words that mean a place or a deputy. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type IndexedRecord, LedgerIndex } from '../../../renderer/db/ledger-index/ledger-index.ts';
import { type LedgerFilter, type LedgerSort, sortColumns } from '../../../renderer/db/store.ts';
import { orderKey } from '../../../shared/kernel/record/document.ts';
import { type IssueCard, issueStages } from '../../../shared/reception/issue.ts';

const everything: LedgerFilter = { text: '', from: '', to: '', places: [], category: '', stages: issueStages };
const places = ['place:JY01:HEWAN', 'place:JY01:XICUN', 'place:JY01:BEIPO'];

type Told = { on?: string; stage?: string; place?: string; due?: string } & Partial<IssueCard>;

function matter(number: string, { on = '2024-11-15', stage = 'registered', place = '', due = '', ...show }: Told = {}): IndexedRecord {
  const card: IssueCard = { number, summary: '', category: '', channel: '', nature: '', people: 0, visitor: '', deputies: [], imported: '', conflict: false, ...show };
  return { id: `issue:JY01:${number}`, place, stage, on, due, order: orderKey(on, '1731600000001-0000'), show: { ...card }, search: [number, card.summary].join('\n').toLowerCase() };
}

function indexOf(...matters: readonly IndexedRecord[]): LedgerIndex {
  const index = new LedgerIndex();
  index.load(matters);
  return index;
}

const numbers = (index: LedgerIndex, part: Partial<LedgerFilter>) => index.all({ ...everything, ...part }).map((row) => row.show.number);
const sorted = (index: LedgerIndex, by: LedgerSort['by'], down = false) => numbers(index, { sort: { by, down, ...(by === 'place' ? { places } : {}) } });

describe('the ledger sorted', () => {
  test('by number: station, year and letter first, and the tenthousandth after the 9999th', () => {
    const index = indexOf(...['JY01-2024-A-9999', 'JY01-2024-A-10000', 'JY01-2023-B-0001', 'JY01-2024-B-0002', 'HW02-2024-A-0001'].map((number) => matter(number)));
    const up = ['HW02-2024-A-0001', 'JY01-2023-B-0001', 'JY01-2024-A-9999', 'JY01-2024-A-10000', 'JY01-2024-B-0002'];
    expect(sorted(index, 'number')).toEqual(up);
    expect(sorted(index, 'number', true)).toEqual(up.toReversed());
  });

  test('by place: in the order of the register, what has no place last, both ways', () => {
    const index = indexOf(matter('A-1', { place: 'place:JY01:BEIPO' }), matter('A-2'), matter('A-3', { place: 'place:JY01:HEWAN' }), matter('A-4', { place: 'place:JY01:GONE' }));
    expect(sorted(index, 'place')).toEqual(['A-3', 'A-1', 'A-4', 'A-2']);
    expect(sorted(index, 'place', true)).toEqual(['A-4', 'A-1', 'A-3', 'A-2']);
  });

  test('by due day: the most urgent first, what is not due last, both ways', () => {
    const index = indexOf(matter('A-1', { due: '2024-12-01' }), matter('A-2'), matter('A-3', { due: '2024-11-20' }));
    expect(sorted(index, 'due')).toEqual(['A-3', 'A-1', 'A-2']);
    expect(sorted(index, 'due', true)).toEqual(['A-1', 'A-3', 'A-2']);
  });

  test('by stage: as a matter goes on; by category: as the dictionary has it', () => {
    const index = indexOf(matter('A-1', { stage: 'closed', category: '停车' }), matter('A-2', { stage: 'handling', category: '道路交通' }), matter('A-3', { category: '养老' }));
    expect(sorted(index, 'stage')).toEqual(['A-3', 'A-2', 'A-1']);
    expect(sorted(index, 'category')).toEqual(['A-2', 'A-1', 'A-3']);
  });

  test('by day, the oldest first, is the ledger backwards', () => {
    const index = indexOf(matter('A-1', { on: '2024-01-02' }), matter('A-2', { on: '2024-03-01' }), matter('A-3', { on: '2023-12-31' }));
    expect(sorted(index, 'on')).toEqual(['A-3', 'A-1', 'A-2']);
    expect(sorted(index, 'on', true)).toEqual(numbers(index, {}));
  });

  test('equal ones stand newest first, and what changes takes its new place', () => {
    const index = indexOf(matter('A-1', { on: '2024-01-02', category: '停车' }), matter('A-2', { on: '2024-03-01', category: '停车' }), matter('A-3', { on: '2024-02-01', category: '养老' }));
    expect(sorted(index, 'category')).toEqual(['A-2', 'A-1', 'A-3']);
    index.update([matter('A-2', { on: '2024-03-01', category: '养老' })]);
    expect(sorted(index, 'category')).toEqual(['A-1', 'A-2', 'A-3']);
  });

  test('whatever the sort and the filter: each matter once, pages join to the whole, and every row stands where it is said to', () => {
    const value = fc.record({ on: fc.constantFrom('2024-01-01', '2024-05-02', '2023-07-07'), stage: fc.constantFrom(...issueStages), place: fc.constantFrom('', ...places), due: fc.constantFrom('', '2024-06-01', '2024-07-01'), category: fc.constantFrom('', '停车', '养老') });
    fc.assert(
      fc.property(fc.array(value, { maxLength: 40 }), fc.constantFrom(...sortColumns), fc.boolean(), fc.constantFrom<Partial<LedgerFilter>>({}, { stages: ['closed', 'handling'] }, { text: 'a-1' }), (matters, by, down, part) => {
        const index = indexOf(...matters.map((told, at) => matter(`A-${at}`, told)));
        const filter: LedgerFilter = { ...everything, ...part, sort: { by, down, places } };
        const all = index.ids(filter, 0, Infinity);
        expect([...all].sort()).toEqual(index.ids({ ...everything, ...part }, 0, Infinity).sort());
        const pages = [0, 7, 14, 21, 28, 35].flatMap((offset) => index.page(filter, { offset, limit: 7 }).rows.map((row) => row.id));
        expect(pages).toEqual(all);
        expect(all.map((id) => index.position(filter, id))).toEqual(all.map((_, at) => at));
      }),
      { numRuns: 60 },
    );
  });
});

describe('a word that means a place or a deputy', () => {
  const index = indexOf(
    matter('A-1', { summary: '罗家桥断了' }),
    matter('A-2', { deputies: ['deputy:JY01:LUO'] }),
    matter('A-3', { place: 'place:JY01:XICUN', deputies: ['罗春芳'] }),
    matter('A-4', { place: 'place:JY01:XICUN' }),
  );

  test('finds their matters beside those that hold its letters', () => {
    expect(numbers(index, { text: '罗', meant: { 罗: ['deputy:JY01:LUO'] } }).sort()).toEqual(['A-1', 'A-2', 'A-3']);
    expect(numbers(index, { text: 'XC', meant: { xc: ['place:JY01:XICUN'] } }).sort()).toEqual(['A-3', 'A-4']);
  });

  test('names that an old ledger knows without a register are found by their characters', () => {
    expect(numbers(index, { text: '春芳' })).toEqual(['A-3']);
  });

  test('every word must fit, each in its own way', () => {
    expect(numbers(index, { text: '罗 xc', meant: { 罗: ['deputy:JY01:LUO'], xc: ['place:JY01:XICUN'] } })).toEqual(['A-3']);
    expect(numbers(index, { text: '罗 桥', meant: { 罗: ['deputy:JY01:LUO'] } })).toEqual(['A-1']);
  });

  test('nobody who was renamed is found by letters that no longer mean him, also while one types', () => {
    expect(numbers(index, { text: 'l', meant: { l: ['deputy:JY01:LUO'] } })).toEqual(['A-2']);
    expect(numbers(index, { text: 'lc' })).toEqual([]);
    expect(numbers(index, { text: 'lcf', meant: { lcf: ['deputy:JY01:LUO'] } })).toEqual(['A-2']);
  });
});
