/**
 * The look-up code on a receipt: eight letters and digits that name the matter and say nothing about the visitor.
 * It is the random end of the record's id, so every computer that has the matter finds it, and nobody can guess a neighbour's.
 */
import type { RecordId } from '../kernel/ids.ts';

/** Crockford's alphabet has no I, L, O, U: nothing to misread on paper. */
const codePattern = /^[0-9A-HJKMNP-TV-Z]{8}$/;

/** Eight characters in two groups, e.g. `7K4M-92QX`: 40 random bits. */
export function lookUpCode(id: RecordId): string {
  const tail = id.slice(-8);
  return `${tail.slice(0, 4)}-${tail.slice(4)}`;
}

/**
 * A code as somebody typed or scanned it: small letters, spaces, a missing dash and the letters that look like digits are forgiven.
 * @returns eight characters, or null when this is no code
 */
export function readLookUpCode(text: string): string | null {
  const plain = text.trim().toUpperCase().replace(/[\s\-－—]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  return codePattern.test(plain) ? plain : null;
}

/** @param code eight characters, as readLookUpCode gives them */
export function hasLookUpCode(id: RecordId, code: string): boolean {
  return id.endsWith(code);
}
