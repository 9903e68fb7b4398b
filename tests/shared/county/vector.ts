/** One row of the tables of writes. */
import type { CountyId } from '../../../shared/county/names.ts';
import type { RefusalCode } from '../../../shared/county/refusal.ts';
import type { AccountName, Doc, newWriter } from './build-writes.ts';

export type Vector = {
  readonly name: string;
  /** the database it is written to */
  readonly database: string;
  readonly account: AccountName;
  /** roles of that account */
  readonly roles: readonly string[];
  /** what is there before, with the revision that the rule sees; on a server the admin writes it first */
  readonly old: Doc | null;
  /** where its `_rev` is the one of `old`, a server's own stands for it */
  readonly new: Doc;
  readonly expect: 'allowed' | RefusalCode;
  /** `whole_tree`: sent with new_edits: false. `never`: no server carries it as far as the rule */
  readonly sent: 'edit' | 'whole_tree' | 'never';
};

/** What a table gives for one row: the rest follows. */
export type Row = Omit<Vector, 'roles' | 'sent' | 'old'> & { readonly old?: Doc | null; readonly sent?: Vector['sent'] };
export type Table = (now: number, county: CountyId, writer: ReturnType<typeof newWriter>) => Row[];

/** The revision of `old` in every vector, and of `new` where it is an edit of it. */
export const oldRev = '1-aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa';
