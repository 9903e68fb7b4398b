/** Practice lies in a folder of its own: not a byte of it reaches the station's journal, and nothing of it is left. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { HostClient } from '../../../shared/contract/client.ts';
import { found, matter, newFolder, openHost } from '../open-host.ts';

async function register(page: HostClient): Promise<string> {
  const session = await page.access.session({});
  const settings = await page.settings.station({});
  if (!session.ok || session.value.session === null || !settings.ok || settings.value.station === null) throw new Error('nobody sits here');
  const { code, device } = settings.value.station;
  const numbers = await page.reception.reserveNumbers({ year: 2026, count: 1 });
  const number = numbers.ok ? (numbers.value.numbers[0] ?? '') : '';
  const { record, events } = matter({ staff: session.value.session.staff, device: `${code}-${device}` }, { number });
  expect(await page.backup.append({ entries: [{ type: 'events', record, events }] })).toMatchObject({ ok: true });
  return number;
}

const isPractising = async (page: HostClient) => {
  const settings = await page.settings.station({});
  return settings.ok && settings.value.station?.practice === true;
};

test('what is registered in practice takes no number of the station, is not in its journal, and is gone when practice ends', async () => {
  const folder = await newFolder();
  const { client } = await openHost(folder);
  const [page, other] = [client('a'), client('b')];
  const head = await found(page);
  const journal = await page.backup.journal({});
  expect(await page.settings.beginPractice({})).toEqual({ ok: true, value: {} });
  expect(await page.settings.station({})).toMatchObject({ value: { station: { practice: true, code: 'LX00', county: '桔园县' } } });
  expect(await page.access.session({})).toMatchObject({ value: { session: { name: '王芳', role: 'station_head' } } });
  expect([await register(page), await register(page)]).toEqual(['LX00-2026-L-0001', 'LX00-2026-L-0002']);
  expect([await isPractising(page), await isPractising(other)]).toEqual([true, false]);
  expect(await page.settings.endPractice({})).toEqual({ ok: true, value: {} });
  expect(await page.backup.journal({})).toEqual(journal);
  expect(await page.access.session({})).toMatchObject({ value: { session: { staff: head } } });
  expect(await readdir(folder)).not.toContain('practice');
  expect(await register(page)).toBe('JY01-2026-A-0001');
});

test('the next practice begins with nothing of the last; a power failure in the middle leaves none', async () => {
  const folder = await newFolder();
  const first = await openHost(folder);
  await found(first.client('a'));
  for (let time = 0; time < 2; time++) {
    await first.client('a').settings.beginPractice({});
    expect(await register(first.client('a'))).toBe('LX00-2026-L-0001');
    if (time === 0) await first.client('a').settings.endPractice({});
  }
  expect(await readdir(join(folder, 'practice'))).toContain('journal');
  await first.host.close();
  const second = await openHost(folder);
  expect(await readdir(folder)).not.toContain('practice');
  expect(await isPractising(second.client('a'))).toBe(false);
});

test('practice never joins a county, and nobody practises who is not signed in', async () => {
  const { client } = await openHost(await newFolder());
  const page = client('a');
  expect(await page.settings.beginPractice({})).toEqual({ ok: false, problem: 'not_signed_in' });
  await found(page);
  await page.settings.beginPractice({});
  expect(await page.sync.tryCard({ text: 'x' })).toEqual({ ok: false, problem: 'role_not_allowed' });
  expect(await page.settings.removeSample({})).toEqual({ ok: false, problem: 'role_not_allowed' });
  await page.settings.endPractice({});
  expect(await page.settings.endPractice({})).toEqual({ ok: true, value: {} });
});
