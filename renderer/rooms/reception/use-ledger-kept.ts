/** What the person who sits here keeps of the ledger, and a way to change it. */
import { useState } from 'react';
import { useStation } from '../../ui/station-context.ts';
import { type LedgerKept, readKept, writeKept } from './ledger-kept.ts';

export type KeptLedger = {
  readonly kept: LedgerKept;
  /** @returns false when it holds only until the window closes */
  readonly keep: (kept: LedgerKept) => boolean;
};

export function useLedgerKept(): KeptLedger {
  const { staff } = useStation().session;
  const [kept, setKept] = useState(() => readKept(staff));
  return {
    kept,
    keep: (next) => {
      setKept(next);
      return writeKept(staff, next);
    },
  };
}
