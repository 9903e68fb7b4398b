/** What our own page may ask the computer for. Everything else (position, notifications, USB, serial, MIDI …) is refused. */
import { isOfStation } from './origin.ts';

const allowed: ReadonlySet<string> = new Set(['media', 'clipboard-sanitized-write', 'persistent-storage']);

/** Where a joining card's code is read. */
const joiningPage = '#/settings/county';
/** A matter being written, or an open one: a picture or a recording is attached to it there. */
const matterPage = /#\/(?:register(?:\/|$)|ledger\/issue)/;

/**
 * @param address of the page that asks, with its hash
 * @param media what a request for `media` is about: `video`, `audio`; empty when the engine does not say
 */
export function mayUse(permission: string, address: string, media: readonly string[]): boolean {
  if (!isOfStation(address) || !allowed.has(permission)) return false;
  if (permission !== 'media' || !media.some((kind) => kind === 'video' || kind === 'audio')) return true;
  if (matterPage.test(address)) return true;
  return !media.includes('audio') && address.endsWith(joiningPage);
}
