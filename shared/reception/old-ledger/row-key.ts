/**
 * The key of a row: the same content gives the same key, in whatever file, sheet or line it stands, so that importing
 * twice adds nothing. Names and telephones stay out of it: keys are stored in the clear, and a hash of a telephone
 * number can be guessed by trying them all.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson, type JsonObject } from '../../kernel/json.ts';

/**
 * @param content of the row as it was read, without contact data
 * @param nth how many equal rows stood before it in the same file: two equal rows are two matters
 * @returns 48 characters
 */
export function rowKey(content: JsonObject, nth: number): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson({ content, nth }))).subarray(0, 24));
}
