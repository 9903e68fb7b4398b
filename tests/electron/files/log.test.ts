/** The log stays small and knows no people. */
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { errorFacts, openLog } from '../../../electron/host/log.ts';
import { newFolder } from '../open-host.ts';

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
