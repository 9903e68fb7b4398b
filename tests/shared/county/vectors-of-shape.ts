/** Shape: what is no document of the county, or too large, is let in from nobody; the admin's too. */
import { stationDatabase } from '../../../shared/county/names.ts';
import { type Event, sealEvent } from '../../../shared/kernel/record/event.ts';
import type { JsonObject } from '../../../shared/kernel/json.ts';
import { type Doc, people, wire } from './build-writes.ts';
import { oldRev, type Row, type Table } from './vector.ts';

/** An object so many levels deep. */
export function deep(levels: number): JsonObject {
  let value: JsonObject = {};
  for (let level = 1; level < levels; level++) value = { in: value };
  return value;
}

/** Malformed and oversized documents, each with one fault. */
export const shapeVectors: Table = (_now, county, write) => {
  const database = stationDatabase(county, 'JY01');
  const { clerkA } = people;
  const refused = (name: string, doc: Doc, rest: Partial<Row> = {}): Row => ({ name, database, account: 'JY01-A', new: doc, expect: 'malformed', ...rest });
  /** A matter, changed as a document. */
  const matter = (change: (doc: { readonly _id: string; readonly events: readonly Event[] }) => Doc): Doc => {
    const { record, events } = write.matter();
    return change({ ...wire(record, events), _id: record, events });
  };
  const added = (change: Doc): Doc => matter((doc) => ({ ...doc, ...change }));
  /** A matter whose one event is changed; shape is looked at before its id is. */
  const event = (change: (event: Event) => Doc): Doc => matter((doc) => ({ ...doc, events: doc.events.map(change) }));
  const data = (value: JsonObject): Doc => {
    const { record, events } = write.matter();
    return wire(record, [...events, write.event(record, clerkA, 'issue.addendum', value, events)]);
  };
  const author = (change: Doc): Doc => event((one) => ({ ...one, by: { ...one.by, ...change } }));
  const long = '长'.repeat(60_000);
  const many = write.matter();
  const big = write.matter();
  // Sizes are looked at before ids are, so these need no fitting ones: hashing megabytes takes its time.
  const bigEvents = big.events.flatMap((first) => Array.from({ length: 34 }, (_, at) => ({ ...first, id: String(at).padStart(32, '0'), data: { text: long } })));
  const chunk = write.chunk(new Uint8Array([1, 2, 3, 4]));
  const levelled = write.matter();
  const varied = write.matter();

  return [
    refused('an id that no document has', added({ _id: 'notes' })),
    refused('a record of a kind that nobody knows', wire(write.id('unheard'), write.matter().events)),
    refused('a record id in small letters', matter((doc) => ({ ...doc, _id: doc._id.toLowerCase() }))),
    refused('a status of no computer', write.status('JY01')),
    refused('a chunk named by something else than its hash', write.chunk(new Uint8Array([9]), 'JY01', { _id: 'chunk:JY01:photo' })),
    refused('a county’s document that nobody knows', write.info(county, { _id: 'county:other' })),
    refused('a field beside the history', added({ note: 'x' })),
    refused('a megabyte in a field beside the history', added({ junk: 'x'.repeat(1_000_000) })),
    refused('derived fields, which would lie', added({ stage: 'settled', due: '2099-01-01' })),
    refused('an attachment of CouchDB', added({ _attachments: { 'a.txt': { content_type: 'text/plain', data: 'eA==' } } })),
    refused('a version that nobody knows', added({ v: 2 })),
    refused('no version', matter(({ _id, events }) => ({ _id, events }))),
    refused('no events', added({ events: [] })),
    refused('events that are no list', matter((doc) => ({ ...doc, events: { ...doc.events } }))),
    refused('the same event twice', matter((doc) => ({ ...doc, events: [...doc.events, ...doc.events] }))),
    refused('an event that is a text', added({ events: ['event'] })),
    refused('an event that is nothing', added({ events: [null] })),
    refused('a field more in an event', event((one) => ({ ...one, note: 'x' }))),
    refused('a field less in an event', event(({ hlc: _hlc, ...one }) => one)),
    refused('an event id of another length', event((one) => ({ ...one, id: one.id.slice(1) }))),
    refused('an event type that is a sentence', event((one) => ({ ...one, type: 'issue registered' }))),
    refused('a version of an event below one', event((one) => ({ ...one, v: 0 }))),
    refused('a version of an event that is half', event((one) => ({ ...one, v: 1.5 }))),
    refused('a time without its zone', event((one) => ({ ...one, at: '2026-11-22 08:00' }))),
    refused('a day that is not in the calendar', event((one) => ({ ...one, at: '2026-02-30T08:00:00.000Z' }))),
    refused('a logical clock that is a number', event((one) => ({ ...one, hlc: 1_731_638_400_123 }))),
    refused('a role that nobody has', author({ role: 'mayor' })),
    refused('an author with his name', author({ name: '王芳' })),
    refused('an author without a computer', author({ device: undefined })),
    refused('a computer that is a word', author({ device: 'desk' })),
    refused('heads that are no ids', event((one) => ({ ...one, after: ['first'] }))),
    refused('more heads than anybody can have seen', event((one) => ({ ...one, after: Array.from({ length: 65 }, () => one.id) }))),
    refused('data that is a list', event((one) => ({ ...one, data: [] }))),
    refused('data of thirteen levels', data(deep(13))),
    refused('data of two thousand levels', event((one) => ({ ...one, data: deep(2000) }))),
    refused('a key that is no key in JavaScript', event((one) => ({ ...one, data: { set: JSON.parse('{"__proto__":{"role":"county_clerk"}}') as Doc } }))),
    refused('a number that JavaScript cannot hold', event((one) => ({ ...one, data: { people: 2 ** 53 } }))),
    refused('half a character', event((one) => ({ ...one, data: { text: '\ud842' } })), { sent: 'never' }),
    refused('half a character in a key', event((one) => ({ ...one, data: { '\udfb7': 1 } })), { sent: 'never' }),
    { name: 'data of twelve levels', database, account: 'JY01-A', new: wire(levelled.record, [write.event(levelled.record, clerkA, 'issue.addendum', deep(12))]), expect: 'allowed' },
    { name: 'data of every sort', database, account: 'JY01-A', new: wire(varied.record, [write.event(varied.record, clerkA, 'issue.addendum', { n: [0, -1.5, 1e-7, 9007199254740991, -9007199254740991], b: [true, false, null], t: ['', '𠮷', '\u0000'] })]), expect: 'allowed' },

    refused('an event of a hundred thousand characters', data({ text: 'x'.repeat(100_000) }), { expect: 'too_large' }),
    refused('an event of seven million characters', event((one) => ({ ...one, data: { text: 'x'.repeat(7_000_000) } })), { expect: 'too_large' }),
    refused('a history of two million characters', wire(big.record, bigEvents), { expect: 'too_large' }),
    refused('five thousand events and one', wire(many.record, Array.from({ length: 5001 }, () => many.events[0])), { expect: 'too_large' }),
    refused('a chunk of more than 64 KiB', write.chunk(new Uint8Array(65_537)), { expect: 'too_large' }),
    refused('a chunk of a megabyte', write.chunk(new Uint8Array(1_000_000)), { expect: 'too_large' }),

    refused('a chunk that is no base64', { ...chunk, data: '!!!!' }),
    refused('a chunk of nothing', { ...chunk, data: '' }),
    refused('a chunk written in a second way', { ...chunk, data: 'AQIDBB==' }),
    refused('a chunk with a name', { ...chunk, name: 'a.jpg' }),
    refused('a status that names another computer', write.status('JY01-A', 'line', { device: 'JY01-B' })),
    refused('a status with a field more', write.status('JY01-A', 'line', { words: '…' })),
    refused('a status with a megabyte for a version', write.status('JY01-A', 'line', { version: 'x'.repeat(1_000_000) })),
    refused('a status that counts below nothing', write.status('JY01-A', 'line', { unsent: -1 })),
    refused('a status with a month of days and one', write.status('JY01-A', 'line', { days: Array.from({ length: 31 }, () => '2026-11-22') })),
    refused('a status by telephone', write.status('JY01-A', 'line', { by: 'telephone' })),
    refused('a card without a seed', write.card('JY01-A', { seed: '' }), { account: 'CG00-A', database: `lx-${county}-office` }),
    refused('an info with a short key', write.info(county, { key: 'ab' }), { account: 'CG00-A', database: `lx-${county}-reference` }),

    refused('the admin writes a note', { _id: 'notes', v: 1 }, { account: 'admin' }),
    refused('the admin writes fields beside the history', added({ stage: 'settled' }), { account: 'admin' }),
    refused('a revision that is a number', added({ _rev: 1 }), { sent: 'never' }),
    refused('a design document that is asked about', { _id: '_design/other', v: 1, views: {} }, { sent: 'never' }),
    { name: 'the admin writes a design document', database, account: 'admin', new: { _id: '_design/other', views: {} }, expect: 'allowed', sent: 'never' },
    { name: 'a clerk writes a well-shaped document on top of a tombstone', database, account: 'JY01-A', old: { _id: levelled.record, _deleted: true }, new: wire(levelled.record, [sealEvent(levelled.record, write.addendum(levelled.record, clerkA, []))], { _rev: oldRev }), expect: 'allowed', sent: 'never' },
  ];
};
