/** Which paper each sheet was printed on last, on this computer: the printer stands here. */
import { paperOf, type Sheet, type SheetPaper } from '../../../../shared/reception/sheets.ts';

const key = 'lianxin.paper';

function chosen(): Readonly<Record<string, string>> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
    return typeof kept === 'object' && kept !== null ? (kept as Record<string, string>) : {};
  } catch {
    return {}; // what cannot be read was never chosen
  }
}

export function rememberedPaper(sheet: Sheet): SheetPaper {
  return paperOf(sheet, chosen()[sheet.name]);
}

export function rememberPaper(sheet: Sheet, paper: SheetPaper): void {
  try {
    localStorage.setItem(key, JSON.stringify({ ...chosen(), [sheet.name]: paper }));
  } catch {
    // a full or forbidden storage only means choosing again next time
  }
}
