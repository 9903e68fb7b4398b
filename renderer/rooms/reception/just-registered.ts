/** The matter that this window registered last: its receipt is offered until something else is done. Gone with the window. */
import type { RecordId } from '../../../shared/kernel/ids.ts';

let last: RecordId | null = null;

export function noteJustRegistered(id: RecordId | null): void {
  last = id;
}

export function isJustRegistered(id: RecordId): boolean {
  return last === id;
}
