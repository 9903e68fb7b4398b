/** Free bytes, asked in the two ways that the two lines of Node allow. */
import { statfs } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { askDf } from '../../../electron/host/files/disk.ts';
import { newFolder, openHost } from '../open-host.ts';

describe('free bytes', () => {
  test('are those of the disk the station lies on', async () => {
    const folder = await newFolder();
    const { bavail, bsize } = await statfs(folder);
    const asked = await (await openHost(folder)).client('a').settings.disk({});
    if (!asked.ok) throw new Error(asked.problem);
    expect(Math.abs(asked.value.freeBytes - bavail * bsize)).toBeLessThan(1e9);
    expect(asked.value.folder).toBe(folder);
  });

  test.skipIf(process.platform === 'win32')('are the same where Node cannot tell and df is asked', async () => {
    const folder = await newFolder();
    const { bavail, bsize } = await statfs(folder);
    expect(Math.abs((await askDf(folder)) - bavail * bsize)).toBeLessThan(1e9);
  });
});
