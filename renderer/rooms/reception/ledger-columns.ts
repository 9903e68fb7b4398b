/** The columns of the ledger: which there are, in which order they stand, how wide they are, and which fit beside what a matter is about. */
import { type SortColumn, sortColumns } from '../../db/store.ts';
import type { Language } from '../../../shared/settings/station.ts';

export const columnNames = ['number', 'station', 'on', 'place', 'summary', 'category', 'nature', 'channel', 'people', 'deputies', 'units', 'stage', 'due'] as const;
export type ColumnName = (typeof columnNames)[number];

/** What a person may take out or put in; number, station and summary are always there. */
export const choosable = ['on', 'place', 'category', 'nature', 'channel', 'people', 'deputies', 'units', 'stage', 'due'] as const satisfies readonly ColumnName[];
export type ChoosableColumn = (typeof choosable)[number];
export const usualColumns: readonly ChoosableColumn[] = ['on', 'place', 'category', 'units', 'stage', 'due'];

export function isSortable(column: ColumnName): column is SortColumn {
  return (sortColumns as readonly string[]).includes(column);
}

/** In the order in which they give way when there is no room; what is not named here stays. */
const givingWay: readonly ColumnName[] = ['people', 'nature', 'channel', 'deputies', 'units', 'category', 'place', 'due', 'on', 'station'];

/** rem that the words of a matter keep */
const leastSummary = 11;

export type Layout = { readonly columns: readonly ColumnName[]; readonly hidden: readonly ColumnName[]; readonly widths: Readonly<Partial<Record<ColumnName, number>>> };
type Shown = { readonly withYear: boolean; readonly withStation: boolean; readonly language: Language };

/**
 * Which of the chosen columns are shown.
 * @param rem width of the table; 0 while it was not measured: then all are
 * @returns widths in rem; the summary has none and takes what is left
 */
export function layoutOf(chosen: readonly ChoosableColumn[], rem: number, shown: Shown): Layout {
  const wanted = columnNames.filter((column) => column === 'number' || column === 'summary' || (column === 'station' ? shown.withStation : (chosen as readonly ColumnName[]).includes(column)));
  let columns = wanted;
  const room = () => rem - columns.reduce((sum, column) => sum + widthOf(column, shown), 0);
  for (const column of givingWay) {
    if (rem === 0 || room() >= leastSummary) break;
    columns = columns.filter((kept) => kept !== column);
  }
  const spare = Math.max(0, Math.min(6, room() - 20));
  const widths = Object.fromEntries(columns.filter((column) => column !== 'summary').map((column) => [column, widthOf(column, shown) + (column === 'category' || column === 'units' ? spare : 0)]));
  return { columns, hidden: wanted.filter((column) => !columns.includes(column)), widths };
}

function widthOf(column: ColumnName, { withYear, language }: Shown): number {
  const isEnglish = language === 'en';
  switch (column) {
    case 'number':
      return 6;
    case 'on':
      return withYear ? 8 : 6;
    case 'place':
    case 'category':
      return 6.5;
    case 'station':
    case 'due':
      return 6;
    case 'nature':
      return isEnglish ? 7 : 4.5;
    case 'channel':
      return isEnglish ? 5.5 : 4.5;
    case 'people':
      return isEnglish ? 5 : 4;
    case 'deputies':
      return 7.5;
    case 'units':
      return 8;
    case 'stage':
      // Six cells and the longest word: 转村委会, 入征集库.
      return isEnglish ? 9.5 : 8.75;
    case 'summary':
      return 0;
  }
}
