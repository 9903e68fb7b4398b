/** What a sealed sitting hands to whoever doubts it: the sealed file, a page that recounts it, a workbook of formulas that does the same. */
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { recountTables, type RecountWords } from '../../../shared/voting/recount-tables.ts';
import { type OpenProblem, openSealed } from '../../../shared/voting/sealed.ts';
import { safeFileName, textType, xlsxType } from '../../files/save-file.ts';
import { makeSpreadsheet } from '../../files/spreadsheet.ts';
import type { Language } from '../../../shared/settings/station.ts';

export const proofs = ['sealed', 'verifier', 'workbook'] as const;
export type Proof = (typeof proofs)[number];
export type ProofFile = { readonly name: string; readonly content: Uint8Array | string; readonly type: string };

/**
 * @param text the sealed file; the verifier's page is the same for every sitting and never holds one
 * @param name of the file, without its ending
 */
export async function proofFile(what: Proof, text: string, name: string, language: Language): Promise<Result<ProofFile, OpenProblem | 'not_written'>> {
  const named = safeFileName(name);
  if (what === 'sealed') return ok({ name: `${named}.txt`, content: text, type: textType });
  if (what === 'verifier') {
    const { default: page } = await import('../../../shared/voting/verifier/recount.html?raw');
    return ok({ name: `${named}.html`, content: page, type: 'text/html;charset=utf-8' });
  }
  const opened = openSealed(text);
  if (!opened.ok) return err(opened.problem);
  const made = await makeSpreadsheet(recountTables(opened.value, await recountWords(language)));
  return made.ok ? ok({ name: `${named}.xlsx`, content: made.value, type: xlsxType }) : err(made.problem);
}

async function recountWords(language: Language): Promise<RecountWords> {
  return language === 'zh' ? (await import('../../text/zh/recount.ts')).recount : (await import('../../text/en/recount.ts')).recount;
}
