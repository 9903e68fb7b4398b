/** What pages know of the county: one status, what was refused, and few acts. How it works is in the other files of this folder. */
import type { Observable } from 'rxjs';
import type { BundleAddress, BundleReceipt, BundleRecord } from '../../../shared/backup/bundle.ts';
import type { MadeBundle } from '../../../shared/backup/bundle-contract.ts';
import type { PieceName } from '../../../shared/kernel/attachment.ts';
import type { EventId } from '../../../shared/kernel/record/event.ts';
import type { DeviceId, RecordId, RecordKindName } from '../../../shared/kernel/ids.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import type { Instant } from '../../../shared/kernel/time.ts';
import type { RefusalCode } from '../../../shared/county/refusal.ts';
import type { DeviceStatus } from '../../../shared/county/documents.ts';

export type SyncPhase =
  | 'not_joined'
  | 'resting' // nothing to do; the bells are held
  | 'working'
  | 'offline' // no answer; tries again by itself
  | 'paused'
  | 'credentials' // the county no longer takes this computer's password: a person must act
  | 'no_right' // an account without a right that it needs
  | 'wrong_server' // another county answers at this address, or no CouchDB
  | 'other_window'; // another window of this station does it

export type SyncStatus = {
  readonly phase: SyncPhase;
  readonly countyName: string;
  /** records with events that the county has not confirmed; bytes as they would travel now */
  readonly unsent: { readonly records: number; readonly bytes: number };
  readonly lastContact: Instant | null;
  readonly nextTry: Instant | null;
  /** refusals that wait for a person */
  readonly refused: number;
  /** places in what the county sent that its rules would not allow: not let in */
  readonly strange: number;
  /** by how much this computer's clock is ahead of the county's, in milliseconds; null while not known */
  readonly skewMs: number | null;
  /** what went wrong last, as a code with facts; null when the last exchange went well */
  readonly problem: { readonly code: string; readonly facts: Readonly<Record<string, string | number>> } | null;
  /** when the county's reference data came last */
  readonly referenceAt: Instant | null;
  /** while a long transfer runs */
  readonly progress: { readonly direction: 'up' | 'down'; readonly done: number; readonly total: number } | null;
};

/** An event, or a whole record (event null), that the county did not take. */
export type Refusal = {
  /** `<record> <event or ->` */
  readonly id: string;
  readonly record: RecordId;
  readonly event: EventId | null;
  readonly code: RefusalCode | 'unknown';
  /** what the rule said beside its code; for `future_clock` the county's time in ms since 1970 */
  readonly detail: string;
  readonly at: Instant;
  /** `kept_here`: a person decided to leave it at this station */
  readonly state: 'waiting' | 'kept_here';
  /** an attachment's pieces were refused, not events */
  readonly pieces?: readonly PieceName[];
  /** the refused history as it was sent, JSON; empty for pieces, whose bytes are kept where attachments are */
  readonly copy: string;
};

/** What a first sync would send, by kind, before anything is sent. */
export type SendPreview = readonly { readonly kind: RecordKindName; readonly records: number; readonly bytes: number }[];

/** What a bundle for this address would hold now; `bytes` with attachments, before it is packed; `left` events and bytes of attachments that would not fit. */
export type StickPreview = { readonly records: readonly BundleRecord[]; readonly bytes: number; readonly left: number; readonly pieceBytesLeft: number };

/** A bundle that was read. Counts are events. */
export type StickRead = {
  readonly from: DeviceId;
  readonly number: number;
  readonly madeAt: Instant;
  /** this number was read before: nothing was doubled */
  readonly again: boolean;
  /** numbers before it that never came */
  readonly gaps: readonly number[];
  /** what did not fit into it and comes with the next */
  readonly left: number;
  /** in order, whether they were here before or not; `fresh`: those that were not */
  readonly taken: number;
  readonly fresh: number;
  readonly refused: readonly { readonly record: RecordId; readonly event: EventId | null; readonly code: RefusalCode | 'unknown'; readonly detail: string }[];
  /** what the other side says of events that were sent from here */
  readonly ours: { readonly taken: number; readonly refused: number };
  /** our bundles that the other side has read */
  readonly receipts: readonly BundleReceipt[];
};

/** Where a bundle comes from: a file on a stick, bytes of a chosen file in base64, or one that was opened and not finished. */
export type StickSource = { readonly stick: string; readonly file: string } | { readonly bytes: string } | { readonly kept: true };

/**
 * Bundles for who has no line. Only the window that speaks with the county makes and reads them: elsewhere, `other_window`.
 * Other problems are the host's, see shared/backup/bundle-contract.ts.
 */
export type Stick = {
  /** @param to the office's code; from the office, one computer of a station */
  readonly preview: (to: BundleAddress) => Promise<Result<StickPreview, string>>;
  /** made and kept by the host; writing it to a stick is asked of the host */
  readonly make: (to: BundleAddress) => Promise<Result<MadeBundle, string>>;
  readonly open: (source: StickSource, acceptKey: boolean) => Promise<Result<StickRead, string>>;
};

export type Sync = {
  readonly status: Observable<SyncStatus>;
  readonly refusals: Observable<readonly Refusal[]>;
  /** how each computer of the county is (office only; elsewhere empty), as it said itself */
  readonly devices: Observable<readonly DeviceStatus[]>;
  readonly syncNow: () => void;
  /** tries refused ones once more */
  readonly sendAgain: (ids: readonly string[]) => Promise<void>;
  readonly keepHere: (ids: readonly string[]) => Promise<void>;
  readonly preview: () => Promise<SendPreview>;
  /** fetches pieces of an attachment. @returns those that the county does not have either; null when it cannot be asked now, or by another window */
  readonly bring: (record: RecordId, names: readonly PieceName[]) => Promise<readonly PieceName[] | null>;
  readonly stick: Stick;
};
