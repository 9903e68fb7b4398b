/** Destroying contact data at a real host: the key is gone from every byte of the folder, and stays gone. */
import { createCipheriv } from 'node:crypto';
import { cp, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import { found, matter, newClerk, newEvent, newFolder, openHost, pin, random } from '../open-host.ts';

const reason = { reason: '保管期满' };

/** Name and telephone sealed with the record's own key, as a page does it. */
function seal(key: string, record: RecordId) {
  const iv = random(12);
  const cipher = createCipheriv('aes-256-gcm', Buffer.from(key, 'base64'), iv).setAAD(Buffer.from(record));
  const bytes = Buffer.concat([cipher.update('{"name":"王建国","phone":"13800001234"}', 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return { v: 1 as const, iv: Buffer.from(iv).toString('base64'), bytes: bytes.toString('base64') };
}

async function withContact(folder: string) {
  const opened = await openHost(folder);
  const page = opened.client('a');
  const staff = await found(page);
  const entry = matter({ staff }, { contact: 'kept' });
  const made = await page.reception.contactKey({ record: entry.record, create: true });
  if (!made.ok) throw new Error(made.problem);
  const { key } = made.value;
  const sealed = seal(key, entry.record);
  await page.reception.saveDraft({ draft: { id: entry.record, startedAt: '2026-03-02T00:10:00.000Z', form: {}, contact: sealed } });
  await page.backup.append({ entries: [{ type: 'contact', record: entry.record, sealed }, entry] });
  const erase = () => page.backup.append({ entries: [{ type: 'events', record: entry.record, events: [newEvent(entry.record, 'issue.contact_erased', reason, { staff })] }] });
  return { ...opened, page, staff, record: entry.record, key, erase };
}

/** Every byte of every file below a folder, as text that keeps each byte. */
async function allBytes(folder: string): Promise<string> {
  const items = (await readdir(folder, { withFileTypes: true })).filter((item) => item.isDirectory() || item.isFile());
  // A file may be renamed away while the host works.
  const textOf = (name: string) => readFile(join(folder, name), 'latin1').then((text) => `${name}\n${text}`, () => '');
  const parts = await Promise.all(items.map((item) => (item.isDirectory() ? allBytes(join(folder, item.name)) : textOf(item.name))));
  return parts.join('\n');
}
const latin = (text: string) => Buffer.from(text, 'utf8').toString('latin1');

describe('contact data that was destroyed', () => {
  test('leaves neither name, telephone nor key in any byte of the station’s folder, nor a draft', async () => {
    const folder = await newFolder();
    const { page, record, key, erase } = await withContact(folder);
    expect(await allBytes(folder)).toContain(key);
    await erase();
    expect(await page.reception.destroyContacts({ records: [record] })).toEqual({ ok: true, value: {} });
    const left = await allBytes(folder);
    for (const secret of [key, Buffer.from(key, 'base64').toString('latin1'), latin('王建国'), '13800001234']) expect(left).not.toContain(secret);
    expect(await readdir(join(folder, 'drafts'))).toEqual([]);
    expect(await page.reception.contactKey({ record, create: false })).toEqual({ ok: false, problem: 'no_key' });
  });

  test('gets no new key either, and stays so over a restart', async () => {
    const folder = await newFolder();
    const { host, page, staff, record, erase } = await withContact(folder);
    await erase();
    await page.reception.destroyContacts({ records: [record] });
    await host.close();
    const { client } = await openHost(folder);
    await client('b').access.signIn({ staff, pin });
    expect(await client('b').reception.contactKey({ record, create: true })).toEqual({ ok: false, problem: 'no_key' });
    expect(await client('b').reception.destroyContacts({ records: [record] })).toEqual({ ok: true, value: {} });
  });

  test('is destroyed at the next start, when the power failed between the event and the key', async () => {
    const folder = await newFolder();
    const { host, page, record, key, erase } = await withContact(folder);
    const before = join(await newFolder(), 'keys');
    await cp(join(folder, 'keys'), before, { recursive: true });
    await erase();
    await page.reception.destroyContacts({ records: [record] });
    await host.close();
    await cp(before, join(folder, 'keys'), { recursive: true });
    expect(await allBytes(folder)).toContain(key);
    await openHost(folder);
    await vi.waitFor(async () => expect(await allBytes(folder)).not.toContain(key));
  });

  test('is destroyed here too, when another computer of the station did it and its event comes by sync', async () => {
    const folder = await newFolder();
    const { page, staff, record, key } = await withContact(folder);
    const theirs = newEvent(record, 'issue.contact_erased', reason, { staff, device: 'JY01-B' });
    expect(await page.sync.keep({ entries: [{ type: 'events', record, events: [theirs] }] })).toMatchObject({ ok: true });
    await vi.waitFor(async () => expect(await allBytes(folder)).not.toContain(key));
  });
});

describe('nothing is destroyed', () => {
  test('without its event in the journal', async () => {
    const folder = await newFolder();
    const { page, record, key } = await withContact(folder);
    expect(await page.reception.destroyContacts({ records: [record] })).toEqual({ ok: false, problem: 'not_erased', facts: { record } });
    expect(await allBytes(folder)).toContain(key);
  });

  test('by a clerk, by the county or by another station', async () => {
    const folder = await newFolder();
    const { page, staff, record, key } = await withContact(folder);
    const strangers = [{ role: 'clerk', device: 'JY01-B' }, { role: 'county_clerk', device: 'COUNTY-A' }, { role: 'station_head', device: 'SC02-A' }] as const;
    for (const by of strangers) await page.sync.keep({ entries: [{ type: 'events', record, events: [newEvent(record, 'issue.contact_erased', reason, { staff, ...by })] }] });
    expect(await page.reception.contactKey({ record, create: false })).toEqual({ ok: true, value: { key } });
    const clerk = newClerk({ staff }, '许文静');
    await page.backup.append({ entries: [clerk] });
    await page.access.setPin({ staff: clerk.record, pin: '975310' });
    await page.access.signOut({});
    await page.access.signIn({ staff: clerk.record, pin: '975310' });
    expect(await page.reception.destroyContacts({ records: [record] })).toMatchObject({ ok: false, problem: 'role_not_allowed' });
  });
});
