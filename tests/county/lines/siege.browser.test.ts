/**
 * A county that turned against its station: nothing false enters the store, nothing true leaves it, the station goes on working,
 * the status says what happened, and all is well again once the server is.
 */
import { firstValueFrom } from 'rxjs';
import { describe, expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import type { Party } from '../../renderer/sync/open-party.ts';
import { countyMs, isLevel, openSiege, type Siege } from './county-scene.ts';
import type { Hostility } from './line-commands.ts';
import type { Document, Json } from './little-couch.ts';

const wait = { timeout: 15_000 };

const ids = (document: Document | undefined): string[] => ((document?.['events'] ?? []) as { id: string }[]).map(({ id }) => id);
const at = async ({ id, db }: Siege, record: RecordId) => (await commands.enemyHas(id, db)).find((document) => document['_id'] === record);

/** Everything that the station has ever had is there, in its order, and can be sent. */
async function goesOn(siege: Siege, station: Party, records: readonly RecordId[]): Promise<void> {
  await siege.be();
  station.store().sync.syncNow();
  await station.until((status) => isLevel(status) && status.problem === null);
  for (const record of records) await expect.poll(async () => ids(await at(siege, record)), wait).toEqual((await station.events(record)).map(({ id }) => id));
}

describe('what is no answer of a CouchDB', () => {
  const cases: readonly { readonly name: string; readonly does: Hostility['does']; readonly problem: string }[] = [
    { name: 'a login page with status 200', does: { trick: 'html_login' }, problem: 'not_couchdb' },
    { name: 'words that are no JSON', does: { trick: 'not_json' }, problem: 'not_couchdb' },
    { name: 'half an answer that says it is whole', does: { trick: 'half_json' }, problem: 'not_couchdb' },
    { name: 'nothing', does: { trick: 'empty' }, problem: 'not_couchdb' },
    { name: 'a redirect', does: { trick: 'redirect' }, problem: 'not_couchdb' },
    { name: 'a broken compression', does: { trick: 'bad_gzip' }, problem: 'not_couchdb' },
    { name: 'another protocol', does: { trick: 'no_http' }, problem: 'not_couchdb' },
    { name: 'JSON of another kind', does: { says: ['no'], status: 200 }, problem: 'not_couchdb' },
    { name: 'null', does: { says: null, status: 200 }, problem: 'not_couchdb' },
    { name: 'a hang-up', does: { trick: 'hang_up' }, problem: 'offline' },
    { name: 'fewer bytes than promised', does: { trick: 'short' }, problem: 'offline' },
    { name: 'a fault that CouchDB itself names', does: { says: { error: 'internal_server_error', reason: 'x' }, status: 500 }, problem: 'offline' },
    { name: 'an answer without end', does: { trick: 'endless' }, problem: 'too_large' },
    { name: 'a megabyte that unfolds to a gigabyte', does: { trick: 'gzip_bomb' }, problem: 'too_large' },
    { name: 'eighty megabytes', does: { trick: 'huge' }, problem: 'too_large' },
  ];
  test.each(cases)('$name: said as $problem, followed nowhere, and forgotten when it is over', async ({ does, problem }) => {
    const siege = await openSiege();
    const { station } = siege;
    const before = await station.register('围困之前');
    await station.until(isLevel);
    await siege.be({ does });
    const during = await station.register('围困之中');
    const status = await station.until(({ phase, problem: said, unsent }) => phase === 'offline' && said !== null && unsent.records === 1);
    expect(status.problem?.code).toBe(problem);
    expect(status.strange).toBe(0);
    expect(await station.events(during)).toHaveLength(1);
    await goesOn(siege, station, [before, during]);
    expect((await commands.enemySaw(siege.id)).misled).toBe(0);
  }, countyMs);
});

test('an account that is locked is left alone, whatever is saved meanwhile, until its time is over or a person asks', async () => {
  const siege = await openSiege();
  const { station } = siege;
  const before = await station.register('锁上以前');
  await station.until(isLevel);
  await siege.be({ does: { says: { error: 'forbidden', reason: 'Account is temporarily locked due to multiple authentication failures.' }, status: 403 } });
  const during = [await station.register('锁上以后第一件')];
  const status = await station.until(({ problem, nextTry }) => problem?.code === 'locked' && nextTry !== null);
  expect(Date.parse(status.nextTry ?? '') - Date.now()).toBeGreaterThan(5 * 60_000);
  const asked = (await commands.enemySaw(siege.id)).seen.length;
  for (const words of ['第二件', '第三件', '第四件']) during.push(await station.register(words));
  await station.until(({ unsent }) => unsent.records === during.length);
  expect((await commands.enemySaw(siege.id)).seen.length).toBe(asked);
  await goesOn(siege, station, [before, ...during]);
}, countyMs);

describe('what is in the documents', () => {
  test('no forgery enters, each is counted, and the honest one beside them comes in', async () => {
    const siege = await openSiege();
    const { station, id } = siege;
    const own = await station.register('自己的');
    await station.until(isLevel);
    const { forged, dangerous } = await commands.plantForgeries(id);
    const honest = (await commands.plantHonest(id, 'A001')) as RecordId;
    await expect.poll(() => station.events(honest), wait).toHaveLength(1);
    await station.until(({ strange }) => strange === forged.length + dangerous.length);
    for (const { name, document } of forged) expect([name, await station.events(document._id as RecordId)]).toEqual([name, []]);
    for (const one of dangerous) expect(await station.events(one as RecordId)).toEqual([]);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    const kept = await station.host.backup.read({ after: 0, maxBytes: 8_388_608 });
    const journal = JSON.stringify(kept);
    for (const { name, document, events } of forged) expect([name, journal.includes(document._id), events.some((event) => journal.includes(event))]).toEqual([name, false, false]);
    await goesOn(siege, station, [own]);
  }, countyMs);

  test('an event that was changed at the county is what it was here, and is put right there by the next act', async () => {
    const siege = await openSiege();
    const { station, id, db } = siege;
    const record = await station.register('原话');
    await station.until(isLevel);
    await expect.poll(async () => ids(await at(siege, record)), wait).toHaveLength(1);
    const there = (await at(siege, record)) as Document;
    await commands.plant(id, db, { ...there, events: ((there['events'] as Json[]).map((event) => ({ ...(event as Document), data: { ...((event as Document)['data'] as Document), words: '改过的话' } }))) });
    const after = (await commands.plantHonest(id, 'A002')) as RecordId;
    await expect.poll(() => station.events(after), wait).toHaveLength(1);
    expect(JSON.stringify(await station.events(record))).toContain('原话');
    await station.act(record, 'issue.addendum', { text: '补充' });
    await goesOn(siege, station, [record]);
    expect(JSON.stringify(await at(siege, record))).not.toContain('改过的话');
  }, countyMs);

  test('an event that the county dropped is sent again', async () => {
    const siege = await openSiege();
    const { station, id, db } = siege;
    const record = await station.register('路');
    await station.act(record, 'issue.addendum', { text: '补充' });
    await station.until(isLevel);
    await expect.poll(async () => ids(await at(siege, record)), wait).toHaveLength(2);
    const there = (await at(siege, record)) as Document;
    await commands.plant(id, db, { ...there, events: (there['events'] as Json[]).slice(0, 1) });
    await expect.poll(async () => ids(await at(siege, record)), wait).toEqual((await station.events(record)).map((event) => event.id));
  }, countyMs);
});

describe('what rows and sequences say', () => {
  const cases: readonly { readonly name: string; readonly hostility: Hostility }[] = [
    { name: 'rows with another’s document', hostility: { when: '_changes|_all_docs', does: { lie: 'swapDocuments' } } },
    { name: 'rows under other names', hostility: { when: '_changes', does: { lie: 'renameRows' } } },
    { name: 'answers to other questions', hostility: { when: '_all_docs', does: { lie: 'answerOtherKeys' } } },
    { name: 'rows without anything', hostility: { when: '_changes', does: { lie: 'emptyRows' } } },
    { name: 'every row twice', hostility: { when: '_changes', does: { lie: 'repeatRows' } } },
    { name: 'a sequence that goes back', hostility: { when: '_changes', does: { lie: 'sequenceGoesBack' } } },
    { name: 'a sequence that is none', hostility: { when: '_changes', does: { lie: 'sequenceIs', word: 'soon' } } },
    { name: 'more to come that never comes', hostility: { when: '_changes', does: { lie: 'alwaysPending' } } },
  ];
  test.each(cases)('$name: no record is mixed up, the server is not stormed, and what was there is read when it is over', async ({ hostility }) => {
    const siege = await openSiege();
    const { station, id } = siege;
    await siege.be(hostility);
    const honest = [await commands.plantHonest(id, 'A001'), await commands.plantHonest(id, 'A002'), await commands.plantHonest(id, 'A003')] as RecordId[];
    const before = (await commands.enemySaw(id)).seen.length;
    const own = await station.register('路');
    station.store().sync.syncNow();
    await new Promise((resolve) => setTimeout(resolve, 3000)); // how much it asks in a while is what is looked at
    expect((await commands.enemySaw(id)).seen.length - before).toBeLessThan(40);
    for (const record of honest) for (const event of await station.events(record)) expect(event.data['summary']).toContain(record.slice(-4));
    await goesOn(siege, station, [own]);
    for (const record of honest) await expect.poll(() => station.events(record), wait).toHaveLength(1);
  }, countyMs);
});

test('a first reading of rows with another’s document stops, and all is read when it is over', async () => {
  let honest: RecordId[] = [];
  const siege = await openSiege(async (id) => {
    honest = [await commands.plantHonest(id, 'A001'), await commands.plantHonest(id, 'A002')] as RecordId[];
    await commands.behave(id, [{ when: 'station.*(_changes|_all_docs)', does: { lie: 'swapDocuments' } }]);
  });
  const { station } = siege;
  expect((await firstValueFrom(station.store().sync.status)).problem).toMatchObject({ code: 'not_couchdb' });
  for (const record of honest) expect(await station.events(record)).toEqual([]);
  await goesOn(siege, station, honest);
  for (const record of honest) expect(await station.events(record)).toHaveLength(1);
}, countyMs);

describe('what verdicts say', () => {
  const cases: readonly { readonly name: string; readonly does: Hostility['does']; readonly refused: number }[] = [
    { name: 'one verdict too few', does: { lie: 'forgetLastRow' }, refused: 0 },
    { name: 'verdicts on what nobody wrote', does: { lie: 'praiseOthers' }, refused: 0 },
    { name: 'a conflict for ever', does: { lie: 'conflictForEver' }, refused: 0 },
    { name: 'refused in words of its own', does: { lie: 'refuseAll', word: '<b>no</b>' }, refused: 2 },
    { name: 'refused in the words of the rules', does: { lie: 'refuseAll', word: 'lx1 altered - x' }, refused: 2 },
  ];
  test.each(cases)('$name: nothing is lost, the server is not stormed, and it goes up when it is over', async ({ does, refused }) => {
    const siege = await openSiege();
    const { station, id } = siege;
    await siege.be({ when: '_bulk_docs', does });
    const before = (await commands.enemySaw(id)).seen.length;
    const records = [await station.register('路一'), await station.register('路二')];
    await station.until((status) => status.refused === refused && (status.phase === 'offline' || (refused > 0 && status.phase === 'resting')));
    await new Promise((resolve) => setTimeout(resolve, 2000)); // how much it asks in a while is what is looked at
    expect((await commands.enemySaw(id)).seen.length - before).toBeLessThan(60);
    for (const record of records) expect(await station.events(record)).toHaveLength(1);
    await siege.be();
    await station.store().sync.sendAgain((await firstValueFrom(station.store().sync.refusals)).map((one) => one.id));
    await goesOn(siege, station, records);
    expect((await firstValueFrom(station.store().sync.status)).refused).toBe(0);
  }, countyMs);
});
