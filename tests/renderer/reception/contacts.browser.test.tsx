/** Contact data: seen with a reason and for a while, destroyed for good, by keyboard. */
import { firstValueFrom } from 'rxjs';
import { beforeEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { removeCollections } from '../../../renderer/db/collections.ts';
import { openStore } from '../../../renderer/db/open-store.ts';
import { registerIssue, sealIfGiven } from '../../../renderer/rooms/reception/actions.ts';
import { rememberLookReason } from '../../../renderer/rooms/reception/contacts/reasons.ts';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import { toInstant } from '../../../shared/kernel/time.ts';
import { emptyForm } from '../../../shared/reception/draft-form.ts';
import { blemishes, eventTypes, keys, onDisk, press, show, station, store } from './at-the-desk.ts';
import { seen, seenText } from './show-room.tsx';

beforeEach(() => rememberLookReason(null));

async function withContact(words = '水压低'): Promise<RecordId> {
  const id = store.newId('issue');
  const sealed = await sealIfGiven(station.host, id, { name: '王建国', phone: '13800001234' });
  const done = await registerIssue(station.host, store, { id, startedAt: toInstant(Date.now()), form: { ...emptyForm('2024-11-15'), words }, contact: sealed.ok ? sealed.value : null });
  if (!done.ok) throw new Error(done.problem);
  return id;
}

const dialog = () => document.querySelector('[role="dialog"]');
const inDialog = (what: string) => seen(what, () => dialog()?.contains(document.activeElement) === true && document.activeElement?.getAttribute('type') === 'radio');
const lastData = async (id: RecordId) => (await firstValueFrom(store.record(id)))?.events.at(-1)?.data;

/** Everything that this origin keeps in IndexedDB, as text. */
async function inIndexedDb(): Promise<string> {
  const parts: string[] = [];
  for (const { name = '' } of await indexedDB.databases()) {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open(name);
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(new Error(name));
    });
    for (const table of database.objectStoreNames) {
      const reading = database.transaction(table).objectStore(table).getAll();
      await new Promise((resolve) => (reading.onsuccess = resolve));
      parts.push(JSON.stringify(reading.result));
    }
    database.close();
  }
  return parts.join('\n');
}

describe('looking at contact data', () => {
  test('asks why first; the reason is in the history before the name is on the screen, and Enter takes it again', async () => {
    const id = await withContact();
    await show({ page: 'ledger', id });
    await press('看联系方式');
    await inDialog('the reasons');
    await keys('{Enter}');
    expect(dialog()).not.toBeNull();
    await keys('2');
    await keys('{Enter}');
    await seenText('13800001234');
    expect(await eventTypes(id)).toEqual(['issue.registered', 'issue.contact_viewed']);
    expect(await lastData(id)).toEqual({ reason: '告知结果' });
    await seenText('因为：告知结果');
    await press('收起');
    await seen('hidden', () => !document.body.textContent.includes('13800001234'));
    await press('看联系方式');
    await inDialog('the last reason');
    await keys('{Enter}');
    await seenText('13800001234');
    expect(await lastData(id)).toEqual({ reason: '告知结果' });
  });

  test('for another reason wants it in words', async () => {
    const id = await withContact();
    await show({ page: 'ledger', id });
    await press('看联系方式');
    await inDialog('the reasons');
    await keys('5');
    expect(dialog()?.textContent).toContain('写明原因');
    await keys('{Tab}');
    await userEvent.keyboard('法院来函');
    await keys('{Enter}');
    await seenText('13800001234');
    expect(await lastData(id)).toEqual({ reason: '法院来函' });
  });
});

describe('destroying contact data', () => {
  test('says what happens, wants a reason, and leaves name, telephone and key nowhere on this computer', async () => {
    const id = await withContact();
    const key = await station.host.reception.contactKey({ record: id, create: false });
    await show({ page: 'ledger', id });
    await press('看联系方式');
    await inDialog('the reasons');
    await keys('1{Enter}');
    await seenText('13800001234');
    await press('销毁');
    await inDialog('the reasons to destroy');
    expect(dialog()?.textContent).toContain('找不回来');
    expect(await blemishes()).toEqual([]);
    await keys('2{Control>}{Enter}{/Control}');
    await seenText('已销毁');
    await seenText('周启明');
    await seen('hidden', () => !document.body.textContent.includes('13800001234'));
    expect(await lastData(id)).toEqual({ reason: '来访人要求' });
    const left = [await inIndexedDb(), await onDisk(), JSON.stringify(await store.ledgerAll({ text: '', from: '', to: '', places: [], category: '', stages: [] }))].join('\n');
    for (const secret of ['王建国', '13800001234', key.ok ? key.value.key : '']) expect(left).not.toContain(secret);
    expect(await station.host.reception.contactKey({ record: id, create: false })).toEqual({ ok: false, problem: 'no_key' });
    expect((await store.ledgerAll({ text: '13800001234', from: '', to: '', places: [], category: '', stages: [] })).length).toBe(0);
  });

  test('stays so in a database made anew from the journal', async () => {
    const id = await withContact();
    await show({ page: 'ledger', id });
    await press('销毁');
    await inDialog('the reasons to destroy');
    await keys('1{Control>}{Enter}{/Control}');
    await seenText('已销毁');
    const again = await openStore(station.host, { onProgress: () => undefined, name: 'made-anew' });
    expect((await firstValueFrom(again.store.record(id)))?.events.at(-1)?.type).toBe('issue.contact_erased');
    await again.close();
    await removeCollections('made-anew');
    expect(await station.host.reception.contactKey({ record: id, create: true })).toEqual({ ok: false, problem: 'no_key' });
  });
});
