/**
 * SHA-256 for an engine that brings no cryptography: CouchDB's. ES5 only, no helper, no import: this file is copied into the text
 * that CouchDB runs. Elsewhere @noble/hashes does it; tests show both equal.
 */

const roundConstants = [
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98, 0x12835b01, 0x243185be,
  0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa,
  0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85,
  0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3,
  0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f,
  0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
];

/**
 * SHA-256 of bytes that stand in words of 32 bits.
 * @param message the bytes, four a word, the last word filled with zeros; the padding is written behind them
 * @param count of bytes
 * @returns eight words, signed as JavaScript's bit operators give them
 */
export function sha256Words(message: number[], count: number): number[] {
  // One bit, zeros, and the length in bits: whole blocks of sixteen words.
  if (count % 4 === 0) message.push(0x80000000 | 0);
  else message[message.length - 1] = (message[message.length - 1] as number) | (0x80 << (24 - (count % 4) * 8));
  while (message.length % 16 !== 14) message.push(0);
  message.push(Math.floor(count / 0x20000000), (count << 3) | 0);
  const state = [0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19];
  const schedule: number[] = [];
  for (let block = 0; block < message.length; block += 16) {
    for (let i = 0; i < 16; i++) schedule[i] = message[block + i] as number;
    for (let i = 16; i < 64; i++) {
      const x = schedule[i - 15] as number;
      const y = schedule[i - 2] as number;
      const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
      const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
      schedule[i] = ((schedule[i - 16] as number) + s0 + (schedule[i - 7] as number) + s1) | 0;
    }
    digestBlock(state, schedule);
  }
  return state;
}

function digestBlock(state: number[], schedule: readonly number[]): void {
  let a = state[0] as number;
  let b = state[1] as number;
  let c = state[2] as number;
  let d = state[3] as number;
  let e = state[4] as number;
  let f = state[5] as number;
  let g = state[6] as number;
  let h = state[7] as number;
  for (let i = 0; i < 64; i++) {
    const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + (roundConstants[i] as number) + (schedule[i] as number)) | 0;
    const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
  }
  state[0] = ((state[0] as number) + a) | 0;
  state[1] = ((state[1] as number) + b) | 0;
  state[2] = ((state[2] as number) + c) | 0;
  state[3] = ((state[3] as number) + d) | 0;
  state[4] = ((state[4] as number) + e) | 0;
  state[5] = ((state[5] as number) + f) | 0;
  state[6] = ((state[6] as number) + g) | 0;
  state[7] = ((state[7] as number) + h) | 0;
}

/**
 * SHA-256 of a text in UTF-8. The two old functions do in the engine what would take it half the time in JavaScript.
 * @param text without lone surrogates (see isWellFormed)
 */
export function sha256OfText(text: string): number[] {
  const bytes = unescape(encodeURIComponent(text));
  const words: number[] = [];
  const count = bytes.length;
  for (let at = 0; at < count; at += 4) {
    // Beyond the end charCodeAt is NaN, which is 0 here.
    words.push((bytes.charCodeAt(at) << 24) | (bytes.charCodeAt(at + 1) << 16) | (bytes.charCodeAt(at + 2) << 8) | bytes.charCodeAt(at + 3));
  }
  return sha256Words(words, count);
}

/** False for a text with half of a pair of surrogates: it is not Unicode, and nobody agrees on its bytes. */
export function isWellFormed(text: string): boolean {
  if (!/[\ud800-\udfff]/.test(text)) return true;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0xd800 || code > 0xdfff) continue;
    const next = text.charCodeAt(at + 1);
    if (code > 0xdbff || !(next >= 0xdc00 && next <= 0xdfff)) return false;
    at += 1;
  }
  return true;
}
