/** The plug pulled while the county's file is written: it is there whole, as it was said or as it was about to be said. */
import { readdir } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildProgram, start } from '../build-program.ts';
import { newFolder } from '../open-host.ts';

let built: Awaited<ReturnType<typeof buildProgram>>;
beforeAll(async () => {
  built = await buildProgram('tests/electron/sync/choose-program.ts');
});
afterAll(() => built.remove());

test('after each of a dozen kills the station is joined, and its last choice holds', async () => {
  const folder = await newFolder();
  let last: number | null = null;
  for (let kill = 0; kill < 12; kill++) {
    const { child, lines, ended, complaints } = start(built.program, [folder]);
    const [station, count] = String((await lines.next()).value).split(' ');
    expect(station, complaints()).toBe('JY01');
    // What was on disk, but not yet said, may hold, too.
    if (last !== null) expect([last, (last + 1) % 4]).toContain(Number(count));
    last = Number(count);
    for (let said = 0; said < kill * 2; said++) last = Number((await lines.next()).value);
    child.kill('SIGKILL');
    for (let line = await lines.next(); line.done !== true; line = await lines.next()) last = Number(line.value);
    await ended;
  }
  expect((await readdir(folder)).filter((name) => name.includes('damaged'))).toEqual([]);
});
