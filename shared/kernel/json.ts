/**
 * JSON values and their one canonical text: keys sorted by code unit, no spaces, finite numbers, well-formed strings.
 * Two programs that agree on the value agree on every byte, so a hash of the text identifies the value.
 */
import { z } from 'zod';

export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };
export type JsonObject = { readonly [key: string]: JsonValue };

export const JsonValueSchema: z.ZodType<JsonValue> = z.json() as z.ZodType<JsonValue>;
export const JsonObjectSchema: z.ZodType<JsonObject> = z.record(z.string(), JsonValueSchema) as z.ZodType<JsonObject>;

const loneSurrogate = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/**
 * The canonical text of a JSON value. A key whose value is `undefined` is left out.
 * @throws on NaN, infinities, lone surrogates and anything that is not JSON: such a value must never reach a record.
 */
export function canonicalJson(value: unknown): string {
  switch (typeof value) {
    case 'string':
      if (loneSurrogate.test(value)) throw new Error('not JSON: lone surrogate');
      return JSON.stringify(value);
    case 'number':
      if (!Number.isFinite(value)) throw new Error('not JSON: number is not finite');
      return JSON.stringify(value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'object':
      return value === null ? 'null' : Array.isArray(value) ? canonicalArray(value) : canonicalObject(value);
    default:
      throw new Error(`not JSON: ${typeof value}`);
  }
}

function canonicalArray(items: readonly unknown[]): string {
  return `[${Array.from(items, canonicalJson).join(',')}]`; // unlike map, from does not step over a hole
}

function canonicalObject(object: object): string {
  const prototype: unknown = Object.getPrototypeOf(object);
  if (prototype !== Object.prototype && prototype !== null) throw new Error('not JSON: not a plain object');
  const members: string[] = [];
  for (const key of Object.keys(object).sort()) {
    const value = (object as Record<string, unknown>)[key];
    if (value !== undefined) members.push(`${canonicalJson(key)}:${canonicalJson(value)}`);
  }
  return `{${members.join(',')}}`;
}
