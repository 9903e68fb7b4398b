/** Every event of a history becomes a line that a person understands. */
import { describe, expect, test } from 'vitest';
import type { Event } from '../../../shared/kernel/record/event.ts';
import { historyLines, type HistoryNames } from '../../../renderer/rooms/reception/history-lines.ts';
import { formatDay, formatDayTime } from '../../../renderer/text/format.ts';
import { reception } from '../../../renderer/text/zh/reception.ts';
import { add, clerk, fold, head, registered, registeredData } from '../../shared/reception/build-history.ts';

const people = new Map([[clerk, '许文静'], [head, '周启明']]);
const names: HistoryNames = {
  words: reception, places: new Map(), deputies: new Map(), staffName: (id) => people.get(id),
  day: (date) => formatDay(date, 'zh'), dayTime: (at) => formatDayTime(at, '2024-11-16', 'zh'),
};
const lines = (history: readonly Event[]) => historyLines(fold(history), names);
const corrected = (summary: string, reason = '') => ({ type: 'issue.corrected', data: { set: { summary }, reason } });

describe('the history in words', () => {
  test('a registration says who, in which role, at which computer', () => {
    expect(lines(registered())).toMatchObject([{ what: ['登记'], who: '许文静，联络员，A机', date: '2024-11-15', struck: false }]);
  });

  test('a paper form entered later says for which day', () => {
    expect(lines(add([], { type: 'issue.registered', data: { ...registeredData, on: '2024-10-15' } }))[0]?.what).toEqual(['登记（补录2024年10月15日的接待）']);
  });

  test('a correction names the field, the new value, the old one and the reason', () => {
    const line = lines(add(registered(), corrected('护栏断了', '太长')))[1];
    expect(line?.what).toEqual(['摘要改为“护栏断了”（原来“护栏又被车撞断”）']);
    expect(line?.note).toBe('因为：太长');
  });

  test('an undone correction is struck and says who took it back', () => {
    const once = add(registered(), corrected('护栏断了'));
    const history = add(once, { type: 'record.undone', data: { target: once[1]?.id ?? '' }, staff: head, role: 'station_head', device: 'JY01-B' });
    const [, struck, undo] = lines(history);
    expect(struck).toMatchObject({ struck: true, note: '周启明 昨天 10:40 撤销' });
    expect(undo).toMatchObject({ what: ['撤销：摘要的改动'], who: '周启明，站长，B机', struck: false });
  });

  test('what was done to a matter that had been withdrawn elsewhere did not count, and says why', () => {
    const start = registered();
    const withdrawn = add(start, { type: 'issue.withdrawn', data: { reason: '登记重了' } });
    const history = add(withdrawn, { ...corrected('护栏断了'), after: start, device: 'JY01-B' });
    const line = lines(history)[2];
    expect(line?.what).toEqual(['摘要改为“护栏断了”（原来“护栏又被车撞断”）（没有算数）']);
    expect(line).toMatchObject({ struck: true, note: '没有算数：那时这件事已经作废。留在这里给人看，不会丢。' });
  });

  test('an event of a newer version is kept and said', () => {
    expect(lines(add(registered(), { type: 'issue.dispatched', data: { unit: '镇交通站' } }))[1]?.what).toEqual([reception.history.unknownEvent]);
  });

  test('an old ledger’s result is carried over line by line', () => {
    const data = { handling: '交办', units: ['镇城建办', '镇水利站'], result: '已疏通', rating: 'satisfied', stage: 'closed' };
    expect(lines(add(registered(), { type: 'issue.carried_over', data }))[1]?.what).toEqual(['旧台账结转', '处理：交办', '承办：镇城建办、镇水利站', '结果：已疏通', '评价：满意', '算作办结']);
  });

  test('somebody this computer does not know yet is said so, not left out', () => {
    expect(lines(add([], { type: 'issue.registered', data: registeredData, staff: 'staff:JY01:01JCQ5W9Z0ABCDEFGH00000009' }))[0]?.who).toBe('不认识的人，联络员，A机');
  });
});
