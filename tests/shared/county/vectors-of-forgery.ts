/** History and authorship: nothing is cut, changed, moved, forged or written in a time that has not come. */
import { officeDatabase, referenceDatabase, stationDatabase } from '../../../shared/county/names.ts';
import type { JsonObject } from '../../../shared/kernel/json.ts';
import { type Event, sealEvent } from '../../../shared/kernel/record/event.ts';
import { type Doc, people, wire } from './build-writes.ts';
import { oldRev, type Row, type Table } from './vector.ts';

const rev = { _rev: oldRev };
const otherRev = { _rev: '2-bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb' };

/** Forbidden writes of well-shaped documents by accounts that may write there. */
export const forgeryVectors: Table = (now, county, write) => {
  const station = stationDatabase(county, 'JY01');
  const { clerkA, headA, clerkB, neighbour, office, officeB } = people;

  /** A matter of clerk A with an addendum, on top of which `next` says what is written. */
  const after = (name: string, account: Row['account'], expect: Row['expect'], next: (record: string, events: readonly [Event, Event]) => readonly unknown[], change: Doc = rev): Row => {
    const { record, events } = write.matter();
    const [first] = events as readonly [Event];
    const both = [first, write.addendum(record, clerkA, [first])] as const;
    return { name, database: station, account, old: wire(record, both), new: wire(record, next(record, both), change), expect };
  };
  /** One more event, by `author`. */
  const adds = (name: string, account: Row['account'], expect: Row['expect'], make: (record: string, events: readonly Event[]) => Event): Row =>
    after(name, account, expect, (record, events) => [...events, make(record, events)]);
  const resealed = (record: string, event: Event, change: Partial<Event>): Event => {
    const { id: _id, ...body } = { ...event, ...change };
    return sealEvent(record, body);
  };
  /** A record of the rota that begins with an act of a clerk. */
  const byClerk = (kind: 'rota' | 'shift' | 'leave' | 'swap' | 'deputy', type: string, data: JsonObject): Doc => {
    const record = write.id(kind);
    return wire(record, [write.event(record, clerkA, type, data)]);
  };
  const deletion = write.matter();
  const farewell = write.matter();
  const ended = write.matter();
  const lifted = write.matter();
  const other = write.matter();
  const tree = write.matter();
  const young = write.matter();
  const piece = write.chunk(new TextEncoder().encode('照片'));
  const photo = write.chunk(new TextEncoder().encode('另一张照片'));
  const status = write.status('JY01-A');
  const countyPlace = write.id('place', 'CG00');
  const placeAdded = write.event(countyPlace, office, 'place.added', { name: '桔园镇', level: 'town', parent: '' });
  const entry = write.id('station', 'CG00');

  return [
    after('an event is left out', 'JY01-A', 'history_cut', (_, [first]) => [first]),
    after('an event is left out while another comes', 'JY01-B', 'history_cut', (record, [first, second]) => [first, write.addendum(record, clerkB, [first, second])]),
    after('the carrier leaves an event out', 'carrier', 'history_cut', (_, [first]) => [first]),
    after('the office leaves an event out', 'CG00-A', 'history_cut', (_, [first]) => [first]),
    after('an event is changed and keeps its id', 'JY01-A', 'history_cut', (_, [first, second]) => [first, { ...second, data: { text: '改过' } }]),
    after('an event is changed and gets the id that fits', 'JY01-A', 'history_cut', (record, [first, second]) => [first, resealed(record, second, { data: { text: '改过' } })]),
    after('an event is written with its keys in another order', 'JY01-A', 'history_cut', (_, [first, second]) => [first, Object.fromEntries(Object.entries(second).reverse())]),
    { name: 'a chunk is written over', database: station, account: 'JY01-A', old: piece, new: { ...piece, ...rev }, expect: 'history_cut' },

    adds('a new event has somebody’s id', 'JY01-A', 'altered', (record, events) => ({ ...write.addendum(record, clerkA, events), id: 'A'.repeat(32) })),
    adds('a new event was changed after it was sealed', 'JY01-A', 'altered', (record, events) => ({ ...write.addendum(record, clerkA, events), at: '2026-01-01T00:00:00.000Z' })),
    adds('the carrier brings an event that was changed', 'carrier', 'altered', (record, events) => ({ ...write.addendum(record, clerkA, events), data: { text: '途中改过' } })),
    adds('an event of another record is brought here', 'JY01-A', 'altered', () => write.addendum(other.record, clerkA, other.events)),
    { name: 'a chunk whose bytes are others', database: station, account: 'JY01-A', new: { ...photo, data: 'AAAA' }, expect: 'altered' },
    { name: 'the carrier brings a chunk whose bytes are others', database: station, account: 'carrier', new: { ...photo, data: 'AAAB' }, expect: 'altered' },

    adds('an event of another computer of the station', 'JY01-A', 'not_author', (record, events) => write.addendum(record, clerkB, events)),
    adds('an event of the county', 'JY01-A', 'not_author', (record, events) => write.note(record, office, events)),
    adds('an event of another computer of the office', 'CG00-A', 'not_author', (record, events) => write.note(record, officeB, events)),
    adds('an event of a station, by the office', 'CG00-A', 'not_author', (record, events) => write.addendum(record, clerkA, events)),
    adds('an event of the neighbour', 'JY01-A', 'not_author', (record, events) => write.addendum(record, neighbour, events)),
    adds('a person of the county at a computer of the station', 'JY01-A', 'not_author', (record, events) => write.addendum(record, { ...clerkA, staff: office.staff }, events)),
    adds('an author who is no person', 'JY01-A', 'not_author', (record, events) => write.addendum(record, { ...clerkA, staff: record }, events)),
    adds('a station acts as the county', 'JY01-A', 'role_not_allowed', (record, events) => write.note(record, { ...clerkA, role: 'county_clerk' }, events)),
    adds('a station takes back as the county', 'JY01-A', 'role_not_allowed', (record, events) => write.event(record, { ...clerkA, role: 'county_clerk' }, 'record.undone', { target: events[0]?.id ?? '' }, events)),
    adds('the office acts as a clerk of the station', 'CG00-A', 'role_not_allowed', (record, events) => write.addendum(record, { ...office, role: 'clerk' }, events)),
    adds('the office corrects what a citizen said', 'CG00-A', 'role_not_allowed', (record, events) => write.event(record, office, 'issue.corrected', { set: { summary: '改' }, reason: '' }, events)),
    adds('a clerk writes a note of the county', 'JY01-A', 'role_not_allowed', (record, events) => write.note(record, clerkA, events)),
    adds('the carrier brings a note of the county by a clerk', 'carrier', 'role_not_allowed', (record, events) => write.note(record, clerkA, events)),
    { name: 'a clerk adopts a rota', database: station, account: 'JY01-A', new: byClerk('rota', 'rota.adopted', { run: 'a'.repeat(64), note: '' }), expect: 'role_not_allowed' },
    { name: 'a clerk publishes a shift', database: station, account: 'JY01-A', new: byClerk('shift', 'shift.published', { edition: '1', on: '2027-03-03', holders: [] }), expect: 'role_not_allowed' },
    { name: 'a clerk grants a leave', database: station, account: 'JY01-A', new: byClerk('leave', 'leave.granted', { convener: '', note: '' }), expect: 'role_not_allowed' },
    { name: 'a clerk confirms a swap', database: station, account: 'JY01-A', new: byClerk('swap', 'swap.confirmed', { note: '' }), expect: 'role_not_allowed' },
    { name: 'a clerk decides an objection', database: station, account: 'JY01-A', new: byClerk('deputy', 'deputy.entry_decided', { entry: 'x', outcome: 'upheld', reason: '照签到表' }), expect: 'role_not_allowed' },
    adds('a type that nobody knows', 'JY01-A', 'type_not_allowed', (record, events) => write.event(record, clerkA, 'issue.forgotten', {}, events)),
    adds('a type of another kind of record', 'JY01-A', 'type_not_allowed', (record, events) => write.event(record, clerkA, 'place.added', {}, events)),
    adds('the carrier brings a type that nobody knows', 'carrier', 'type_not_allowed', (record, events) => write.event(record, clerkA, 'issue.forgotten', {}, events)),
    adds('a type with a name that JavaScript knows', 'JY01-A', 'type_not_allowed', (record, events) => write.event(record, clerkA, 'issue.constructor', {}, events)),
    { name: 'the office enters a place as a station', database: officeDatabase(county), account: 'CG00-A', new: wire(entry, [write.event(entry, office, 'place.added', {})]), expect: 'type_not_allowed' },
    { name: 'a clerk of the office’s computer adds a place for all', database: referenceDatabase(county), account: 'CG00-A', new: wire(countyPlace, [write.event(countyPlace, { ...office, role: 'clerk' }, 'place.added', {})]), expect: 'role_not_allowed' },
    { name: 'an event of another computer of the office among the county’s', database: referenceDatabase(county), account: 'CG00-B', new: wire(countyPlace, [placeAdded]), expect: 'not_author' },

    adds('a clock in the year 2099', 'JY01-A', 'future_clock', (record, events) => write.addendum(record, clerkA, events, '未来', { at: Date.parse('2099-01-01T00:00:00.000Z') })),
    adds('a logical clock ten minutes ahead', 'JY01-A', 'future_clock', (record, events) => write.addendum(record, clerkA, events, '未来', { hlc: `${now + 600_000}-0000` })),
    adds('a wall clock ten minutes ahead', 'JY01-A', 'future_clock', (record, events) => write.addendum(record, clerkA, events, '未来', { at: now + 600_000, hlc: `${now}-0000` })),
    adds('the carrier brings a clock in the year 2099', 'carrier', 'future_clock', (record, events) => write.addendum(record, clerkA, events, '未来', { hlc: '4070908800000-0000' })),
    { name: 'a status from the future', database: station, account: 'JY01-A', new: { ...status, at: '2099-01-01T00:00:00.000Z' }, expect: 'future_clock' },

    { name: 'a station deletes a matter', database: station, account: 'JY01-A', old: wire(deletion.record, deletion.events), new: { _id: deletion.record, _deleted: true, ...rev }, expect: 'deleted' },
    { name: 'a station deletes a matter and keeps its words', database: station, account: 'JY01-A', old: wire(farewell.record, farewell.events), new: wire(farewell.record, farewell.events, { _deleted: true, ...rev }), expect: 'deleted' },
    { name: 'the office deletes', database: station, account: 'CG00-A', old: wire(ended.record, ended.events), new: { _id: ended.record, _deleted: true, ...rev }, expect: 'deleted' },
    { name: 'the carrier deletes', database: station, account: 'carrier', old: wire(lifted.record, lifted.events), new: { _id: lifted.record, _deleted: true, ...rev }, expect: 'deleted' },
    { name: 'a station deletes its status', database: station, account: 'JY01-A', old: status, new: { _id: 'status:JY01-A', _deleted: true, ...rev }, expect: 'deleted' },

    { ...after('a leaf beside the newest revision', 'JY01-A', 'not_an_edit', (record, events) => [...events, write.event(record, headA, 'issue.addendum', { text: '旁' }, events)], otherRev), sent: 'whole_tree' },
    { name: 'a record with a revision of its own making', database: station, account: 'JY01-A', new: wire(tree.record, tree.events, otherRev), expect: 'not_an_edit', sent: 'whole_tree' },
    { name: 'the carrier writes a revision of its own making', database: station, account: 'carrier', new: wire(young.record, young.events, otherRev), expect: 'not_an_edit', sent: 'whole_tree' },
  ];
};
