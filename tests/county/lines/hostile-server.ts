/**
 * A server that a station has joined and that turned against it: it speaks enough CouchDB to be talked to, and lies on command,
 * in its bytes (this file), in its answers (`lies.ts`) or in its documents (`forged-histories.ts`).
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createGzip, gunzipSync } from 'node:zlib';
import type { Lie } from './lies.ts';
import { type Answer, createLittleCouch, type Json, type LittleCouch } from './little-couch.ts';

/** What can be wrong below JSON. */
export type Trick =
  | 'html_login' // a hotel's or a proxy's page, status 200
  | 'not_json'
  | 'half_json' // breaks off in the middle and says it is whole
  | 'empty'
  | 'redirect' // to `redirectTo`, which counts who comes
  | 'endless' // rows and rows, one JSON text that never ends
  | 'endless_blanks' // as a heart beat, for ever
  | 'drip' // one byte now and then
  | 'silent' // a head, then nothing
  | 'mute' // not even a head
  | 'hang_up'
  | 'short' // fewer bytes than promised, then hangs up
  | 'gzip_bomb' // 1 MB that unfolds to 1 GB
  | 'bad_gzip'
  | 'huge' // 80 MB of honest-looking JSON, of which the length is said
  | 'no_http'; // something else listens there

export type Behaviour = {
  /** which requests; all without it. Seen: `GET /lx-chenggu-station-jy01/_changes?since=0` */
  readonly when?: RegExp;
  /** so often, then honest again; without end without it */
  readonly times?: number;
  readonly does: { readonly trick: Trick } | { readonly lie: Lie; /** what was written is forgotten, too */ readonly forgets?: boolean } | { readonly swallow: true };
};

export type Seen = {
  readonly request: string;
  readonly status: number | null;
  /** bytes of the answer that it got rid of */
  sentBytes: number;
  /** the station closed the connection before the answer was over */
  hungUp: boolean;
};

export type HostileServer = {
  readonly url: string;
  readonly couch: LittleCouch;
  /** the last one said that fits a request decides; `swallow` says that a write went well and forgets it */
  readonly behave: (behaviour: Behaviour) => void;
  readonly beHonest: () => void;
  readonly seen: () => readonly Seen[];
  /** whoever followed a redirect, with what credentials; must stay empty */
  readonly misled: () => readonly { readonly request: string; readonly authorization: string | null }[];
  readonly close: () => Promise<void>;
};

const megabyte = 1024 * 1024;
const json = { 'content-type': 'application/json' };

/** @param databases that it has from the beginning */
export async function openHostileServer(databases: readonly string[]): Promise<HostileServer> {
  const couch = createLittleCouch(databases);
  let behaviours: { behaviour: Behaviour; left: number }[] = [];
  const seen: Seen[] = [];
  const misled: { request: string; authorization: string | null }[] = [];
  const trap = createServer((request, response) => {
    misled.push({ request: `${request.method} ${request.url}`, authorization: request.headers.authorization ?? null });
    response.writeHead(200, json).end('{"ok":true}');
  });
  const redirectTo = await listening(trap);

  function chosen(request: string): Behaviour['does'] | null {
    const found = behaviours.findLast(({ behaviour: { when }, left }) => left > 0 && (when === undefined || when.test(request)));
    if (found === undefined) return null;
    found.left -= 1;
    return found.behaviour.does;
  }

  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const name = `${request.method} ${request.url}`;
    const does = chosen(name);
    const entry: Seen & { status: number | null } = { request: name, status: null, sentBytes: 0, hungUp: false };
    seen.push(entry);
    const socket = request.socket;
    const before = socket.bytesWritten;
    response.once('close', () => {
      entry.sentBytes = socket.bytesWritten - before;
      entry.hungUp = !response.writableFinished;
      entry.status = response.headersSent ? response.statusCode : null;
    });
    response.on('error', () => response.destroy());
    const body = await bodyOf(request);
    if (does !== null && 'trick' in does) {
      play(does.trick, request, response, redirectTo);
      return;
    }
    const question = questionOf(request, body);
    const forgets = does !== null && ('swallow' in does || does.forgets === true) && question.path === '_bulk_docs';
    const honest: Answer = forgets ? praised(body) : await couch.answer(question);
    const { status, json: said } = does !== null && 'lie' in does ? does.lie(honest, question.path) : honest;
    if (!response.destroyed) response.writeHead(status, { ...json, date: new Date().toUTCString() }).end(couch.spell(said));
  }

  const server = createServer((request, response) => void take(request, response));
  const url = await listening(server);
  return {
    url,
    couch,
    behave: (behaviour) => void behaviours.push({ behaviour, left: behaviour.times ?? Infinity }),
    beHonest: () => void (behaviours = []),
    seen: () => seen,
    misled: () => misled,
    async close() {
      for (const one of [server, trap]) {
        const closed = new Promise<void>((resolve) => one.close(() => resolve()));
        one.closeAllConnections();
        await closed;
      }
    },
  };
}

