/** A town with eight stations that receive once a month, two deputies each time, and a roll of 62; for the tests of the rota. */
import { recurrenceOf } from '../../../shared/deputies/calendar/recurrence-rule.ts';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import type { JsonObject } from '../../../shared/kernel/json.ts';
import type { Store } from '../../../renderer/db/store.ts';

const stations = [['中心站', 15], ['柑园片区站', 5], ['河湾片区站', 6], ['杨家营片区站', 8], ['石堰片区站', 10], ['竹坝片区站', 12], ['北坡片区站', 20], ['学府片区站', 25]] as const;
const surnames = [...'丁万马于王方毛文孔田史白石卢叶冯朱任刘许向成李杨吴何宋汪张陈周罗郑孟赵胡段姚贺袁徐高郭黄梁彭'];
const given = ['玉兰', '家和', '志强', '春芳', '守义', '建国'];

/** @returns ids of the places that receive */
export async function addRotaStation(store: Store, people = 62): Promise<readonly RecordId[]> {
  const town = store.newId('place');
  const places = stations.map(([name, day]) => ({ id: store.newId('place'), name, day }));
  const write = (record: RecordId, type: string, data: JsonObject) => ({ record, events: [{ type, data }] });
  const rule = (place: RecordId, day: number, more: JsonObject = {}) => write(store.newId('dutyrule'), 'dutyrule.added', {
    place, rule: recurrenceOf({ kind: 'month_day', days: [day], overflow: 'skip', months: null }, { holiday: 'roll' }) as unknown as JsonObject, seats: 2, kind: 'ordinary', theme: '', professions: [], levels: [], hours: { from: '08:30', until: '11:30' }, from: '2026-01-01', to: null, ...more,
  });
  const answer = await store.commit([
    write(town, 'place.added', { name: '桔园镇', level: 'town', parent: '' }),
    ...places.map(({ id, name }) => write(id, 'place.added', { name, level: name === '中心站' ? 'central_station' : 'area_station', parent: town })),
    ...places.map(({ id, day }) => rule(id, day)),
    ...Array.from({ length: people }, (_, index) => write(store.newId('deputy'), 'deputy.added', { name: `${surnames[index % surnames.length] ?? ''}${given[index % given.length] ?? ''}`, mandates: [], profession: index === 0 ? '教师' : '', places: [], groups: [] })),
  ]);
  if (!answer.ok) throw new Error(answer.problem);
  return places.map(({ id }) => id);
}
