/** A question to a county server, and the answer it may get. */
export type Account = { readonly user: string; readonly password: string };

export type Question = {
  readonly method: 'GET' | 'POST' | 'PUT';
  /** below the county's address, from the slash on */
  readonly path: string;
  readonly body: string | null;
  /** null: anonymous */
  readonly account: Account | null;
  /** for all of it, in milliseconds */
  readonly timeoutMs: number;
  /** without a byte either way, in milliseconds */
  readonly silenceMs?: number;
  readonly signal?: AbortSignal;
};

export type Answered = {
  readonly status: number;
  /** JSON, seen to be so */
  readonly body: string;
  readonly json: unknown;
  /** on the wire, heads counted */
  readonly sentBytes: number;
  readonly receivedBytes: number;
  readonly ms: number;
  /** the server's clock when it answered, ms since 1970; null when it does not say */
  readonly serverMs: number | null;
};
