/** What sheets print of the station is the head's to write, and stays on this computer. */
import { expect, test } from 'vitest';
import { found, newClerk, newFolder, openHost, pin, station } from '../open-host.ts';

const details = { term: '18', address: '桔园镇文川街12号', phone: '0916-7212345', head: '王芳' };

test('the head writes term, address, telephone and his name; they are there after a restart, and nothing of it is journalled', async () => {
  const folder = await newFolder();
  const first = await openHost(folder);
  const page = first.client('a');
  await found(page);
  const before = await page.backup.journal({});
  expect(await page.settings.saveDetails({ details })).toEqual({ ok: true, value: {} });
  expect(await page.backup.journal({})).toEqual(before);
  await first.host.close();
  const second = await openHost(folder);
  expect(await second.client('a').settings.station({})).toMatchObject({ value: { station: { ...station, details } } });
});

test('a clerk may not, and nobody can before there is a station', async () => {
  const { client } = await openHost(await newFolder());
  expect(await client('a').settings.saveDetails({ details })).toEqual({ ok: false, problem: 'not_signed_in' });
  const clerk = newClerk({ staff: await found(client('a')) }, '许文静');
  expect(await client('a').backup.append({ entries: [clerk] })).toMatchObject({ ok: true });
  await client('a').access.setPin({ staff: clerk.record, pin });
  expect(await client('b').access.signIn({ staff: clerk.record, pin })).toMatchObject({ ok: true });
  expect(await client('b').settings.saveDetails({ details })).toMatchObject({ ok: false, problem: 'role_not_allowed' });
});
