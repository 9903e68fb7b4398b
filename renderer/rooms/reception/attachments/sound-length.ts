/** How long a recording lasts, as the engine that will play it says. */

/** An engine that says nothing about a file is not waited for longer, in milliseconds. */
const patienceMs = 4000;

/** @returns whole seconds, or null when it cannot be played here */
export async function soundLength(content: Uint8Array, type: string): Promise<number | null> {
  const url = URL.createObjectURL(new Blob([content as BlobPart], { type }));
  const audio = new Audio();
  try {
    return await new Promise<number | null>((resolve) => {
      const timer = setTimeout(() => resolve(null), patienceMs);
      const answer = (seconds: number | null): void => {
        clearTimeout(timer);
        resolve(seconds);
      };
      const look = (): void => {
        if (Number.isFinite(audio.duration)) answer(Math.round(audio.duration));
        // A recording of this engine does not say its length before its end was looked for.
        else audio.currentTime = 1e7;
      };
      audio.preload = 'metadata';
      audio.addEventListener('loadedmetadata', look);
      audio.addEventListener('durationchange', () => Number.isFinite(audio.duration) && look());
      audio.addEventListener('error', () => answer(null));
      audio.src = url;
    });
  } finally {
    audio.removeAttribute('src');
    URL.revokeObjectURL(url);
  }
}

/** 0:42, 12:05, 1:03:20 */
export function clockOf(seconds: number): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}
