/** Repeatable chance in 32-bit integers: the same seed throws the same numbers on every engine. */
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

/** Throws a whole number from 0 to below `below` (1 to 2^31). */
export type Dice = (below: number) => number;

/** Dice for a text seed. Generator: sfc32, its state the first 16 bytes of SHA-256 of the text. */
export function diceOf(seed: string): Dice {
  const hash = sha256(utf8ToBytes(seed));
  const word = (i: number) => ((hash[i] as number) | ((hash[i + 1] as number) << 8) | ((hash[i + 2] as number) << 16) | ((hash[i + 3] as number) << 24)) | 0;
  let [a, b, c, counter] = [word(0), word(4), word(8), word(12)];
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  for (let i = 0; i < 12; i++) next();
  return (below) => Math.floor((next() / 4_294_967_296) * below);
}
