/**
 * One shape for "give me what lies at this path", so that Electron's protocol handler and the HTTP server answer with
 * the same code. A body is bytes or a stream; a server that sends HEAD leaves it away.
 */
import type { Readable } from 'node:stream';

export type ServeRequest = {
  /** upper case: GET, HEAD, POST … */
  readonly method: string;
  /** raw, still encoded, from the first slash on: `/assets/index-1a2b.js?x=1` */
  readonly path: string;
  /** names in lower case */
  readonly headers: Readonly<Record<string, string | undefined>>;
};

export type ServeAnswer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | Readable;
};

/** Never rejects: what is not there is a 404, what is not allowed a 403. */
export type Serve = (request: ServeRequest) => Promise<ServeAnswer>;
