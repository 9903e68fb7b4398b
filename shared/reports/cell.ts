/** A cell and a table as any spreadsheet holds them: text, numbers, days. Never a formula. */
import type { LocalDate } from '../kernel/time.ts';

export type Cell =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text'; readonly text: string }
  /** `text` is what the spreadsheet showed, `value` what it stored */
  | { readonly kind: 'number'; readonly text: string; readonly value: number }
  | { readonly kind: 'date'; readonly text: string; readonly date: LocalDate };

export type Table = {
  /** shown on the tab of the sheet */
  readonly name: string;
  /** heads first */
  readonly rows: readonly (readonly Cell[])[];
  /** of each column, in half-width letters; a Han character takes two */
  readonly widths: readonly number[];
};
