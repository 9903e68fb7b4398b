/** A server that keeps what it was told, for tests of lines: answers each request with what the test wants, and remembers it. */
import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

export type Heard = { readonly method: string; readonly path: string; readonly body: string };

/** @returns its address and what it heard whole, in order; closed when the test ends */
export async function smallServer(answer: (heard: Heard, response: ServerResponse) => void): Promise<{ url: string; heard: Heard[] }> {
  const heard: Heard[] = [];
  const server = createServer((asked, response) => {
    const parts: Buffer[] = [];
    asked.on('data', (part: Buffer) => parts.push(part));
    asked.on('end', () => {
      const one = { method: asked.method ?? '', path: asked.url ?? '', body: Buffer.concat(parts).toString('utf8') };
      heard.push(one);
      answer(one, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, heard };
}

export type Said = { readonly status: number; readonly body: string; readonly ms: number };

/** Asks once over a connection of its own. @returns the code of the fault when no whole answer came */
export function say(url: string, path: string, body: string | Buffer = '', headers: Record<string, string> = {}, agent?: Agent): Promise<Said | string> {
  const startedAt = performance.now();
  const own = agent ?? new Agent();
  return new Promise((resolve) => {
    const asked = request(`${url}${path}`, { method: body.length > 0 ? 'POST' : 'GET', agent: own, headers: { ...headers, 'content-length': Buffer.byteLength(body) } }, (response: IncomingMessage) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'broken'));
      response.on('end', () => response.complete && resolve({ status: response.statusCode ?? 0, body: Buffer.concat(parts).toString('utf8'), ms: performance.now() - startedAt }));
    });
    asked.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'broken'));
    if (headers['expect'] === undefined) asked.end(body);
    else {
      asked.flushHeaders();
      asked.once('continue', () => asked.end(body));
    }
  });
}
