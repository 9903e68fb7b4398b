import { filter, firstValueFrom, map } from 'rxjs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import { fromStored, openCollections, removeCollections } from '../../../renderer/db/collections.ts';
import { sampleCounts, seedSampleStation } from '../../../renderer/db/sample-station.ts';
import { openContact, sealContact } from '../../../renderer/db/seal-contact.ts';
import type { LedgerFilter, LedgerPage, Store } from '../../../renderer/db/store.ts';
import type { JsonObject } from '../../../shared/kernel/json.ts';
import type { RecordDocument } from '../../../shared/kernel/record/document.ts';
import { tick } from '../../../shared/kernel/record/clock.ts';
import { type Event, sealEvent } from '../../../shared/kernel/record/event.ts';
import { headsOf } from '../../../shared/kernel/record/history.ts';
import { toInstant } from '../../../shared/kernel/time.ts';
import { foldRecord } from '../../../shared/kernel/record/fold.ts';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import { issueKind } from '../../../shared/reception/issue.ts';
import { openStation, type TestStation } from '../open-station.ts';

const everything: LedgerFilter = { text: '', from: '', to: '', places: [], category: '', stages: [] };

let station: TestStation;
beforeEach(async () => {
  station = await openStation();
});
afterEach(async () => {
  await station.close();
});

function matter(words: string, sequence: number): JsonObject {
  return {
    number: `JY01-2024-A-${String(sequence).padStart(4, '0')}`, on: '2024-11-15', words, summary: words.slice(0, 12), category: '道路交通', place: '', nature: 'help',
    channel: 'desk', level: 'town', people: 5, deputies: ['罗春芳'], visitor: '河湾西村村民', contact: 'none', imported: null,
  };
}

async function register(store: Store, words: string, sequence = 1): Promise<RecordId> {
  const record = store.newId('issue');
  const saved = await store.commit([{ record, events: [{ type: 'issue.registered', data: matter(words, sequence) }] }]);
  expect(saved).toMatchObject({ ok: true });
  return record;
}

async function correct(store: Store, record: RecordId, set: JsonObject) {
  return store.commit([{ record, events: [{ type: 'issue.corrected', data: { set, reason: '' } }] }]);
}

async function journalled(): Promise<{ readonly record: string; readonly text: string }[]> {
  const read = await station.host.backup.read({ after: 0, maxBytes: 8_388_608 });
  if (!read.ok) throw new Error(read.problem);
  return read.value.entries.map(({ entry }) => ({ record: entry.record, text: JSON.stringify(entry) }));
}

async function complete(store: Store, wanted: Partial<LedgerFilter> = {}): Promise<LedgerPage> {
  return firstValueFrom(store.ledger({ ...everything, ...wanted }, { offset: 0, limit: 100 }).pipe(filter((page) => page.complete)));
}

function correctionOf(record: RecordId, seen: readonly Event[], set: JsonObject): Event {
  const first = seen[0];
  if (first === undefined) throw new Error('nothing was registered');
  const hlc = tick(Date.now(), seen.map((event) => event.hlc));
  return sealEvent(record, { type: 'issue.corrected', v: 1, at: toInstant(Date.now()), hlc, by: first.by, after: headsOf(seen), data: { set, reason: '' } });
}

/** Every record as the store holds it, without what RxDB adds. */
async function wholeStore(): Promise<RecordDocument[]> {
  const { database, collections } = await openCollections();
  const documents = await collections.records.find().exec();
  const all = documents.map((document) => fromStored(document.toMutableJSON())).sort((a, b) => (a.id < b.id ? -1 : 1));
  await database.close();
  return all;
}

