/** A station on a real host whose clock shows the machine's time, and cards that are valid today. */
import type { Abilities } from '../../../electron/host/abilities.ts';
import type { JoiningCard } from '../../../shared/county/card.ts';
import { found, movableClock, newFolder, openHost, type OpenedHost, plainAbilities, type station } from '../open-host.ts';
import { cardFor } from './county-server.ts';

export const choices = { paused: false, smallOnly: false };

export type OpenedStation = OpenedHost & { readonly here: ReturnType<OpenedHost['client']>; readonly staff: string; readonly folder: string };

/** The head of the station sits at window 1. */
export async function openStation(changes: Partial<typeof station & { readonly party: 'station' | 'office' }> = {}, folder?: string, abilities: Abilities = plainAbilities): Promise<OpenedStation> {
  const clock = movableClock();
  clock.now = Date.now();
  const where = folder ?? (await newFolder());
  const opened = await openHost(where, clock, abilities);
  const here = opened.client('window:1');
  return { ...opened, here, staff: await found(here, changes), folder: where };
}

/** Valid whenever the test runs. */
export const goodCard = (url: string, changes: Partial<JoiningCard> = {}): JoiningCard => cardFor(url, { issuedOn: '2020-01-01', validUntil: '2099-12-31', ...changes });
