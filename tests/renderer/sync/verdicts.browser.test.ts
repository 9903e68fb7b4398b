/** What the county says no to, who it does not know, and what became of the server itself: said, kept, mended without loss. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { firstValueFrom } from 'rxjs';
import { commands } from 'vitest/browser';
import { stationDatabase, referenceDatabase } from '../../../shared/county/names.ts';
import { openSyncState } from '../../../renderer/db/sync/sync-state.ts';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import type { OpenedCounty } from '../county-commands.ts';
import { openParty, type Party } from './open-party.ts';

let county: OpenedCounty;
let station: Party;
let db: string;

const ask = (path: string, method = 'GET', body: unknown = null) => commands.askCounty(county.id, path, method, body);
const resting = (party: Party) => party.until((status) => status.phase === 'resting' && status.unsent.records === 0);
const idsAt = async (record: RecordId) => ((await ask(`${db}/${encodeURIComponent(record)}`)).body as { events?: { id: string }[] }).events?.map((event) => event.id);
const refusals = () => firstValueFrom(station.store().sync.refusals);

beforeEach(async () => {
  county = await commands.openCounty(['JY01-A']);
  db = stationDatabase(county.id, 'JY01');
  station = await openParty('JY01-A');
  await station.join(county.cards['JY01-A'] ?? '');
  await resting(station);
}, 300_000);

afterEach(async () => {
  vi.restoreAllMocks();
  await station.close();
  await commands.closeCounty(county.id);
});

/** The rules of a county whose version knows no addenda. */
async function rule(change: (text: string) => string): Promise<() => Promise<void>> {
  const path = `${db}/_design%2Flx`;
  const before = (await ask(path)).body as { _rev: string; validate_doc_update: string };
  const put = (await ask(path, 'PUT', { ...before, validate_doc_update: change(before.validate_doc_update) })).body as { rev: string };
  return async () => void (await ask(path, 'PUT', { ...before, _rev: put.rev }));
}

test('an event from the future is refused with the county’s clock, kept, and holds up neither its record nor the next', async () => {
  const first = await station.register('路灯坏了');
  await resting(station);
  const clock = vi.spyOn(Date, 'now');
  const real = performance.timeOrigin + performance.now();
  clock.mockImplementation(() => Math.round(real + 8 * 3_600_000));
  await station.act(first, 'issue.addendum', { text: '晚上八点的钟' });
  clock.mockRestore();
  const second = await station.register('水渠漏水');
  await expect.poll(async () => (await refusals()).map(({ code, record }) => [code, record])).toEqual([['future_clock', first]]);
  await resting(station);
  expect(await idsAt(second)).toHaveLength(1);
  expect(await idsAt(first)).toHaveLength(1);
  expect(await station.events(first)).toHaveLength(2);
  const [refusal] = await refusals();
  expect(refusal?.event).toBe((await station.events(first)).find((event) => event.type === 'issue.addendum')?.id);
  expect(refusal?.copy).toContain('晚上八点的钟');
  expect(Math.abs(Number(refusal?.detail) - Date.now())).toBeLessThan(60_000);
  expect((await station.until((status) => status.refused === 1)).unsent.records).toBe(0);
});

test('what was refused is sent again when a person says so, and is never overwritten meanwhile', async () => {
  const record = await station.register('桥栏杆松了');
  await resting(station);
  const restore = await rule((text) => text.replaceAll('issue.addendum', 'issue.other_name'));
  await station.act(record, 'issue.addendum', { text: '已经用绳子拦住' });
  await expect.poll(async () => (await refusals()).map(({ code }) => code)).toEqual(['type_not_allowed']);
  await station.act(record, 'issue.corrected', { set: { summary: '桥栏杆松动' }, reason: '' });
  await resting(station);
  expect(await idsAt(record)).toHaveLength(2);
  expect((await station.events(record)).map((event) => event.type)).toContain('issue.addendum');
  await restore();
  await station.store().sync.sendAgain((await refusals()).map(({ id }) => id));
  await expect.poll(() => idsAt(record)).toHaveLength(3);
  expect(await refusals()).toEqual([]);
});

