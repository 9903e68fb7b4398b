/**
 * Documents that a hostile server plants in a station's database: each is wrong in one way only, so a reader that lets it in has
 * shown which check is missing. The honest one beside them must come in.
 */
import type { RecordId } from '../../../shared/kernel/ids.ts';
import { tick } from '../../../shared/kernel/record/clock.ts';
import { type Event, type EventBody, sealEvent } from '../../../shared/kernel/record/event.ts';
import { toInstant } from '../../../shared/kernel/time.ts';
import { registration } from '../../fixtures/build-history.ts';
import type { Document, Json } from './little-couch.ts';

/** What a reader is expected to call it. */
export type Forgery = 'not_a_record' | 'other_station' | 'altered' | 'foreign_author' | 'forged_as_ours' | 'future_clock';

export type Forged = {
  readonly name: string;
  readonly why: Forgery;
  readonly document: Document & { readonly _id: string };
  /** ids of events that must never be found in the store */
  readonly events: readonly string[];
};

export type Scene = {
  /** code of the attacked station, e.g. JY01, and the letter of the attacked computer */
  readonly station: string;
  readonly letter: string;
  /** code that the county office writes under */
  readonly office: string;
  /** milliseconds since 1970 */
  readonly now: number;
};

/** A history of a neighbour computer of the same station that nothing is wrong with. @param tail 4 characters that tell records apart */
export function honestHistory({ station, letter, now }: Scene, tail: string, letterOf = letter === 'B' ? 'C' : 'B'): Document & { readonly _id: string } {
  const id = idOf('issue', station, tail);
  return wire(id, [registered(id, { device: `${station}-${letterOf}`, at: now - 60_000, station })]);
}

/** Every forgery once, each in a record of its own. */
export function forgedHistories(scene: Scene): readonly Forged[] {
  const { station, letter, office, now } = scene;
  const neighbour = letter === 'B' ? 'C' : 'B';
  const list: Forged[] = [];
  let turn = 0;
  type By = { readonly device?: string; readonly role?: 'clerk' | 'county_clerk'; readonly at?: number };

  function add(name: string, why: Forgery, bend: (id: RecordId, event: Event) => Json | Document, by: By = {}): void {
    turn += 1;
    const id = idOf('issue', station, `F${String(turn).padStart(3, '0')}`);
    const event = registered(id, { device: by.device ?? `${station}-${neighbour}`, at: by.at ?? now - 60_000, station, ...(by.role === undefined ? {} : { role: by.role }) });
    const document = bend(id, event) as Document;
    list.push({ name, why, document: { _id: id, ...document }, events: [event.id] });
  }
  const events = (one: Json): Document => ({ v: 1, events: one });
  const plain = (event: Event): Json => event as unknown as Json;

  add('events that are no list', 'not_a_record', (_, event) => events({ 0: plain(event) }));
  add('no events', 'not_a_record', () => events([]));
  add('events that are null', 'not_a_record', () => events([null]));
  add('another version of the document', 'not_a_record', (_, event) => ({ v: 2, events: [plain(event)] }));
  add('an event without an author', 'not_a_record', (_, { by: _by, ...event }) => events([event as unknown as Json]));
  add('an event with a key of its own', 'not_a_record', (_, event) => events([{ ...(event as unknown as Document), admin: true }]));
  add('a clock that is no clock', 'not_a_record', (_, event) => events([{ ...(event as unknown as Document), hlc: 'tomorrow' }]));
  add('a number where a word belongs', 'not_a_record', (_, event) => events([{ ...(event as unknown as Document), type: 7 }]));
  add('data that is no object', 'not_a_record', (_, event) => events([{ ...(event as unknown as Document), data: 'all of it' }]));
  add('more events than anybody can make', 'not_a_record', (_, event) => events(Array.from({ length: 5001 }, () => plain(event))));

  add('words changed after the fact', 'altered', (_, event) => events([{ ...(event as unknown as Document), data: { ...event.data, words: '与本站无关' } }]));
  add('a time changed after the fact', 'altered', (_, event) => events([{ ...(event as unknown as Document), at: toInstant(now - 86_400_000) }]));
  add('another author put in after the fact', 'altered', (_, event) => events([{ ...(event as unknown as Document), by: { ...event.by, device: `${station}-${neighbour === 'C' ? 'D' : 'C'}` } }]));
  add('an event of another record', 'altered', () => events([plain(registered(idOf('issue', station, 'ZZZZ'), { device: `${station}-${neighbour}`, at: now - 60_000, station }))]));
  add('an id that hashes nothing', 'altered', (_, event) => events([{ ...(event as unknown as Document), id: 'A'.repeat(32) }]));

  add('written at another station', 'foreign_author', (_, event) => events([plain(event)]), { device: 'XX99-A' });
  add('written at this station in the role of the county', 'foreign_author', (_, event) => events([plain(event)]), { role: 'county_clerk' });
  add('written at the county in the role of a clerk', 'foreign_author', (_, event) => events([plain(event)]), { device: `${office}-A` });
  add('written at this very computer, which never did', 'forged_as_ours', (_, event) => events([plain(event)]), { device: `${station}-${letter}` });
  add('written in the year 2099', 'future_clock', (_, event) => events([plain(event)]), { at: Date.parse('2099-01-01T00:00:00.000Z') });

  const elsewhere = idOf('issue', 'XX99', 'F900');
  const foreign = registered(elsewhere, { device: 'XX99-A', at: now - 60_000, station });
  list.push({ name: 'a record of another station', why: 'other_station', document: wire(elsewhere, [foreign]), events: [foreign.id] });
  return list;
}

/** Bodies that are dangerous to read at all. Each is the text of a document, because some of them cannot be made by JSON.stringify. */
export function dangerousTexts({ station }: Pick<Scene, 'station'>): readonly { readonly name: string; readonly id: string; readonly text: string }[] {
  const made = (name: string, tail: string, inside: string) => {
    const id = idOf('issue', station, tail);
    return { name, id, text: `{"_id":"${id}","_rev":"1-${'a'.repeat(32)}","v":1,"events":${inside}}` };
  };
  return [
    made('nested twenty thousand deep', 'D001', `${'['.repeat(20_000)}${']'.repeat(20_000)}`),
    made('a key that changes what objects are', 'D002', '[{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}]'),
    made('eight megabytes of one word', 'D003', `[{"data":{"words":"${'字'.repeat(2_800_000)}"}}]`),
    made('a number beyond all numbers', 'D004', '[{"v":1e400,"at":-1e400}]'),
    made('half a character', 'D005', '["\\ud83d"]'),
  ];
}

function idOf(kind: 'issue', station: string, tail: string): RecordId {
  return `${kind}:${station}:01JCQ00000000000000000${tail}`;
}

function wire(id: RecordId, events: readonly Event[]): Document & { readonly _id: string } {
  return { _id: id, v: 1, events: events as unknown as Json };
}

type Registered = { readonly device: string; readonly at: number; readonly station: string; readonly role?: 'clerk' | 'county_clerk' };

function registered(record: RecordId, { device, at, station, role = 'clerk' }: Registered): Event {
  const body: EventBody = {
    type: 'issue.registered', v: 1, at: toInstant(at), hlc: tick(at, []), by: { staff: `staff:${station}:01JCQ0000000000000000000S1`, role, device }, after: [],
    data: { ...registration, summary: `伪造的记录 ${record.slice(-4)}` },
  };
  return sealEvent(record, body);
}
