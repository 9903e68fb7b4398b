/**
 * Text of a CSV file as rows of fields: commas, semicolons or tabs; quotes, doubled quotes and line breaks inside quotes.
 * Source: RFC 4180, with the two other separators that spreadsheet programs write.
 */
const separators = [',', ';', '\t'] as const;
export type Separator = (typeof separators)[number];

/**
 * The separator that splits the first lines into the most fields; a comma when none splits.
 * Separators inside quotes do not count.
 */
export function separatorOf(text: string): Separator {
  let best: Separator = ',';
  let most = 0;
  for (const separator of separators) {
    const head = parseCsv(text.slice(0, 20_000), separator).slice(0, 10);
    const count = head.reduce((sum, row) => sum + row.length - 1, 0);
    if (count > most) [best, most] = [separator, count];
  }
  return best;
}

/**
 * @returns rows in order, an empty line as a row of one empty field; the line break at the end adds no row.
 * A quote that is never closed takes the rest of the text: no character is lost.
 */
export function parseCsv(text: string, separator: Separator): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let quoted = false;
  const endField = () => { row.push(field); field = ''; };
  const endRow = () => { endField(); rows.push(row); row = []; };

  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i);
    if (quoted) {
      if (char !== '"') field += char;
      else if (text.charAt(i + 1) === '"') { field += '"'; i++; }
      else quoted = false;
    } else if (char === '"' && field === '') quoted = true;
    else if (char === separator) endField();
    else if (char === '\n') endRow();
    else if (char === '\r') { endRow(); if (text.charAt(i + 1) === '\n') i++; }
    else field += char;
  }
  if (field !== '' || row.length > 0) endRow();
  return rows;
}
