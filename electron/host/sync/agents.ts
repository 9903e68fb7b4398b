/**
 * Connections to one county server. Where the card names a certificate, the server must show exactly that one, and it is
 * checked before a single byte of a request, and so of a password, is written.
 */
import { createHash } from 'node:crypto';
import { Agent as HttpAgent, type AgentOptions } from 'node:http';
import { Agent as HttpsAgent, type RequestOptions } from 'node:https';
import type { Duplex } from 'node:stream';
import { connect, type ConnectionOptions } from 'node:tls';

/** The server showed another certificate than the card names. */
export const otherCertificate = 'OTHER_CERTIFICATE';

/** Says in time that a peer is gone, and keeps the paths of routers open that forget silent connections. */
const probeAfterMs = 20_000;
const handshakeMs = 15_000;

/**
 * @param url of the county; its scheme decides
 * @param certificate sha-256 of the server's certificate in hex; null: checked the usual way
 * @param sockets at most so many at a time
 */
export function agentFor(url: string, certificate: string | null, sockets: number): HttpAgent {
  const options: AgentOptions = { keepAlive: true, keepAliveMsecs: probeAfterMs, maxSockets: sockets };
  if (!url.startsWith('https:')) return new HttpAgent(options);
  return certificate === null ? new HttpsAgent(options) : new PinnedAgent(options, certificate);
}

class PinnedAgent extends HttpsAgent {
  constructor(
    options: AgentOptions,
    private readonly certificate: string,
  ) {
    super(options);
  }

  /** Hands the socket on only when it was seen to be the right one: until then nobody can write to it. */
  override createConnection(options: RequestOptions, connected?: (error: Error | null, socket: Duplex) => void): undefined {
    const socket = connect({ ...(options as ConnectionOptions), rejectUnauthorized: false });
    const fail = (error: Error) => connected?.(error, socket);
    const giveUp = setTimeout(() => socket.destroy(Object.assign(new Error('no handshake'), { code: 'ETIMEDOUT' })), handshakeMs);
    socket.once('error', fail);
    socket.once('close', () => clearTimeout(giveUp));
    socket.once('secureConnect', () => {
      clearTimeout(giveUp);
      const shown = socket.getPeerCertificate().raw as Buffer | undefined;
      if (shown === undefined || createHash('sha256').update(shown).digest('hex') !== this.certificate) {
        socket.destroy(Object.assign(new Error('another certificate'), { code: otherCertificate }));
        return;
      }
      socket.off('error', fail);
      connected?.(null, socket);
    });
    return undefined;
  }
}