describe('a saved act', () => {
  test('is in the journal and in the ledger, word for word', async () => {
    const { store } = await station.open();
    const record = await register(store, '桥上的护栏又被车撞断了');
    expect((await journalled()).find((entry) => entry.record === record)?.text).toContain('桥上的护栏又被车撞断了');
    expect((await complete(store, { text: '护栏' })).rows.map((row) => row.id)).toEqual([record]);
  });

  test('is refused before anything is written when the record does not allow it', async () => {
    const { store } = await station.open();
    const before = await journalled();
    expect(await correct(store, store.newId('issue'), { summary: '没有登记过' })).toMatchObject({ ok: false, problem: 'act_not_allowed' });
    expect(await journalled()).toEqual(before);
  });

  test('is refused when nobody is signed in', async () => {
    const { store } = await station.open();
    await station.host.access.signOut({});
    const saved = await store.commit([{ record: store.newId('issue'), events: [{ type: 'issue.registered', data: matter('没人登录', 1) }] }]);
    expect(saved).toMatchObject({ ok: false, problem: 'not_signed_in' });
  });
});

describe('places added in one commit', () => {
  test('stand in the order they were added', async () => {
    const { store } = await station.open();
    const names = Array.from({ length: 20 }, (_, at) => `第${at}村`);
    await store.commit(names.map((name) => ({ record: store.newId('place'), events: [{ type: 'place.added', data: { name, level: 'village', parent: '' } }] })));
    const places = await firstValueFrom(store.all('place').pipe(filter((all) => all.length === names.length)));
    expect(places.map((place) => place.show['name'])).toEqual(names);
  });
});

describe('a database that cannot be written for a while', () => {
  test.each([
    ['because the disk takes nothing', 'disk_failed', () => new DOMException('full', 'QuotaExceededError')],
    ['because the program is wrong, which is not blamed on the disk', 'defect', () => new TypeError('undefined is not a function')],
  ])('%s: does not say saved, loses nothing, and has the act once when it can be written again', async (_why, problem, failure) => {
    const { store } = await station.open();
    const record = store.newId('issue');
    const put = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'put');
    Object.defineProperty(IDBObjectStore.prototype, 'put', {
      configurable: true,
      value: () => {
        throw failure();
      },
    });
    try {
      expect(await store.commit([{ record, events: [{ type: 'issue.registered', data: matter('硬盘满时登记的', 1) }] }])).toMatchObject({ ok: false, problem });
      expect(await firstValueFrom(store.saveState)).toMatchObject({ state: 'failed' });
    } finally {
      if (put !== undefined) Object.defineProperty(IDBObjectStore.prototype, 'put', put);
    }
    const there = await firstValueFrom(store.record(record).pipe(filter((document) => document !== null)));
    expect(there.events).toHaveLength(1);
    await firstValueFrom(store.saveState.pipe(filter((now) => now.state === 'saved')));
    expect((await journalled()).filter((entry) => entry.record === record)).toHaveLength(1);
  });
});

describe('another person at the same computer', () => {
  test('is the author of what she does, also when the change of session was not heard', async () => {
    const { store } = await station.open();
    await register(store, '站长登记的', 1);
    const clerk = store.newId('staff');
    await store.commit([{ record: clerk, events: [{ type: 'staff.added', data: { name: '许文静', role: 'clerk' } }] }]);
    await station.host.access.setPin({ staff: clerk, pin: '135790' });
    // Through another door of the same window: this store hears nothing of it.
    const unheard = station.window('window-1');
    await unheard.access.signIn({ staff: clerk, pin: '135790' });
    const record = await register(store, '联络员登记的', 2);
    const document = await firstValueFrom(store.record(record).pipe(filter((now) => now !== null)));
    expect(document.events[0]?.by).toMatchObject({ staff: clerk, role: 'clerk' });
  });
});

