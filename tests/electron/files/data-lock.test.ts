/** One host per folder, whoever comes when, and whatever death the last one died. */
import { mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { createHost } from '../../../electron/host/create-host.ts';
import { lockDataDir } from '../../../electron/host/files/data-lock.ts';
import { buildProgram, start } from '../build-program.ts';
import { newFolder, openHost, plainAbilities, random } from '../open-host.ts';

let program = '';
let remove = async () => {};
beforeAll(async () => {
  ({ program, remove } = await buildProgram(fileURLToPath(new URL('../backup/append-program.ts', import.meta.url))));
});
afterAll(() => remove());

const open = (dataDir: string) => createHost({ dataDir, abilities: plainAbilities, clock: Date.now, randomBytes: random, version: '' });

describe('a data folder', () => {
  test('has one host, also when a second one comes by another path', async () => {
    const folder = await newFolder();
    await mkdir(join(folder, 'data'));
    await symlink(join(folder, 'data'), join(folder, 'link'));
    const { host } = await openHost(join(folder, 'data'));
    expect(await open(join(folder, 'data'))).toEqual({ ok: false, problem: 'in_use' });
    expect(await open(join(folder, 'link'))).toEqual({ ok: false, problem: 'in_use' });
    await host.close();
    const next = await open(join(folder, 'link'));
    expect(next.ok).toBe(true);
    if (next.ok) await next.value.close();
    expect(await readdir(join(folder, 'data', 'lock'))).toEqual([]);
  });

  test('of eight that start in the same instant one gets it, thirty times', async () => {
    const folder = await newFolder();
    for (let round = 0; round < 30; round++) {
      const results = await Promise.all(Array.from({ length: 8 }, () => lockDataDir(folder, random)));
      const held = results.flatMap((result) => (result.ok ? [result.value] : []));
      expect(held.length).toBe(1);
      await held[0]?.release();
    }
  });

  test('of six processes that start together one gets it', async () => {
    const folder = await newFolder();
    const running = Array.from({ length: 6 }, (_, i) => start(program, [folder, `p${i}`, 'asked']));
    const said = await Promise.all(running.map(async ({ lines }) => String((await lines.next()).value)));
    expect(said.sort()).toEqual(['held', 'in_use', 'in_use', 'in_use', 'in_use', 'in_use']);
  });

  test('is free at once when its host was killed', async () => {
    const folder = await newFolder();
    const first = start(program, [folder, 'first', 'asked']);
    expect((await first.lines.next()).value).toBe('held');
    first.child.kill('SIGKILL');
    await first.ended;
    expect((await readdir(join(folder, 'lock'))).length).toBe(1);
    const second = await lockDataDir(folder, random);
    expect(second.ok).toBe(true);
    if (second.ok) onTestFinished(second.value.release);
    expect((await readdir(join(folder, 'lock'))).length).toBe(1);
  });

  test('stays taken while its host is stopped but alive', async () => {
    const folder = await newFolder();
    const first = start(program, [folder, 'first', 'asked']);
    expect((await first.lines.next()).value).toBe('held');
    first.child.kill('SIGSTOP');
    expect(await lockDataDir(folder, random)).toEqual({ ok: false, problem: 'in_use' });
    first.child.kill('SIGCONT');
  });

  test('whose path is too long for a socket is locked all the same', async () => {
    const folder = join(await newFolder(), '很长的文件夹名'.repeat(6));
    await mkdir(folder);
    const first = await lockDataDir(folder, random);
    expect(first.ok).toBe(true);
    expect(await lockDataDir(folder, random)).toEqual({ ok: false, problem: 'in_use' });
    if (first.ok) await first.value.release();
    const second = await lockDataDir(folder, random);
    expect(second.ok).toBe(true);
    if (second.ok) await second.value.release();
  });

  test('that cannot be made is said with the reason', async () => {
    const folder = await newFolder();
    await writeFile(join(folder, 'data'), 'a file where the folder should be');
    expect(await open(join(folder, 'data', 'x'))).toMatchObject({ ok: false, problem: 'disk_failed', facts: { code: 'ENOTDIR' } });
  });
});
