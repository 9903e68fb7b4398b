/** The three files for whoever doubts a sealed sitting, as they are saved. */
import { expect, test } from 'vitest';
import { readSpreadsheet } from '../../../renderer/files/spreadsheet.ts';
import { proofFile } from '../../../renderer/rooms/voting/proof.ts';
import page from '../../../shared/voting/verifier/recount.html?raw';
import { openSealed, sealSitting } from '../../../shared/voting/sealed.ts';
import { chanceOf } from '../../chance.ts';
import { must } from '../../must.ts';
import { bytesOf, liyang } from '../../shared/voting/sealed-sittings.ts';

const sealed = must(sealSitting(liyang(), bytesOf(chanceOf(1))));

test('the sealed file is saved as it was sealed, under a name that every system takes', async () => {
  const file = must(await proofFile('sealed', sealed.text, '某镇 2026/1 封存文件', 'zh'));
  expect(file.name).toBe('某镇 2026_1 封存文件.txt');
  expect(must(openSealed(String(file.content))).digest).toBe(sealed.digest);
});

test('the verifier is handed out whole, and holds no sitting', async () => {
  const file = must(await proofFile('verifier', sealed.text, '复核页', 'zh'));
  expect([file.name, file.content]).toEqual(['复核页.html', page]);
  expect(String(file.content)).toContain('<!doctype html>');
});

test('the workbook names every candidate and the digest; of a file that somebody changed there is none', async () => {
  const file = must(await proofFile('workbook', sealed.text, '复核表', 'zh'));
  expect(file.name).toBe('复核表.xlsx');
  const sheets = must(await readSpreadsheet(new Blob([file.content as BlobPart])));
  const all = JSON.stringify(sheets);
  expect(sheets).toHaveLength(2);
  for (const words of ['村道路灯', '便民服务点', sealed.digest]) expect(all).toContain(words);
  expect(await proofFile('workbook', sealed.text.replace('村道路灯', '村道路段'), '复核表', 'zh')).toMatchObject({ ok: false, problem: 'altered' });
});
