/**
 * Is this request from our own page, in this computer's browser, for this user? Pure: it reads headers and decides.
 *
 * Against: a page elsewhere that posts to the loopback address (cross-site POST: Origin, Sec-Fetch-Site, token); a name that
 * is made to point at 127.0.0.1 after its page was loaded (DNS rebinding: Host); other users of this computer, who reach the
 * same loopback port (token, which lies in a file that only this user may read); guessing of the token by time (constant-time
 * comparison).
 */
import { createHash, timingSafeEqual } from 'node:crypto';

export type GuardedRequest = {
  readonly method: string;
  readonly path: string;
  /** names in lower case */
  readonly headers: Readonly<Record<string, string | undefined>>;
};

/** `call`: everything under /api, with the token. `read`: pages and handed-out files; those carry no data, these a secret reference. */
export type Area = 'call' | 'read';

export type Refusal = 'wrong_host' | 'foreign_origin' | 'cross_site' | 'no_token';

/** The one origin whose database is the station's. */
export function originOf(port: number): string {
  return `http://127.0.0.1:${port}`;
}

/** @returns null when the request may pass */
export function refusalOf(request: GuardedRequest, area: Area, door: { readonly port: number; readonly token: string }): Refusal | null {
  const { headers } = request;
  const names = [`127.0.0.1:${door.port}`, `localhost:${door.port}`];
  if (!names.includes(headers['host'] ?? '')) return 'wrong_host';
  const origin = headers['origin'];
  if (origin !== undefined && !names.some((name) => origin === `http://${name}`)) return 'foreign_origin';
  if (!isSameSite(request, area)) return 'cross_site';
  if (area === 'call' && !sameSecret(headers['x-lianxin-token'] ?? '', door.token)) return 'no_token';
  return null;
}

/** Browsers that know Sec-Fetch-Site cannot lie about it; other programs send none, and are held by the token. */
function isSameSite({ method, path, headers }: GuardedRequest, area: Area): boolean {
  const site = headers['sec-fetch-site'];
  if (site === undefined || site === 'same-origin' || site === 'none') return true;
  // A link that leads here from a document elsewhere may open the station, as itself and in no frame.
  const opens = headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
  return area === 'read' && method === 'GET' && opens && !path.startsWith('/files/');
}

/** Compared by their hashes: equal lengths, constant time. */
function sameSecret(given: string, kept: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest();
  return kept !== '' && timingSafeEqual(hash(given), hash(kept));
}
