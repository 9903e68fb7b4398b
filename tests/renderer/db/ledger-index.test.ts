import { describe, expect, test } from 'vitest';
import { type IndexedRecord, LedgerIndex } from '../../../renderer/db/ledger-index/ledger-index.ts';
import type { LedgerFilter } from '../../../renderer/db/store.ts';
import { orderKey } from '../../../shared/kernel/record/document.ts';
import { countDay } from '../../../shared/reception/day-count.ts';
import type { IssueCard } from '../../../shared/reception/issue.ts';

const everything: LedgerFilter = { text: '', from: '', to: '', places: [], category: '', stages: [] };
const fullWindow = { offset: 0, limit: 100 };

type Told = { on?: string; stage?: string; place?: string; touched?: number; words?: string } & Partial<IssueCard>;

function matter(number: string, { on = '2024-11-15', stage = 'registered', place = '', touched = 1, words = '', ...show }: Told = {}): IndexedRecord {
  const hlc = `${String(1_731_600_000_000 + touched).padStart(13, '0')}-0000`;
  const card: IssueCard = { number, summary: '', category: '', channel: '', nature: '', people: 0, visitor: '', deputies: [], imported: '', conflict: false, ...show };
  const search = [number, card.summary, card.category, card.visitor, words].join('\n').toLowerCase();
  return { id: `issue:JY01:${number}`, place, stage, on, due: '', order: orderKey(on, hlc), show: { ...card }, search };
}

function numbers(index: LedgerIndex, filter: Partial<LedgerFilter> = {}): string[] {
  return index.page({ ...everything, ...filter }, fullWindow).rows.map((row) => row.show.number);
}

describe('the ledger', () => {
  test('shows the newest day first, and the later registered first within a day', () => {
    const index = new LedgerIndex();
    index.load([matter('A-1', { on: '2024-10-01' }), matter('A-3', { touched: 9 }), matter('A-2', { touched: 5 })]);
    expect(numbers(index)).toEqual(['A-3', 'A-2', 'A-1']);
  });

  test('finds Chinese words anywhere in what search reads', () => {
    const index = new LedgerIndex();
    index.load([
      matter('A-1', { summary: '西村小桥没有护栏' }),
      matter('A-2', { words: '夜里又没有路灯，怕出事' }),
      matter('A-3', { category: '道路交通/桥梁护栏' }),
      matter('A-4', { visitor: '河湾西村村民' }),
    ]);
    expect(numbers(index, { text: '护栏' }).sort()).toEqual(['A-1', 'A-3']);
    expect(numbers(index, { text: '路灯' })).toEqual(['A-2']);
    expect(numbers(index, { text: '西村' }).sort()).toEqual(['A-1', 'A-4']);
    expect(numbers(index, { text: 'a-3' })).toEqual(['A-3']);
  });

  test('finds the same while a word is typed as when it is given at once', () => {
    const documents = ['护栏坏了', '护栏又坏了', '栏杆', '又坏了 护'].map((words, at) => matter(`A-${at}`, { words }));
    const typing = new LedgerIndex();
    typing.load(documents);
    for (const text of ['护', '护栏', '护栏 又', '护栏', '坏', '']) {
      const fresh = new LedgerIndex();
      fresh.load(documents);
      expect(numbers(typing, { text })).toEqual(numbers(fresh, { text }));
    }
  });

  test('wants every word when several are typed, in any order', () => {
    const index = new LedgerIndex();
    index.load([matter('A-1', { words: '桥上没有护栏' }), matter('A-2', { words: '桥面坑洼' })]);
    expect(numbers(index, { text: '护栏 桥' })).toEqual(['A-1']);
  });

  test('filters by days, places, category with its subcategories, and stage', () => {
    const index = new LedgerIndex();
    index.load([
      matter('A-1', { on: '2023-12-31', category: '停车' }),
      matter('A-2', { on: '2024-01-01', place: 'place:JY01:X', category: '道路交通/桥梁护栏' }),
      matter('A-3', { on: '2024-12-31', category: '道路交通', stage: 'closed' }),
      matter('A-4', { on: '2024-06-01', category: '道路交通安全' }),
    ]);
    expect(numbers(index, { from: '2024-01-01', to: '2024-12-31' })).toEqual(['A-3', 'A-4', 'A-2']);
    expect(numbers(index, { places: ['place:JY01:X'] })).toEqual(['A-2']);
    expect(numbers(index, { category: '道路交通' })).toEqual(['A-3', 'A-2']);
    expect(numbers(index, { stages: ['closed'] })).toEqual(['A-3']);
  });

  test('leaves a withdrawn matter out unless it is asked for', () => {
    const index = new LedgerIndex();
    index.load([matter('A-1', { stage: 'withdrawn' }), matter('A-2')]);
    expect(numbers(index)).toEqual(['A-2']);
    expect(numbers(index, { stages: ['withdrawn'] })).toEqual(['A-1']);
  });

  test('counts what the filter finds, not what the window shows', () => {
    const index = new LedgerIndex();
    index.load([matter('A-1', { people: 12 }), matter('A-2', { people: 5, stage: 'closed' }), matter('A-3', { people: 1 })]);
    const page = index.page(everything, { offset: 1, limit: 1 });
    expect(page).toMatchObject({ total: 3, came: { batches: 3, people: 18, uncounted: 0 }, offset: 1, byStage: { registered: 2, closed: 1 } });
    expect(page.rows).toHaveLength(1);
  });
});

