/** A station whose disk is full: it says so, keeps what it has, lets people in, and goes on once there is room. */
import { existsSync, readdirSync, statfsSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { found, matter, newFolder, openHost, pin } from '../open-host.ts';
import { canMount, smallDisk } from '../small-disk.ts';

/** Writes until not a byte is left. */
function fill(disk: string): void {
  const { bavail, bsize } = statfsSync(disk);
  writeFileSync(join(disk, 'holiday.jpg'), Buffer.alloc(bavail * bsize));
}

describe.skipIf(!canMount())('on a full disk', () => {
  test('nothing is half saved, everybody can sign in, and saving again works once there is room', async () => {
    const disk = smallDisk(await newFolder());
    const { client } = await openHost(join(disk, 'data'));
    const page = client('a');
    const staff = await found(page);
    const { record: id } = matter({ staff });
    const draft = (words: string) => ({ draft: { id, startedAt: '2026-03-02T00:10:00.000Z', form: { words }, contact: null } });
    await page.reception.saveDraft(draft('第一稿'));
    fill(disk);

    const full = { ok: false, problem: 'disk_full', facts: { freeBytes: 0 } };
    const large = matter({ staff }, { words: '长'.repeat(20_000) });
    expect(await page.backup.append({ entries: [large] })).toEqual(full);
    expect(await page.reception.saveDraft(draft('第二稿'))).toEqual(full);
    expect(await page.settings.savePreferences({ preferences: { language: 'en', textSize: 200 } })).toEqual(full);
    expect(await page.access.setPin({ staff, pin: '999999' })).toEqual(full);
    expect(await page.reception.contactKey({ record: id, create: true })).toEqual(full);
    expect(await page.reception.contactKeys({ records: [1, 2, 3].map(() => matter({ staff }).record) })).toEqual(full);
    expect(existsSync(join(disk, 'data', 'keys')) ? readdirSync(join(disk, 'data', 'keys')) : []).toEqual([]);
    expect(await page.settings.station({})).toMatchObject({ value: { preferences: { language: 'zh' } } });
    expect(await page.reception.drafts({})).toMatchObject({ value: { drafts: [{ form: { words: '第一稿' } }] } });
    expect(await client('b').access.signIn({ staff, pin: '000000' })).toMatchObject({ problem: 'wrong_pin', facts: { left: 4 } });
    expect(await client('b').access.signIn({ staff, pin })).toMatchObject({ ok: true });

    unlinkSync(join(disk, 'holiday.jpg'));
    expect(await page.backup.append({ entries: [large] })).toMatchObject({ ok: true, value: { first: 2 } });
    expect(await page.reception.saveDraft(draft('第二稿'))).toMatchObject({ ok: true });
    expect(await page.reception.drafts({})).toMatchObject({ value: { drafts: [{ form: { words: '第二稿' } }] } });
    expect(readdirSync(join(disk, 'data', 'drafts')).length).toBe(1);
  });

  test('a first run is not begun, and can be done once there is room', async () => {
    const disk = smallDisk(await newFolder());
    const { client } = await openHost(join(disk, 'data'));
    fill(disk);
    await expect(found(client('a'))).rejects.toThrow('disk_full');
    expect(await client('a').settings.station({})).toMatchObject({ value: { station: null } });
    unlinkSync(join(disk, 'holiday.jpg'));
    await found(client('a'));
    expect(await client('a').access.people({})).toMatchObject({ value: { people: [{ name: '王芳' }] } });
  });
});
