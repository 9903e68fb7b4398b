/**
 * What is let in from the county. The county's rules say no to the same things; this says no once more, because a server can be
 * exchanged, restored or administered past its rules. Pure. Nothing that is refused here is stored as a record.
 */
import { type WireRecord, WireRecordSchema } from '../../../shared/county/documents.ts';
import { kindOf, type RecordId, type StationCode, stationOf, stationOfDevice } from '../../../shared/kernel/ids.ts';
import { type Event, type EventId, isIntact } from '../../../shared/kernel/record/event.ts';
import { timeOf } from '../../../shared/kernel/record/clock.ts';

export type Surroundings = {
  /** the code of the station whose database it came from, or the office's */
  readonly station: StationCode;
  readonly office: StationCode;
  /** this computer, e.g. JY01-A */
  readonly device: string;
  /** the county's clock, milliseconds since 1970 */
  readonly countyNow: number;
  /**
   * until everything was read once, events of this computer that it does not know are its own from before a restore; later
   * somebody else made them
   */
  readonly recovering: boolean;
};

export type WhyStrange = 'not_a_record' | 'other_station' | 'altered' | 'foreign_author' | 'forged_as_ours' | 'future_clock';

export type Vetted = { readonly record: WireRecord; readonly good: readonly Event[]; readonly strange: readonly WhyStrange[] };

/** CouchDB adds _conflicts and the like. Made once: a schema compiles itself when it is first used. */
const ArrivedSchema = WireRecordSchema.loose();

/** Clocks of honest computers differ by minutes; a stamp further ahead would drag ours along. */
const futureToleranceMs = 15 * 60_000;

/**
 * @param known events of this record that are in the store: they were let in before
 * @returns null when it is not even a record of this database; otherwise what may come in, and why the rest may not
 */
export function vetRecord(id: string, doc: unknown, known: ReadonlySet<EventId>, around: Surroundings): Vetted | WhyStrange {
  const parsed = ArrivedSchema.safeParse(doc);
  if (!parsed.success || parsed.data._id !== id || parsed.data._rev === undefined) return 'not_a_record';
  const record: WireRecord = { _id: parsed.data._id, _rev: parsed.data._rev, v: 1, events: parsed.data.events };
  if (kindOf(record._id) !== null && stationOf(record._id) !== around.station) return 'other_station';
  const strange: WhyStrange[] = [];
  const good: Event[] = [];
  for (const event of record.events) {
    if (known.has(event.id)) continue;
    const why = objectionTo(record._id, event, around);
    if (why === null) good.push(event);
    else strange.push(why);
  }
  return { record, good, strange };
}

function objectionTo(record: RecordId, event: Event, { station, office, device, countyNow, recovering }: Surroundings): WhyStrange | null {
  if (!isIntact(record, event)) return 'altered';
  const from = stationOfDevice(event.by.device);
  if (from !== station && from !== office) return 'foreign_author';
  if ((from === office) !== (event.by.role === 'county_clerk')) return 'foreign_author';
  if (event.by.device === device && !recovering) return 'forged_as_ours';
  return timeOf(event.hlc) > countyNow + futureToleranceMs ? 'future_clock' : null;
}
