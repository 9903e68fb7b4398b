/**
 * What pages know of the store: one way to write (commit), one hook to read (useLiveQuery). RxDB, Dexie, the journal and
 * the index worker are behind it and nowhere else.
 */
import type { Observable } from 'rxjs';
import type { Sealed } from '../../shared/backup/journal-entry.ts';
import type { JsonObject } from '../../shared/kernel/json.ts';
import type { RecordId, RecordKindName, StationCode } from '../../shared/kernel/ids.ts';
import type { RecordDocument } from '../../shared/kernel/record/document.ts';
import type { ProblemFacts, Result } from '../../shared/kernel/result.ts';
import type { Instant, LocalDate } from '../../shared/kernel/time.ts';
import type { Draft } from '../../shared/reception/contract.ts';
import type { Came } from '../../shared/reception/day-count.ts';
import type { IssueCard, IssueStage } from '../../shared/reception/issue.ts';
import type { Sought } from '../../shared/reception/similar.ts';
import type { MoreFilter } from './more-filter.ts';
import type { Sync } from './sync/sync.ts';

/** What a person did to one record. One act is one journal entry; several in one commit are on disk together. */
export type Act = {
  readonly record: RecordId;
  readonly events: readonly { readonly type: string; readonly data: JsonObject }[];
  readonly contact?: Sealed;
};

export type CommitProblem =
  | 'act_not_allowed'
  | 'disk_full'
  | 'disk_failed'
  | 'event_altered'
  | 'not_yours'
  | 'no_station'
  | 'not_signed_in'
  | 'role_not_allowed'
  | 'host_unreachable'
  | 'malformed_input'
  | 'unknown_method'
  | 'defect';

/** Where saving stands, for the status corner and the bar of a form. */
export type SaveState =
  | { readonly state: 'saved'; readonly at: Instant | null }
  | { readonly state: 'saving' }
  | { readonly state: 'failed'; readonly at: Instant; readonly problem: CommitProblem; readonly facts?: ProblemFacts };

/** Matters of the ledger by what they must match. Empty text, empty date and empty list mean "all". */
export type LedgerFilter = {
  readonly text: string;
  readonly from: LocalDate | '';
  readonly to: LocalDate | '';
  /** ids of places; a page passes a place with all below it */
  readonly places: readonly string[];
  /** a category means its subcategories too: 道路交通 finds 道路交通/桥梁护栏 */
  readonly category: string;
  readonly stages: readonly IssueStage[];
  /** at the county office: the code of one station; absent and empty mean all */
  readonly station?: StationCode | '';
  readonly more?: MoreFilter;
  /** for a word of the text, in lower case: ids (or names) of places and deputies that it also means; a place with all below it */
  readonly meant?: Readonly<Record<string, readonly string[]>>;
  /** absent: newest first */
  readonly sort?: LedgerSort;
};

/** Columns the ledger can be sorted by. */
export const sortColumns = ['number', 'on', 'place', 'category', 'stage', 'due'] as const;
export type SortColumn = (typeof sortColumns)[number];
export type LedgerSort = {
  readonly by: SortColumn;
  /** the last value first: the newest day, the highest number */
  readonly down: boolean;
  /** for `place`: ids of all places in the order of their names' list */
  readonly places?: readonly string[];
};

export type LedgerRow = {
  readonly id: RecordId;
  readonly stage: IssueStage;
  readonly on: LocalDate;
  readonly due: LocalDate | '';
  readonly place: string;
  readonly show: IssueCard;
};

export type LedgerPage = {
  readonly rows: readonly LedgerRow[];
  readonly offset: number;
  readonly total: number;
  readonly byStage: Readonly<Record<IssueStage, number>>;
  /** 来站: groups and persons who came for the matters found, counted as the desk counts them */
  readonly came: Came;
  /** false while the first rows are shown and the index is still being read: totals then are not known yet */
  readonly complete: boolean;
};

/** How often a category or place was used this year: finders show the most used first. */
export type Usage = {
  readonly categories: Readonly<Record<string, number>>;
  readonly places: Readonly<Record<string, number>>;
  /** ids and plain names, of this year and the last: also in January the names of late are known */
  readonly deputies: Readonly<Record<string, number>>;
  /** units that matters of this year and the last were handed to */
  readonly units: Readonly<Record<string, number>>;
};

export type Store = {
  /**
   * The only writer: parses, authorises, journals in the host (fsync), then writes to the database.
   * When it answers ok, the acts are on disk.
   */
  readonly commit: (acts: readonly Act[]) => Promise<Result<{ at: Instant }, CommitProblem>>;
  /** A matter being typed: on disk in the host when it answers ok. Counts for the save state like every other save. */
  readonly saveDraft: (draft: Omit<Draft, 'savedAt' | 'by'>) => Promise<Result<{ savedAt: Instant }, CommitProblem>>;
  readonly newId: (kind: RecordKindName) => RecordId;
  readonly saveState: Observable<SaveState>;
  /** sealed contact data of a matter, or null */
  readonly contact: (id: RecordId) => Promise<Sealed | null>;
  /** one record as it changes; null when there is none */
  readonly record: (id: RecordId) => Observable<RecordDocument | null>;
  /** all records of a kind that has few: places, deputies, staff */
  readonly all: (kind: Exclude<RecordKindName, 'issue'>) => Observable<readonly RecordDocument[]>;
  /** everything of a kind that belongs to one day, in the order it began */
  readonly ofDay: (kind: RecordKindName, on: LocalDate) => Observable<readonly RecordDocument[]>;
  /** matters due on or before a day, most urgent first; at most 200 */
  readonly dueBy: (until: LocalDate) => Observable<readonly RecordDocument[]>;
  /** 等着回访: answered matters whose visitor was not told yet; newest first */
  readonly untold: () => Observable<readonly LedgerRow[]>;
  /** as the filter sorts it; newest first by itself */
  readonly ledger: (filter: LedgerFilter, window: { readonly offset: number; readonly limit: number }) => Observable<LedgerPage>;
  /** everything a filter finds, for export and print */
  readonly ledgerAll: (filter: LedgerFilter) => Promise<readonly LedgerRow[]>;
  /** ids of a stretch of what a filter finds, in the order of its rows: `from` is in it, `to` is not */
  readonly ledgerIds: (filter: LedgerFilter, from: number, to: number) => Promise<readonly RecordId[]>;
  /** where a matter stands in what a filter finds, from 0; -1 when it is not there */
  readonly ledgerPosition: (filter: LedgerFilter, id: RecordId) => Promise<number>;
  /** which of these import keys are in the ledger already */
  readonly knownImports: (keys: readonly string[]) => Promise<ReadonlySet<string>>;
  /** matters in which two people set one field to different values without seeing each other; newest first */
  readonly conflicts: () => Observable<readonly LedgerRow[]>;
  /** earlier matters that resemble one being written: at most three, the most alike first */
  readonly similar: (sought: Sought) => Promise<readonly LedgerRow[]>;
  readonly usage: (year: number) => Observable<Usage>;
  /** the county: status, refusals, and few acts */
  readonly sync: Sync;
};
