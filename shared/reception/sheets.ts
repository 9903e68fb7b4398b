/** Which sheets there are, on which paper each comes, and what it is about. One list for the index, the addresses and the previews. */

export const sheetNames = ['form', 'receipt', 'guidance', 'privacy', 'day', 'list', 'station-card', 'deputy-cards', 'flow', 'scope', 'principles'] as const;
export type SheetName = (typeof sheetNames)[number];
export type SheetPaper = 'A3' | 'A4' | 'A5';

export type Sheet = {
  readonly name: SheetName;
  /** the first is taken until somebody chooses another */
  readonly papers: readonly [SheetPaper, ...SheetPaper[]];
  readonly landscape: boolean;
  /** `matter`: of one matter, or blank where a blank one makes sense; `list`: of what the ledger shows or what was marked there */
  readonly of: 'matter' | 'day' | 'list' | 'station';
  /** may be printed without a matter, for filling by hand */
  readonly blank: boolean;
};

export const sheets: Readonly<Record<SheetName, Sheet>> = {
  form: { name: 'form', papers: ['A4'], landscape: false, of: 'matter', blank: true },
  receipt: { name: 'receipt', papers: ['A5'], landscape: true, of: 'matter', blank: false },
  guidance: { name: 'guidance', papers: ['A5'], landscape: true, of: 'matter', blank: true },
  privacy: { name: 'privacy', papers: ['A4', 'A3'], landscape: false, of: 'station', blank: true },
  day: { name: 'day', papers: ['A4'], landscape: false, of: 'day', blank: false },
  list: { name: 'list', papers: ['A4'], landscape: true, of: 'list', blank: false },
  'station-card': { name: 'station-card', papers: ['A5', 'A4'], landscape: true, of: 'station', blank: true },
  'deputy-cards': { name: 'deputy-cards', papers: ['A4'], landscape: false, of: 'station', blank: true },
  flow: { name: 'flow', papers: ['A3', 'A4'], landscape: false, of: 'station', blank: true },
  scope: { name: 'scope', papers: ['A3', 'A4'], landscape: false, of: 'station', blank: true },
  principles: { name: 'principles', papers: ['A3', 'A4'], landscape: false, of: 'station', blank: true },
};

/** Paper of a sheet as it was chosen before; a paper that the sheet does not come on is no choice. */
export function paperOf(sheet: Sheet, chosen: string | undefined): SheetPaper {
  return sheet.papers.find((paper) => paper === chosen) ?? sheet.papers[0];
}
