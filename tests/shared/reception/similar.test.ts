/** Earlier matters nearby that resemble what is being written. */
import { describe, expect, test } from 'vitest';
import { SimilarIndex } from '../../../renderer/db/ledger-index/similar-index.ts';
import type { LedgerRow } from '../../../renderer/db/store.ts';
import type { IssueStage } from '../../../shared/reception/issue.ts';
import { pairsOf, type Sought } from '../../../shared/reception/similar.ts';

const [village, station, elsewhere] = ['place:JY01:01JCQ0000000000000000000P3', 'place:JY01:01JCQ0000000000000000000P2', 'place:JY01:01JCQ0000000000000000000P9'];
const row = (number: number, summary: string, more: { place?: string; category?: string; on?: string; stage?: IssueStage } = {}): LedgerRow => ({
  id: `issue:JY01:01JCQ00000000000000000${String(number).padStart(5, '0')}`,
  stage: more.stage ?? 'handling', on: more.on ?? '2024-09-14', due: '', place: more.place ?? village,
  show: { number: `JY01-2024-A-${String(number).padStart(4, '0')}`, summary, category: more.category ?? '', channel: '', nature: '', people: 0, visitor: '', deputies: [], imported: '', conflict: false },
});
const ledger = [
  row(6, '西村河段桥梁长期没有护栏，过往行人和车辆很不安全', { category: '道路交通/桥梁护栏', on: '2024-04-10' }),
  row(12, '校园周边道路不安全，上下学拥挤', { category: '道路交通', place: station }),
  row(13, '自来水水压低，三楼没有水', { category: '饮水安全' }),
  row(14, '小桥护栏被车撞断', { category: '道路交通/桥梁护栏', place: elsewhere }),
  row(15, '小桥护栏断了一截，报了两回', { stage: 'withdrawn', category: '道路交通/桥梁护栏' }),
  row(16, '柑桔收购价格低', { category: '产业发展' }),
];
const sought = (part: Partial<Sought>): Sought => ({ text: '', category: '', place: '', around: [], today: '2024-11-15', ...part });
const numbers = (wanted: Sought, rows: readonly LedgerRow[] = ledger): string[] => {
  const index = new SimilarIndex();
  for (const each of rows) index.note(each);
  return index.find(wanted).map(({ show }) => show.number.slice(-4));
};
const told = '我们河湾西村到学校那座小桥，去年装的护栏又被车撞断了一截，娃娃上学天天从那儿过，夜里又没有路灯';

describe('similar matters nearby', () => {
  test('the bridge of the same village comes first, the road of the station above it second; elsewhere and withdrawn are not offered', () => {
    expect(numbers(sought({ text: told, place: village, around: [station], category: '道路交通/桥梁护栏' }))).toEqual(['0006', '0012']);
  });
  test('before place and category are filled, the words alone find the same thing', () => expect(numbers(sought({ text: told }))).toContain('0014'));
  test('nothing written finds nothing', () => expect(numbers(sought({}))).toEqual([]));
  test('another thing in the same village is not similar', () => expect(numbers(sought({ text: '想问养老金什么时候发', place: village, category: '养老' }))).toEqual([]));
  test('one pair of characters in common is chance', () => expect(numbers(sought({ text: '没有人管' }))).toEqual([]));
  test('at most three, the newest first where they are equally alike', () => {
    const same = [1, 2, 3, 4, 5].map((number) => row(number, '村口路灯不亮', { on: `2024-11-0${number}` }));
    expect(numbers(sought({ text: '村口路灯不亮', place: village }), same)).toEqual(['0005', '0004', '0003']);
  });
  test('a summary that was corrected is found by its new words only', () => {
    expect(numbers(sought({ text: '自来水水压低', place: village }), [...ledger, row(13, '三楼阳台漏雨')])).toEqual([]);
  });
});

test('pairs never reach over punctuation and hold characters whole', () => {
  expect([...pairsOf('桥断，灯灭')]).toEqual(['桥断', '灯灭']);
  expect([...pairsOf('𠮷野家 A座')]).toEqual(['𠮷野', '野家', 'a座']);
});
