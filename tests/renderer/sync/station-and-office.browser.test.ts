/** A station and its county: what one writes the other has, and nothing is lost between. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { firstValueFrom } from 'rxjs';
import { commands } from 'vitest/browser';
import type { OpenedCounty } from '../county-commands.ts';
import { openParty, type Party } from './open-party.ts';

let county: OpenedCounty;
let station: Party;
let office: Party;

beforeAll(async () => {
  county = await commands.openCounty(['JY01-A']);
  [station, office] = [await openParty('JY01-A'), await openParty('CG00-A')];
}, 300_000);

afterAll(async () => {
  await station?.close();
  await office?.close();
  if (county !== undefined) await commands.closeCounty(county.id);
});

test('a matter goes up and the county’s note comes down', async () => {
  const before = await station.register('入网以前登记的事');
  await station.join(county.cards['JY01-A'] ?? '');
  await station.until((status) => status.phase === 'resting' && status.unsent.records === 0);
  await office.join(county.office);
  await expect.poll(() => office.events(before), { timeout: 10_000 }).toHaveLength(1);

  const record = await station.register('入网以后登记的事');
  await expect.poll(() => office.events(record), { timeout: 10_000 }).toHaveLength(1);
  await office.act(record, 'issue.county_note', { text: '请先到现场看一看' });
  await expect.poll(() => station.events(record), { timeout: 10_000 }).toHaveLength(2);
  expect((await station.events(record)).map((event) => event.by.device)).toEqual(['JY01-A', 'CG00-A']);
  expect(await station.events(record)).toEqual(await office.events(record));
}, 60_000);

test('the county’s people are known by name at the station, and cannot sit down there', async () => {
  const people = await station.host.access.people({});
  expect(people.ok && people.value.people.map(({ name, role }) => [name, role])).toEqual([['周启明', 'station_head']]);
  await expect.poll(async () => (await firstValueFrom(station.store().all('staff'))).length).toBe(2);
});
