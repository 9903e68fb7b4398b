/** The queue of a reception day: numbers, what becomes of a group, and two computers that did not see each other. */
import { describe, expect, test } from 'vitest';
import { type Event, sealEvent } from '../../../shared/kernel/record/event.ts';
import { foldRecord } from '../../../shared/kernel/record/fold.ts';
import { headsOf, mergeHistories } from '../../../shared/kernel/record/history.ts';
import type { JsonObject } from '../../../shared/kernel/json.ts';
import { toInstant } from '../../../shared/kernel/time.ts';
import { countDay, personsOfGroup } from '../../../shared/reception/day-count.ts';
import { nextQueueNumber, queueLabels, readVisit, type Visit, visitKind } from '../../../shared/reception/visit.ts';
import { clerk } from './build-history.ts';

const visitId = 'visit:JY01:01JCQ5W9Z0ABCDEFGH00000011';

function add(history: readonly Event[], type: string, data: JsonObject, { device = 'JY01-A', after = history, minute = history.length } = {}): Event[] {
  const ms = Date.parse('2024-11-15T02:18:00.000Z') + minute * 60_000;
  return [...history, sealEvent(visitId, { type, v: 1, at: toInstant(ms), hlc: `${String(ms).padStart(13, '0')}-0000`, by: { staff: clerk, role: 'clerk', device }, after: headsOf(after), data })];
}
const arrived = () => add([], 'visit.arrived', { on: '2024-11-15', number: 3, visitor: '河湾西村村民', people: 5 });
const read = (history: readonly Event[]) => readVisit(foldRecord(visitKind, visitId, history));
const visit = (id: number, number: number, givenAt: string, people = 1): Visit => ({
  id: `visit:JY01:01JCQ5W9Z0ABCDEFGH0000001${id}`, number, givenAt, people, visitor: '', on: '2024-11-15', stage: 'waiting', arrivedAt: '2024-11-15T02:18:00.000Z', receivedAt: '',
});

describe('a group in the queue', () => {
  test('waits with its number from the moment it came', () => {
    expect(read(arrived())).toMatchObject({ number: 3, visitor: '河湾西村村民', people: 5, stage: 'waiting', arrivedAt: '2024-11-15T02:18:00.000Z', givenAt: 'A' });
  });

  test('is called, may go away, and may come back with the same number', () => {
    const called = add(arrived(), 'visit.received', {}, { device: 'JY01-B' });
    const gone = add(called, 'visit.left', {});
    expect([called, gone, add(gone, 'visit.received', {})].map((history) => read(history)?.stage)).toEqual(['receiving', 'left', 'receiving']);
    expect(read(called)?.receivedAt).toBe('B');
  });

  test('what was written of it wrongly is put right, and the undo of a call lets it wait again', () => {
    expect(read(add(arrived(), 'visit.corrected', { set: { people: 6 } }))?.people).toBe(6);
    const called = add(arrived(), 'visit.received', {});
    expect(read(add(called, 'record.undone', { target: called[1]?.id ?? '' }))?.stage).toBe('waiting');
  });

  test('two computers that call it at once agree, whichever history comes first', () => {
    const start = arrived();
    const [a, b] = [add(start, 'visit.received', {}), add(start, 'visit.left', {}, { device: 'JY01-B', minute: 2 })];
    expect(read(mergeHistories(a, b))).toEqual(read(mergeHistories(b, a)));
    expect(read(mergeHistories(a, b))?.stage).toBe('left');
  });

  test('says nothing before its arrival is known', () => {
    expect(read(add([], 'visit.received', {}))).toBeNull();
  });
});

describe('numbers of a day', () => {
  test('go on from the highest that is known', () => {
    expect(nextQueueNumber([])).toBe(1);
    expect(nextQueueNumber([visit(1, 1, 'A'), visit(2, 4, 'B')])).toBe(5);
  });

  test('carry the letter of the computer only where two gave the same one', () => {
    const labels = queueLabels([visit(1, 1, 'A'), visit(2, 2, 'A'), visit(3, 2, 'B'), visit(4, 3, 'A'), visit(5, 3, 'A')]);
    expect([...labels.values()]).toEqual(['1', '2A', '2B', '3A', '3A-2']);
  });
});

describe('what a day comes to', () => {
  const matter = (part: Partial<Parameters<typeof countDay>[1][number]>) => ({ visit: '', channel: 'desk' as const, people: null, ...part });

  test('several matters of one visit are one group, its people counted once', () => {
    const group = visit(1, 1, 'A', 5);
    expect(countDay([group, visit(2, 2, 'A', 2)], [matter({ visit: group.id, people: 5 }), matter({ visit: group.id, people: 5 })])).toEqual({ batches: 2, people: 7, uncounted: 0, matters: 2, elsewhere: 0 });
  });

  test('who came without a number is a group too; who telephoned is none', () => {
    expect(countDay([], [matter({ people: 3 }), matter({ channel: null }), matter({ channel: 'phone', people: 1 })])).toEqual({ batches: 2, people: 3, uncounted: 1, matters: 3, elsewhere: 1 });
  });

  test('what a matter counted holds over what was said when the number was given; a group that said nothing keeps that', () => {
    const [spoke, silent] = [visit(1, 1, 'A', 30), visit(2, 2, 'A', 4)];
    expect(countDay([spoke, silent], [matter({ visit: spoke.id, people: 3 }), matter({ visit: silent.id })])).toMatchObject({ batches: 2, people: 7, uncounted: 0 });
    expect([personsOfGroup(spoke, [{ people: 3 }, { people: null }]), personsOfGroup(silent, []), personsOfGroup(null, [{ people: null }])]).toEqual([3, 4, null]);
  });

  test('a group of the other computer that has not come yet is counted by its matters', () => {
    const far = visit(9, 9, 'B').id;
    expect(countDay([], [matter({ visit: far, people: 2 }), matter({ visit: far, people: 4 })])).toMatchObject({ batches: 1, people: 4, matters: 2 });
  });
});
