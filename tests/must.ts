import type { Result } from '../shared/kernel/result.ts';

/** For what a test stands on and does not ask about. @returns the value. @throws with problem and facts */
export function must<T>(result: Result<T, string>): T {
  if (!result.ok) throw new Error(`${result.problem} ${JSON.stringify(result.facts ?? {})}`);
  return result.value;
}
