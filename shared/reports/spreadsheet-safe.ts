/**
 * Text from visitors in a spreadsheet must stay text: a cell that begins like a formula is run by the program that
 * opens it. Source: OWASP, CSV injection.
 */
const beginsFormula = /^[=+\-@\t\r]|^[＝＋－＠]/;

/** True for text that a spreadsheet might take for a formula. */
export function looksLikeFormula(text: string): boolean {
  return beginsFormula.test(text);
}

/** For CSV, where no cell can say that it is text: an apostrophe before what looks like a formula. */
export function disarmed(text: string): string {
  return looksLikeFormula(text) ? `'${text}` : text;
}

/** Text that a spreadsheet would change when it is typed in again: numbers of records, telephones, formulas. Kept as text. */
export function mustStayText(text: string): boolean {
  return text.length <= 255 && (looksLikeFormula(text) || /^[\d\s.,/:-]+$/.test(text) || /^[A-Z][A-Z0-9]{1,7}-\d{4}-[A-Z]-\d{4,6}$/.test(text));
}

/** A name that every spreadsheet accepts for a sheet: at most 31 characters, none of []:*?/\, not yet `taken`. */
export function sheetName(name: string, taken: ReadonlySet<string>): string {
  const clean = name.replace(/[[\]:*?/\\]/g, ' ').replace(/^'+|'+$/g, '').trim().slice(0, 31) || '1';
  let unique = clean;
  for (let n = 2; taken.has(unique.toLowerCase()); n++) unique = `${clean.slice(0, 31 - String(n).length - 1)} ${n}`;
  return unique;
}