describe('who came, in the ledger', () => {
  const group = 'visit:JY01:01JCQ5W9Z0ABCDEFGH00000007';
  const day: Told[] = [{ visit: group, people: 5, channel: 'desk' }, { visit: group, people: 5, channel: 'desk' }, { people: 2 }, { people: 0 }, { channel: 'phone', people: 1 }, { channel: 'market', people: 40 }];

  test('is the number of the desk: a group with two matters once, a telephone call and a market not at all', () => {
    const index = new LedgerIndex();
    index.load(day.map((told, at) => matter(`A-${at}`, told)));
    const { came, total } = index.page(everything, fullWindow);
    const desk = countDay([], day.map(({ visit = '', channel = '', people = 0 }) => ({ visit, channel: channel === '' ? null : channel, people: people === 0 ? null : people })));
    expect(came).toEqual({ batches: 3, people: 7, uncounted: 1 });
    expect(desk).toEqual({ ...came, matters: total, elsewhere: 2 });
    expect(numbers(index, { more: { came: true } }).sort()).toEqual(['A-0', 'A-1', 'A-2', 'A-3']);
  });

  test('counts a group once also where its matters lie far apart among thousands', () => {
    const index = new LedgerIndex();
    index.load(Array.from({ length: 5000 }, (_, at) => matter(`A-${at}`, { touched: at, people: 3, ...(at % 4900 === 0 ? { visit: group } : {}) })));
    expect(index.page(everything, fullWindow).came).toEqual({ batches: 4999, people: 14_997, uncounted: 0 });
  });
});

describe('a matter that changes while the ledger is being read', () => {
  test('keeps its newer state, whichever comes first', () => {
    const index = new LedgerIndex();
    index.update([matter('A-1', { summary: '新摘要' })]);
    index.load([matter('A-1', { summary: '旧摘要' }), matter('A-2')]);
    expect(numbers(index, { text: '新摘要' })).toEqual(['A-1']);
    expect(numbers(index, { text: '旧摘要' })).toEqual([]);
    expect(index.size).toBe(2);
  });

  test('moves to its new day and stage and is there once', () => {
    const index = new LedgerIndex();
    index.load([matter('A-1', { on: '2024-11-15' }), matter('A-2', { on: '2024-11-14' })]);
    index.update([matter('A-1', { on: '2024-11-01', stage: 'closed' })]);
    expect(numbers(index)).toEqual(['A-2', 'A-1']);
    expect(numbers(index, { stages: ['closed'] })).toEqual(['A-1']);
  });
});

