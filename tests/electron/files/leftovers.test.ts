/** What a kill in the middle of a write leaves behind is gone at the next start. */
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newFolder, openHost } from '../open-host.ts';

test('half-written files of a killed host are removed, and no other file is', async () => {
  const folder = await newFolder();
  await mkdir(join(folder, 'keys'));
  for (const name of ['issue_JY01_01.key.4711-0.tmp', 'issue_JY01_01.key', 'somebody.tmp']) await writeFile(join(folder, 'keys', name), 'x');
  await writeFile(join(folder, 'station.json.4711-3.tmp'), '{');
  await openHost(folder);
  expect((await readdir(join(folder, 'keys'))).sort()).toEqual(['issue_JY01_01.key', 'somebody.tmp']);
  expect((await readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});
