/**
 * One direction of a line, shared by all its connections: bytes pass one after the other at a rate, so two requests at once are
 * each half as fast. What passes is counted here and nowhere else.
 */

export type Pipe = {
  /**
   * Resolves when the last of these bytes has passed, or as soon as `cut` is aborted.
   * @returns how many passed; fewer than asked only when it was cut
   */
  readonly pass: (bytes: number, cut: AbortSignal) => Promise<number>;
  /** all bytes that ever passed */
  readonly passed: () => number;
};

/** One packet. At a high rate several are moved at once, or the timers would be the line. */
const packet = 1460;
const leastMs = 8;

/** @param bitsPerSecond asked anew for every packet, so a line may change while it is in use; null is without limit */
export function createPipe(bitsPerSecond: () => number | null): Pipe {
  let freeAt = 0;
  let passed = 0;
  return {
    async pass(bytes, cut) {
      let left = bytes;
      while (left > 0 && !cut.aborted) {
        const rate = bitsPerSecond();
        const part = rate === null ? left : Math.min(left, Math.max(packet, Math.floor((rate * leastMs) / 8000)));
        if (rate !== null) {
          const now = performance.now();
          freeAt = Math.max(now, freeAt) + (part * 8000) / rate;
          if (!(await waited(freeAt - now, cut))) break;
        }
        left -= part;
        passed += part;
      }
      return bytes - left;
    },
    passed: () => passed,
  };
}

/** Waits this long. @returns false when it was cut before */
export function waited(ms: number, cut: AbortSignal): Promise<boolean> {
  if (cut.aborted) return Promise.resolve(false);
  if (ms <= 0) return Promise.resolve(true);
  return new Promise((resolve) => {
    const done = () => {
      cut.removeEventListener('abort', onCut);
      resolve(true);
    };
    const timer = setTimeout(done, ms);
    const onCut = () => {
      clearTimeout(timer);
      resolve(false);
    };
    cut.addEventListener('abort', onCut, { once: true });
  });
}
