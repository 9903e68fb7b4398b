/** Exporting contact data: only with a reason, each look noted in its matter before; only what was marked. */
import { firstValueFrom } from 'rxjs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { LedgerWithExport } from '../../../renderer/app/LedgerWithExport.tsx';
import type { Store } from '../../../renderer/db/store.ts';
import { readSpreadsheet } from '../../../renderer/files/spreadsheet.ts';
import { registerIssue, sealIfGiven } from '../../../renderer/rooms/reception/actions.ts';
import { rememberLookReason } from '../../../renderer/rooms/reception/contacts/reasons.ts';
import { rememberChoice } from '../../../renderer/rooms/reception/last-choice.ts';
import { everything } from '../../../renderer/rooms/reception/ledger-filter.ts';
import { eraseContact } from '../../../renderer/rooms/reception/contacts/contact-acts.ts';
import { navigate } from '../../../renderer/ui/route.ts';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import { toInstant } from '../../../shared/kernel/time.ts';
import { type DraftForm, emptyForm } from '../../../shared/reception/draft-form.ts';
import { openStation, type TestStation } from '../open-station.ts';
import { caughtDownload } from './caught-download.ts';
import { renderPage } from './render-page.tsx';

let station: TestStation;
let store: Store;
let close: () => void;
beforeEach(async () => {
  rememberChoice(everything);
  rememberLookReason(null);
  navigate({ page: 'ledger' }, { replace: true });
  await page.viewport(1366, 768);
  station = await openStation();
  ({ store } = await station.open());
});
afterEach(async () => {
  close();
  await station.close();
});

async function left(name: string, phone: string, part: Partial<DraftForm> = {}): Promise<RecordId> {
  const id = store.newId('issue');
  const sealed = await sealIfGiven(station.host, id, { name, phone });
  if (!sealed.ok) throw new Error(sealed.problem);
  const done = await registerIssue(station.host, store, { id, startedAt: toInstant(Date.now()), form: { ...emptyForm('2024-11-15'), words: `${name}说的事`, ...part }, contact: sealed.value });
  if (!done.ok) throw new Error(done.problem);
  return id;
}

const looks = async (id: RecordId) => ((await firstValueFrom(store.record(id)))?.events ?? []).filter(({ type }) => type === 'issue.contact_viewed').map(({ data }) => data['reason']);
const button = (name: RegExp) => page.getByRole('button', { name });
const dialog = () => page.getByRole('dialog');

async function tableOf(act: () => unknown): Promise<{ name: string; text: string; rows: number }> {
  const file = await caughtDownload(act);
  const read = await readSpreadsheet(new Blob([file.bytes as BlobPart]));
  if (!read.ok) throw new Error(read.problem);
  return { name: file.name, text: JSON.stringify(read.value), rows: (read.value[0]?.rows.length ?? 1) - 1 };
}

test('no name and no telephone is written unless somebody asks; that they were left or destroyed is said', async () => {
  const one = await left('王建国', '13800001111');
  const erased = await left('李长根', '13800003333');
  expect((await eraseContact(station.host, store, erased, '来访人要求')).ok).toBe(true);
  close = await renderPage(station, store, <LedgerWithExport />);
  await userEvent.click(button(/导出这2件/));
  const plain = await tableOf(() => userEvent.click(button(/^导出2件/)));
  expect(plain.text).not.toMatch(/1380000/);
  expect(plain.text).toMatch(/已留.*已销毁|已销毁.*已留/);
  expect(await looks(one)).toEqual([]);
});

test('asked for with a reason they are; the look is in every history, and nothing of the secret and the destroyed is written', async () => {
  const one = await left('王建国', '13800001111');
  const secret = await left('赵秀兰', '13800002222', { confidential: true, words: '要保密的事' });
  const erased = await left('李长根', '13800003333');
  expect((await eraseContact(station.host, store, erased, '来访人要求')).ok).toBe(true);
  close = await renderPage(station, store, <LedgerWithExport />);
  await userEvent.click(button(/导出这3件/));
  await userEvent.click(page.getByRole('checkbox', { name: '写上姓名、电话' }));
  await expect.element(button(/^导出3件/)).toBeDisabled();
  await userEvent.click(dialog().getByText('核实情况'));
  const file = await tableOf(() => userEvent.click(button(/^导出3件/)));
  expect(file.name).toMatch(/_3件_有联系方式\.xlsx$/);
  expect(file.text).toContain('13800001111');
  expect(file.text).not.toMatch(/13800002222|13800003333/);
  expect(await looks(one)).toEqual(['核实情况']);
  expect(await looks(secret)).toEqual([]);
  expect(await looks(erased)).toEqual([]);
});

test('what is marked is exported, and only its visitors are looked at', async () => {
  const first = await left('王建国', '13800001111', { words: '路灯不亮' });
  const second = await left('陈玲', '13800004444', { words: '水压低' });
  close = await renderPage(station, store, <LedgerWithExport />);
  await expect.element(page.getByRole('row', { name: /路灯不亮/ })).toBeVisible();
  await userEvent.click(page.getByRole('row', { name: /路灯不亮/ }), { modifiers: ['Control'] });
  await userEvent.click(button(/导出选中的1件/));
  await userEvent.click(page.getByRole('checkbox', { name: '写上姓名、电话' }));
  await userEvent.click(dialog().getByText('回访'));
  const file = await tableOf(() => userEvent.click(button(/^导出1件/)));
  expect(file.name).toContain('_选中_1件_有联系方式');
  expect(file.rows).toBe(1);
  expect(file.text).toContain('13800001111');
  expect(file.text).not.toContain('13800004444');
  expect(await looks(first)).toEqual(['回访']);
  expect(await looks(second)).toEqual([]);
});
