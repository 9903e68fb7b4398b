/** What is said to the county about refused records, and every reason in words. */
import { describe, expect, test } from 'vitest';
import type { Refusal } from '../../../renderer/db/sync/sync.ts';
import { findCardText } from '../../../renderer/rooms/sync/card-text.ts';
import { clockFacts, wholeHours } from '../../../renderer/rooms/sync/clock-facts.ts';
import { answeredTogether, refusedItem, type RefusedItem } from '../../../renderer/rooms/sync/refused-items.ts';
import { reportOf, reportText } from '../../../renderer/rooms/sync/report-lines.ts';
import { catalogue } from '../../../renderer/text/catalogue.ts';
import { refusalCodes, refusalNumber } from '../../../shared/county/refusal.ts';
import { documentOf } from '../../../shared/kernel/record/document.ts';
import { sealEvent } from '../../../shared/kernel/record/event.ts';
import { issueKind } from '../../../shared/reception/issue.ts';

const record = 'issue:JY01:01K8ZZZZZZZZZZZZZZZZZZZZZZ';
const by = { staff: 'staff:JY01:01K8ZZZZZZZZZZZZZZZZZZZZZZ', role: 'clerk', device: 'JY01-A' } as const;
const registered = sealEvent(record, {
  type: 'issue.registered', v: 1, at: '2024-11-15T10:12:00.000Z', hlc: '1731665520000-0000', by, after: [],
  data: {
    number: 'JY01-2024-A-0005', on: '2024-11-15', words: '盖板丢了，夜里有人摔着', summary: '路边水渠盖板丢了两块', category: '水利抗旱', place: '', nature: 'help',
    channel: 'desk', level: 'town', people: 1, deputies: [], visitor: '河湾村民', contact: 'none', imported: null,
  },
});
const document = documentOf(issueKind, record, [registered]);
const refused = (part: Partial<Refusal>): RefusedItem =>
  refusedItem({ id: `${record} ${registered.id}`, record, event: registered.id, code: 'future_clock', detail: String(Date.parse('2024-11-15T02:24:00.000Z')), at: '2024-11-15T10:24:00.000Z', state: 'waiting', copy: '', ...part }, document);

describe('the report', () => {
  const report = reportText(reportOf({ items: [refused({})], station: { county: '城固县', name: '桔园镇中心站', code: 'JY01', device: 'A' }, version: '0.1.0', words: catalogue.zh.sync, language: 'zh' }));

  test('holds the code, the number, the step and both clocks', () => {
    for (const part of ['K09', '时间在将来', 'JY01-2024-A-0005', '登记', '2024年11月15日 18:12', '2024年11月15日 10:24']) expect(report).toContain(part);
  });

  test('holds nothing a citizen said', () => {
    expect(report).not.toMatch(/盖板|水渠|摔|村民/u);
  });
});

test('a clock eight hours ahead is a time zone; the county takes it five minutes before its time', () => {
  const facts = clockFacts(refused({}), null);
  expect(facts).toMatchObject({ aheadMs: 8 * 3_600_000, takenFromMs: Date.parse('2024-11-15T10:07:00.000Z') });
  expect(wholeHours(facts?.aheadMs ?? 0)).toBe(8);
  expect(wholeHours(40 * 60_000)).toBeNull();
});

test('a clock is one cause for all; a shape is the cause of its own record', () => {
  const other = refused({ id: 'b', record: 'issue:JY01:01K8AAAAAAAAAAAAAAAAAAAAAA' });
  expect(answeredTogether([refused({}), other], refused({}))).toHaveLength(2);
  expect(answeredTogether([refused({ code: 'malformed' }), { ...other, refusal: { ...other.refusal, code: 'malformed' } }], refused({ code: 'malformed' }))).toHaveLength(1);
});

test.each(['zh', 'en'] as const)('every code of the county has a reason, a way on and a number of its own in %s', (language) => {
  const { codes } = catalogue[language].sync.refused;
  const all = [...refusalCodes, 'unknown'] as const;
  for (const code of all) for (const text of Object.values(codes[code])) expect(text).not.toBe('');
  expect(new Set(all.map((code) => codes[code].title)).size).toBe(all.length);
  expect(new Set(all.map(refusalNumber)).size).toBe(all.length);
});

test('a card is found in a text around it', () => {
  expect(findCardText('县里发的卡：\nLXK1-QS01-A 7Q2M 9XKD\n4TRP 0C8V\n，请收好')).toBe('LXK1-QS01-A 7Q2M 9XKD 4TRP 0C8V');
  expect(findCardText('没有卡')).toBeNull();
});
