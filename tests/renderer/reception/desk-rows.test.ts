/** The order of the desk and what a figure narrows it to. */
import { describe, expect, test } from 'vitest';
import { deskRows, minutesSince, narrowedTo } from '../../../renderer/rooms/reception/desk/desk-rows.ts';
import type { DayMatter } from '../../../renderer/rooms/reception/desk/use-day.ts';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import type { Draft } from '../../../shared/reception/contract.ts';
import type { Visit, VisitStage } from '../../../shared/reception/visit.ts';

const at = (minute: number) => `2024-11-15T02:${String(minute).padStart(2, '0')}:00.000Z`;
const visitId = (n: number) => `visit:JY01:01JCQ5W9Z0ABCDEFGH0000001${n}`;
const visit = (n: number, stage: VisitStage): Visit => ({ id: visitId(n), number: n, stage, people: 1, visitor: '', on: '2024-11-15', arrivedAt: at(n), givenAt: 'A', receivedAt: '' });
const matter = (n: number, part: Partial<DayMatter> = {}): DayMatter => ({
  id: `issue:JY01:01JCQ5W9Z0ABCDEFGH0000002${n}` as RecordId, number: `JY01-2024-A-000${n}`, stage: 'registered', summary: '', visitor: '', withheld: false, people: 1, channel: 'desk', visit: '', registeredAt: at(30 + n), ...part,
});
const draftOf = (n: number) => ({ id: matter(9).id, savedAt: at(40), startedAt: at(39), by: 'x', form: { visit: visitId(n) }, contact: null }) as Draft;
const order = (rows: ReturnType<typeof deskRows>) => rows.map(({ label, state, matters }) => `${label}${label === '' ? (matters[0]?.number.slice(-1) ?? '') : ''} ${state}`);

describe('the desk', () => {
  test('has who is at the desk first, then who waits in the order of coming, then what is over from the latest', () => {
    const visits = [visit(1, 'receiving'), visit(2, 'left'), visit(3, 'waiting'), visit(4, 'receiving'), visit(5, 'waiting'), visit(6, 'receiving')];
    const rows = deskRows({ on: '2024-11-15', visits, matters: [matter(1, { visit: visitId(1) }), matter(2, { channel: 'phone' })] }, [draftOf(6)]);
    expect(order(rows)).toEqual(['6 writing', '4 receiving', '3 waiting', '5 waiting', '2 done', '2 left', '1 done']);
  });

  test('a group that is back with a second matter is at the desk again', () => {
    const rows = deskRows({ on: '2024-11-15', visits: [visit(1, 'receiving')], matters: [matter(1, { visit: visitId(1) })] }, [draftOf(1)]);
    expect(order(rows)).toEqual(['1 writing']);
    expect(rows[0]?.matters).toHaveLength(1);
  });

  test('a figure narrows to the rows that it counts', () => {
    const rows = deskRows({ on: '2024-11-15', visits: [visit(1, 'waiting')], matters: [matter(2), matter(3, { channel: 'letter' })] }, []);
    expect(order(narrowedTo(rows, 'batches'))).toEqual(['1 waiting', '2 done']);
    expect(order(narrowedTo(rows, 'matters'))).toEqual(['3 done', '2 done']);
    expect(order(narrowedTo(rows, 'elsewhere'))).toEqual(['3 done']);
  });

  test('groups whose persons nobody counted are listed: who had no number and whose matter says none', () => {
    const matters = [matter(2, { people: null }), matter(3, { people: null, channel: 'phone' }), matter(4), matter(5, { people: null, visit: visitId(1) })];
    const rows = deskRows({ on: '2024-11-15', visits: [visit(1, 'left')], matters }, []);
    expect(order(narrowedTo(rows, 'uncounted'))).toEqual(['2 done']);
  });

  test('nobody has waited less than no time, whatever another computer’s clock said', () => {
    expect(minutesSince(at(10), Date.parse(at(19)) + 59_000)).toBe(9);
    expect(minutesSince(at(10), Date.parse(at(5)))).toBe(0);
  });
});
