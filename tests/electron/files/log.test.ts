/** The log stays small and knows no people. */
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { errorFacts, openLog } from '../../../electron/host/log.ts';
import { newFolder, openHost } from '../open-host.ts';

test('a log that is full drops its older half and goes on', async () => {
  const path = join(await newFolder(), 'log', 'host.log');
  const log = openLog(path, () => 1_772_411_400_000);
  for (let i = 0; i < 2500; i++) log('defect', { method: 'backup.append', number: i, text: 'x'.repeat(120) });
  expect((await stat(path)).size).toBeLessThanOrEqual(262_144 + 300);
  const lines = (await readFile(path, 'utf8')).trimEnd().split('\n');
  expect(lines.at(-1)).toContain('number=2499');
  expect(lines.every((line) => line.startsWith('2026-03-02T00:30:00.000Z defect '))).toBe(true);
});

test('of an error the log keeps its kind, code and place, its words only where they are ours', () => {
  const system = Object.assign(new Error('ENOENT: no such file, open \'/home/张三/桌面\''), { code: 'ENOENT' });
  expect(errorFacts(system)).toMatchObject({ error: 'Error', code: 'ENOENT', where: expect.stringMatching(/log\.test\.ts:\d+:\d+/) as string });
  expect(JSON.stringify(errorFacts(system))).not.toContain('张三');
  expect(errorFacts(new Error('BUG: a year has a million matters'))).toMatchObject({ message: 'BUG: a year has a million matters' });
});

test('a defect of the page stands in the log by kind and place; anything that could be words is refused', async () => {
  const folder = await newFolder();
  const { client } = await openHost(folder);
  const { backup } = client('a');
  expect(await backup.noteDefect({ doing: 'store.commit', error: 'TypeError', where: ['index-a1b2.js:12:3456'] })).toMatchObject({ ok: true });
  expect(await readFile(join(folder, 'log', 'host.log'), 'utf8')).toContain(' page_defect doing=store.commit error=TypeError where=index-a1b2.js:12:3456\n');
  for (const spoken of [{ error: '张三' }, { where: ['张三:1:1'] }, { where: ['13800138000'] }, { message: '张三' }]) {
    expect(await backup.noteDefect({ doing: 'store.commit', error: 'TypeError', where: [], ...spoken })).toMatchObject({ ok: false, problem: 'malformed_input' });
  }
});
