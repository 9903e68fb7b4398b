/**
 * Points (履职积分) by a table that is data with a version: a year is counted by the table that was in force when it began. Entries whose
 * objection is open count and are marked. Source: domain reference D3 (a product's default table; 银川: 80 and more is good).
 */
import { counts, type EntryClass, type FileEntry, isOpen } from './duty-file.ts';

/** The first one gives `base`, each further one `each`, never more than `cap`. */
export type PointsRow = { readonly class: EntryClass; readonly base: number; readonly each: number; readonly cap: number };
export type PointsTable = { readonly version: number; /** first year it counts for */ readonly from: number; readonly source: string; readonly rows: readonly PointsRow[] };

/** Tables by version, the oldest first. */
export const pointsTables: readonly PointsTable[] = [
  {
    version: 1, from: 1990, source: 'domain D3 (C1)',
    rows: [
      { class: 'meeting', base: 15, each: 0, cap: 15 },
      { class: 'suggestion', base: 6, each: 2, cap: 10 },
      { class: 'inspection', base: 6, each: 1, cap: 10 },
      { class: 'reception', base: 4, each: 2, cap: 12 },
      { class: 'training', base: 3, each: 1, cap: 5 },
      { class: 'report', base: 3, each: 2, cap: 5 },
    ],
  },
];

/** The table in force for a year. @throws never: the first table has no beginning */
export function pointsTableOf(year: number, tables: readonly PointsTable[] = pointsTables): PointsTable {
  const inForce = [...tables].filter(({ from }) => from <= year).sort((a, b) => b.from - a.from || b.version - a.version)[0];
  return inForce ?? { version: 0, from: year, source: '', rows: [] };
}

/** `marked`: how many of the counted entries have an open objection. */
export type PointsLine = { readonly class: EntryClass; readonly times: number; readonly points: number; readonly cap: number; readonly marked: number };

/** Points of one year, row by row, and their sum. Also for a table that is only being tried. */
export function pointsOf(entries: readonly FileEntry[], year: number, table: PointsTable = pointsTableOf(year)): { readonly lines: readonly PointsLine[]; readonly total: number } {
  const own = entries.filter((entry) => counts(entry) && entry.on.startsWith(`${year}-`));
  const lines = table.rows.map(({ class: of, base, each, cap }): PointsLine => {
    const counted = own.filter((entry) => entry.class === of);
    const points = counted.length === 0 ? 0 : Math.min(cap, base + each * (counted.length - 1));
    return { class: of, times: counted.length, points, cap, marked: counted.filter(isOpen).length };
  });
  return { lines, total: lines.reduce((sum, { points }) => sum + points, 0) };
}
