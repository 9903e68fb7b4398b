/** A station without any line and its county, by stick: seen there, acknowledged, nothing doubled; and a line that comes later. */
import { firstValueFrom } from 'rxjs';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import { stationDatabase } from '../../../shared/county/names.ts';
import type { OpenedCounty } from '../county-commands.ts';
import { carried, outOfReach, putOn, readOff } from './carry-stick.ts';
import { openParty, type Party } from './open-party.ts';

let county: OpenedCounty;
let stick: string;
let [station, office]: Party[] = [];
const there = () => ({ station: station as Party, office: office as Party });

beforeAll(async () => {
  county = await commands.openCounty(['JY01-A', 'QS01-A']);
  stick = await commands.plugStick(`U盘-${county.id}`);
}, 300_000);

beforeEach(async () => {
  if (station !== undefined) return;
  [station, office] = [await openParty('JY01-A'), await openParty('CG00-A')];
  await office.join(county.office);
  await station.join(outOfReach(county.cards['JY01-A'] ?? ''));
  for (const party of [station, office]) await party.until((status) => status.phase !== 'not_joined');
}, 60_000);

afterAll(async () => {
  await station?.close();
  await office?.close();
  if (county !== undefined) await commands.closeCounty(county.id);
  if (stick !== undefined) await commands.pullStick(stick);
});

const inCounty = async (record: string) => {
  const answer = await commands.askCounty(county.id, `/${stationDatabase(county.id, 'JY01')}/${encodeURIComponent(record)}`, 'GET', null);
  return answer.status === 200 ? (answer.body as { events: { type: string }[] }).events.map(({ type }) => type) : [];
};

test('a station that was never on line is seen at the county; the receipt ticks off; the county’s note comes back', async () => {
  const { station, office } = there();
  const first = await station.register('灌渠入冬前再清一次淤');
  await station.register('邻居之间宅基地纠纷');
  const before = await station.until((status) => status.unsent.records >= 2);

  const file = await putOn(stick, station, 'CG00');
  const read = await readOff(stick, file, office);
  expect(read).toMatchObject({ from: 'JY01-A', number: 1, again: false, gaps: [], left: 0, refused: [] });
  expect(read.taken).toBe(read.fresh);
  expect(await office.events(first)).toEqual(await station.events(first));
  // Waiting until the receipt is back: no sooner.
  expect((await station.until(() => true)).unsent).toEqual(before.unsent);
  // The same tiles as a station on the line, and the same documents in the county's database.
  expect(await firstValueFrom(office.store().sync.devices)).toMatchObject([{ device: 'JY01-A', by: 'stick', unsent: 0, refused: 0 }]);
  await expect.poll(() => inCounty(first), { timeout: 15_000 }).toEqual(['issue.registered']);
  const statusThere = async () => (await commands.askCounty(county.id, `/${stationDatabase(county.id, 'JY01')}/status%3AJY01-A`, 'GET', null)).body;
  await expect.poll(statusThere, { timeout: 15_000 }).toMatchObject({ device: 'JY01-A', by: 'stick' });

  await office.act(first, 'issue.county_note', { text: '请先到现场看一看' });
  const back = await carried(stick, office, 'JY01-A', station);
  expect(back).toMatchObject({ from: 'CG00-A', number: 1, ours: { taken: read.taken, refused: 0 }, receipts: [{ number: 1, taken: read.taken, refused: 0 }] });
  await station.until((status) => status.unsent.records === 0);
  expect((await station.events(first)).map(({ type }) => type)).toEqual(['issue.registered', 'issue.county_note']);
}, 60_000);

test('what was acknowledged is not carried again; what was read twice is there once', async () => {
  const { station, office } = there();
  const record = await station.register('路灯不亮');
  const file = await putOn(stick, station, 'CG00');
  const read = await readOff(stick, file, office);
  expect(read).toMatchObject({ number: 2, taken: 1, fresh: 1 });
  expect(await readOff(stick, file, office)).toMatchObject({ number: 2, again: true, taken: 1, fresh: 0 });
  expect(await office.events(record)).toHaveLength(1);

  // Its receipt never came back: the next one carries it again, and says so to nobody's harm.
  const next = await carried(stick, station, 'CG00', office);
  expect(next).toMatchObject({ number: 3, taken: 1, fresh: 0 });
  await carried(stick, office, 'JY01-A', station);
  await station.until((status) => status.unsent.records === 0);
  const nothing = await station.store().sync.stick.preview('CG00');
  expect(nothing).toMatchObject({ ok: true, value: { records: [], left: 0 } });
}, 60_000);

