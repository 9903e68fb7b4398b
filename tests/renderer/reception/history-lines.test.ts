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
const other = 'issue:JY01:01JCQ5W9Z0ABCDEFGH00000006';
const corrected = (summary: string, reason = '') => ({ type: 'issue.corrected', data: { set: { summary }, reason } });

describe('the history in words', () => {
  test('a registration says who, in which role, at which computer', () => {
    expect(lines(registered())).toMatchObject([{ what: ['登记'], who: '许文静，联络员，A机', date: '2024-11-15', struck: false }]);
  });

  test('a paper form entered later says for which day', () => {
    expect(lines(add([], { type: 'issue.registered', data: { ...registeredData, on: '2024-10-15' } }))[0]?.what).toEqual(['登记（补录2024年10月15日的接待）']);
  });

  test('of a confidential matter the county office is not told whom a correction names', () => {
    const history = add(add(registered(), { type: 'issue.corrected', data: { set: { confidential: true }, reason: '' } }), { type: 'issue.corrected', data: { set: { visitor: '河湾西村老李', summary: '护栏断了' }, reason: '' } });
    const said = (office: boolean) => historyLines(fold(history), { ...names, mayNotName: office })[2]?.what.join();
    expect(said(false)).toContain('河湾西村老李');
    expect(said(true)).not.toContain('河湾西村');
    expect(said(true)).toContain('护栏断了');
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

  test('a decision says the way, the units and the day, with what was proposed below', () => {
    const gate = { litigated: false, common: true, concrete: true, level: 'town' };
    const handed = { outcome: 'handed', gate, opinion: '先拉警示带', lead: '镇交通站', assists: ['镇城建办'], due: '2024-12-15' };
    expect(lines(add(registered(), { type: 'issue.triaged', data: handed }))[1]?.what).toEqual(['定单：交办镇交通站，协办镇城建办，2024年12月15日前答复', '拟办：先拉警示带']);
    expect(lines(add(registered(), { type: 'issue.triaged', data: { outcome: 'answered', gate, opinion: '', answer: '下周就修。' } }))[1]).toMatchObject({ what: ['定单：当场答复'], text: '下周就修。' });
    const merged = { outcome: 'merged', gate, opinion: '', into: other };
    expect(lines(add(registered(), { type: 'issue.triaged', data: merged }))[1]?.what).toEqual(['定单：并到另一件']);
    expect(historyLines(fold(add(registered(), { type: 'issue.triaged', data: merged })), { ...names, matterNumber: () => 'JY01-2024-A-0006' })[1]?.what).toEqual(['定单：并到A-0006']);
  });

  test('telling, filing, links and endorsements are sentences of the field', () => {
    const told = { whom: 'visitor', on: '2024-11-14', manner: 'phone', reached: false, note: '手机关机' };
    const said = [
      { type: 'issue.told', data: { whom: 'deputy', on: '2024-11-15', manner: 'in_person', reached: true, note: '' } }, { type: 'issue.told', data: told },
      { type: 'issue.filed', data: { box: '2024年11月的盒子' } }, { type: 'issue.took_in', data: { from: other } }, { type: 'issue.linked', data: { to: other } },
    ].map((event) => lines(add(registered(), event))[1]);
    expect(said.map((line) => line?.what[0])).toEqual(['告诉代表，当面', '找来访人，2024年11月14日打电话，没有联系上', '归档，放进2024年11月的盒子', '另一件并入这一件', '和另一件关联']);
    expect(said[1]?.note).toBe('手机关机');
    expect(lines(add(registered(), { type: 'issue.endorsed', data: { text: '同意' }, staff: head, role: 'station_head' }))[1]).toMatchObject({ what: ['领导批示'], text: '同意' });
  });
});
