/**
 * One line of the journal: `<bytes, 8 hex> <checksum, 16 hex> <JSON>\n`. The JSON begins with number, rest of its append,
 * time and record, in this order, so that a start of the host reads these without parsing the whole.
 *
 * Checksum: the first 64 bits of SHA-256 of the JSON. Node's is native, it never misses what CRC-32 misses once in four
 * thousand million, and any PC can check a line by `sha256sum`, without us. It guards against disks, not against people: event
 * ids do that.
 */
import { createHash } from 'node:crypto';
import { type JournalEntry, JournalEntrySchema } from '../../../shared/backup/journal-entry.ts';
import type { Instant } from '../../../shared/kernel/time.ts';

/** Length and checksum with their spaces. */
const headBytes = 8 + 1 + 16 + 1;
/** No entry makes a shorter line: used to skip numbers that a damaged end may have held. */
export const shortestLine = 64;

export type LineFacts = {
  readonly seq: number;
  /** lines of the same append that follow: an append is on disk whole or not at all */
  readonly left: number;
  readonly at: Instant;
  readonly record: string;
  /** the JSON's bytes; valid until the caller returns */
  readonly json: Buffer;
};

/** A line's bytes, with its newline, and what `checkLine` would read in them. */
export function encodeLine(entry: JournalEntry, place: Pick<LineFacts, 'seq' | 'left' | 'at'>): { readonly bytes: Buffer; readonly facts: LineFacts } {
  const { record, ...rest } = entry;
  const json = Buffer.from(`{"seq":${place.seq},"left":${place.left},"at":"${place.at}","record":"${record}",${JSON.stringify(rest).slice(1)}`);
  const head = `${json.length.toString(16).padStart(8, '0')} ${checksumOf(json)} `;
  return { bytes: Buffer.concat([Buffer.from(head, 'latin1'), json, newline]), facts: { ...place, record, json } };
}

const newline = Buffer.from('\n');

/**
 * Checks a line and reads its beginning.
 * @param line without its newline
 * @returns null when length or checksum do not match
 */
export function checkLine(line: Buffer): LineFacts | null {
  const json = line.subarray(headBytes);
  if (line[8] !== 0x20 || line[25] !== 0x20) return null;
  if (Number.parseInt(line.toString('latin1', 0, 8), 16) !== json.length || line.toString('latin1', 9, 25) !== checksumOf(json)) return null;
  const facts = /^\{"seq":(\d+),"left":(\d+),"at":"([^"]+)","record":"([^"]+)",/.exec(json.toString('latin1', 0, 160));
  if (facts === null) return null;
  const end = facts[0].length - 2;
  // Cut from the bytes anew: a part of the matched text would keep all of it in memory, a hundred thousand times.
  return { seq: Number(facts[1]), left: Number(facts[2]), at: facts[3] ?? '', record: json.toString('latin1', end - (facts[4] ?? '').length, end), json };
}

/** @returns null when the JSON is not an entry: written by a newer version, or by hand */
export function entryOf(json: Buffer): JournalEntry | null {
  const { seq: _seq, left: _left, at: _at, ...entry } = JSON.parse(json.toString('utf8')) as Record<string, unknown>;
  const parsed = JournalEntrySchema.safeParse(entry);
  return parsed.success ? parsed.data : null;
}

/** The first 64 bits of SHA-256, in hex. */
export function checksumOf(json: Buffer): string {
  return createHash('sha256').update(json).digest('hex').slice(0, 16);
}
