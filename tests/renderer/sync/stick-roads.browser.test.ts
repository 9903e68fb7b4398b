/** Sticks that are lost, read twice and in the wrong order; an office off line; a computer that was replaced. */
import { afterEach, expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import { keepAttachment, readAttachment } from '../../../renderer/db/attachments.ts';
import { stationDatabase } from '../../../shared/county/names.ts';
import { pieceBytes } from '../../../shared/kernel/attachment.ts';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import { chanceOf } from '../../chance.ts';
import type { OpenedCounty } from '../county-commands.ts';
import { carried, outOfReach, putOn, readOff } from './carry-stick.ts';
import { openParty, type Party } from './open-party.ts';

let county: OpenedCounty;
let stick = '';
let parties: Party[] = [];

afterEach(async () => {
  for (const party of parties) await party.close();
  parties = [];
  await commands.closeCounty(county.id);
  await commands.pullStick(stick);
}, 60_000);

async function meeting(): Promise<{ station: Party; office: Party }> {
  county = await commands.openCounty(['JY01-A']);
  stick = await commands.plugStick(`U盘-${county.id}`);
  const [station, office] = [await openParty('JY01-A'), await openParty('CG00-A')];
  parties = [station, office];
  await office.join(county.office);
  await station.join(outOfReach(county.cards['JY01-A'] ?? ''));
  for (const party of parties) await party.until((status) => status.phase !== 'not_joined');
  return { station, office };
}

const inCounty = async (record: string) => {
  const answer = await commands.askCounty(county.id, `/${stationDatabase(county.id, 'JY01')}/${encodeURIComponent(record)}`, 'GET', null);
  return answer.status === 200 ? (answer.body as { events: { id: string }[] }).events.map(({ id }) => id).sort() : [];
};
const idsAt = async (party: Party, record: RecordId) => (await party.events(record)).map(({ id }) => id).sort();

test('bundles dropped, repeated and reordered, both ways (seed 41): in the end both have the same, and nothing is unsent', async () => {
  const { station, office } = await meeting();
  const chance = chanceOf(41);
  const records: RecordId[] = [];
  const piles = { up: [] as string[], down: [] as string[] };
  const refused = new Set<string>();
  const deliver = async (file: string, at: Party) => {
    const read = await at.store().sync.stick.open({ stick, file }, false);
    if (!read.ok) refused.add(read.problem);
  };
  for (let act = 0; act < 80; act++) {
    const dice = chance();
    const [pile, at] = chance() < 0.5 ? ([piles.up, office] as const) : ([piles.down, station] as const);
    if (dice < 0.25) records.push(await station.register(`第${act}件`));
    else if (dice < 0.4 && records.length > 0) await station.act(records[Math.floor(chance() * records.length)] as RecordId, 'issue.addendum', { text: `补记${act}` });
    else if (dice < 0.5 && records.length > 0) {
      const record = records[Math.floor(chance() * records.length)] as RecordId;
      if ((await office.events(record)).length > 0) await office.act(record, 'issue.county_note', { text: `县里意见${act}` });
    } else if (dice < 0.65) piles.up.push(await putOn(stick, station, 'CG00'));
    else if (dice < 0.8) piles.down.push(await putOn(stick, office, 'JY01-A'));
    else if (pile.length > 0) await deliver(pile[Math.floor(chance() * pile.length)] as string, at); // any, also again; most are never read
  }
  expect([...refused]).toEqual(['bundle_older']);
  await carried(stick, station, 'CG00', office);
  await carried(stick, office, 'JY01-A', station);
  for (const record of records) expect(await station.events(record)).toEqual(await office.events(record));
  await station.until((status) => status.unsent.records === 0);
  for (const record of records) await expect.poll(() => inCounty(record), { timeout: 15_000 }).toEqual(await idsAt(station, record));
}, 120_000);

test('an office that is off line takes it in all the same; the county’s database has it when the line is back', async () => {
  const { station, office } = await meeting();
  const record = await station.register('先收下，有网再传');
  await office.host.sync.choose({ choices: { paused: true, smallOnly: false } });
  await office.until((status) => status.phase === 'paused');
  await carried(stick, station, 'CG00', office);
  await carried(stick, office, 'JY01-A', station);
  await station.until((status) => status.unsent.records === 0);
  expect(await idsAt(office, record)).toHaveLength(1);
  expect(await inCounty(record)).toEqual([]);
  await office.reopen();
  await office.host.sync.choose({ choices: { paused: false, smallOnly: false } });
  await expect.poll(() => inCounty(record), { timeout: 15_000 }).toEqual(await idsAt(office, record));
}, 60_000);

test('a station that gets a line before the office lifted its bundle sends by itself what is missing', async () => {
  const { station, office } = await meeting();
  const record = await station.register('县里收了还没有传');
  await office.host.sync.choose({ choices: { paused: true, smallOnly: false } });
  await office.until((status) => status.phase === 'paused');
  await carried(stick, station, 'CG00', office);
  await carried(stick, office, 'JY01-A', station);
  await station.until((status) => status.unsent.records === 0);
  await station.join(county.cards['JY01-A'] ?? '');
  await expect.poll(() => inCounty(record), { timeout: 15_000 }).toEqual(await idsAt(station, record));
  await office.host.sync.choose({ choices: { paused: false, smallOnly: false } });
  await office.until((status) => status.phase === 'resting');
  expect(await inCounty(record)).toEqual(await idsAt(office, record));
}, 60_000);

test('a computer that was replaced gets its station’s matters back, once the county says that it may', async () => {
  const { station, office } = await meeting();
  const record = await station.register('老电脑上登记的');
  await carried(stick, station, 'CG00', office);
  await office.act(record, 'issue.county_note', { text: '换了电脑也看得见' });

  const replacement = await openParty('JY01-A');
  parties.push(replacement);
  await replacement.join(outOfReach(county.cards['JY01-A'] ?? ''));
  await replacement.until((status) => status.phase !== 'not_joined');
  const fresh = await replacement.register('新电脑上登记的');
  const file = await putOn(stick, replacement, 'CG00');
  expect(await office.store().sync.stick.open({ stick, file }, false)).toMatchObject({ ok: false, problem: 'bundle_other_key' });
  expect(await office.events(fresh)).toEqual([]);
  expect(await office.store().sync.stick.open({ stick, file }, true)).toMatchObject({ ok: true });
  expect(await office.events(fresh)).toHaveLength(1);

  const back = await readOff(stick, await putOn(stick, office, 'JY01-A'), replacement);
  expect(back.refused).toEqual([]);
  expect(await replacement.events(record)).toEqual(await office.events(record));
  // What came back is not sent again.
  const preview = await replacement.store().sync.stick.preview('CG00');
  expect(preview.ok && preview.value.records.map(({ _id }) => _id)).toEqual([]);
  await replacement.until((status) => status.unsent.records === 0);
}, 60_000);

test('a photo goes with its matter, is acknowledged with it, and goes on to the county’s database', async () => {
  const { station, office } = await meeting();
  const photo = Uint8Array.from({ length: 2 * pieceBytes + 1000 }, (_, at) => (at * 7919 + (at >> 8)) % 251);
  const record = await station.register('桥没有护栏，拍了照');
  const kept = await keepAttachment(station.host, { name: '桥.jpg', type: 'image/jpeg', content: photo });
  if (!kept.ok) throw new Error(kept.problem);
  await station.act(record, 'issue.attached', { attachment: kept.value });
  await office.host.sync.choose({ choices: { paused: true, smallOnly: false } });
  await office.until((status) => status.phase === 'paused');
  await carried(stick, station, 'CG00', office);
  expect(await readAttachment(office.host, kept.value)).toEqual(photo);
  await carried(stick, office, 'JY01-A', station);
  await station.until((status) => status.unsent.records === 0 && status.unsent.bytes === 0);
  await office.host.sync.choose({ choices: { paused: false, smallOnly: false } });
  const there = async () => {
    const answers = await Promise.all(kept.value.pieces.map((name) => commands.askCounty(county.id, `/${stationDatabase(county.id, 'JY01')}/${encodeURIComponent(`chunk:JY01:${name}`)}`, 'GET', null)));
    return answers.filter(({ status }) => status === 200).length;
  };
  await expect.poll(there, { timeout: 15_000 }).toBe(kept.value.pieces.length);
}, 60_000);
