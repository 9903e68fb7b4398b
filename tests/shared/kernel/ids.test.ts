/** Identifiers: sortable, made of a clock and randomness that the caller brings. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DeviceIdSchema, DeviceLetterSchema, type IdSource, kindOf, newRecordId, newUlid, RecordIdSchema, recordKinds, StationCodeSchema, stationOf, stationOfDevice } from '../../../shared/kernel/ids.ts';

const source = (now: number, bytes: Uint8Array = new Uint8Array(16)): IdSource => ({ now: () => now, randomBytes: (count) => bytes.slice(0, count) });
const ms = fc.integer({ min: 0, max: 2 ** 48 - 1 });
const bytes = fc.uint8Array({ minLength: 16, maxLength: 16 });

describe('identifiers', () => {
  test('a known moment and known bytes give a known id', () => {
    expect(newUlid(source(1_731_630_600_000, new Uint8Array([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 31, 32, 255, 100, 18])))).toBe('01JCPKM3T00123456789AZ0Z4J');
  });

  test('what is made later sorts later', () => {
    fc.assert(
      fc.property(ms, ms, bytes, bytes, (a, b, x, y) => {
        if (a < b) expect(newUlid(source(a, x)) < newUlid(source(b, y))).toBe(true);
      }),
    );
  });

  test('every id names its kind and its station for ever', () => {
    fc.assert(
      fc.property(ms, bytes, fc.constantFrom(...recordKinds), fc.constantFrom('JY01', 'SC', 'A1234567'), (now, random, kind, station) => {
        const id = newRecordId(kind, station, source(now, random));
        expect(RecordIdSchema.safeParse(id).success).toBe(true);
        expect([kindOf(id), stationOf(id)]).toEqual([kind, station]);
      }),
    );
  });

  test('a computer names its station', () => {
    expect(['JY01-A', 'CG00-B'].map(stationOfDevice)).toEqual(['JY01', 'CG00']);
  });

  test('a kind of a later version is not known here, and says so', () => {
    expect(kindOf('petition:JY01:01JCQ0000000000000000000A1')).toBe(null);
  });

  test.each(['issue:JY01:01JCQ0000000000000000000I1', 'Issue:JY01:01JCQ0000000000000000000A1', 'issue:jy01:01JCQ0000000000000000000A1', 'issue:JY01:01JCQ', 'issue:J:01JCQ0000000000000000000A1', '../../etc'])(
    '%s is no record',
    (id) => expect(RecordIdSchema.safeParse(id).success).toBe(false),
  );

  test('codes and letters are what a county gives', () => {
    for (const code of ['JY01', 'SC']) expect(StationCodeSchema.safeParse(code).success).toBe(true);
    for (const code of ['J', 'jy01', '1JY', 'ABCDEFGHI', '桔园']) expect(StationCodeSchema.safeParse(code).success).toBe(false);
    expect([DeviceLetterSchema.safeParse('B').success, DeviceLetterSchema.safeParse('AB').success]).toEqual([true, false]);
    expect([DeviceIdSchema.safeParse('JY01-A').success, DeviceIdSchema.safeParse('JY01').success]).toEqual([true, false]);
  });
});
