/** Reads a file of a test as the import page does: bytes → sheets → layout → plan. */
import { readWorkbook } from '../../../../renderer/files/read-workbook.ts';
import { defaultCategories } from '../../../../shared/reception/categories.ts';
import { type Layout, layoutOf, type Mapping, mappingOf } from '../../../../shared/reception/old-ledger/layout.ts';
import type { Known } from '../../../../shared/reception/old-ledger/match.ts';
import { type Plan, planImport } from '../../../../shared/reception/old-ledger/plan.ts';
import type { Sheet } from '../../../../shared/reception/old-ledger/sheet.ts';

export const today = '2026-01-01';
export const nothingKnown: Known = { places: [], deputies: [], categories: defaultCategories };

export type ReadLedger = { readonly workbook: Sheet[]; readonly layout: Layout; readonly mapping: Mapping; readonly plan: Plan };

export function readLedger(bytes: Uint8Array, known: Known = nothingKnown): ReadLedger {
  const read = readWorkbook(bytes);
  if (!read.ok) throw new Error(`test file: ${read.problem}`);
  return planOf(read.value, known);
}

export function planOf(workbook: Sheet[], known: Known = nothingKnown): ReadLedger {
  const layout = layoutOf(workbook, null);
  const mapping = mappingOf(layout, {});
  return { workbook, layout, mapping, plan: planImport({ workbook, layout, mapping, today, known, categoryChoices: {} }) };
}
