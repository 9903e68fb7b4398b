/** How a person placed the columns last time, kept on this computer: a convenience, not a record. */
import { ledgerFields, type Target } from '../../../../shared/reception/old-ledger/fields.ts';
import type { Layout, Mapping } from '../../../../shared/reception/old-ledger/layout.ts';

const key = 'lianxin.import.columns';

export function rememberedColumns(): Mapping {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return {};
    return Object.fromEntries(Object.entries(kept).filter((entry): entry is [string, Target] => entry[1] === 'skip' || (ledgerFields as readonly unknown[]).includes(entry[1])));
  } catch {
    return {}; // damaged or closed to us: the guesses are as good
  }
}

/** Choices for columns of other files stay. @returns false when this computer keeps nothing */
export function rememberColumns(layout: Layout, mapping: Mapping): boolean {
  const chosen = layout.columns.flatMap((column) => (column.locked === null ? [[column.key, mapping[column.key] ?? column.guess] as const] : []));
  try {
    localStorage.setItem(key, JSON.stringify({ ...rememberedColumns(), ...Object.fromEntries(chosen) }));
    return true;
  } catch {
    return false;
  }
}
