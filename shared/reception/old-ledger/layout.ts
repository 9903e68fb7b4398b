/**
 * Where the heads of the columns stand, which columns there are, and what each is probably imported as.
 * A person may change every guess, except that identity numbers are never imported.
 */
import { fieldOf, isIdentityHead, isOurHead, type LedgerField, looksLikeIdentityNumber, type Target } from './fields.ts';
import { type Cell, isEmptyRow, plain, type Sheet, textOf } from './sheet.ts';

/** Heads are looked for in so many rows: above them stand titles and who filled the table in. */
export const headSearchRows = 10;

export type SheetLayout = {
  /** index into the workbook */
  readonly sheet: number;
  /** index of the row of heads */
  readonly headRow: number;
  /** key of the column at each index; null where there is none */
  readonly keys: readonly (string | null)[];
};

export type Column = {
  /** head without blanks, numbered when a sheet repeats it: what a choice is remembered under */
  readonly key: string;
  readonly head: string;
  /** first thing written under it; empty for identity numbers, which are shown to nobody */
  readonly sample: string;
  readonly guess: Target;
  /** why it cannot be imported */
  readonly locked: 'identity' | 'ours' | null;
};

export type Layout = {
  readonly sheets: readonly SheetLayout[];
  readonly columns: readonly Column[];
  /** sheets with something in them where no heads were found, and how many rows they hold */
  readonly leftOut: readonly { readonly name: string; readonly rows: number }[];
};

/** What each column is imported as, by key. */
export type Mapping = Readonly<Record<string, Target>>;

/**
 * The first row that names at least two known columns.
 * @returns null when there is none among the first ten
 */
export function findHeadRow(sheet: Sheet): number | null {
  for (const [index, row] of sheet.rows.slice(0, headSearchRows).entries()) {
    const fields = new Set(row.map((cell) => fieldOf(textOf(cell))).filter((field) => field !== 'skip'));
    if (fields.size >= 2) return index;
  }
  return null;
}

/** @param headRow index a person chose for all sheets, or null to look for it in each */
export function layoutOf(workbook: readonly Sheet[], headRow: number | null): Layout {
  const sheets: SheetLayout[] = [];
  const columns = new Map<string, Column>();
  const leftOut: { name: string; rows: number }[] = [];
  for (const [index, sheet] of workbook.entries()) {
    if (sheet.rows.every(isEmptyRow)) continue;
    const row = headRow ?? findHeadRow(sheet);
    const heads = row === null ? undefined : sheet.rows[row];
    if (row === null || heads === undefined || isEmptyRow(heads)) {
      leftOut.push({ name: sheet.name, rows: sheet.rows.filter((cells) => !isEmptyRow(cells)).length });
      continue;
    }
    const keys = keysOf(heads, sheet.rows.slice(row + 1));
    sheets.push({ sheet: index, headRow: row, keys });
    for (const [at, key] of keys.entries()) {
      if (key === null) continue;
      const column = columnOf(key, textOf(heads[at]) || key, sheet.rows.slice(row + 1), at);
      const known = columns.get(key);
      if (known === undefined) columns.set(key, column);
      else if (known.sample === '' || column.locked !== null) columns.set(key, { ...known, sample: known.sample || column.sample, ...(column.locked === null ? {} : { locked: column.locked, guess: 'skip', sample: '' }) });
    }
  }
  return { sheets, columns: withoutRivals([...columns.values()], sheets), leftOut };
}

/** The guesses as a mapping, with remembered choices on top. */
export function mappingOf(layout: Layout, remembered: Mapping): Mapping {
  return Object.fromEntries(layout.columns.map((column) => [column.key, column.locked === null && Object.hasOwn(remembered, column.key) ? (remembered[column.key] ?? column.guess) : column.guess]));
}

/**
 * One choice changed. A field comes from one column of a sheet: rivals are left out instead, visibly.
 * A locked column stays where it is.
 */
export function withChoice(layout: Layout, mapping: Mapping, key: string, target: Target): Mapping {
  const column = layout.columns.find((candidate) => candidate.key === key);
  if (column === undefined || column.locked !== null) return mapping;
  const changed: Record<string, Target> = { ...mapping, [key]: target };
  if (target === 'skip') return changed;
  for (const { keys } of layout.sheets) {
    if (!keys.includes(key)) continue;
    for (const rival of keys) if (rival !== null && rival !== key && changed[rival] === target) changed[rival] = 'skip';
  }
  return changed;
}

/** Index of the column that a field comes from in a sheet, -1 for none. */
export function columnFor(sheet: SheetLayout, mapping: Mapping, field: LedgerField): number {
  return sheet.keys.findIndex((key) => key !== null && mapping[key] === field);
}

function keysOf(heads: readonly Cell[], below: readonly (readonly Cell[])[]): (string | null)[] {
  const seen = new Map<string, number>();
  const width = Math.max(heads.length, ...below.map((row) => row.length));
  return Array.from({ length: width }, (_, at) => {
    const head = plain(textOf(heads[at]));
    if (head === '' && below.every((row) => textOf(row[at]) === '')) return null;
    const name = head === '' ? `#${at + 1}` : head;
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name}(${times})`;
  });
}

function columnOf(key: string, head: string, below: readonly (readonly Cell[])[], at: number): Column {
  const written = below.map((row) => textOf(row[at])).filter((text) => text !== '');
  const sample = written[0] ?? '';
  if (isOurHead(head)) return { key, head, sample, guess: 'skip', locked: 'ours' };
  if (isIdentityHead(head) || written.some(looksLikeIdentityNumber)) return { key, head, sample: '', guess: 'skip', locked: 'identity' };
  return { key, head, sample, guess: fieldOf(head), locked: null };
}

/** Of two columns of one sheet that look like the same field, the first is taken. */
function withoutRivals(columns: readonly Column[], sheets: readonly SheetLayout[]): Column[] {
  const guessOf = new Map(columns.map((column) => [column.key, column.guess]));
  for (const { keys } of sheets) {
    const taken = new Set<Target>();
    for (const key of keys) {
      const guess = key === null ? 'skip' : (guessOf.get(key) ?? 'skip');
      if (key === null || guess === 'skip') continue;
      if (taken.has(guess)) guessOf.set(key, 'skip');
      else taken.add(guess);
    }
  }
  return columns.map((column) => ({ ...column, guess: guessOf.get(column.key) ?? 'skip' }));
}
