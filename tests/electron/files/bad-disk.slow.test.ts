/** A disk that fills while a file is attached, and folders in which nothing can be written any more: nothing is half there, and both are said. */
import { execFileSync } from 'node:child_process';
import { readdirSync, statfsSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { found, matter, newFolder, openHost } from '../open-host.ts';
import { canMount, smallDisk } from '../small-disk.ts';

const piece = (seed: number) => ({ bytes: Buffer.alloc(65_536, seed).toString('base64') });
/** Whole pieces: one that is being written has another name. */
const pieces = (disk: string) => readdirSync(join(disk, 'data', 'pieces'), { recursive: true }).filter((name) => /[0-9a-f]{64}$/u.test(String(name))).length;

describe.skipIf(!canMount())('a file that is attached', () => {
  test('to a disk that fills on the way says so; the pieces before are whole, and it goes on where it was once there is room', async () => {
    const disk = smallDisk(await newFolder());
    const { client } = await openHost(join(disk, 'data'));
    const page = client('a');
    await found(page);
    expect(await page.backup.keepPiece(piece(1))).toMatchObject({ ok: true });
    const { bavail, bsize } = statfsSync(disk);
    writeFileSync(join(disk, 'holiday.jpg'), Buffer.alloc((bavail - 4) * bsize));
    expect(await page.backup.keepPiece(piece(2))).toMatchObject({ ok: false, problem: 'disk_full' });
    expect(pieces(disk)).toBe(1);
    unlinkSync(join(disk, 'holiday.jpg'));
    for (const seed of [1, 2]) expect(await page.backup.keepPiece(piece(seed))).toMatchObject({ ok: true });
    expect(pieces(disk)).toBe(2);
  });

  test('or a draft, to folders that can only be read any more, is refused and said; what was there is read, and writing works again afterwards', async () => {
    const folder = await newFolder();
    const { client } = await openHost(join(folder, 'data'));
    const page = client('a');
    const staff = await found(page);
    const draft = (words: string) => ({ draft: { id: matter({ staff }).record, startedAt: '2026-03-02T00:10:00.000Z', form: { words }, contact: null } });
    const first = draft('第一稿');
    expect(await page.reception.saveDraft(first)).toMatchObject({ ok: true });
    expect(await page.backup.keepPiece(piece(1))).toMatchObject({ ok: true });
    const readOnly = ['drafts', 'pieces'].map((name) => readOnlyFolder(join(folder, 'data', name)));
    const second = { draft: { ...first.draft, form: { words: '第二稿' } } };
    try {
      expect(await page.reception.saveDraft(second)).toMatchObject({ ok: false, problem: 'disk_failed' });
      expect(await page.backup.keepPiece(piece(2))).toMatchObject({ ok: false, problem: 'disk_failed' });
      expect(await page.reception.drafts({})).toMatchObject({ value: { drafts: [{ form: { words: '第一稿' } }] } });
    } finally {
      for (const end of readOnly) end();
    }
    expect(await page.reception.saveDraft(second)).toMatchObject({ ok: true });
    expect(await page.backup.keepPiece(piece(2))).toMatchObject({ ok: true });
  });
});

/** @returns makes it writable again */
function readOnlyFolder(folder: string): () => void {
  execFileSync('mount', ['--bind', folder, folder]);
  execFileSync('mount', ['-o', 'remount,bind,ro', folder]);
  return () => execFileSync('umount', ['-l', folder]);
}
