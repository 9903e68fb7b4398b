/** The hybrid clock: order survives a computer whose clock is wrong. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Hlc, HlcSchema, tick, timeOf } from '../../../../shared/kernel/record/clock.ts';
import { inOrder } from '../../../../shared/kernel/record/history.ts';
import { morning, newDevice } from '../../../fixtures/build-history.ts';

const last = 9_999_999_999_999;
const stamp: fc.Arbitrary<Hlc> = fc
  .tuple(fc.oneof(fc.constantFrom(0, morning, morning + 1, last - 1), fc.integer({ min: 0, max: last - 1 })), fc.constantFrom(0, 1, 9, 0xfffe, 0xffff))
  .map(([time, counter]) => `${String(time).padStart(13, '0')}-${counter.toString(16).padStart(4, '0')}`);

describe('the clock of a record', () => {
  test('a new stamp sorts after all that were seen, whatever the wall clock says', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e13, max: 2e13 }), fc.array(stamp, { maxLength: 6 }), (now, seen) => {
        const next = tick(now, seen);
        expect(HlcSchema.safeParse(next).success).toBe(true);
        for (const other of seen) expect(next > other).toBe(true);
      }),
    );
  });

  test('with nothing later seen it is the wall clock', () => {
    expect(tick(morning, [])).toBe('1731630600000-0000');
    expect(tick(morning, ['1731630599999-0007'])).toBe('1731630600000-0000');
    expect(timeOf('1731630600000-0003')).toBe(morning);
  });

  test('a full counter moves on to the next millisecond', () => {
    expect(tick(0, ['1731630600000-ffff'])).toBe('1731630600001-0000');
  });

  test('a forged stamp at the end of time does not make the record impossible to write', () => {
    expect(HlcSchema.safeParse(tick(morning, ['9999999999999-ffff'])).success).toBe(true);
  });

  test('a computer set back to 1970 still writes after what it has read', () => {
    const desk = newDevice('A');
    const counter = newDevice('B', { clockMs: 0 });
    const first = desk.register();
    counter.receive(desk);
    const second = counter.correct({ summary: '乙' });
    desk.receive(counter);
    desk.moveClock(-20 * 365 * 86_400_000);
    const third = desk.correct({ summary: '丙' });
    expect([third, first, second].sort((a, b) => (a.hlc < b.hlc ? -1 : 1)).map((event) => event.id)).toEqual([first.id, second.id, third.id]);
    expect(inOrder([third, second, first]).map((event) => event.id)).toEqual([first.id, second.id, third.id]);
  });
});
