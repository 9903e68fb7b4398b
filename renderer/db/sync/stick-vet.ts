/**
 * What of a bundle is let in. At the office the county's own rule is asked, as it would judge the same events on the line;
 * at a station what the county sends is vetted as what comes by the line. Nothing is written here.
 */
import type { BundleBody, BundleVerdict } from '../../../shared/backup/bundle.ts';
import { accountOf, deviceRole, memberRole, stationDatabase, stationRole } from '../../../shared/county/names.ts';
import type { RefusalCode } from '../../../shared/county/refusal.ts';
import { check } from '../../../shared/county/rules/authority.ts';
import { type RecordId, stationOf, stationOfDevice } from '../../../shared/kernel/ids.ts';
import type { Event } from '../../../shared/kernel/record/event.ts';
import type { SyncParts } from './parts.ts';
import { vetRecord, type WhyStrange } from './vet.ts';

export type StickVetted = { readonly gained: ReadonlyMap<RecordId, readonly Event[]>; readonly verdicts: readonly BundleVerdict[] };

const codeOf: Readonly<Record<WhyStrange, RefusalCode>> = {
  not_a_record: 'malformed', other_station: 'wrong_station', altered: 'altered', foreign_author: 'not_author', forged_as_ours: 'not_author', future_clock: 'future_clock',
};

const checksInARow = 100;

/** @param isFirst the first bundle from there: events of this computer that it does not know are its own, from before it was replaced */
export async function vetBundle(parts: SyncParts, { from, records, madeAt }: BundleBody, isFirst: boolean): Promise<StickVetted> {
  const local = await parts.records.histories(records.map(({ _id }) => _id));
  const objectionTo = parts.joined.party === 'office' ? asTheCounty(parts, from) : asTheLine(parts, isFirst, Date.parse(madeAt));
  const gained = new Map<RecordId, Event[]>();
  const verdicts: BundleVerdict[] = [];
  let checked = 0;
  for (const { _id, events } of records) {
    const known = new Set((local.get(_id) ?? []).map((event) => event.id));
    const verdict: { _id: RecordId; taken: string[]; refused: BundleVerdict['refused'] } = { _id, taken: [], refused: [] };
    // Hashes of a first bundle take seconds; whoever types meanwhile goes on.
    checked += events.length;
    if (checked > checksInARow) {
      checked = 0;
      await new Promise((resolve) => setTimeout(resolve));
    }
    for (const event of new Map(events.map((one) => [one.id, one])).values()) {
      const objection = known.has(event.id) ? null : objectionTo(_id, event);
      if (objection !== null) verdict.refused.push({ event: event.id, ...objection });
      else {
        verdict.taken.push(event.id);
        if (!known.has(event.id)) gained.set(_id, [...(gained.get(_id) ?? []), event]);
      }
    }
    verdicts.push(verdict);
  }
  return { gained, verdicts };
}

type Objection = { readonly code: RefusalCode; readonly detail: string };
type ObjectionTo = (record: RecordId, event: Event) => Objection | null;

/** The rule that its account would meet in its database: every event its own, whole, of its time and role. */
function asTheCounty({ joined, countyNow }: SyncParts, from: string): ObjectionTo {
  const { county } = joined;
  const station = stationOfDevice(from);
  const account = { db: stationDatabase(county, station), name: accountOf(county, from), roles: [memberRole(county), stationRole(county, station), deviceRole(county, from)] };
  return (record, event) => {
    const objection = check({ _id: record, v: 1, events: [event] }, null, account, countyNow());
    return objection === null ? null : { code: objection.code, detail: objection.detail };
  };
}

/** @param madeMs when the county sealed it, by its clock: a station without a line has no better one */
function asTheLine({ joined, device, countyNow }: SyncParts, recovering: boolean, madeMs: number): ObjectionTo {
  return (record, event) => {
    const station = stationOf(record);
    if (station !== joined.station && station !== joined.office) return { code: 'wrong_station', detail: '' };
    const around = { station, office: joined.office, device, countyNow: Math.max(countyNow(), madeMs), recovering };
    const vetted = vetRecord(record, { _id: record, _rev: 'stick', v: 1, events: [event] }, new Set(), around);
    const why = typeof vetted === 'string' ? vetted : vetted.strange[0];
    return why === undefined ? null : { code: codeOf[why], detail: '' };
  };
}
