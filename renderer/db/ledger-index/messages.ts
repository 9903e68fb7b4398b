/** What the page and the index worker say to each other. */
import type { RecordId } from '../../../shared/kernel/ids.ts';
import type { Sought } from '../../../shared/reception/similar.ts';
import type { LedgerFilter, LedgerPage, LedgerRow, Usage } from '../store.ts';
import type { IndexedRecord } from './ledger-index.ts';

export type Question =
  | { readonly ask: 'page'; readonly filter: LedgerFilter; readonly offset: number; readonly limit: number }
  | { readonly ask: 'all'; readonly filter: LedgerFilter }
  | { readonly ask: 'ids'; readonly filter: LedgerFilter; readonly from: number; readonly to: number }
  | { readonly ask: 'position'; readonly filter: LedgerFilter; readonly id: string }
  | { readonly ask: 'knownImports'; readonly keys: readonly string[] }
  | { readonly ask: 'conflicts' }
  | { readonly ask: 'untold' }
  | { readonly ask: 'similar'; readonly sought: Sought }
  | { readonly ask: 'usage'; readonly year: number };

export type Answers = {
  readonly page: LedgerPage;
  readonly all: readonly LedgerRow[];
  readonly ids: readonly RecordId[];
  readonly position: number;
  readonly knownImports: readonly string[];
  readonly conflicts: readonly LedgerRow[];
  readonly untold: readonly LedgerRow[];
  readonly similar: readonly LedgerRow[];
  readonly usage: Usage;
};

export type ToWorker =
  | { readonly to: 'load'; readonly database: string; readonly table: string }
  | { readonly to: 'update'; readonly documents: readonly IndexedRecord[] }
  | { readonly to: 'ask'; readonly id: number; readonly question: Question };

export type FromWorker =
  | { readonly from: 'loaded'; readonly size: number }
  | { readonly from: 'failed' }
  /** a record is not what the store writes */
  | { readonly from: 'damaged' }
  | { readonly from: 'changed' }
  | { readonly from: 'answer'; readonly id: number; readonly answer: Answers[Question['ask']] };
