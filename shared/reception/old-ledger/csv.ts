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
 * A quote that is never closed, or is written twice too few inside a field, is a letter like others: no character and no line is lost.
 */
export function parseCsv(text: string, separator: Separator): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  const endField = () => { row.push(field); field = ''; };
  const endRow = () => { endField(); rows.push(row); row = []; };

  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i);
    const close = char === '"' && field === '' ? closingQuote(text, i, separator) : -1;
    if (close >= 0) {
      field = text.slice(i + 1, close).replaceAll('""', '"');
      i = close;
    } else if (char === separator) endField();
    else if (char === '\n') endRow();
    else if (char === '\r') { endRow(); if (text.charAt(i + 1) === '\n') i++; }
    else field += char;
  }
  if (field !== '' || row.length > 0) endRow();
  return rows;
}

/** Where the field that a quote opens is closed: before a separator, a line's end or the end of the text. @returns -1 when it never is */
function closingQuote(text: string, open: number, separator: Separator): number {
  const endsField = (char: string) => char === separator || char === '\n' || char === '\r' || char === '';
  let crossedLine = false;
  for (let i = open + 1; i < text.length; i++) {
    const char = text.charAt(i);
    if (char === '\n' || char === '\r') crossedLine = true;
    if (char !== '"') continue;
    if (text.charAt(i + 1) === '"') i++;
    else if (endsField(text.charAt(i + 1))) return i;
    // On a later line another field begins with a quote: the one we follow was a slip, and must not swallow that line.
    else if (crossedLine && endsField(text.charAt(i - 1))) return -1;
  }
  return -1;
}
