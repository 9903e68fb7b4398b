/** Numbers never collide: two computers without a line, a computer put back to an older copy, a clock moved across New Year. */
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { HostClient } from '../../../shared/contract/client.ts';
import { newRecordId } from '../../../shared/kernel/ids.ts';
import { found, matter, newFolder, openHost, pin, random } from '../open-host.ts';

const next = async (client: HostClient, year = 2026): Promise<string> => {
  const answer = await client.reception.reserveNumbers({ year, count: 1 });
  return answer.ok ? (answer.value.numbers[0] ?? '') : answer.problem;
};
const numbered = (sequence: number) => ({ number: `JY01-2026-A-${String(sequence).padStart(4, '0')}` });

test('two computers of one station that never met number apart, and what one hears of the other moves none of its own', async () => {
  const [a, b] = [await openHost(await newFolder()), await openHost(await newFolder())];
  const staff = await found(a.client('a'));
  await found(b.client('b'), { device: 'B' });
  expect([await next(a.client('a')), await next(b.client('b'))]).toEqual(['JY01-2026-A-0001', 'JY01-2026-B-0001']);
  await b.client('b').sync.keep({ entries: [matter({ staff }, numbered(41))] });
  expect([await next(a.client('a')), await next(b.client('b'))]).toEqual(['JY01-2026-A-0002', 'JY01-2026-B-0002']);
});

describe('a computer put back to an older copy of its folder', () => {
  test('goes on beyond what the county tells it that it had registered meanwhile', async () => {
    const [folder, copy] = [await newFolder(), join(await newFolder(), 'copy')];
    const first = await openHost(folder);
    const staff = await found(first.client('a'));
    await first.client('a').backup.append({ entries: [matter({ staff }, numbered(1))] });
    await first.host.close();
    await cp(folder, copy, { recursive: true });
    const lost = [2, 3, 4].map((sequence) => matter({ staff }, numbered(sequence)));

    const restored = await openHost(copy);
    await restored.client('a').access.signIn({ staff, pin });
    await restored.client('a').sync.keep({ entries: lost });
    expect(await next(restored.client('a'))).toBe('JY01-2026-A-0005');
    await restored.host.close();
    // And so it stays, read from the journal alone.
    const again = await openHost(copy);
    await again.client('a').access.signIn({ staff, pin });
    expect(await next(again.client('a'))).toBe('JY01-2026-A-0005');
  });
});

test('a number that a draft keeps after a failure is not given to another matter, not even after a restart', async () => {
  const folder = await newFolder();
  const first = await openHost(folder);
  const staff = await found(first.client('a'));
  const number = await next(first.client('a'));
  const id = newRecordId('issue', 'JY01', { now: Date.now, randomBytes: random });
  await first.client('a').reception.saveDraft({ draft: { id, startedAt: '2026-03-02T00:10:00.000Z', form: { words: '水压低', number }, contact: null } });
  await first.host.close();
  const { client } = await openHost(folder);
  await client('b').access.signIn({ staff, pin });
  expect(number).toBe('JY01-2026-A-0001');
  expect(await next(client('b'))).toBe('JY01-2026-A-0002');
});

test('a clock that goes over New Year and is set back again takes each year up where it was', async () => {
  const { client, clock } = await openHost(await newFolder());
  await found(client('a'));
  const [before, after] = [Date.parse('2026-12-31T15:59:00.000Z'), Date.parse('2026-12-31T16:01:00.000Z')];
  clock.now = before;
  const last = await next(client('a'), 2026);
  clock.now = after;
  const firsts = [await next(client('a'), 2027), await next(client('a'), 2027)];
  clock.now = before;
  expect([last, ...firsts, await next(client('a'), 2026), await next(client('a'), 2027)]).toEqual(['JY01-2026-A-0001', 'JY01-2027-A-0001', 'JY01-2027-A-0002', 'JY01-2026-A-0002', 'JY01-2027-A-0003']);
});
