/** How long contact data is kept, destroying what is older together, and who looked: among the settings, by keyboard. */
import { createRoot } from 'react-dom/client';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { registerIssue, sealIfGiven } from '../../../renderer/rooms/reception/actions.ts';
import { viewContact } from '../../../renderer/rooms/reception/contacts/contact-acts.ts';
import { ContactSeen } from '../../../renderer/rooms/reception/contacts/ContactSeen.tsx';
import { rememberLookReason } from '../../../renderer/rooms/reception/contacts/reasons.ts';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import { toInstant } from '../../../shared/kernel/time.ts';
import { emptyForm } from '../../../shared/reception/draft-form.ts';
import { blemishes, chord, eventTypes, field, keys, press, show, station, store } from './at-the-desk.ts';
import { seen, seenText } from './show-room.tsx';

const at = { page: 'settings', section: 'contacts' } as const;

/** A matter with contact data, closed on the day of its reception as an old ledger tells it. */
async function closed(words: string, on: string): Promise<RecordId> {
  const id = store.newId('issue');
  const sealed = await sealIfGiven(station.host, id, { name: '王建国', phone: '13800001234' });
  const done = await registerIssue(station.host, store, { id, startedAt: toInstant(Date.now()), form: { ...emptyForm(on), words }, contact: sealed.ok ? sealed.value : null });
  if (!done.ok) throw new Error(done.problem);
  const over = await store.commit([{ record: id, events: [{ type: 'issue.carried_over', data: { handling: '', units: [], result: '', rating: null, stage: 'closed' } }] }]);
  if (!over.ok) throw new Error(over.problem);
  return id;
}

beforeEach(() => rememberLookReason(null));

describe('contact data that is kept too long', () => {
  test('is counted and listed, and destroyed together with one reason, an event each', async () => {
    const ids = [await closed('路灯不亮', '2019-05-06'), await closed('水压低', '2019-06-07')];
    const young = await closed('桥栏断了', new Date().toISOString().slice(0, 10));
    await show(at);
    await seenText('2件的联系方式超过了期限');
    expect(await blemishes()).toEqual([]);
    await press('一起销毁');
    await seen('the reasons', () => document.activeElement?.getAttribute('type') === 'radio');
    await chord('{Enter}');
    await seenText('2件的联系方式已销毁');
    for (const id of ids) expect((await eventTypes(id)).at(-1)).toBe('issue.contact_erased');
    expect(await eventTypes(young)).not.toContain('issue.contact_erased');
    await keys('{Escape}');
    await seenText('没有超过期限的联系方式');
  });

  test('is said at the desk, once a year', async () => {
    await closed('路灯不亮', '2019-05-06');
    await show({ page: 'today' });
    await seenText('1件的联系方式超过了保管期限');
    await press('今年不再提醒');
    await seen('no reminder', () => !document.body.textContent.includes('超过了保管期限'));
    await show({ page: 'today' });
    await seen('the desk', () => document.querySelector('h1'));
    expect(document.body.textContent).not.toContain('超过了保管期限');
    expect(await station.host.reception.retention({})).toMatchObject({ value: { retention: { years: 3, quietIn: new Date().getFullYear() } } });
  });

  test('is so by the years that the head of the station sets', async () => {
    await closed('路灯不亮', '2019-05-06');
    await show(at);
    const years = await seen('the years', () => field<HTMLInputElement>('contacts-years'));
    await userEvent.fill(years, '20');
    await keys('{Tab}');
    await seenText('没有超过期限的联系方式');
    const kept = await station.host.reception.retention({});
    expect(kept).toMatchObject({ value: { retention: { years: 20 } } });
  });
});

describe('who looked at contact data', () => {
  test('is listed with time, matter and reason, newest first, without any contact data', async () => {
    const id = await closed('路灯不亮', '2024-05-06');
    await viewContact(station.host, store, id, '回访');
    await viewContact(station.host, store, id, '告知结果：电话');
    await show(at);
    await seenText('2次，新的在前');
    await seenText('周启明');
    const rows = [...document.querySelectorAll('[aria-labelledby="contacts-looks"] tbody tr')].map((row) => row.textContent);
    expect(rows).toHaveLength(2);
    expect(rows[0]).toContain('告知结果：电话');
    expect(rows[1]).toContain('回访');
    expect(rows[0]).toContain('周启明');
    expect(document.body.textContent).not.toContain('13800001234');
    expect(await blemishes()).toEqual([]);
  });
});

test('a name and a telephone that are shown hide themselves after a while', async () => {
  const element = document.body.appendChild(document.createElement('div'));
  const root = createRoot(element);
  onTestFinished(() => {
    root.unmount();
    element.remove();
  });
  const hidden = new Promise<void>((resolve) => root.render(<ContactSeen contact={{ name: '王建国', phone: '' }} onHide={resolve} hideAfterMs={300} />));
  await seenText('王建国');
  await hidden;
});
