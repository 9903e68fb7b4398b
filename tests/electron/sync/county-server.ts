/** Small county servers for tests: each says exactly what the test tells it to, on a real socket. */
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { createServer as createTcpServer, type AddressInfo, type Server as TcpServer, type Socket } from 'node:net';
import { gunzipSync } from 'node:zlib';
import { onTestFinished } from 'vitest';
import { encodeCard, type JoiningCard } from '../../../shared/county/card.ts';

export const key = '00112233445566778899aabbccddeeff';

/** A real card of 城固县 for 桔园镇中心站, computer A. */
export function cardFor(url: string, changes: Partial<JoiningCard> = {}): JoiningCard {
  return {
    county: 'chenggu', countyName: '城固县', url, office: 'CG00', station: 'JY01', stationName: '桔园镇中心站', device: 'A',
    password: 'geheim-und-lang-genug-01', carrier: null, seed: 'A'.repeat(43), fingerprint: key.slice(0, 16), certificate: null,
    issuedOn: '2026-03-01', validUntil: '2026-03-31', issuedBy: '李主任', practice: false, ...changes,
  };
}

export const textOf = (card: JoiningCard): string => encodeCard(card);

export type Asked = { readonly method: string; readonly url: string; readonly headers: IncomingMessage['headers']; readonly body: string };

export type TestServer = { readonly url: string; readonly asked: Asked[]; readonly sockets: ReadonlySet<Socket>; readonly close: () => Promise<void> };

/** Answers with what `answer` writes; every request is kept, its body unpacked. */
export async function serve(answer: (request: Asked, response: ServerResponse) => void, tls?: { key: string; cert: string }): Promise<TestServer> {
  const asked: Asked[] = [];
  const listener: RequestListener = (request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const bytes = Buffer.concat(parts);
      const body = request.headers['content-encoding'] === 'gzip' ? gunzipSync(bytes) : bytes;
      const one = { method: request.method ?? '', url: request.url ?? '', headers: request.headers, body: body.toString('utf8') };
      asked.push(one);
      answer(one, response);
    });
    request.on('error', () => undefined);
  };
  const server = tls === undefined ? createServer(listener) : createTlsServer(tls, listener);
  return { ...(await opened(server, tls === undefined ? 'http' : 'https')), asked };
}

/** Bytes on a socket, for servers that do not keep to HTTP. */
export async function serveRaw(answer: (socket: Socket, head: string) => void): Promise<Omit<TestServer, 'asked'>> {
  const server = createTcpServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', (bytes: Buffer) => answer(socket, bytes.toString('latin1')));
  });
  return opened(server, 'http');
}

async function opened(server: Server | TcpServer, scheme: string): Promise<Omit<TestServer, 'asked'>> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      for (const socket of sockets) socket.destroy();
    });
  onTestFinished(close);
  return { url: `${scheme}://127.0.0.1:${(server.address() as AddressInfo).port}`, sockets, close };
}

export function json(response: ServerResponse, status: number, value: unknown, headers: Record<string, string> = {}): void {
  const body = Buffer.from(JSON.stringify(value));
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': String(body.length), ...headers });
  response.end(body);
}

/** As a county with this card's station answers a newcomer. */
export function honest({ url, headers }: Asked, response: ServerResponse): void {
  if (url === '/') return json(response, 200, { couchdb: 'Welcome', version: '3.5.0' });
  if (headers.authorization === undefined) return json(response, 401, { error: 'unauthorized', reason: 'You are not authorized.' });
  if (url.endsWith('/county%3Ainfo')) return json(response, 200, { _id: 'county:info', _rev: '1-a', v: 1, county: 'chenggu', name: '城固县', office: 'CG00', key, practice: false });
  if (url.includes('/status%3A')) return json(response, 404, { error: 'not_found', reason: 'missing' });
  json(response, 200, { db_name: url.slice(1), update_seq: '1-x' });
}
