/** A random sample (抽查) that anybody can draw again: the seed is recorded, and the order follows from it alone. Source: domain reference D3 (Sanmen). */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * So many of the records, in the order in which they are drawn; all of them where there are fewer. Adding a record moves no other.
 * @param seed drawn in public, e.g. three dice
 */
export function sampleOf<T extends { readonly id: string }>(seed: string, records: readonly T[], count: number): readonly T[] {
  return records
    .map((record) => ({ record, lot: bytesToHex(sha256(utf8ToBytes(`${seed}\n${record.id}`))) }))
    .sort((a, b) => (a.lot < b.lot ? -1 : 1))
    .slice(0, Math.max(0, count))
    .map(({ record }) => record);
}
