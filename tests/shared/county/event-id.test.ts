/** The hash in the county's text is the kernel's: whatever is sealed on a computer is intact at the county, and nothing else. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalText, eventIdFor, sha256OfBase64 } from '../../../shared/county/rules/event-id.ts';
import { isWellFormed, sha256OfText } from '../../../shared/county/rules/sha256.ts';
import { shapeOf } from '../../../shared/county/rules/shape.ts';
import { WireRecordSchema } from '../../../shared/county/documents.ts';
import { canonicalJson, type JsonObject } from '../../../shared/kernel/json.ts';
import { type Event, eventIdOf, isIntact } from '../../../shared/kernel/record/event.ts';
import { validCopies } from '../../fixtures/arbitrary-histories.ts';
import { issueId, newDevice } from '../../fixtures/build-history.ts';
import { wire } from './build-writes.ts';

const letters = fc.string({ unit: fc.oneof(fc.constantFrom('桔', '园', '镇', '𠮷', '😀', '\u0000', '\u007f', '\u0080', '\u07ff', '\u0800', '\uffff', '"', '\\', '\u2028', 'é'), fc.string({ unit: 'binary', minLength: 1, maxLength: 1 })) });
const value = fc.letrec((tie) => ({
  any: fc.oneof({ maxDepth: 5 }, letters, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer(), fc.boolean(), fc.constant(null), tie('list'), tie('object')),
  list: fc.array(tie('any'), { maxLength: 4 }),
  object: fc.dictionary(fc.oneof(letters, fc.constantFrom('1', '10', '2', 'constructor', 'toString')), tie('any'), { maxKeys: 5 }),
}));
const data = value.object as fc.Arbitrary<JsonObject>;

function sample(): Event {
  const desk = newDevice('A');
  desk.register();
  return desk.correct({ summary: '河湾西村桥梁加装护栏和路灯', people: 4 });
}

describe('the hash of the county’s text', () => {
  test('gives every event the id that the kernel gives it', () => {
    const event = sample();
    fc.assert(
      fc.property(data, fc.integer({ min: 1, max: 99 }), (some, v) => {
        const changed = { ...event, v, data: some };
        expect(canonicalText(some)).toBe(canonicalJson(some));
        expect(eventIdFor(issueId, changed)).toBe(eventIdOf(issueId, changed));
      }),
      { numRuns: 500 },
    );
  });

  test('is SHA-256 for any bytes, at every length around a block', () => {
    for (let length = 0; length < 200; length++) {
      const bytes = Uint8Array.from({ length }, (_, at) => (at * 31 + length) % 256);
      expect(sha256OfBase64(Buffer.from(bytes).toString('base64'))).toBe(createHash('sha256').update(bytes).digest('hex'));
    }
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 3000 }), (bytes) => {
        expect(sha256OfBase64(Buffer.from(bytes).toString('base64'))).toBe(createHash('sha256').update(bytes).digest('hex'));
      }),
    );
  });

  test('reads a text as everybody reads UTF-8, and knows half a character', () => {
    fc.assert(
      fc.property(fc.oneof(letters, fc.string({ unit: 'binary' }), fc.array(fc.integer({ min: 0xd700, max: 0xe0ff })).map((units) => String.fromCharCode(...units))), (text) => {
        const whole = !/\p{Surrogate}/u.test(text);
        expect(isWellFormed(text)).toBe(whole);
        if (!whole) return;
        const digest = createHash('sha256').update(text, 'utf8').digest();
        expect(sha256OfText(text)).toEqual([0, 4, 8, 12, 16, 20, 24, 28].map((at) => digest.readInt32BE(at)));
      }),
    );
  });
});

describe('shape', () => {
  test('lets in every history that computers write, and takes none that the kernel would not read', () => {
    fc.assert(
      fc.property(validCopies, (copies) => {
        for (const events of copies) {
          // A clock that was set back before 1970 or past 2286 makes stamps that nobody reads; they are refused.
          const doc = wire(issueId, events);
          expect(shapeOf(doc)).toEqual(WireRecordSchema.safeParse(doc).success ? null : expect.anything());
        }
      }),
      { numRuns: 60 },
    );
  });

  test('says no wherever the kernel’s schema says no, and one wrong character is not intact', () => {
    const event = sample();
    const text = JSON.stringify(wire(issueId, [event]));
    for (let at = 0; at < text.length; at++) {
      for (const other of ['0', 'a', 'Z', '"', ',', '一']) {
        const doc = read(text.slice(0, at) + other + text.slice(at + 1));
        if (doc === null || shapeOf(doc) !== null) continue;
        const parsed = WireRecordSchema.safeParse(doc);
        expect({ at, other, ok: parsed.success }).toEqual({ at, other, ok: true });
        const [first] = parsed.data?.events ?? [];
        const record = parsed.data?._id ?? '';
        if (first !== undefined) expect(eventIdFor(record, first) === first.id).toBe(isIntact(record, first));
      }
    }
  });

  test('answers anything at all without throwing', () => {
    const key = fc.oneof(fc.constantFrom('_id', '_rev', 'v', 'events', 'data', 'at', 'device', 'days', '__proto__'), fc.string());
    const thing = fc.oneof(value.any, fc.constantFrom<unknown>(1, issueId, 'status:JY01-A', 'chunk:JY01:' + 'a'.repeat(64), 'county:info', 'card:JY01-A', [null], [{}], undefined));
    fc.assert(
      fc.property(fc.oneof(thing, fc.dictionary(key, thing), fc.record({ _id: fc.constantFrom(issueId, 'status:JY01-A', 'county:info', 'card:JY01-A'), v: fc.constant(1), events: thing, data: thing }, { requiredKeys: ['_id', 'v'] })), (doc) => {
        expect(shapeOf(doc)).not.toBeNull();
      }),
      { numRuns: 500 },
    );
  });
});

function read(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
