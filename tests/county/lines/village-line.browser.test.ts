/**
 * The lines that villages have, at their true pace: 64 kbit/s, 600 ms there and back, every fifth request lost before or after the
 * county saw it; and one that is cut every 20 s. All arrives, on both sides, and little is sent twice. Takes minutes.
 */
import { expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import { stationDatabase } from '../../../shared/county/names.ts';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import { chanceOf } from './chance.ts';
import { countyMs, isLevel, joinByLine, openScene, openStationAt } from './county-scene.ts';
import type { LineWish } from './line-commands.ts';
import type { Party } from '../../renderer/sync/open-party.ts';

const slow: LineWish = { upBits: 64_000, downBits: 64_000, roundTripMs: 600 };
const village: LineWish = { ...slow, lost: { before: 0.1, after: 0.1 } };
const cutting: LineWish = { ...slow, cutEveryMs: 20_000 };
const patience = { timeout: 240_000, interval: 500 };

/** Matters that no compression makes small: 600 characters of chance each, about 1.3 kB on the line. */
async function registerMany(station: Party, count: number, seed: number): Promise<RecordId[]> {
  const chance = chanceOf(seed);
  const records: RecordId[] = [];
  for (let i = 1; i <= count; i++) {
    const record = station.store().newId('issue');
    await station.act(record, 'issue.registered', {
      summary: '桥', category: '道路交通', place: '', nature: 'help', channel: 'desk', level: 'town', people: 1, deputies: [], visitor: '村民', contact: 'none', imported: null,
      number: `JY01-2026-A-${String(i).padStart(4, '0')}`, on: '2026-11-22', words: String.fromCharCode(...Array.from({ length: 600 }, () => 0x4e00 + Math.floor(chance() * 20_000))),
    });
    records.push(record);
  }
  return records;
}

async function untilLevel(station: Party): Promise<void> {
  let level = false;
  const watching = station.store().sync.status.subscribe((status) => (level = isLevel(status)));
  await expect.poll(() => level, patience).toBe(true);
  watching.unsubscribe();
}

/** How much of what crossed the line was there before, or never reached the other side whole; `butOne`: without the request that lost most. */
async function twice(line: string): Promise<{ readonly up: number; readonly butOne: number; readonly text: string }> {
  const { counts, log } = await commands.lineCounts(line);
  const text = `${JSON.stringify(counts)}\n${log.map(({ method, path, fate, status, ms, vainUpBytes }) => `${method} ${path.slice(0, 60)} ${fate} ${status} ${ms} ms, in vain ${vainUpBytes}`).join('\n')}`;
  const again = counts.vainUpBytes + counts.told.documentBytesAgain;
  const most = Math.max(0, ...log.map(({ vainUpBytes }) => vainUpBytes));
  return { up: again / counts.upBytes, butOne: (again - most) / counts.upBytes, text };
}

test('everything goes up a village line and comes down another, and at most a twentieth of it is sent twice', async () => {
  const county = await openScene(['JY01-A', 'JY01-B']);
  const [a, b] = [await openStationAt('JY01-A'), await openStationAt('JY01-B')];
  const records = await registerMany(a, 40, 1);
  const line = await joinByLine(a, county.cards['JY01-A'], village, 3);
  await untilLevel(a);
  const sent = await twice(line);
  expect(sent.up, sent.text).toBeLessThanOrEqual(0.05);

  const other = await joinByLine(b, county.cards['JY01-B'], village, 4);
  for (const record of records) await expect.poll(() => b.events(record), patience).toEqual(await a.events(record));
  const lost = (await commands.lineCounts(other)).counts.fates;
  expect((await commands.lineCounts(line)).counts.fates.after + lost.after + lost.before, 'a line that lost nothing shows nothing').toBeGreaterThan(2);
}, countyMs);

test('a line that is cut every 20 s is enough, and but for one unlucky cut at most a twentieth is sent twice', async () => {
  const county = await openScene(['JY01-A']);
  const db = stationDatabase(county.id, 'JY01');
  const station = await openStationAt('JY01-A');
  const records = await registerMany(station, 110, 2);
  const line = await joinByLine(station, county.cards['JY01-A'], cutting);
  await untilLevel(station);
  const { counts } = await commands.lineCounts(line);
  expect(counts.cuts).toBeGreaterThan(1);
  // Where in a request a cut falls is chance, and this line is cut three or four times only: one unlucky cut is left out.
  const sent = await twice(line);
  expect(sent.butOne, sent.text).toBeLessThanOrEqual(0.05);
  // What the lengths of requests in rhythm.ts allow at worst: a whole one at each of three cuts.
  expect(sent.up, sent.text).toBeLessThanOrEqual(0.09);
  const there = await commands.askCounty(county.id, `${db}/_all_docs`, 'POST', { keys: records });
  expect((there.body as { rows: { value?: unknown }[] }).rows.every(({ value }) => value !== undefined)).toBe(true);
}, countyMs);
