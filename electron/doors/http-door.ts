/**
 * The browser's door: pages, calls and events at one loopback address. It carries bytes to dispatch and knows no method.
 * POST /api/<room.method> JSON in, envelope out · GET /api/events a stream · all else is a page or a handed-out file.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { pipeline } from 'node:stream';
import type { Envelope } from '../../shared/contract/dispatch.ts';
import { err } from '../../shared/kernel/result.ts';
import type { HostInstance } from '../host/create-host.ts';
import type { Serve, ServeAnswer } from './serve-types.ts';
import { emptyAnswer, safeHeaders } from './static-files.ts';
import { createEventStreams } from './event-streams.ts';
import { originOf, refusalOf } from './request-guard.ts';

export const mostBodyBytes = 33_554_432;

export type HttpDoorParts = {
  readonly host: Pick<HostInstance, 'dispatch' | 'on'>;
  /** pages and files: what is read by address */
  readonly pages: Serve;
  readonly token: string;
  /** 0 takes any free port: for tests only, an origin must not change */
  readonly port: number;
};

export type HttpDoor = { readonly origin: string; readonly port: number; readonly close: () => Promise<void> };

/** Listens on 127.0.0.1 and nowhere else. @throws the system's error; EADDRINUSE when the port is taken */
export async function openHttpDoor(parts: HttpDoorParts): Promise<HttpDoor> {
  const streams = createEventStreams(parts.host);
  const sockets = new Set<Socket>();
  let port = parts.port;
  const server = createServer({ maxHeaderSize: 16_384 }, (request, response) => {
    answer(request, response, { ...parts, port }, streams.open).catch(() => {
      // The body broke off, or the answer could not be written: nobody is there to be told.
      request.socket.destroy();
    });
  });
  server.headersTimeout = 10_000;
  server.requestTimeout = 120_000;
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  try {
    port = await listen(server, parts.port);
  } catch (error) {
    streams.close();
    throw error;
  }
  return {
    origin: originOf(port),
    port,
    close: async () => {
      streams.close();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const socket of sockets) if (!isBusy(socket)) socket.destroy();
      const timer = setTimeout(() => sockets.forEach((socket) => socket.destroy()), 2000);
      await closed;
      clearTimeout(timer);
    },
  };
}

const busy = new WeakSet<Socket>();
const isBusy = (socket: Socket) => busy.has(socket);

type Door = HttpDoorParts & { readonly port: number };

async function answer(request: IncomingMessage, response: ServerResponse, door: Door, listenTo: (client: string, response: ServerResponse) => void): Promise<void> {
  const asked = { method: request.method ?? 'GET', path: request.url ?? '/', headers: plain(request) };
  const isCall = asked.path.startsWith('/api/');
  const refusal = refusalOf(asked, isCall ? 'call' : 'read', door);
  if (refusal !== null) {
    const status = refusal === 'no_token' ? 401 : 403;
    return send(request, response, isCall ? refusedCall(status, refusal) : emptyAnswer(status, { connection: 'close' }));
  }
  if (!isCall) {
    // The database belongs to one origin: whoever typed localhost must not meet an empty one. Browsers keep the fragment.
    if (asked.headers['host'] !== `127.0.0.1:${door.port}`) return send(request, response, emptyAnswer(308, { location: originOf(door.port) + asked.path }));
    return send(request, response, await door.pages(asked));
  }
  const client = asked.headers['x-lianxin-client'] ?? '';
  if (!/^[A-Za-z0-9_-]{8,64}$/.test(client)) return send(request, response, refusedCall(400, 'no_client'));
  const caller = { client: `http:${client}` };
  if (asked.path === '/api/events') {
    if (asked.method !== 'GET') return send(request, response, emptyAnswer(405, { allow: 'GET' }));
    busy.add(request.socket); // ends by itself once its last word is out
    response.writeHead(200, { ...safeHeaders, 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store', connection: 'close' });
    return listenTo(caller.client, response);
  }
  if (asked.method !== 'POST') return send(request, response, emptyAnswer(405, { allow: 'POST' }));
  // Only this type makes a browser ask first before another site's page may send it.
  if (!/^application\/json(;|$)/.test(asked.headers['content-type'] ?? '')) return send(request, response, refusedCall(415, 'not_json'));
  busy.add(request.socket);
  try {
    const body = await bodyOf(request);
    if (body === null) {
      request.resume(); // thrown away as it comes: who is still sending would never read the answer
      return send(request, response, refusedCall(413, 'too_large'));
    }
    const input = parsed(body);
    if (input === undefined) return send(request, response, refusedCall(400, 'not_json'));
    send(request, response, json(200, await door.host.dispatch(caller, asked.path.slice('/api/'.length), input.value)));
  } finally {
    busy.delete(request.socket);
  }
}

function send(request: IncomingMessage, response: ServerResponse, { status, headers, body }: ServeAnswer): void {
  response.writeHead(status, headers);
  if (request.method === 'HEAD') response.end();
  else if (Buffer.isBuffer(body)) response.end(body);
  else pipeline(body, response, () => undefined); // a reader that went away closes the source
}

/** To the page a refused call is a host it cannot reach; the fact says why. The rest of the request is not read. */
function refusedCall(status: number, refused: string): ServeAnswer {
  const { headers, ...answer } = json(status, err('host_unreachable', { refused }));
  return { ...answer, headers: { ...headers, connection: 'close' } };
}

function json(status: number, value: Envelope): ServeAnswer {
  const body = Buffer.from(JSON.stringify(value));
  return {
    status,
    headers: { ...safeHeaders, 'content-type': 'application/json; charset=utf-8', 'content-length': String(body.length), 'cache-control': 'no-store' },
    body,
  };
}

/** @returns null when it is larger than allowed; the rest is then not read */
function bodyOf(request: IncomingMessage): Promise<Buffer | null> {
  if (Number(request.headers['content-length'] ?? 0) > mostBodyBytes) return Promise.resolve(null);
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    let bytes = 0;
    request.on('data', (part: Buffer) => {
      bytes += part.length;
      if (bytes > mostBodyBytes) {
        parts.length = 0;
        resolve(null);
      } else parts.push(part);
    });
    request.on('end', () => resolve(Buffer.concat(parts)));
    request.on('error', reject);
    request.on('close', () => reject(new Error('request broke off')));
  });
}

function parsed(body: Buffer): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(body.toString('utf8')) as unknown };
  } catch {
    return undefined;
  }
}

/** Names are lower case already; of a header sent twice Node keeps what the standard says. */
function plain(request: IncomingMessage): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]));
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}
