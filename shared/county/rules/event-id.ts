/**
 * The id that an event must have, and the name that a chunk must have. ES5 only: this file is copied into the text that CouchDB
 * runs. Equal to `eventIdOf` of the kernel; tests show it.
 */
import { sha256Words, utf8Of } from './sha256.ts';
import type { ShapedEvent } from './shaped.ts';

/** Keys sorted by code unit, no spaces. Takes what shapeOf let through: JSON with well-formed strings. */
export function canonicalText(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const parts: string[] = [];
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) parts.push(canonicalText(value[i]));
    return '[' + parts.join(',') + ']';
  }
  const keys = Object.keys(value).sort();
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] as string;
    parts.push(JSON.stringify(key) + ':' + canonicalText((value as { readonly [key: string]: unknown })[key]));
  }
  return '{' + parts.join(',') + '}';
}

/** 192 bits of SHA-256 over the canonical text of the event and its record, in base64url. */
export function eventIdFor(record: string, event: ShapedEvent): string {
  const text =
    '{"after":' + canonicalText(event.after) + ',"at":' + canonicalText(event.at) + ',"by":' + canonicalText(event.by) +
    ',"data":' + canonicalText(event.data) + ',"hlc":' + canonicalText(event.hlc) + ',"record":' + canonicalText(record) +
    ',"type":' + canonicalText(event.type) + ',"v":' + canonicalText(event.v) + '}';
  const words = sha256Words(utf8Of(text));
  let id = '';
  // Three words are sixteen letters of six bits; two times three words are the 192 bits.
  for (let at = 0; at < 6; at += 3) {
    const x = words[at] as number;
    const y = words[at + 1] as number;
    const z = words[at + 2] as number;
    id += letters6(x >>> 8) + letters6(((x << 16) | (y >>> 16)) & 0xffffff) + letters6(((y << 8) | (z >>> 24)) & 0xffffff) + letters6(z & 0xffffff);
  }
  return id;
}

const letters64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Four letters for 24 bits. */
function letters6(bits: number): string {
  return letters64.charAt((bits >> 18) & 63) + letters64.charAt((bits >> 12) & 63) + letters64.charAt((bits >> 6) & 63) + letters64.charAt(bits & 63);
}

/** SHA-256 of bytes as 64 hex digits. */
export function sha256Hex(bytes: readonly number[]): string {
  const words = sha256Words(bytes);
  let text = '';
  for (let i = 0; i < 8; i++) text += ('0000000' + ((words[i] as number) >>> 0).toString(16)).slice(-8);
  return text;
}

/** The bytes of base64 text that shapeOf let through (letters of the alphabet in fours, `=` at the end). */
export function bytesOfBase64(text: string): number[] {
  const values: { [letter: string]: number } = {};
  for (let i = 0; i < 64; i++) values[letters64.charAt(i)] = i;
  values['+'] = 62;
  values['/'] = 63;
  values['='] = 0;
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at += 4) {
    const bits =
      ((values[text.charAt(at)] as number) << 18) | ((values[text.charAt(at + 1)] as number) << 12) |
      ((values[text.charAt(at + 2)] as number) << 6) | (values[text.charAt(at + 3)] as number);
    bytes.push(bits >> 16, (bits >> 8) & 255, bits & 255);
  }
  const padding = text.slice(-2) === '==' ? 2 : text.slice(-1) === '=' ? 1 : 0;
  return padding === 0 ? bytes : bytes.slice(0, -padding);
}
