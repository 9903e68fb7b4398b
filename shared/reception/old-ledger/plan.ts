/**
 * What an import would do, before it does anything: every row of the file in exactly one of three heaps
 * (to import, imported before, not understood), and what a person should know about each column.
 */
import type { JsonObject } from '../../kernel/json.ts';
import { canonicalJson } from '../../kernel/json.ts';
import type { LocalDate } from '../../kernel/time.ts';
import type { LedgerField } from './fields.ts';
import { columnFor, type Layout, type Mapping } from './layout.ts';
import type { Known } from './match.ts';
import { type OldMatter, readRow, type RowProblem } from './read-row.ts';
import { rowKey } from './row-key.ts';
import { emptyCell, isEmptyRow, type Sheet } from './sheet.ts';

type RowPlace = {
  /** index of the sheet in the workbook */
  readonly sheet: number;
  /** number of the row as a spreadsheet shows it, from 1 */
  readonly row: number;
};

export type ReadableRow = RowPlace & { readonly key: string; readonly matter: OldMatter };
export type RejectedRow = RowPlace & { readonly problems: readonly RowProblem[] };

export type Plan = {
  /** rows that hold anything, below the heads; always readable + rejected */
  readonly total: number;
  readonly readable: readonly ReadableRow[];
  readonly rejected: readonly RejectedRow[];
};

export type PlanParts = {
  readonly workbook: readonly Sheet[];
  readonly layout: Layout;
  readonly mapping: Mapping;
  readonly today: LocalDate;
  readonly known: Known;
  /** old name of a category to the one a person chose for it */
  readonly categoryChoices: Readonly<Record<string, string>>;
};

/** Reads every row; the same workbook, choices and day give the same plan. */
export function planImport(parts: PlanParts): Plan {
  const readable: ReadableRow[] = [];
  const rejected: RejectedRow[] = [];
  const seen = new Map<string, number>();
  for (const layout of parts.layout.sheets) {
    const sheet = parts.workbook[layout.sheet];
    if (sheet === undefined) continue;
    const at = fieldColumns(parts, layout);
    const heads = new Map(parts.layout.columns.map((column) => [column.key, column.head]));
    for (const [index, cells] of sheet.rows.entries()) {
      if (index <= layout.headRow || isEmptyRow(cells)) continue;
      const place = { sheet: layout.sheet, row: index + 1 };
      const outcome = readRow({
        cell: (field) => cells[at(field)] ?? emptyCell,
        head: (field) => heads.get(layout.keys[at(field)] ?? '') ?? field,
        date1904: sheet.date1904,
      }, parts);
      if (outcome.ok) readable.push({ ...place, key: nextKey(seen, outcome.content), matter: outcome.matter });
      else rejected.push({ ...place, problems: outcome.problems });
    }
  }
  return { total: readable.length + rejected.length, readable, rejected };
}

function fieldColumns(parts: PlanParts, layout: Layout['sheets'][number]): (field: LedgerField) => number {
  const found = new Map<LedgerField, number>();
  return (field) => {
    const at = found.get(field) ?? columnFor(layout, parts.mapping, field);
    found.set(field, at);
    return at;
  };
}

function nextKey(seen: Map<string, number>, content: JsonObject): string {
  const text = canonicalJson(content);
  const nth = seen.get(text) ?? 0;
  seen.set(text, nth + 1);
  return rowKey(content, nth);
}

export type Totals = { readonly rows: number; readonly fresh: number; readonly known: number; readonly rejected: number };

/** The sum that closes on the page: rows = to import + imported before + not understood. */
export function totalsOf(plan: Plan, known: ReadonlySet<string>): Totals {
  const before = plan.readable.filter((row) => known.has(row.key)).length;
  return { rows: plan.total, fresh: plan.readable.length - before, known: before, rejected: plan.rejected.length };
}
