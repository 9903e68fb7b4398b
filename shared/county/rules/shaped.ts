/** Types of what the rules look at. No code: nothing of it goes into the text for CouchDB. */

/** A document before anybody knows its shape. */
export type Loose = { readonly [key: string]: unknown };

/** An event as shapeOf let it through; the same as the kernel's Event. */
export type ShapedEvent = {
  readonly id: string;
  readonly type: string;
  readonly v: number;
  readonly at: string;
  readonly hlc: string;
  readonly by: { readonly staff: string; readonly role: string; readonly device: string };
  readonly after: readonly string[];
  readonly data: Loose;
};

/** What a document is by its id. `station` and `device` are null where the id names none. */
export type Named = {
  readonly type: 'record' | 'status' | 'chunk' | 'info' | 'card';
  /** of records, else empty */
  readonly kind: string;
  readonly station: string | null;
  readonly device: string | null;
  /** of chunks: what its bytes must hash to, else empty */
  readonly hash: string;
};

/** Who writes, as CouchDB tells it to a rule: the database, the account's name (null: nobody) and its roles. */
export type UserCtx = { readonly db?: unknown; readonly name?: unknown; readonly roles: readonly string[] };
