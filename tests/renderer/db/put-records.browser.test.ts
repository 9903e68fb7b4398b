/** Many records at once, as a county sends them: into the real database of this browser. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { RxDatabase } from 'rxdb';
import { type Collections, fromStored, openCollections, removeCollections } from '../../../renderer/db/collections.ts';
import { putEvents } from '../../../renderer/db/put-records.ts';
import { newRecordId, type RecordId } from '../../../shared/kernel/ids.ts';
import type { JsonObject } from '../../../shared/kernel/json.ts';
import { tick } from '../../../shared/kernel/record/clock.ts';
import { type Event, sealEvent } from '../../../shared/kernel/record/event.ts';
import { headsOf } from '../../../shared/kernel/record/history.ts';
import { toInstant } from '../../../shared/kernel/time.ts';

let database: RxDatabase;
let collections: Collections;
beforeEach(async () => {
  await removeCollections();
  ({ database, collections } = await openCollections());
});
afterEach(() => database.close());

const start = Date.parse('2024-11-15T01:00:00.000Z');
const by = { staff: 'staff:JY01:01JCQ0000000000000000000S1', role: 'clerk', device: 'JY01-A' } as const;

function event(record: RecordId, seen: readonly Event[], type: string, data: JsonObject, device = by.device as string): Event {
  const hlc = tick(start, seen.map((one) => one.hlc));
  return sealEvent(record, { type, v: 1, at: toInstant(start), hlc, by: { ...by, device }, after: headsOf(seen), data });
}

/** Matters registered at a station, by record. */
function registrations(count: number): Map<RecordId, Event[]> {
  return new Map(Array.from({ length: count }, (_, index) => {
    const record = newRecordId('issue', 'JY01', { now: () => start + index, randomBytes: (size) => crypto.getRandomValues(new Uint8Array(size)) });
    const data = {
      number: `JY01-2024-A-${String(index + 1).padStart(4, '0')}`, on: '2024-11-15', words: '桥上的护栏又被车撞断了', summary: `第${index}件`, category: '道路交通', place: '', nature: 'help',
      channel: 'desk', level: 'town', people: 5, deputies: ['罗春芳'], visitor: '河湾西村村民', contact: 'none', imported: null,
    };
    return [record, [event(record, [], 'issue.registered', data)]];
  }));
}

function corrections(registered: ReadonlyMap<RecordId, readonly Event[]>, set: JsonObject, device = 'JY01-A'): Map<RecordId, Event[]> {
  return new Map([...registered].map(([record, seen]) => [record, [event(record, seen, 'issue.corrected', { set, reason: '' }, device)]]));
}

async function stored(): Promise<Map<string, ReturnType<typeof fromStored>>> {
  const documents = await collections.records.find().exec();
  return new Map(documents.map((document) => [document.primary, fromStored(document.toMutableJSON())]));
}

describe('a thousand corrections from elsewhere', () => {
  test('are all in their matters, in a few writes, and writing them again writes nothing', async () => {
    const registered = registrations(1200);
    await putEvents(collections, registered);
    const bulks: number[] = [];
    const counting = collections.records.eventBulks$.subscribe(({ events }) => bulks.push(events.length));
    const corrected = corrections(registered, { summary: '护栏要修' });
    await putEvents(collections, corrected);
    const all = await stored();
    expect([...all.values()].every((document) => document.events.length === 2 && document.show['summary'] === '护栏要修')).toBe(true);
    expect(bulks.reduce((sum, size) => sum + size, 0)).toBe(1200);
    expect(bulks.length).toBeLessThan(12);

    await putEvents(collections, corrected);
    await putEvents(collections, registered);
    expect(bulks.reduce((sum, size) => sum + size, 0)).toBe(1200);
    counting.unsubscribe();
  });

  test('do not overwrite what this station corrects at the same time', async () => {
    const registered = registrations(600);
    await putEvents(collections, registered);
    const theirs = corrections(registered, { people: 9 }, 'JY01-B');
    const ours = corrections(registered, { summary: '护栏要修' });
    await Promise.all([putEvents(collections, theirs), putEvents(collections, ours)]);
    for (const document of (await stored()).values()) expect(document).toMatchObject({ events: { length: 3 }, show: { summary: '护栏要修', people: 9 } });
  });

  test('are united with what was written after they were looked up', async () => {
    const registered = registrations(5);
    await putEvents(collections, registered);
    const lookedUp = await collections.records.findByIds([...registered.keys()]).exec();
    await putEvents(collections, corrections(registered, { people: 9 }, 'JY01-B'));
    await putEvents(collections, corrections(registered, { summary: '护栏要修' }), lookedUp);
    for (const document of (await stored()).values()) expect(document).toMatchObject({ events: { length: 3 }, show: { summary: '护栏要修', people: 9 } });
  });
});

describe('matters that two windows make at once', () => {
  test('are there once, with the events of both', async () => {
    const registered = registrations(600);
    const both = corrections(registered, { summary: '护栏要修' });
    const [first] = registered.keys();
    const withCorrections = new Map([...registered].map(([record, events]) => [record, [...events, ...(both.get(record) ?? [])]]));
    await Promise.all([putEvents(collections, registered, new Map()), putEvents(collections, withCorrections, new Map())]);
    const all = await stored();
    expect(all.size).toBe(600);
    expect([...all.values()].every((document) => document.events.length === 2)).toBe(true);
    expect(all.get(first ?? '')?.show['summary']).toBe('护栏要修');
  });

  test('mixed with matters that are there already, all of them arrive', async () => {
    const registered = registrations(700);
    const half = new Map([...registered].slice(0, 350));
    await putEvents(collections, half);
    const all = new Map([...registered].map(([record, events]) => [record, [...events, ...(corrections(new Map([[record, events]]), { people: 7 }).get(record) ?? [])]]));
    await putEvents(collections, all);
    expect([...(await stored()).values()].filter((document) => document.show['people'] === 7)).toHaveLength(700);
  });
});
