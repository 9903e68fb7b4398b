/** Instants and days at the station: no clock, no time zone of the computer. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addMonths, daysBetween, InstantSchema, isRealDay, LocalDateSchema, localDateOf, localTimeOf, toInstant, weekdayOf } from '../../../shared/kernel/time.ts';

const epoch = fc.integer({ min: Date.parse('1949-10-01T00:00:00Z'), max: Date.parse('2200-12-31T00:00:00Z') });
const date = epoch.map((ms) => localDateOf(toInstant(ms)));

describe('the day at the station', () => {
  test.each([
    ['just before midnight', '2024-11-15T15:59:59.999Z', '2024-11-15', '23:59'],
    ['midnight in China is 16:00 in Greenwich', '2024-11-15T16:00:00.000Z', '2024-11-16', '00:00'],
    ['the last minute of the year', '2024-12-31T15:59:00.000Z', '2024-12-31', '23:59'],
    ['a morning', '2024-11-15T00:05:00.000Z', '2024-11-15', '08:05'],
  ])('%s', (_, instant, day, time) => {
    expect(localDateOf(instant)).toBe(day);
    expect(localTimeOf(instant)).toBe(time);
  });

  test.each([
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['2024-02-30', false],
    ['2024-04-31', false],
    ['2024-13-01', false],
    ['2024-00-10', false],
    ['2024-1-5', false],
    ['2024-11-15T00:00:00Z', false],
    ['', false],
  ])('%s is a day: %s', (text, real) => {
    expect(LocalDateSchema.safeParse(text).success).toBe(real);
    expect(isRealDay(text)).toBe(real);
  });

  test('days are added and counted back', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: -40_000, max: 40_000 }), (from, days) => {
        const to = addDays(from, days);
        expect(daysBetween(from, to)).toBe(days);
        expect(LocalDateSchema.safeParse(to).success).toBe(true);
        expect((((weekdayOf(to) - weekdayOf(from) - days) % 7) + 7) % 7).toBe(0);
      }),
    );
  });

  test.each([
    ['2024-11-15', '2024-12-15'], ['2024-12-15', '2025-01-15'], ['2024-01-31', '2024-02-29'], ['2025-01-31', '2025-02-28'], ['2024-03-31', '2024-04-30'],
  ])('a month after %s is %s: a day that does not exist becomes the last of its month', (from, to) => expect(addMonths(from, 1)).toBe(to));

  test('15 November 2024 is a Friday', () => {
    expect(weekdayOf('2024-11-15')).toBe(5);
  });

  test('instants sort as text as they do in time', () => {
    fc.assert(fc.property(epoch, epoch, (a, b) => void expect(Math.sign(toInstant(a) < toInstant(b) ? -1 : toInstant(a) > toInstant(b) ? 1 : 0)).toBe(Math.sign(a - b))));
  });

  test.each(['2024-11-15T02:32:00.000Z'])('%s is an instant', (text) => expect(InstantSchema.safeParse(text).success).toBe(true));
  test.each(['2024-11-15T02:32:00Z', '2024-11-15T25:00:00.000Z', '2024-11-15T02:32:00.000+08:00', '2024-13-15T02:32:00.000Z'])('%s is none', (text) =>
    expect(InstantSchema.safeParse(text).success).toBe(false),
  );
});
