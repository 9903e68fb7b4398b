/**
 * Difference between the two lines: `protocol.handle` came with Electron 25 and speaks Response; the legacy line answers
 * through `registerStreamProtocol`, with a status, headers and a Node stream.
 */
import { Readable } from 'node:stream';
import type { Protocol, ProtocolRequest } from 'electron';
import type { Serve, ServeAnswer } from '../../doors/serve-types.ts';

export function handleScheme(protocol: Protocol, scheme: string, serve: Serve, pathOf: (url: string) => string): void {
  if (typeof protocol.handle === 'function') {
    protocol.handle(scheme, async (request) => {
      const method = request.method.toUpperCase();
      const answer = await serve({ method, path: pathOf(request.url), headers: Object.fromEntries(request.headers) });
      return new Response(webBody(method, answer), { status: answer.status, headers: answer.headers });
    });
    return;
  }
  protocol.registerStreamProtocol(scheme, (request, respond) => {
    const method = request.method.toUpperCase();
    void serve({ method, path: pathOf(request.url), headers: lowered(request) }).then(({ status, headers, body }) => {
      respond({ statusCode: status, headers: { ...headers }, data: nodeBody(method, body) });
    });
  });
}

/* eslint-disable n/no-unsupported-features/node-builtins -- web streams are stable in the Node 24 of the current line, and only that line comes here */
function webBody(method: string, { body }: ServeAnswer): ReadableStream | Uint8Array<ArrayBuffer> | null {
  if (method === 'HEAD') return null;
  return Buffer.isBuffer(body) ? new Uint8Array(body) : (Readable.toWeb(body) as ReadableStream);
}
/* eslint-enable n/no-unsupported-features/node-builtins */

function nodeBody(method: string, body: Buffer | Readable): Readable {
  if (method === 'HEAD') return Readable.from([]);
  return Buffer.isBuffer(body) ? Readable.from([body]) : body;
}

function lowered(request: ProtocolRequest): Record<string, string> {
  return Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name.toLowerCase(), value]));
}
