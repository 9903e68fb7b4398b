/**
 * Ids that two computers make alike without asking each other: a rota's from its station, year and places, a shift's from its rota, day
 * and place. So two offline computers with the same records plan the same shifts, and merging them is silent.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { type RecordId, type RecordKindName, type StationCode, stationOf } from '../kernel/ids.ts';
import { canonicalJson } from '../kernel/json.ts';
import type { LocalDate } from '../kernel/time.ts';

const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The rota of a year for a set of places, in whatever order they are named. */
export function rotaIdOf(station: StationCode, year: number, places: readonly RecordId[]): RecordId {
  return idFrom('rota', station, { station, year, places: [...new Set(places)].sort() });
}

/** The shift of a rota on the day its rule gave, at a place. A shift that is moved keeps its id. */
export function shiftIdOf(rota: RecordId, first: LocalDate, place: RecordId): RecordId {
  return idFrom('shift', stationOf(rota), { rota, first, place });
}

/** Engine and swaps name a seat so: `shift:JY01:01K8…#1`. */
export function seatIdOf(shift: RecordId, number: number): string {
  return `${shift}#${number}`;
}

/** 130 bits of SHA-256, five bits to a character. */
function idFrom(kind: RecordKindName, station: StationCode, value: unknown): RecordId {
  const bytes = sha256(utf8ToBytes(canonicalJson(value)));
  let text = '';
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5 && text.length < 26) {
      bits -= 5;
      text += crockford.charAt((held >> bits) & 31);
    }
    held &= (1 << bits) - 1;
  }
  return `${kind}:${station}:${text}`;
}
