/** What the ledger was asked to print: handed to the sheet while the window is open, as a thousand ids are no address. */
import type { RecordId } from '../../../shared/kernel/ids.ts';
import type { LedgerFilter } from '../../db/store.ts';

export type ListToPrint = {
  readonly filter: LedgerFilter;
  /** the filter in words */
  readonly scope: string;
  /** of what was marked; null for all that is shown */
  readonly ids: readonly RecordId[] | null;
  /** how many these are */
  readonly total: number;
};

let asked: ListToPrint | null = null;

export function askForList(list: ListToPrint): void {
  asked = list;
}

/** Null where nobody asked since the window was opened. */
export function listAsked(): ListToPrint | null {
  return asked;
}
