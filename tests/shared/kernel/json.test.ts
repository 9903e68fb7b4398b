/** Canonical JSON: one text for one value, on every machine. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson, JsonObjectSchema, type JsonValue } from '../../../shared/kernel/json.ts';

const json = fc.jsonValue({ maxDepth: 4 }) as fc.Arbitrary<JsonValue>;

function shuffled(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return (value as JsonValue[]).map(shuffled);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, item]): [string, JsonValue] => [key, shuffled(item as JsonValue)]);
  return Object.fromEntries(entries.reverse());
}

describe('canonical JSON', () => {
  test('the order in which fields were written makes no difference', () => {
    fc.assert(fc.property(json, (value) => void expect(canonicalJson(shuffled(value))).toBe(canonicalJson(value))));
  });

  test('reads back as the same value', () => {
    fc.assert(fc.property(json, (value) => void expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))));
  });

  test('different values have different texts', () => {
    fc.assert(
      fc.property(json, json, (a, b) => {
        const same = JSON.stringify(shuffled(a)) === JSON.stringify(shuffled(b));
        if (canonicalJson(a) === canonicalJson(b)) expect(JSON.parse(canonicalJson(a))).toEqual(JSON.parse(canonicalJson(b)));
        else expect(same).toBe(false);
      }),
    );
  });

  test.each([
    ['keys by code unit, not by alphabet', { b: 1, a: 2, B: 3, 诉: 4, '\u{1F600}': 5, '￿': 6 }, '{"B":3,"a":2,"b":1,"诉":4,"\u{1F600}":5,"￿":6}'],
    ['a field without a value is left out', { a: undefined, b: null }, '{"b":null}'],
    ['no spaces, also in depth', { a: [1, { c: true, b: [] }] }, '{"a":[1,{"b":[],"c":true}]}'],
    ['minus nought is nought', [-0], '[0]'],
    ['Chinese stays Chinese', '代表', '"代表"'],
  ])('%s', (_, value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });

  test.each([
    ['not a number', NaN],
    ['infinity', Infinity],
    ['half a character', '\uD83D'],
    ['half a character in a key', { '\uDE00': 1 }],
    ['a date', new Date(0)],
    ['a map', new Map()],
    ['nothing', undefined],
    ['nothing inside a list', [undefined]],
    // eslint-disable-next-line no-sparse-arrays -- the hole is the point
    ['a hole in a list', [1, , 2]],
    ['a big number', 10n],
    ['a function', () => 1],
  ])('%s must never reach a record', (_, value) => {
    expect(() => canonicalJson(value)).toThrow(/^not JSON/);
  });

  test('a record’s data is an object, not a list and not a text', () => {
    expect(JsonObjectSchema.safeParse({ a: [1, { b: null }] }).success).toBe(true);
    for (const wrong of [[], 'text', null, { a: undefined }, { a: NaN }]) expect(JsonObjectSchema.safeParse(wrong).success).toBe(false);
  });
});
