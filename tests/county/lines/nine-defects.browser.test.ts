/**
 * Nine defects of a stock replication, each as the promise that ours keeps. All with a real county, a real host and a real store;
 * where an answer has to be lost, a real line loses it.
 */
import { firstValueFrom } from 'rxjs';
import { expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import { stationDatabase } from '../../../shared/county/names.ts';
import { validateText } from '../../../shared/county/rules/text.ts';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import type { Event } from '../../../shared/kernel/record/event.ts';
import { atCounty, countyMs, isLevel, joinByLine, openScene, openSiege, openStationAt, setRules } from './county-scene.ts';
import { honestHistory } from './forged-histories.ts';

const wait = { timeout: 15_000 };
const bell = 'GET /lx-[^/]*-station-jy01/_changes\\?feed=longpoll';
const neighbourWrote = (tail: string, letter = 'B', station = 'JY01') => honestHistory({ station, letter: 'A', office: 'CG00', now: Date.now() }, tail, letter);

/** Refuses every matter whose summary names it, in the words of our rules; all else is let in. */
const refusesBridges = `function (newDoc) {
  for (var i = 0; newDoc.events && i < newDoc.events.length; i++) {
    var event = newDoc.events[i], data = event.data.set || event.data;
    if (data.summary === '桥') throw({ forbidden: 'lx1 malformed ' + event.id + ' summary' });
  }
}`;

test('1: a change whose bell was lost arrives, though no later one rings', async () => {
  const county = await openScene(['JY01-A']);
  const db = stationDatabase(county.id, 'JY01');
  const station = await openStationAt('JY01-A');
  const line = await joinByLine(station, county.cards['JY01-A']);
  await commands.setLine(line, {}, { when: bell, times: 1, fate: 'after' });
  await station.until(isLevel);
  const missed = neighbourWrote('A001');
  expect((await commands.askCounty(county.id, `${db}/${encodeURIComponent(missed._id)}`, 'PUT', missed)).status).toBe(201);
  await expect.poll(() => station.events(missed._id as RecordId), wait).toHaveLength(1);
  expect((await commands.lineCounts(line)).counts.fates.after).toBe(1);
}, countyMs);

test('1: what changed while the app had started offline arrives', async () => {
  const county = await openScene(['JY01-A']);
  const db = stationDatabase(county.id, 'JY01');
  const station = await openStationAt('JY01-A');
  const line = await joinByLine(station, county.cards['JY01-A']);
  await station.until(isLevel);
  await commands.setLine(line, { up: false });
  await station.reopen();
  await station.until(({ phase }) => phase === 'offline');
  const missed = neighbourWrote('A002');
  await commands.askCounty(county.id, `${db}/${encodeURIComponent(missed._id)}`, 'PUT', missed);
  // The pull gets through again before any bell does.
  await commands.setLine(line, { up: true }, { when: 'feed=longpoll', times: 3, fate: 'before' });
  station.store().sync.syncNow();
  await expect.poll(() => station.events(missed._id as RecordId), wait).toHaveLength(1);
  const later = neighbourWrote('A003');
  await commands.askCounty(county.id, `${db}/${encodeURIComponent(later._id)}`, 'PUT', later);
  await expect.poll(() => station.events(later._id as RecordId), wait).toHaveLength(1);
}, countyMs);

test('2: a refused matter holds nothing up, goes out once it is corrected, and is never overwritten', async () => {
  const county = await openScene(['JY01-A']);
  const db = stationDatabase(county.id, 'JY01');
  await setRules(county, db, refusesBridges);
  const station = await openStationAt('JY01-A');
  const words = ['路一', '路二', '桥', '路三', '路四'];
  const records: RecordId[] = [];
  for (const one of words) records.push(await station.register(one));
  const refused = records[2] as RecordId;
  await joinByLine(station, county.cards['JY01-A']);
  await station.until((status) => isLevel(status) && status.refused === 1);
  const there = await Promise.all(records.map((id) => atCounty(county, db, id)));
  expect(there.map((one) => one !== null)).toEqual([true, true, false, true, true]);
  expect(await firstValueFrom(station.store().sync.refusals)).toMatchObject([{ record: refused, code: 'malformed', detail: 'summary', state: 'waiting' }]);
  expect((await firstValueFrom(station.store().sync.refusals))[0]?.copy).toContain('桥');

  const later = await station.register('路五');
  await expect.poll(() => atCounty(county, db, later), wait).not.toBeNull();

  // The county relents; the same record is sent again when a person says so.
  await setRules(county, db, 'function () {}');
  await station.act(refused, 'issue.corrected', { set: { summary: '桥面' }, reason: '' });
  await station.store().sync.sendAgain([`${refused} ${(await station.events(refused))[0]?.id ?? ''}`, `${refused} -`]);
  await expect.poll(async () => (await atCounty(county, db, refused))?.events.length, wait).toBe(2);
  await station.until((status) => isLevel(status) && status.refused === 0);
  expect(await station.events(refused)).toHaveLength(2);
}, countyMs);

test('2: what was refused here stays here when the county writes to the same matter', async () => {
  const county = await openScene(['JY01-A']);
  const db = stationDatabase(county.id, 'JY01');
  await setRules(county, db, refusesBridges);
  const [station, office] = [await openStationAt('JY01-A'), await openStationAt('CG00-A')];
  const record = await station.register('路');
  await joinByLine(station, county.cards['JY01-A']);
  await station.until(isLevel);
  await station.act(record, 'issue.corrected', { set: { summary: '桥' }, reason: '' });
  await station.until((status) => isLevel(status) && status.refused === 1);
  await office.join(county.office);
  await expect.poll(() => office.events(record), wait).toHaveLength(1);
  await office.act(record, 'issue.county_note', { text: '已阅' });
  await expect.poll(() => station.events(record), wait).toHaveLength(3);
  const document = await firstValueFrom(station.store().record(record));
  expect(document?.show['summary'] ?? document).toBe('桥');
  expect(await office.events(record)).toHaveLength(2);
  // And an addendum after it reaches the county without what was refused.
  await station.act(record, 'issue.addendum', { text: '补充' });
  await expect.poll(() => office.events(record), wait).toHaveLength(3);
}, countyMs);

test('3: bells go on after the county answered them with faults', async () => {
  const { station, id, be } = await openSiege();
  await be({ when: 'feed=longpoll', times: 2, does: { says: { error: 'service_unavailable', reason: 'x' }, status: 503 } }, { when: 'feed=longpoll', times: 1, does: { trick: 'hang_up' } });
  const first = await commands.plantHonest(id, 'A001');
  await expect.poll(() => station.events(first as RecordId), wait).toHaveLength(1);
  const second = await commands.plantHonest(id, 'A002');
  await expect.poll(() => station.events(second as RecordId), wait).toHaveLength(1);
}, countyMs);

test('3: a password that is no longer taken is asked for once, said, and works again when it is taken', async () => {
  const { station, id, be } = await openSiege();
  await be({ does: { says: { error: 'unauthorized', reason: 'Name or password is incorrect.' }, status: 401 } });
  const before = (await commands.enemySaw(id)).seen.length;
  const record = await station.register('路');
  await station.until(({ phase }) => phase === 'credentials');
  await station.register('路二');
  await station.register('路三');
  // CouchDB locks an account after five wrong passwords: the bells' own and one of the engine are all that may be tried.
  expect((await commands.enemySaw(id)).seen.length - before).toBeLessThan(5);
  await be();
  station.store().sync.syncNow();
  await station.until(isLevel);
  expect(await station.events(record)).toHaveLength(1);
}, countyMs);

test('4: a record that was deleted at the county while it grew here is neither lost nor brought back by halves', async () => {
  const county = await openScene(['JY01-A']);
  const db = stationDatabase(county.id, 'JY01');
  const station = await openStationAt('JY01-A');
  const line = await joinByLine(station, county.cards['JY01-A']);
  const record = await station.register('路');
  await station.until(isLevel);
  await commands.setLine(line, { up: false });
  await station.act(record, 'issue.addendum', { text: '补充' });
  const rev = (await atCounty(county, db, record))?._rev ?? '';
  expect((await commands.askCounty(county.id, `${db}/${encodeURIComponent(record)}?rev=${rev}`, 'DELETE', null)).status).toBe(200);
  await commands.setLine(line, { up: true });
  station.store().sync.syncNow();
  await expect.poll(async () => (await atCounty(county, db, record))?.events.length, wait).toBe(2);
  await station.until(isLevel);
  expect((await atCounty(county, db, record))?.events.map(({ id }) => id)).toEqual((await station.events(record)).map(({ id }) => id));
}, countyMs);

test('5: the rules keep attachments out; where there are some all the same, the record is read without them', async () => {
  const county = await openScene(['JY01-A']);
  const db = stationDatabase(county.id, 'JY01');
  const document = { ...neighbourWrote('A005'), _attachments: { 'photo.jpg': { content_type: 'image/jpeg', data: 'AAAA' } } };
  // The rules keep them out, for the administrator as well.
  const written = await commands.askCounty(county.id, `${db}/${encodeURIComponent(document._id)}`, 'PUT', document);
  expect(written).toMatchObject({ status: 403 });
  // A county without rules may have them: the record comes in, and the bytes stay where they are.
  await setRules(county, db, 'function () {}');
  expect((await commands.askCounty(county.id, `${db}/${encodeURIComponent(document._id)}`, 'PUT', document)).status).toBe(201);
  const station = await openStationAt('JY01-A');
  await joinByLine(station, county.cards['JY01-A']);
  await station.until(isLevel);
  await expect.poll(() => station.events(document._id as RecordId), wait).toHaveLength(1);
}, countyMs);

test('6: the office hears eight stations at once, and what it sends gets through beside them', async () => {
  const codes = ['AA01', 'BB01', 'CC01', 'DD01', 'EE01', 'FF01', 'GG01', 'HH01'];
  const county = await openScene(codes.map((code) => `${code}-A`));
  const office = await openStationAt('CG00-A');
  await joinByLine(office, county.office);
  await office.until(isLevel);
  const documents = codes.map((code) => ({ code, document: neighbourWrote('A006', 'A', code) }));
  for (const { code, document } of documents) await commands.askCounty(county.id, `${stationDatabase(county.id, code)}/${encodeURIComponent(document._id)}`, 'PUT', document);
  for (const { document } of documents) await expect.poll(() => office.events(document._id as RecordId), wait).toHaveLength(1);
  for (const { document } of documents) await office.act(document._id as RecordId, 'issue.county_note', { text: '已阅' });
  for (const { code, document } of documents) {
    await expect.poll(async () => (await atCounty(county, stationDatabase(county.id, code), document._id))?.events.length, wait).toBe(2);
  }
}, countyMs);

test('7: rules and strange documents of a database never become records', async () => {
  const county = await openScene(['JY01-A']);
  const db = stationDatabase(county.id, 'JY01');
  await setRules(county, db, 'function () {}');
  for (const id of ['note', 'issue:JY01:tooshort', 'issue:JY01:01JCQ0000000000000000000A7', 'status:JY01-B']) {
    expect((await commands.askCounty(county.id, `${db}/${encodeURIComponent(id)}`, 'PUT', { _id: id, v: 1, events: [7] })).status).toBe(201);
  }
  const good = neighbourWrote('A008');
  await commands.askCounty(county.id, `${db}/${encodeURIComponent(good._id)}`, 'PUT', good);
  const station = await openStationAt('JY01-A');
  await joinByLine(station, county.cards['JY01-A']);
  await expect.poll(() => station.events(good._id as RecordId), wait).toHaveLength(1);
  await station.until(isLevel);
  expect(await station.events('issue:JY01:01JCQ0000000000000000000A7')).toEqual([]);
  const sent = await station.store().sync.preview();
  expect(sent).toEqual([{ kind: 'issue', records: 1, bytes: expect.any(Number) as number }, { kind: 'staff', records: 1, bytes: expect.any(Number) as number }]);
}, countyMs);

test('8: two leaves of one record become one history, here and at the county', async () => {
  const county = await openScene(['JY01-A', 'JY01-B']);
  const db = stationDatabase(county.id, 'JY01');
  const [a, b] = [await openStationAt('JY01-A'), await openStationAt('JY01-B')];
  const lineA = await joinByLine(a, county.cards['JY01-A']);
  await joinByLine(b, county.cards['JY01-B']);
  const record = await a.register('路');
  await expect.poll(() => b.events(record), wait).toHaveLength(1);
  // The other computer writes; then a restored copy of the database brings a leaf of this one's that the winner does not have.
  await commands.setLine(lineA, { up: false });
  await a.act(record, 'issue.addendum', { text: '甲补充' });
  await b.act(record, 'issue.addendum', { text: '乙补充' });
  await expect.poll(async () => (await atCounty(county, db, record))?.events.length, wait).toBe(2);
  const winner = await atCounty(county, db, record);
  const [first] = (await a.events(record)) as [Event];
  const leaf = { _id: record, _rev: '2-00000000000000000000000000000000', v: 1, events: [...(await a.events(record))] };
  // A restore asks no rules. (Where a database has any, the practice county forgets which branch a leaf belongs to.)
  await setRules(county, db, null);
  const made = await commands.askCounty(county.id, `${db}/_bulk_docs`, 'POST', { new_edits: false, docs: [{ ...leaf, _revisions: { start: 2, ids: ['0'.repeat(32), 'f'.repeat(32)] } }] });
  expect(made).toEqual({ status: 201, body: [] });
  await setRules(county, db, validateText);
  expect((await atCounty(county, db, record))?._conflicts).toHaveLength(1);
  expect((await atCounty(county, db, record))?._rev).toBe(winner?._rev);

  await expect.poll(() => b.events(record), wait).toHaveLength(3);
  await commands.setLine(lineA, { up: true });
  a.store().sync.syncNow();
  await expect.poll(async () => (await atCounty(county, db, record))?.events.length, wait).toBe(3);
  await expect.poll(() => a.events(record), wait).toHaveLength(3);
  expect(await a.events(record)).toEqual(await b.events(record));
  expect((await a.events(record))[0]?.id).toBe(first.id);
}, countyMs);

test('9: what this computer wrote is not sent back to it', async () => {
  const county = await openScene(['JY01-A']);
  const station = await openStationAt('JY01-A');
  const line = await joinByLine(station, county.cards['JY01-A']);
  await station.until(isLevel);
  const before = await commands.lineCounts(line);
  for (let i = 0; i < 20; i++) await station.register(`路灯不亮${i}`);
  await station.until(isLevel);
  const told = (await commands.lineCounts(line)).counts.told;
  expect(told.documents - before.counts.told.documents).toBeGreaterThanOrEqual(20);
  expect(told.documentsAgain).toBe(0);
  // The bell rings for what it wrote itself: it looks, and asks for no document.
  const asked = async () => (await commands.lineCounts(line)).log.slice(before.log.length).map(({ path }) => path);
  await expect.poll(async () => (await asked()).filter((path) => /_changes\?since/.test(path)).length, wait).toBeGreaterThan(1);
  expect((await asked()).filter((path) => /include_docs|_bulk_get/.test(path))).toEqual([]);
}, countyMs);
