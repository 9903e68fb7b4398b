/** An address and a fingerprint as people read them aloud. */
import type { Words } from '../../text/catalogue.ts';

/** Host and port; whether the way there is encrypted. */
export function addressWords(url: string, text: Words['sync']['join']): string {
  const host = url.replace(/^https?:\/\//, '');
  return url.startsWith('https://') ? text.encrypted(host) : text.open(host);
}

/** 3a9f 07c2 be41 88d6 */
export function inFours(fingerprint: string): string {
  return fingerprint.replace(/(.{4})(?=.)/g, '$1 ');
}
