/** Attachments on their way: after the records, resumed with the next piece, verified by what they are named after. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import { keepAttachment, readAttachment } from '../../../renderer/db/attachments.ts';
import { toBase64 } from '../../../renderer/db/base64.ts';
import { stationDatabase } from '../../../shared/county/names.ts';
import { type Attachment, pieceBytes } from '../../../shared/kernel/attachment.ts';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import type { OpenedCounty } from '../county-commands.ts';
import { openParty, type Party } from './open-party.ts';

let county: OpenedCounty;
let station: Party;
let db: string;

const ask = (path: string, method = 'GET', body: unknown = null) => commands.askCounty(county.id, path, method, body);
const resting = (party: Party) => party.until((status) => status.phase === 'resting' && status.unsent.records === 0 && status.unsent.bytes === 0);
const photo = Uint8Array.from({ length: 3 * pieceBytes + 1000 }, (_, at) => (at * 7919 + (at >> 8)) % 251);

beforeEach(async () => {
  county = await commands.openCounty(['JY01-A']);
  db = stationDatabase(county.id, 'JY01');
  station = await openParty('JY01-A');
}, 300_000);

afterEach(async () => {
  await station.close();
  await commands.closeCounty(county.id);
});

async function attach(record: RecordId): Promise<Attachment> {
  const kept = await keepAttachment(station.host, { name: '桥.jpg', type: 'image/jpeg', content: photo });
  if (!kept.ok) throw new Error(kept.problem);
  await station.act(record, 'issue.attached', { attachment: kept.value });
  return kept.value;
}

async function piecesThere(attachment: Attachment): Promise<number> {
  const answers = await Promise.all(attachment.pieces.map((name) => ask(`${db}/${encodeURIComponent(`chunk:JY01:${name}`)}`)));
  return answers.filter(({ status }) => status === 200).length;
}

test('a photo goes up piece by piece, and is whole at the office when somebody wants to see it', async () => {
  const record = await station.register('桥没有护栏，拍了照');
  const attachment = await attach(record);
  expect(attachment.pieces).toHaveLength(4);
  expect(await readAttachment(station.host, attachment)).toEqual(photo);
  await station.join(county.cards['JY01-A'] ?? '');
  await resting(station);
  expect(await piecesThere(attachment)).toBe(4);

  const office = await openParty('CG00-A');
  await office.join(county.office);
  await expect.poll(() => office.events(record)).toHaveLength(2);
  expect(await readAttachment(office.host, attachment)).toBeNull();
  expect(await office.store().sync.bring(record, attachment.pieces)).toEqual([]);
  expect(await readAttachment(office.host, attachment)).toEqual(photo);
  await office.close();
});

test('“only small records”: the matter goes, its photo waits and is counted; later only what is missing goes', async () => {
  const joined = await station.host.sync.join({ text: county.cards['JY01-A'] ?? '', choices: { paused: false, smallOnly: true } });
  expect(joined.ok).toBe(true);
  const record = await station.register('山上只有手机信号');
  const attachment = await attach(record);
  await expect.poll(async () => (await ask(`${db}/${encodeURIComponent(record)}`)).status).toBe(200);
  await station.until((status) => status.phase === 'resting' && status.unsent.bytes > 3 * pieceBytes);
  expect(await piecesThere(attachment)).toBe(0);
  // Half of it is there from an upload that broke off.
  const [first] = attachment.pieces;
  await ask(`${db}/${encodeURIComponent(`chunk:JY01:${first}`)}`, 'PUT', { _id: `chunk:JY01:${first}`, v: 1, data: toBase64(photo.subarray(0, pieceBytes)) });
  await station.host.sync.choose({ choices: { paused: false, smallOnly: false } });
  await resting(station);
  expect(await piecesThere(attachment)).toBe(4);
  const again = (await ask(`${db}/${encodeURIComponent(`chunk:JY01:${first}`)}`)).body as { _rev: string };
  expect(again._rev).toMatch(/^1-/);
});
