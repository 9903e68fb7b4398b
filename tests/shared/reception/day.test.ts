/** Who is on duty on a reception day, as one computer or two write it down. */
import { describe, expect, test } from 'vitest';
import { type Event, sealEvent } from '../../../shared/kernel/record/event.ts';
import { foldRecord } from '../../../shared/kernel/record/fold.ts';
import { headsOf } from '../../../shared/kernel/record/history.ts';
import type { JsonObject } from '../../../shared/kernel/json.ts';
import { toInstant } from '../../../shared/kernel/time.ts';
import { dayKind, hereNow, nthDayOfYear, readDay } from '../../../shared/reception/day.ts';
import { clerk } from './build-history.ts';

type Step = readonly [minute: number, type: string, data: JsonObject];
let made = 0;

/** One record of a day, as one computer wrote it. */
function record(on: string, device: string, steps: readonly Step[]) {
  const id = `day:JY01:01JCQ5W9Z0ABCDEFGH${String(++made).padStart(8, '0')}`;
  let history: Event[] = [];
  for (const [minute, type, data] of [[0, 'day.opened', { on }] as Step, ...steps]) {
    const ms = Date.parse(`${on}T00:00:00.000Z`) + minute * 60_000;
    history = [...history, sealEvent(id, { type, v: 1, at: toInstant(ms), hlc: `${String(ms).padStart(13, '0')}-0000`, by: { staff: clerk, role: 'clerk', device }, after: headsOf(history), data })];
  }
  return foldRecord(dayKind, id, history);
}
const here = (who: string, came: string, as = 'deputy', went = ''): JsonObject => ({ who, as, came, went });

describe('on duty', () => {
  test('in the order they came, deputies apart from those who help', () => {
    const day = readDay([record('2024-11-15', 'JY01-A', [[1, 'day.present', here('田守义', '08:27')], [2, 'day.present', here('罗春芳', '08:24')], [3, 'day.present', here('苗春生', '09:00', 'mediator')]])]);
    expect(day.deputies.map(({ who }) => who)).toEqual(['罗春芳', '田守义']);
    expect(hereNow(day)).toEqual({ deputies: ['罗春芳', '田守义'], helpers: [{ name: '苗春生', role: 'mediator' }] });
  });

  test('who went is on the day’s list and on no new form; who was entered by mistake is on neither', () => {
    const day = readDay([record('2024-11-15', 'JY01-A', [[1, 'day.present', here('罗春芳', '08:24')], [2, 'day.present', here('田守义', '08:27')], [3, 'day.present', here('罗春芳', '08:24', 'deputy', '10:30')], [4, 'day.absent', { who: '田守义', as: 'deputy' }]])]);
    expect(day.deputies).toEqual([here('罗春芳', '08:24', 'deputy', '10:30')]);
    expect(hereNow(day).deputies).toEqual([]);
  });

  test('two computers that each began the day are one day; the later word on a person counts', () => {
    const a = record('2024-11-15', 'JY01-A', [[1, 'day.present', here('罗春芳', '08:24')], [5, 'day.hours', { from: '08:30', until: '11:30' }]]);
    const b = record('2024-11-15', 'JY01-B', [[2, 'day.present', here('田守义', '08:27')], [3, 'day.present', here('罗春芳', '08:20')]]);
    expect(readDay([a, b])).toEqual(readDay([b, a]));
    expect(readDay([a, b])).toEqual({ hours: { from: '08:30', until: '11:30' }, deputies: [here('罗春芳', '08:20'), here('田守义', '08:27')], helpers: [] });
  });

  test('a helper whose role was mistaken is still one helper', () => {
    const day = readDay([record('2024-11-15', 'JY01-A', [[1, 'day.present', here('苗春生', '09:00', 'lawyer')], [2, 'day.present', here('苗春生', '09:00', 'mediator')]])]);
    expect(day.helpers).toEqual([here('苗春生', '09:00', 'mediator')]);
  });
});

test('the how-manieth day of the year counts days that were held, each once', () => {
  const held = (on: string, device = 'JY01-A') => record(on, device, [[1, 'day.hours', { from: '08:30', until: '11:30' }]]);
  const records = [held('2023-12-15'), held('2024-09-15'), held('2024-10-15'), held('2024-10-15', 'JY01-B'), record('2024-11-01', 'JY01-A', [])];
  expect(nthDayOfYear('2024-11-15', records)).toBe(3);
});
