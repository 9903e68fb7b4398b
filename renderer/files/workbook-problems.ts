/** How reading a file may fail, and how much is read. Apart from the reader, so that the page does not load SheetJS. */
export const workbookProblems = ['file_empty', 'file_too_large', 'file_encrypted', 'file_not_a_table', 'file_damaged', 'file_unreadable', 'reader_failed'] as const;
export type WorkbookProblem = (typeof workbookProblems)[number];

/** A ledger of a whole county's decade has a tenth of this; more would fill the memory of a 4 GB machine while it is unpacked. */
export const largestFileBytes = 32 * 1024 * 1024;
export const mostRows = 100_000;
/** A hundred thousand rows of twelve columns unfold to a quarter of this. */
export const mostUnfoldedBytes = 256 * 1024 * 1024;