test('a matter written after the bundle was made still waits when its receipt comes', async () => {
  const { station, office } = there();
  const record = await station.register('下水道堵了');
  const file = await putOn(stick, station, 'CG00');
  await station.act(record, 'issue.addendum', { text: '昨晚又漫出来了' });
  await readOff(stick, file, office);
  await carried(stick, office, 'JY01-A', station);
  expect((await station.until(() => true)).unsent.records).toBe(1);
  const preview = await station.store().sync.stick.preview('CG00');
  expect(preview.ok && preview.value.records.map(({ events }) => events.map(({ type }) => type))).toEqual([['issue.addendum']]);
}, 60_000);

test('a damaged file, and one of a station that the county does not know, change nothing at the county', async () => {
  const { station, office } = there();
  const record = await station.register('垃圾没有人收');
  const file = await putOn(stick, station, 'CG00');
  await commands.damageOnStick(stick, file);
  expect(await office.store().sync.stick.open({ stick, file }, false)).toMatchObject({ ok: false, problem: 'bundle_damaged' });
  expect(await office.events(record)).toEqual([]);
}, 60_000);

test('a receipt that is lost with the page in the middle is taken in at the next start', async () => {
  const { station, office } = there();
  const record = await station.register('公交站牌倒了');
  const file = await putOn(stick, station, 'CG00');
  // The host has opened it; the page dies before it wrote a word of it.
  const opened = await office.host.backup.openBundle({ source: { stick, file }, acceptKey: false });
  expect(opened.ok).toBe(true);
  expect(await office.events(record)).toEqual([]);
  await office.reopen();
  await expect.poll(() => office.events(record), { timeout: 10_000 }).toHaveLength(1);
  await expect.poll(async () => (await office.host.backup.openBundle({ source: { kept: true }, acceptKey: false })).ok, { timeout: 10_000 }).toBe(false);
}, 60_000);

test('what the county’s rules refuse is said with the reason, and waits for a person at the station', async () => {
  const { station, office } = there();
  await carried(stick, office, 'JY01-A', station);
  const before = Date.now;
  const record = await (async () => {
    Date.now = () => before() + 3 * 3_600_000; // this computer's clock is three hours ahead
    try {
      return await station.register('钟快了三小时');
    } finally {
      Date.now = before;
    }
  })();
  const read = await carried(stick, station, 'CG00', office);
  expect(read.refused).toMatchObject([{ record, code: 'future_clock' }]);
  expect(await office.events(record)).toEqual([]);
  expect(await carried(stick, office, 'JY01-A', station)).toMatchObject({ ours: { refused: 1 } });
  expect(await firstValueFrom(station.store().sync.refusals)).toMatchObject([{ record, code: 'future_clock', state: 'waiting' }]);
  await station.until((status) => status.unsent.records === 0 && status.refused === 1);
}, 60_000);

test('when a line comes later, both have the same and nobody is asked', async () => {
  const { station, office } = there();
  const record = await station.register('以后有了网');
  await carried(stick, station, 'CG00', office);
  await carried(stick, office, 'JY01-A', station);
  await station.act(record, 'issue.addendum', { text: '有网以后写的' });
  await station.join(county.cards['JY01-A'] ?? '');
  await station.until((status) => status.phase === 'resting' && status.unsent.records === 0);
  await expect.poll(() => inCounty(record), { timeout: 15_000 }).toEqual(['issue.registered', 'issue.addendum']);
  await expect.poll(() => office.events(record), { timeout: 15_000 }).toEqual(await station.events(record));
  const open = (await firstValueFrom(station.store().conflicts())).length + (await firstValueFrom(office.store().conflicts())).length;
  expect(open).toBe(0);
}, 60_000);

test('a visitor’s contact data is in no bundle', async () => {
  const { station } = there();
  // Nothing goes by line meanwhile: what was sent would be in no bundle any more.
  await station.host.sync.choose({ choices: { paused: true, smallOnly: false } });
  await station.until((status) => status.phase === 'paused');
  const record = await station.register('留了电话的事');
  const secret = 'QUJDREVGR0hJSktMTU5P';
  const done = await station.store().commit([{ record, events: [{ type: 'issue.addendum', data: { text: '电话另存' } }], contact: { v: 1, iv: 'A'.repeat(16), bytes: secret } }]);
  expect(done.ok).toBe(true);
  const preview = await station.store().sync.stick.preview('CG00');
  expect(JSON.stringify(preview)).toContain('电话另存');
  expect(JSON.stringify(preview)).not.toContain(secret);
}, 60_000);
