/** What the steps of sync share. */
import type { HostClient } from '../../../shared/contract/client.ts';
import { databaseOfRecord } from '../../../shared/county/names.ts';
import { type RecordId, type StationCode } from '../../../shared/kernel/ids.ts';
import type { Event } from '../../../shared/kernel/record/event.ts';
import type { Joined } from '../../../shared/sync/contract.ts';
import type { CountyClient } from './county-client.ts';
import type { SyncState } from './sync-state.ts';

/** The records of this computer, as sync reads and adds to them. */
export type LocalRecords = {
  /** histories of the records that are there */
  readonly histories: (ids: readonly RecordId[]) => Promise<Map<RecordId, readonly Event[]>>;
  /** ids of all records that carry this station's code */
  readonly idsOf: (station: StationCode) => Promise<RecordId[]>;
  /**
   * events of others: journal first, then the store. `allNew`: none of these records was there a moment ago (a guess: a wrong one
   * costs time, never data). @returns the journal's numbers that they got
   * @throws SyncTrouble `disk` when they cannot be kept now
   */
  readonly receive: (gained: ReadonlyMap<RecordId, readonly Event[]>, allNew?: boolean) => Promise<{ readonly first: number; readonly last: number }>;
  /** when it is done, `histories` know every journal entry up to this number */
  readonly level: (seq: number) => Promise<void>;
  /** matters with a field that two people set differently */
  readonly conflicts: () => Promise<number>;
};

export type SyncParts = {
  readonly host: HostClient;
  readonly client: CountyClient;
  readonly state: SyncState;
  readonly records: LocalRecords;
  readonly joined: Joined;
  /** this computer, e.g. JY01-A */
  readonly device: string;
  readonly now: () => number;
  /** the county's clock in milliseconds, as its last answer showed it; this computer's own before that */
  readonly countyNow: () => number;
};

export function databaseOf({ joined }: SyncParts, id: RecordId): string {
  return databaseOfRecord(joined.county, joined.office, id);
}
