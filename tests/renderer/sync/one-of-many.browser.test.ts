/** What goes wrong with one is one's own: a station's database at the office, an attachment among records, a window beside another. */
import { firstValueFrom } from 'rxjs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import { keepAttachment } from '../../../renderer/db/attachments.ts';
import { stationDatabase } from '../../../shared/county/names.ts';
import type { OpenedCounty } from '../county-commands.ts';
import { openParty, type Party } from './open-party.ts';

let county: OpenedCounty;
let parties: Party[] = [];

const ask = (path: string, method = 'GET', body: unknown = null) => commands.askCounty(county.id, path, method, body);

async function party(device: string): Promise<Party> {
  const opened = await openParty(device);
  parties = [...parties, opened];
  return opened;
}

beforeEach(async () => {
  county = await commands.openCounty(['JY01-A', 'TC02-A']);
}, 300_000);

afterEach(async () => {
  for (const opened of parties) await opened.close();
  parties = [];
  await commands.closeCounty(county.id);
});

test('a station’s database that is gone keeps the office from none of its other stations, and is said', async () => {
  const [office, station] = [await party('CG00-A'), await party('TC02-A')];
  expect((await ask(stationDatabase(county.id, 'JY01'), 'DELETE')).status).toBe(200);
  await office.join(county.office);
  const said = await office.until((status) => status.problem?.code === 'no_database');
  expect(said.problem?.facts['db']).toBe(stationDatabase(county.id, 'JY01'));
  // By its bell: the office waits longer than this before it tries again by itself.
  await station.join(county.cards['TC02-A'] ?? '');
  const record = await station.register('天明站照样上得来');
  await expect.poll(() => office.events(record), { timeout: 10_000 }).toHaveLength(1);
}, 60_000);

test('an attachment that the county refuses is one line with its reason, holds up nothing, and goes when it is sent again', async () => {
  const station = await party('JY01-A');
  const db = stationDatabase(county.id, 'JY01');
  const rule = `function (doc) { if (doc._id.indexOf('chunk:') === 0) throw { forbidden: 'lx1 too_large - 0' }; }`;
  const closed = await ask(`${db}/_design/closed`, 'PUT', { _id: '_design/closed', validate_doc_update: rule });
  expect(closed.status).toBe(201);
  const record = await station.register('附件太多，县里先不收');
  const kept = await keepAttachment(station.host, { name: '桥.jpg', type: 'image/jpeg', content: new Uint8Array(200_000).map((_, at) => at % 253) });
  if (!kept.ok) throw new Error(kept.problem);
  await station.act(record, 'issue.attached', { attachment: kept.value });
  await station.join(county.cards['JY01-A'] ?? '');
  await station.until((status) => status.refused === 1 && status.phase === 'resting' && status.unsent.bytes === 0);
  expect((await ask(`${db}/${encodeURIComponent(record)}`)).status).toBe(200);
  const refusals = await firstValueFrom(station.store().sync.refusals);
  expect(refusals).toMatchObject([{ record, code: 'too_large' }]);
  expect([...(refusals[0]?.pieces ?? [])].sort()).toEqual([...kept.value.pieces].sort());

  const rev = (closed.body as { rev: string }).rev;
  expect((await ask(`${db}/_design/closed?rev=${rev}`, 'DELETE')).status).toBe(200);
  await station.store().sync.sendAgain(refusals.map(({ id }) => id));
  await station.until((status) => status.refused === 0 && status.phase === 'resting' && status.unsent.bytes === 0);
  for (const name of kept.value.pieces) expect((await ask(`${db}/${encodeURIComponent(`chunk:JY01:${name}`)}`)).status).toBe(200);
}, 60_000);

test('while another window does it, that is said; when it closes, this one goes on', async () => {
  const station = await party('JY01-A');
  await station.join(county.cards['JY01-A'] ?? '');
  await station.until((status) => status.phase === 'resting');
  await station.opened().close();
  // Another window is known by the lock that it holds, before it says a word.
  let closeOther: () => void = () => undefined;
  const other = new Promise<void>((resolve) => (closeOther = resolve));
  const holding = navigator.locks.request(`${station.name}-sync`, () => other);
  await expect.poll(async () => (await navigator.locks.query()).held?.some(({ name }) => name === `${station.name}-sync`)).toBe(true);
  await station.reopen();
  await station.until((status) => status.phase === 'other_window');
  closeOther();
  await holding;
  await station.until((status) => status.phase === 'resting');
}, 60_000);
