/**
 * The id that an event must have, and the name that a chunk must have. ES5 only: this file is copied into the text that CouchDB
 * runs. Equal to `eventIdOf` of the kernel; tests show it.
 */
import { sha256OfText, sha256Words } from './sha256.ts';
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
  const words = sha256OfText(text);
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

/**
 * SHA-256 of what a base64 text stands for, as 64 hex digits.
 * @param text as shapeOf let it through: letters of the alphabet in fours, `=` at the end
 */
export function sha256OfBase64(text: string): string {
  const values: { [letter: string]: number } = { '+': 62, '/': 63, '=': 0 };
  for (let i = 0; i < 62; i++) values[letters64.charAt(i)] = i;
  const words: number[] = [];
  let held = 0;
  let bits = 0;
  for (let at = 0; at < text.length; at++) {
    const value = values[text.charAt(at)] as number;
    bits += 6;
    if (bits < 32) held = (held << 6) | value;
    else {
      bits -= 32;
      words.push((held << (6 - bits)) | (value >> bits));
      held = value & ((1 << bits) - 1);
    }
  }
  const padding = text.slice(-2) === '==' ? 2 : text.slice(-1) === '=' ? 1 : 0;
  const count = (text.length / 4) * 3 - padding;
  if (bits > 0) words.push(held << (32 - bits));
  words.length = Math.ceil(count / 4); // the filling may have made a word of its own
  const digest = sha256Words(words, count);
  let hex = '';
  for (let i = 0; i < 8; i++) hex += ('0000000' + ((digest[i] as number) >>> 0).toString(16)).slice(-8);
  return hex;
}