describe('rows of an old ledger', () => {
  test('are known by their key until the matter is withdrawn', () => {
    const index = new LedgerIndex();
    index.load([matter('A-1', { imported: 'k1' })]);
    expect(index.knownImports(['k1', 'k2'])).toEqual(['k1']);
    index.update([matter('A-1', { imported: 'k1', stage: 'withdrawn' })]);
    expect(index.knownImports(['k1'])).toEqual([]);
  });
});

describe('use of categories, places and deputies', () => {
  test('counts that year only; deputies also of the year before', () => {
    const index = new LedgerIndex();
    index.load([matter('A-1', { category: '停车', place: 'p', deputies: ['罗春芳'] }), matter('A-2', { category: '停车' }), matter('A-3', { on: '2023-01-01', category: '停车', deputies: ['罗春芳', '田守义'] }), matter('A-4', { on: '2022-12-31', deputies: ['黄永福'] })]);
    expect(index.usage(2024)).toEqual({ categories: { 停车: 2 }, places: { p: 1 }, deputies: { 罗春芳: 2, 田守义: 1 }, units: {} });
  });
});

describe('a ledger of many thousand matters', () => {
  const words = ['护栏坏了', '路灯不亮', '水渠 漏水', '桥面坑洼，护栏也坏了', '停车难'];
  const days = ['2024-11-15', '2024-11-14', '2023-05-02', '2022-01-09'];
  const told = (at: number, round = 0): IndexedRecord =>
    matter(`A-${String(at).padStart(5, '0')}`, { on: days[(at * 7 + round) % 4] ?? '', touched: (at * 7919) % 10_007, words: `${words[(at + round) % 5] ?? ''} 第${at}次`, people: at % 9 });

  /** What any reader would find by going through all of them. */
  function readingAll(documents: readonly IndexedRecord[], text: string): string[] {
    const sorted = [...documents].sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : a.id > b.id ? -1 : 1));
    return sorted.filter((document) => text.split(' ').every((word) => document.search.includes(word))).map((document) => document.id.slice('issue:JY01:'.length));
  }

  const texts = ['护栏', '护栏 第1', '栏也', '灯不亮\n', '漏水', '水渠 漏', '第4999次', '没有', '', 'a-00', '坏了 第12次'];

  test('is searched as if each were looked at, in their order', () => {
    const documents = Array.from({ length: 5000 }, (_, at) => told(at));
    const index = new LedgerIndex();
    for (let from = 0; from < 5000; from += 700) index.load(documents.slice(from, from + 700));
    for (const text of texts) expect(index.all({ ...everything, text: text.trim() }).map((row) => row.show.number)).toEqual(readingAll(documents, text.trim()));
  });

  test('also after hundreds were corrected and registered while it was read', () => {
    const documents = new Map(Array.from({ length: 5000 }, (_, at) => [at, told(at)]));
    const index = new LedgerIndex();
    index.load([...documents.values()]);
    for (let round = 1; round < 30; round++) {
      const changed = Array.from({ length: 40 }, (_, i) => (i < 30 ? (round * 997 + i * 131) % 5000 : 5000 + round * 10 + i));
      for (const at of changed) documents.set(at, told(at, round));
      index.update(changed.map((at) => told(at, round)));
      if (round % 3 === 0) index.update(changed.map((at) => told(at, round)));
      const text = texts[round % texts.length]?.trim() ?? '';
      expect(index.all({ ...everything, text }).map((row) => row.show.number)).toEqual(readingAll([...documents.values()], text));
    }
    expect(index.size).toBe(documents.size);
  });

  test('that all of a sudden are of one day are there, once each', () => {
    const index = new LedgerIndex();
    const documents = Array.from({ length: 9000 }, (_, at) => matter(`A-${at}`, { touched: 5 }));
    for (const document of documents) index.update([document]);
    expect(new Set(index.all(everything).map((row) => row.id)).size).toBe(9000);
  });
});
