/** A proxy with a certificate of its own before a county's server. It asks on whatever it is asked, and counts. */
import { createServer } from 'node:https';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import type { TestCertificate } from '../sync/certificates.ts';

export type TlsFront = {
  /** https://127.0.0.1:port */
  readonly url: string;
  /** requests that came this far */
  readonly asked: () => number;
};

/** Closed when the test ends. */
export async function openTlsFront(url: string, certificate: TestCertificate): Promise<TlsFront> {
  let count = 0;
  const server = createServer(certificate, (incoming, answer) => {
    count++;
    const { host: _host, ...headers } = incoming.headers;
    const onward = request(`${url}${incoming.url ?? '/'}`, { method: incoming.method, headers }, (come) => {
      answer.writeHead(come.statusCode ?? 502, come.headers);
      come.pipe(answer);
    });
    onward.on('error', () => answer.destroy());
    incoming.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return { url: `https://127.0.0.1:${(server.address() as AddressInfo).port}`, asked: () => count };
}
