/** An order that says nothing. The randomness is the caller's. */

/** Fisher and Yates: every order is equally likely. @param randomBytes `count` random bytes, from the machine's own source */
export function shuffled<T>(items: readonly T[], randomBytes: (count: number) => Uint8Array): T[] {
  const order = [...items];
  for (let left = order.length; left > 1; left--) {
    const at = randomBelow(left, randomBytes);
    const last = order[left - 1] as T;
    order[left - 1] = order[at] as T;
    order[at] = last;
  }
  return order;
}

/** Whole numbers from 0, each below `bound` equally likely: draws that would favour the small ones are thrown away. */
function randomBelow(bound: number, randomBytes: (count: number) => Uint8Array): number {
  const all = 2 ** 32;
  const fair = all - (all % bound);
  for (;;) {
    const drawn = randomBytes(4).reduce((number, byte) => number * 256 + byte, 0);
    if (drawn < fair) return drawn % bound;
  }
}
