/** A journal of ten years: 100,000 entries, about 90 MB. The processor’s time is compared with plain work on the same bytes in the same run. */
import { readdir, readFile, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newFolder } from '../open-host.ts';
import { entriesOf, openIn } from './open-journal.ts';

test('is there from its summaries in half the time that reading and parsing it once takes, and is verified in at most twice that', async () => {
  const folder = await newFolder();
  const journal = await openIn(folder);
  const entries = entriesOf('字'.repeat(170), 2000);
  for (let i = 0; i < 50; i++) expect((await journal.append(entries)).ok).toBe(true);
  await journal.close();
  const whole = { last: 100_000, damaged: [], repaired: null };

  const plain = await timed(async () => {
    for (const name of await readdir(folder)) {
      if (!name.endsWith('.log')) continue;
      for (const line of (await readFile(join(folder, name), 'utf8')).split('\n')) if (line !== '') JSON.parse(line.slice(26));
    }
  });
  const opening = await timed(async () => {
    const again = await openIn(folder);
    expect(again.state()).toMatchObject(whole);
    expect(again.state().bytes).toBeGreaterThan(80_000_000);
    await again.close();
  });
  const later = await openIn(folder);
  const verifying = await timed(() => later.lookAfter());
  expect(later.state()).toMatchObject(whole);
  await later.close();
  for (const name of await readdir(folder)) if (name.endsWith('.sum')) await unlink(join(folder, name));
  const reading = await timed(async () => expect((await openIn(folder)).state()).toMatchObject(whole));

  expect(opening).toBeLessThan(plain / 2);
  expect(verifying).toBeLessThan(plain * 2);
  expect(reading).toBeLessThan(plain * 2);
});

/** @returns microseconds of the processor: what else the machine does at the time is not counted */
async function timed(work: () => Promise<void>): Promise<number> {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return user + system;
}
