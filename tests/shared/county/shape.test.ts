/** Shape of the small documents and at the bounds: the same as their schemas, wherever a schema is. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { CountyInfoSchema, DeviceStatusSchema, IssuedCardSchema, mostEvents } from '../../../shared/county/documents.ts';
import { shapeOf } from '../../../shared/county/rules/shape.ts';
import { type Doc, newWriter, people, wire } from './build-writes.ts';

const now = Date.parse('2026-11-22T10:00:00.000Z');
const write = newWriter(now);
const instant = '2026-11-22T10:00:00.000Z';

/** What might stand in a field, right in some and wrong in others. */
const values: readonly unknown[] = [
  undefined, null, true, false, 0, 1, -1, 1.5, 2 ** 53, '', 'x', '0.1.0', 'x'.repeat(20), 'x'.repeat(21), '名'.repeat(40), '名'.repeat(41), instant, '2026-11-22T10:00:00Z', '2026-11-22T24:00:01.000Z',
  '2026-13-22T10:00:00.000Z', '2026-11-22T10:60:00.000Z', '2026-11-22', 'JY01', 'JY01-A', 'JY01-B', 'CG00', 'jy01', 'chenggu', 'Chenggu', 'c', '0123456789abcdef0123456789abcdef', '0123456789ABCDEF0123456789abcdef',
  'q83vASNFZ4mrze8BI0VniavN7wEjRWeJq83vASNFZ4k', 'line', 'stick', 'telephone', [], {}, ['2026-11-22'], ['2024-02-29'], ['2026-02-29'], ['2026-04-31'], ['1900-02-29'], ['2000-02-29'], ['22.11.2026'], [null],
  Array.from({ length: 30 }, () => '2026-11-22'), Array.from({ length: 31 }, () => '2026-11-22'), 'county:info', 'status:JY01-A', 'card:JY01-A', 'status:JY01-B', '1-a', 2,
];

describe('a small document', () => {
  test.each<[string, Doc, z.ZodType]>([
    ['status', write.status('JY01-A'), DeviceStatusSchema],
    ['info', write.info('chenggu'), CountyInfoSchema],
    ['card', write.card('JY01-A'), IssuedCardSchema],
  ])('has shape when its schema finds so, whatever stands in any field: %s', (_, good, schema) => {
    expect(shapeOf(good)).toBeNull();
    for (const key of [...Object.keys(good), '_rev', 'other']) {
      for (const value of values) {
        if (value === undefined && key !== '_rev' && key !== 'other') continue;
        const doc = { ...good, [key]: value };
        // That a status speaks for the computer in its id is no matter of the schema.
        const own = key === '_id' || key === 'device' ? value === good[key] : true;
        const strange = key === 'other' && value !== undefined;
        expect([key, value, shapeOf(doc) === null]).toEqual([key, value, !strange && own && schema.safeParse(key === 'other' ? good : doc).success]);
      }
      const { [key]: _left, ...less } = good;
      expect([key, shapeOf(less) === null]).toEqual([key, key === '_rev' || key === 'other']);
    }
  });

  test('half a character is in none of its texts', () => {
    expect(shapeOf(write.card('JY01-A', { issuedBy: '李\ud842' }))).toMatchObject({ code: 'malformed', detail: 'issuedBy' });
    expect(shapeOf(write.info('chenggu', { name: '\udfb7县' }))).toMatchObject({ code: 'malformed', detail: 'name' });
  });

  test('a chunk holds one byte to 64 KiB', () => {
    for (const length of [1, 2, 3, 4, 65_535, 65_536]) expect(shapeOf(write.chunk(new Uint8Array(length).fill(255)))).toBeNull();
    expect(shapeOf(write.chunk(new Uint8Array(0)))).not.toBeNull();
    expect(shapeOf(write.chunk(new Uint8Array([1]), 'JY01', { data: 7 }))).toMatchObject({ detail: 'data' });
  });

  test('base64 is read in one way: every other spelling of the same bytes is refused', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 8 }), fc.string({ unit: fc.constantFrom(...'ABCDEFghij0189+/=-_ \n'), maxLength: 12 }), (bytes, text) => {
        expect(shapeOf(write.chunk(bytes))).toBeNull();
        const spelt = text !== '' && Buffer.from(text, 'base64').toString('base64') === text;
        expect([text, shapeOf(write.chunk(bytes, 'JY01', { data: text })) === null]).toEqual([text, spelt]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('at the bounds', () => {
  test('five thousand events, 64 heads and 64,000 characters are a record', () => {
    const { record, events } = write.matter();
    const [first] = events;
    const many = Array.from({ length: mostEvents }, (_, at) => ({ ...first, id: String(at).padStart(32, '0'), data: {} }));
    expect(shapeOf(wire(record, many))).toBeNull();
    expect(shapeOf(wire(record, [{ ...first, after: Array.from({ length: 64 }, () => first?.id) }]))).toBeNull();
    const bare = JSON.stringify({ ...first, data: { text: '' } }).length;
    const long = (length: number) => shapeOf(wire(record, [{ ...first, data: { text: '长'.repeat(length) } }]));
    expect(long(64_000 - bare)).toBeNull();
    expect(long(64_001 - bare)).toEqual({ code: 'too_large', event: first?.id, detail: 'events.0' });
  });

  test('a record that has shape is at most as long as the county’s rule says', () => {
    const { record, events } = write.matter();
    const sized = (each: number) => wire(record, Array.from({ length: 32 }, (_, at) => ({ ...events[0], id: String(at).padStart(32, '0'), data: { text: 'x'.repeat(each) } })), { _rev: `5000-${'a'.repeat(32)}` });
    const room = Math.floor((2_000_000 - JSON.stringify(sized(0)).length) / 32);
    expect(shapeOf(sized(room + 1))).toEqual({ code: 'too_large', event: null, detail: 'document' });
    expect(shapeOf(sized(room - 20))).toBeNull();
  });

  test('what is deleted, no object, or nothing is no document', () => {
    expect(shapeOf({ ...wire(write.matter().record, []), _deleted: true })).toEqual({ code: 'deleted', event: null, detail: '' });
    for (const thing of [null, undefined, 1, 'record', [], [{}]]) expect(shapeOf(thing)).toMatchObject({ code: 'malformed' });
    expect(shapeOf(wire(write.id('issue'), [write.addendum(write.id('issue'), people.clerkA, [])], { _deleted: false }))).toMatchObject({ code: 'malformed', detail: 'keys' });
  });
});
