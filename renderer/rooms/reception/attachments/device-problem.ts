/** Why a camera or a microphone does not come, as the engine's errors say it. */

export type DeviceProblem = 'refused' | 'absent' | 'busy';

/** @param error from `getUserMedia`; anything unknown counts as in use: trying again is then the right advice */
export function deviceProblem(error: unknown): DeviceProblem {
  const name = error instanceof Error ? error.name : '';
  // Without a secure page there is no such object at all, and no device to be had.
  if (name === 'NotFoundError' || name === 'OverconstrainedError' || name === 'TypeError') return 'absent';
  return name === 'NotAllowedError' || name === 'SecurityError' ? 'refused' : 'busy';
}

/** The light goes out. */
export function stopStream(stream: MediaStream | null): void {
  for (const track of stream?.getTracks() ?? []) track.stop();
}
