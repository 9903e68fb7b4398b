/** What a window remembers of the practice through a reload: where the filling ended, and which steps were done. */
import { type PracticeStep, practiceSteps } from './steps.ts';

const filledKey = 'lianxin.practice.filled';
const doneKey = 'lianxin.practice.done';

/** @returns the last 26 characters of an id made when the filling ended; matters registered later have greater ones. Null before that */
export function filledMark(): string | null {
  return sessionStorage.getItem(filledKey);
}

export function rememberFilled(mark: string): void {
  sessionStorage.setItem(filledKey, mark);
}

export function stepsDone(): readonly PracticeStep[] {
  const known = sessionStorage.getItem(doneKey)?.split(' ') ?? [];
  return practiceSteps.filter((step) => known.includes(step));
}

export function rememberSteps(done: readonly PracticeStep[]): void {
  sessionStorage.setItem(doneKey, done.join(' '));
}

/** Before a practice begins and after it ended. */
export function forgetPractice(): void {
  sessionStorage.removeItem(filledKey);
  sessionStorage.removeItem(doneKey);
}