describe('a correction', () => {
  test('is a new event, and taking it back is another', async () => {
    const { store } = await station.open();
    const record = await register(store, '夜里没有路灯');
    await correct(store, record, { summary: '装路灯' });
    const corrected = await firstValueFrom(store.record(record));
    const target = corrected?.events.at(-1)?.id ?? '';
    expect(await store.commit([{ record, events: [{ type: 'record.undone', data: { target } }] }])).toMatchObject({ ok: true });
    const document = await firstValueFrom(store.record(record));
    const folded = foldRecord(issueKind, record, document?.events ?? []);
    expect(folded.fields['summary']).toBe('夜里没有路灯');
    expect(folded.history.map((entry) => [entry.event.type, entry.status])).toEqual([
      ['issue.registered', 'applied'],
      ['issue.corrected', 'undone'],
      ['record.undone', 'applied'],
    ]);
  });
});

describe('the database', () => {
  test('when it was deleted, is rebuilt from the journal and equals the original', async () => {
    const first = await station.open();
    const record = await register(first.store, '水渠漏水', 1);
    await register(first.store, '班车太早', 2);
    await correct(first.store, record, { summary: '北坡水渠漏水', people: 9 });
    await first.close();
    const original = await wholeStore();
    await removeCollections();

    const again = await station.open();
    expect(again.rebuilt).toMatchObject({ reason: 'missing', records: original.length });
    await again.close();
    expect(await wholeStore()).toEqual(original);
  });

  test('is rebuilt once when somebody asked for it', async () => {
    const first = await station.open();
    await register(first.store, '水渠漏水');
    await first.close();
    await station.host.backup.askRebuild({ ask: true });
    const second = await station.open();
    expect(second.rebuilt).toMatchObject({ reason: 'asked' });
    await second.close();
    expect((await station.open()).rebuilt).toBeNull();
  });

  test('catches up with what the journal has and it lacks', async () => {
    const first = await station.open();
    await register(first.store, '第一件', 1);
    const before = await wholeStoreAfterClosing(first.close);
    // Another window's commit whose page died before its database wrote.
    const second = await station.open();
    await register(second.store, '第二件', 2);
    await second.close();
    await putBack(before);
    const third = await station.open();
    expect(third.rebuilt).toBeNull();
    expect((await complete(third.store)).total).toBe(2);
  });

  test('with cards of an older version is made anew from the journal, once', async () => {
    const first = await station.open();
    await register(first.store, '旧版登记的事');
    const { documents, local } = await wholeStoreAfterClosing(first.close);
    // As the version before wrote it: its cards lack what this one reads, its mark names no version.
    const older = documents.map((document) => ({ ...document, show: {} }));
    await putBack({ documents: older, local: local === undefined ? undefined : { ...local, journal: local.journal.split(' ')[0] ?? '' } });
    const again = await station.open();
    expect(again.rebuilt).toMatchObject({ reason: 'older_cards' });
    expect((await complete(again.store)).rows[0]?.show.summary).toBe('旧版登记的事');
    await again.close();
    expect((await station.open()).rebuilt).toBeNull();
  });

  test('filled from another journal is not mixed with this one', async () => {
    const first = await station.open();
    await register(first.store, '旧站的事');
    await first.close();
    const other = await openStationKeepingStore();
    const opened = await other.open();
    expect(opened.rebuilt).toMatchObject({ reason: 'other_journal' });
    expect((await complete(opened.store)).total).toBe(0);
    await other.close();
  });
});

describe('another window’s correction of the same field that this window has not seen', () => {
  test('is found in the journal, kept beside this one’s, and left for a person to choose', async () => {
    const { store } = await station.open();
    const record = await register(store, '机耕路断了');
    const seen = (await firstValueFrom(store.record(record)))?.events ?? [];
    const other = station.window('window-2');
    await station.signIn(other);
    const theirs = correctionOf(record, seen, { category: '产业发展' });
    expect(await other.backup.append({ entries: [{ type: 'events', record, events: [theirs] }] })).toMatchObject({ ok: true });

    expect(await correct(store, record, { category: '水利抗旱' })).toMatchObject({ ok: true });
    const both = await firstValueFrom(store.record(record).pipe(filter((now) => now?.events.length === 3)));
    const folded = foldRecord(issueKind, record, both?.events ?? []);
    expect(folded.conflicts.map((conflict) => [conflict.field, conflict.options.map((option) => option.value).sort()])).toEqual([['category', ['产业发展', '水利抗旱'].sort()]]);
    expect((await complete(store)).rows[0]?.show.conflict).toBe(true);
  });
});