async function listening(server: ReturnType<typeof createServer>): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function bodyOf(request: IncomingMessage): Promise<Json> {
  const parts: Buffer[] = [];
  for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
  const whole = Buffer.concat(parts);
  if (whole.length === 0) return null;
  return JSON.parse((request.headers['content-encoding'] === 'gzip' ? gunzipSync(whole) : whole).toString('utf8')) as Json;
}

function questionOf(request: IncomingMessage, body: Json) {
  const url = new URL(request.url ?? '/', 'http://here');
  const [, db = '', ...rest] = url.pathname.split('/');
  return { method: request.method ?? 'GET', db: decodeURIComponent(db), path: decodeURIComponent(rest.join('/')), query: url.searchParams, body };
}

function praised(body: Json): Answer {
  const docs = (body as { docs?: readonly { _id: string }[] } | null)?.docs ?? [];
  return { status: 201, json: docs.map(({ _id }) => ({ ok: true, id: _id, rev: `9-${'f'.repeat(32)}` })) };
}

/** A row as long as a row is, so that an endless answer looks like a real one for as long as it is read. */
const row = `{"seq":"1-g1AAAAB0ZXN0","id":"issue:JY01:01JCQ0000000000000000000A1","changes":[{"rev":"1-${'0'.repeat(32)}"}]},\n`;

function play(trick: Trick, request: IncomingMessage, response: ServerResponse, redirectTo: string): void {
  const write = (part: string | Buffer): void => pump(response, () => part);
  switch (trick) {
    case 'html_login':
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end('<!doctype html><title>登录</title><form action="/login"><input name="password"></form>');
      return;
    case 'not_json':
      response.writeHead(200, json).end('OK, stored.');
      return;
    case 'half_json':
      response.writeHead(200, json).end(`{"results":[${row}{"seq":"2-`);
      return;
    case 'empty':
      response.writeHead(200, json).end();
      return;
    case 'redirect':
      response.writeHead(302, { location: `${redirectTo}${request.url ?? '/'}` }).end();
      return;
    case 'endless':
      response.writeHead(200, json).write('{"results":[');
      write(row.repeat(300));
      return;
    case 'endless_blanks':
      response.writeHead(200, json);
      write('\n'.repeat(64 * 1024));
      return;
    case 'drip': {
      response.writeHead(200, json);
      const timer = setInterval(() => response.write(' '), 200);
      response.once('close', () => clearInterval(timer));
      return;
    }
    case 'silent':
      response.writeHead(200, json).flushHeaders();
      return;
    case 'mute':
      return;
    case 'hang_up':
      request.socket.destroy();
      return;
    case 'short':
      response.writeHead(200, { ...json, 'content-length': 5000 }).write('{"results":[', () => request.socket.destroy());
      return;
    case 'gzip_bomb': {
      response.writeHead(200, { ...json, 'content-encoding': 'gzip' });
      const zip = createGzip({ level: 9 });
      zip.pipe(response);
      response.once('close', () => zip.destroy());
      pump(zip, counted(1024, Buffer.alloc(megabyte, ' ')));
      return;
    }
    case 'bad_gzip':
      response.writeHead(200, { ...json, 'content-encoding': 'gzip' }).end('{"results":[],"last_seq":"1"}');
      return;
    case 'huge': {
      const head = '{"results":[],"last_seq":"1","more":"';
      response.writeHead(200, { ...json, 'content-length': head.length + 80 * megabyte + 2 }).write(head);
      pump(response, counted(80, Buffer.alloc(megabyte, 'x')), '"}');
      return;
    }
    case 'no_http':
      request.socket.end('220 mail.example ESMTP ready\r\n');
  }
}

function counted(times: number, part: Buffer): () => Buffer | null {
  let left = times;
  return () => (left-- > 0 ? part : null);
}

/** Writes for as long as somebody reads, never more than fits. */
function pump(to: NodeJS.WritableStream & { readonly destroyed?: boolean }, next: () => string | Buffer | null, last = ''): void {
  const more = (): void => {
    for (;;) {
      if (to.destroyed === true) return;
      const part = next();
      if (part === null) {
        to.end(last);
        return;
      }
      if (!to.write(part)) break;
    }
    to.once('drain', more);
  };
  more();
}
