/** All stations in one line of the corner, and in the sentences of its panel. */
import { describe, expect, test } from 'vitest';
import { boardRows } from '../../../renderer/rooms/county/board-rows.ts';
import { stationsInShort, stationsSaid } from '../../../renderer/rooms/county/board-words.ts';
import { officeLine } from '../../../renderer/rooms/sync/status-words.ts';
import type { SyncStatus } from '../../../renderer/db/sync/sync.ts';
import { catalogue } from '../../../renderer/text/catalogue.ts';
import type { DeviceStatus } from '../../../shared/county/documents.ts';

const today = '2024-11-15';
const at = (day: string) => `${day}T02:30:00.000Z`;
const status = (device: string, on = today, more: Partial<DeviceStatus> = {}): DeviceStatus => ({
  _id: `status:${device}`, v: 1, device, at: at(on), unsent: 0, unsentBytes: 0, refused: 0, conflicts: 0, version: '1.0.4', backupAt: at('2024-11-14'), skewMs: 0, days: [on], by: 'line', ...more,
});
const rows = (...statuses: DeviceStatus[]) => boardRows([], statuses, 'CG00', today);
const zh = catalogue.zh.county.board;
const well = [status('DG01-A'), status('HY01-A')];
const silent = status('SM01-A', '2024-11-06', { unsent: 14 });
const refused = status('QS01-A', today, { refused: 2 });

describe('the corner of an office', () => {
  test.each([
    [rows(), '还没有站', ''],
    [rows(...well), '2站，都好', ''],
    [rows(...well, silent, refused), '4站，要看2站', '要看2站'],
  ])('says how many stations there are and how many need a look', (board, long, short) => {
    expect(stationsInShort(board, zh, false)).toBe(long);
    expect(stationsInShort(board, zh, true)).toBe(short);
  });

  test('says first what keeps the office from hearing of them', () => {
    const level: SyncStatus = { phase: 'resting', countyName: '', unsent: { records: 3, bytes: 9 }, lastContact: null, nextTry: null, strange: 0, refused: 0, skewMs: 0, problem: null, referenceAt: null, progress: null };
    const own = (part: Partial<SyncStatus>) => officeLine({ ...level, ...part }, catalogue.zh.officeSync);
    expect(own({})).toEqual({ trouble: null, text: '' });
    expect(own({ phase: 'credentials' })).toEqual({ trouble: '口令不对', text: '' });
    expect([own({ phase: 'offline' }), own({ phase: 'paused' }), own({ phase: 'not_joined' }), own({ refused: 2 })].map(({ text }) => text)).toEqual(['连不上', '已暂停', '没联服务器', '自己被退2']);
  });
});

describe('its panel', () => {
  test('tells when they were heard of, what waits, and which need a look first and why', () => {
    expect(stationsSaid(rows(...well, silent, refused), today, zh)).toEqual({
      title: '4个站，要看2个',
      sentences: ['今天联系过3个，9天没有联系的1个。', '未发14条，退回2条。', 'SM01：9天没联系；QS01：退回2条。'],
    });
    expect(stationsSaid(rows(...well), today, zh)).toEqual({ title: '2个站，都好', sentences: ['今天联系过2个。'] });
  });

  test('names three, and how many more there are; who never joined is counted, not named', () => {
    const many = ['AA01', 'BB01', 'CC01', 'DD01', 'EE01'].map((code) => status(`${code}-A`, today, { refused: 1 }));
    const entry = { id: 'station:CG00:01JCQ00000000000000000000A', code: 'MA01', name: '马鞍乡', head: '', telephone: '', removed: false } as const;
    expect(stationsSaid(boardRows([entry], many, 'CG00', today), today, catalogue.en.county.board)).toEqual({
      title: '6 stations, 6 to look at',
      sentences: ['5 in contact today, 1 not joined yet.', '5 refused.', 'AA01: 1 refused; BB01: 1 refused; CC01: 1 refused.', '2 more to look at.'],
    });
  });
});
