/**
 * Bytes of a joining card: fields one after the other, each saying its own length, and their check sum. Base32 in Crockford's letters.
 * A reader never throws: whatever runs past the end makes it `torn`.
 */
import { addDays, daysBetween, type LocalDate } from '../kernel/time.ts';

const letters32 = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const letters64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const firstDay = '2020-01-01';
/** Beyond the calendar's end in the year 9999, and small enough for Date. */
const mostDays = 4_000_000;

export type CardWriter = {
  readonly byte: (value: number) => void;
  /** letters, digits, - and _: six bits each */
  readonly packed: (text: string) => void;
  /** any text: a byte a character when all are below U+0100, two otherwise */
  readonly text: (text: string) => void;
  /** hex digits of known count */
  readonly hex: (digits: string) => void;
  readonly day: (day: LocalDate) => void;
  readonly bytes: () => number[];
};

/** Collects the fields of a card. */
export function newCardWriter(): CardWriter {
  const out: number[] = [];
  const varint = (value: number) => {
    let rest = value;
    for (; rest > 127; rest = Math.floor(rest / 128)) out.push((rest % 128) + 128);
    out.push(rest);
  };
  return {
    byte: (value) => void out.push(value),
    packed: (text) => {
      varint(text.length);
      const bits = newBits(8, (byte) => out.push(byte));
      for (const letter of text) bits.add(letters64.indexOf(letter), 6);
      bits.fill();
    },
    text: (text) => {
      const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
      const wide = units.some((unit) => unit > 255);
      varint(units.length * 2 + (wide ? 1 : 0));
      for (const unit of units) out.push(...(wide ? [unit >> 8, unit & 255] : [unit]));
    },
    hex: (digits) => {
      for (let at = 0; at < digits.length; at += 2) out.push(Number.parseInt(digits.slice(at, at + 2), 16));
    },
    day: (day) => {
      const days = daysBetween(firstDay, day);
      varint(days < 0 ? -2 * days - 1 : 2 * days);
    },
    bytes: () => out,
  };
}

export type CardReader = {
  readonly byte: () => number;
  readonly packed: () => string;
  readonly text: () => string;
  /** @param count of hex digits */
  readonly hex: (count: number) => string;
  readonly day: () => LocalDate;
  /** true when something was read that was not there, or something was left */
  readonly torn: () => boolean;
};

/** Reads what a writer wrote, in the same order. */
export function newCardReader(bytes: readonly number[]): CardReader {
  let at = 0;
  let torn = false;
  const byte = () => {
    const value = bytes[at++];
    if (value === undefined) torn = true;
    return value ?? 0;
  };
  const varint = () => {
    let value = 0;
    for (let scale = 1; scale < 2 ** 28; scale *= 128) {
      const part = byte();
      value += (part % 128) * scale;
      if (part < 128) return value;
    }
    torn = true;
    return 0;
  };
  /** A length that cannot be true is not believed: nobody allocates for it. */
  const length = (value: number) => {
    if (value <= bytes.length * 2) return value;
    torn = true;
    return 0;
  };
  return {
    byte,
    packed: () => {
      const count = length(varint());
      let text = '';
      const bits = newBits(6, (value) => (text += letters64.charAt(value)));
      for (let left = Math.ceil((count * 6) / 8); left > 0; left--) bits.add(byte(), 8);
      return text.slice(0, count);
    },
    text: () => {
      const head = varint();
      let text = '';
      for (let left = length(Math.floor(head / 2)); left > 0; left--) text += String.fromCharCode(head % 2 === 1 ? byte() * 256 + byte() : byte());
      return text;
    },
    hex: (count) => Array.from({ length: count / 2 }, () => byte().toString(16).padStart(2, '0')).join(''),
    day: () => {
      const value = varint();
      const days = value % 2 === 1 ? -(value + 1) / 2 : value / 2;
      if (Math.abs(days) <= mostDays) return addDays(firstDay, days);
      torn = true;
      return firstDay;
    },
    torn: () => torn || at !== bytes.length,
  };
}

/** Crockford's base32 without padding; the last character is filled with zeros. */
export function toBase32(bytes: readonly number[]): string {
  let text = '';
  const bits = newBits(5, (value) => (text += letters32.charAt(value)));
  for (const byte of bytes) bits.add(byte, 8);
  bits.fill();
  return text;
}

/** @returns null when a character is none of the alphabet's or the filling is not zeros */
export function fromBase32(text: string): number[] | null {
  const bytes: number[] = [];
  const bits = newBits(8, (value) => bytes.push(value));
  for (const letter of text) {
    const value = letters32.indexOf(letter);
    if (value < 0) return null;
    bits.add(value, 5);
  }
  return bits.rest() === 0 ? bytes : null;
}

/** Two characters that say how many bytes follow, 0 to 1023. */
export function toLength32(count: number): string {
  return letters32.charAt(count >> 5) + letters32.charAt(count & 31);
}

/** @returns -1 when these are not two characters of the alphabet */
export function fromLength32(text: string): number {
  const high = letters32.indexOf(text.charAt(0));
  const low = letters32.indexOf(text.charAt(1));
  return text.length < 2 || high < 0 || low < 0 ? -1 : high * 32 + low;
}

/**
 * CRC-24 of OpenPGP. A cyclic code and not a hash: every change within 24 bits next to each other is noticed for certain, so
 * that one wrong character (5 bits) cannot pass even by bad luck.
 */
export function crc24(bytes: readonly number[]): number {
  let crc = 0xb704ce;
  for (const byte of bytes) {
    crc ^= byte << 16;
    for (let bit = 0; bit < 8; bit++) crc = crc & 0x800000 ? ((crc << 1) ^ 0x1864cfb) & 0xffffff : (crc << 1) & 0xffffff;
  }
  return crc;
}

/** Takes values of some bits and gives values of `size` bits, highest bit first. */
function newBits(size: number, give: (value: number) => void) {
  let held = 0;
  let count = 0;
  return {
    add(value: number, bits: number) {
      held = (held << bits) | value;
      for (count += bits; count >= size; ) {
        count -= size;
        give((held >> count) & ((1 << size) - 1));
        held &= (1 << count) - 1;
      }
    },
    /** gives what is left, with zeros behind it */
    fill() {
      if (count > 0) give((held << (size - count)) & ((1 << size) - 1));
      held = 0;
      count = 0;
    },
    /** bits that are left */
    rest: () => held,
  };
}
