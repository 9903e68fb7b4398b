/**
 * A loopback proxy in front of a county that counts what crosses it on the server's side: requests, bytes with their heads.
 * For the peer in the page it also answers what a browser asks first (CORS, not counted) and adds the administrator's account.
 */
import { Agent, createServer, type IncomingMessage, request as ask, type ServerResponse } from 'node:http';
import { type AddressInfo, connect, type NetConnectOpts, type Socket } from 'node:net';

export type Crossed = { readonly requests: number; readonly upBytes: number; readonly downBytes: number };

export type CountingProxy = {
  readonly url: string;
  /** requests go to this address from now on */
  readonly to: (url: string) => void;
  /** since the last call */
  readonly crossed: () => Crossed;
  readonly close: () => Promise<void>;
};

/** @param account user:password for requests that bring none */
export async function openCountingProxy(account: string | null = null): Promise<CountingProxy> {
  let target = new URL('http://127.0.0.1:9');
  let requests = 0;
  let counted = { up: 0, down: 0 };
  const gone = { up: 0, down: 0 };
  const live = new Set<Socket>();

  class CountingAgent extends Agent {
    override createConnection(options: NetConnectOpts): Socket {
      const socket = connect(options);
      live.add(socket);
      socket.once('close', () => {
        live.delete(socket);
        gone.up += socket.bytesWritten;
        gone.down += socket.bytesRead;
      });
      return socket;
    }
  }
  const agent = new CountingAgent({ keepAlive: true });

  function pass(request: IncomingMessage, response: ServerResponse): void {
    const allowed = { 'access-control-allow-origin': request.headers.origin ?? '*', 'access-control-allow-credentials': 'true' };
    if (request.method === 'OPTIONS') {
      response.writeHead(204, { ...allowed, 'access-control-allow-methods': 'GET, PUT, POST, HEAD, DELETE', 'access-control-allow-headers': 'content-type, accept, authorization', 'access-control-max-age': '7200' });
      response.end();
      return;
    }
    requests += 1;
    const headers = { ...request.headers, host: target.host };
    if (account !== null) headers.authorization ??= `Basic ${Buffer.from(account).toString('base64')}`;
    const onward = ask({ hostname: target.hostname, port: target.port, path: request.url, method: request.method, headers, agent }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, { ...answer.headers, ...allowed });
      answer.pipe(response);
      answer.on('close', () => {
        if (!answer.complete) response.destroy();
      });
    });
    onward.on('error', () => response.destroy());
    response.on('close', () => {
      if (!response.writableFinished) onward.destroy();
    });
    request.pipe(onward);
  }

  const server = createServer(pass);
  Object.assign(server, { keepAliveTimeout: 0, requestTimeout: 0, headersTimeout: 0 });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    to(url) {
      target = new URL(url);
    },
    crossed() {
      const all = { ...gone };
      for (const socket of live) {
        all.up += socket.bytesWritten;
        all.down += socket.bytesRead;
      }
      const since = { requests, upBytes: all.up - counted.up, downBytes: all.down - counted.down };
      requests = 0;
      counted = all;
      return since;
    },
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      agent.destroy();
      await closed;
    },
  };
}
