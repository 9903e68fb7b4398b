/** What Electron gives the host: a PDF of the sheet on screen, and the operating system's secret storage. Made when the app is ready. */
import { safeStorage, webContents } from 'electron';
import { windowOfClient } from '../doors/ipc-door.ts';
import type { Abilities } from '../host/abilities.ts';
import { reallyProtects } from './lines/secret-storage.ts';

export function electronAbilities(): Abilities {
  return { capabilities: { pdf: true, body: 'electron' }, pdf: sheetAsPdf, secretBox: secretBox() };
}

/** A sheet of one page, or one whose pages say their own numbers, is printed as it is; another gets them in its lower margin. */
const pageNumbers = {
  displayHeaderFooter: true,
  headerTemplate: '<span></span>',
  footerTemplate:
    '<div style="width:100%;text-align:center;font-size:8pt;font-family:serif"><span class="pageNumber"></span> / <span class="totalPages"></span></div>',
};

const sheetAsPdf: NonNullable<Abilities['pdf']> = async ({ client }, { paper, landscape }) => {
  const id = windowOfClient(client);
  const page = id === null ? undefined : webContents.fromId(id);
  if (page === undefined) throw new Error('the window that asked for the sheet is gone');
  // a serif that is still loading would be printed in another face
  const numbered: unknown = await page.executeJavaScript("document.fonts.ready.then(() => document.body.dataset.pages === 'numbered')");
  const options = { pageSize: paper, landscape, printBackground: true, preferCSSPageSize: true } as const;
  const plain = await page.printToPDF(options);
  return numbered !== true && pagesIn(plain) > 1 ? page.printToPDF({ ...options, ...pageNumbers }) : plain;
};

/** Chromium writes its page objects uncompressed. */
function pagesIn(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/gu)?.length ?? 0;
}

function secretBox(): Abilities['secretBox'] {
  if (!reallyProtects(safeStorage)) return null;
  return {
    // safeStorage takes text only
    seal: (plain) => safeStorage.encryptString(Buffer.from(plain).toString('base64')),
    open: (sealed) => Buffer.from(safeStorage.decryptString(Buffer.from(sealed)), 'base64'),
  };
}