describe('contact data', () => {
  test('is nowhere readable on disk and opens with its key', async () => {
    const { store } = await station.open();
    const record = store.newId('issue');
    const sealed = await sealContact(station.host, record, { name: '周文仙', phone: '13800138000' });
    if (!sealed.ok) throw new Error(sealed.problem);
    await store.commit([{ record, contact: sealed.value, events: [{ type: 'issue.registered', data: { ...matter('停车难', 1), contact: 'kept' } }] }]);
    const written = (await journalled()).map((entry) => entry.text).join('\n');
    expect(written).not.toContain('周文仙');
    expect(written).not.toContain('13800138000');
    const kept = await store.contact(record);
    expect(kept === null ? null : await openContact(station.host, record, kept)).toEqual({ ok: true, value: { name: '周文仙', phone: '13800138000' } });
  });

  test('sealed for one matter does not open for another', async () => {
    const { store } = await station.open();
    const [mine, theirs] = [store.newId('issue'), store.newId('issue')];
    const sealed = await sealContact(station.host, mine, { name: '周文仙', phone: '' });
    await sealContact(station.host, theirs, { name: '', phone: '' });
    if (!sealed.ok) throw new Error(sealed.problem);
    expect(await openContact(station.host, theirs, sealed.value)).toMatchObject({ ok: false, problem: 'damaged' });
  });
});

describe('the sample station', () => {
  test('has its places, deputies and matters, and filling it twice adds nothing', async () => {
    const { store } = await station.open();
    expect(await seedSampleStation(store, station.host, () => undefined)).toMatchObject({ ok: true });
    expect((await complete(store)).total).toBe(sampleCounts.issues);
    expect(await firstValueFrom(store.all('deputy').pipe(map((all) => all.length)))).toBe(sampleCounts.deputies);
    await seedSampleStation(store, station.host, () => undefined);
    expect((await complete(store)).total).toBe(sampleCounts.issues);
    const people = await station.host.access.people({});
    expect(people.ok ? people.value.people.filter((person) => person.hasPin).length : 0).toBe(4);
  });

  test('is there after a restart of the host', async () => {
    const first = await station.open();
    await seedSampleStation(first.store, station.host, () => undefined);
    await first.close();
    await commands.restartHost(station.id);
    const again = await station.open();
    expect((await complete(again.store)).total).toBe(sampleCounts.issues);
    await station.signIn();
    await register(again.store, '重启以后登记的', 900);
    expect((await complete(again.store)).total).toBe(sampleCounts.issues + 1);
  });
});

async function wholeStoreAfterClosing(close: () => Promise<void>) {
  await close();
  const { database, collections } = await openCollections();
  const documents = (await collections.records.find().exec()).map((document) => document.toMutableJSON());
  const local = (await collections.local.findOne('journal').exec())?.toMutableJSON();
  await database.close();
  return { documents, local };
}

/** The store as it was: what a window leaves that died between the journal and the database. */
async function putBack({ documents, local }: Awaited<ReturnType<typeof wholeStoreAfterClosing>>): Promise<void> {
  await removeCollections();
  const { database, collections } = await openCollections();
  await collections.records.bulkInsert(documents);
  if (local !== undefined) await collections.local.upsert(local);
  await database.close();
}

async function openStationKeepingStore(): Promise<TestStation> {
  const kept = await wholeStoreAfterClosing(async () => undefined);
  const other = await openStation();
  await putBack(kept);
  return other;
}