test('one left here is counted no more, and stays', async () => {
  const record = await station.register('一件事');
  await resting(station);
  const restore = await rule((text) => text.replaceAll('issue.addendum', 'issue.other_name'));
  await station.act(record, 'issue.addendum', { text: '只在本站' });
  await station.until((status) => status.refused === 1);
  await station.store().sync.keepHere((await refusals()).map(({ id }) => id));
  await station.until((status) => status.refused === 0);
  expect((await refusals()).map(({ state }) => state)).toEqual(['kept_here']);
  await restore();
});

test('a password that is no longer taken stops at the first answer and asks; a new card goes on, nothing is lost', async () => {
  const card = await commands.newCard(county.id, 'JY01-A');
  const record = await station.register('换口令以后登记的');
  const stopped = await station.until((status) => status.phase === 'credentials' && status.unsent.records === 1);
  expect(stopped.nextTry).toBeNull();
  await station.join(card);
  await resting(station);
  expect(await idsAt(record)).toHaveLength(1);
});

test('another county at this address gets nothing', async () => {
  const path = `${referenceDatabase(county.id)}/county%3Ainfo`;
  const info = (await ask(path)).body as { key: string };
  await ask(path, 'PUT', { ...info, key: info.key.split('').reverse().join('') });
  await station.reopen();
  const record = await station.register('不能发给别的县');
  await station.until((status) => status.phase === 'wrong_server');
  expect((await ask(`${db}/${encodeURIComponent(record)}`)).status).toBe(404);
});

test('a server that was rebuilt empty gets everything again, once', async () => {
  const records = [await station.register('一'), await station.register('二')];
  await station.act(records[0] as RecordId, 'issue.addendum', { text: '补' });
  await resting(station);
  const rules = (await ask(`${db}/_design%2Flx`)).body as { _rev?: string };
  const security = (await ask(`${db}/_security`)).body;
  // A question that a practice server is just answering while a database goes would bring it back empty: nobody asks meanwhile.
  await station.host.sync.choose({ choices: { paused: true, smallOnly: false } });
  await station.until((status) => status.phase === 'paused');
  await ask(db, 'DELETE');
  await expect.poll(async () => (await ask(db, 'PUT')).status, { timeout: 10_000 }).toBe(201);
  await ask(`${db}/_security`, 'PUT', security);
  const { _rev: _gone, ...rule } = rules;
  await ask(`${db}/_design%2Flx`, 'PUT', rule);
  await station.host.sync.choose({ choices: { paused: false, smallOnly: false } });
  await expect.poll(() => Promise.all(records.map(idsAt)), { timeout: 15_000 }).toEqual([[expect.any(String), expect.any(String)], [expect.any(String)]]);
  await resting(station);
  expect(await station.events(records[0] as RecordId)).toHaveLength(2);
});

test('a record that was deleted on the server comes back from its station', async () => {
  const record = await station.register('不该被删');
  await resting(station);
  const doc = (await ask(`${db}/${encodeURIComponent(record)}`)).body as { _rev: string };
  expect((await ask(`${db}/${encodeURIComponent(record)}?rev=${doc._rev}`, 'DELETE')).status).toBe(200);
  await expect.poll(() => idsAt(record), { timeout: 15_000 }).toHaveLength(1);
});

test('paused: what is saved waits and is counted; gone on: it is sent', async () => {
  await station.host.sync.choose({ choices: { paused: true, smallOnly: false } });
  await station.until((status) => status.phase === 'paused');
  const record = await station.register('暂停时登记的');
  expect((await ask(`${db}/${encodeURIComponent(record)}`)).status).toBe(404);
  await station.until((status) => status.phase === 'paused' && status.unsent.records === 1);
  await station.host.sync.choose({ choices: { paused: false, smallOnly: false } });
  await resting(station);
  expect(await idsAt(record)).toHaveLength(1);
});

test('an answer that was lost with the window is found out: nothing is refused, nothing is doubled', async () => {
  const record = await station.register('发出去了，回话没等到');
  await resting(station);
  // As if the window had died between the county's answer and noting it: what is known of the county is gone.
  await station.opened().close();
  const state = await openSyncState(station.name);
  await state.forgetRemote([record]);
  await state.waiting.put({ id: record, db, bytes: 1, turn: 99 });
  state.close();
  await station.reopen();
  await resting(station);
  expect(await refusals()).toEqual([]);
  expect(await idsAt(record)).toHaveLength(1);
});
