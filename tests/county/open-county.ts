/** A provisioned county for tests, made by the very functions that an administrator's `npm run county` runs. */
import { randomBytes } from 'node:crypto';
import { apply, plan } from '../../electron/host/county/apply.ts';
import { addOffice, addStation, rotatePassword } from '../../electron/host/county/cards.ts';
import { openServer } from '../../electron/host/county/server.ts';
import { encodeCard, type JoiningCard } from '../../shared/county/card.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { must } from '../must.ts';
import { openTestCounty, type TestCounty } from './server.ts';

export const officeCode = 'CG00';

export type ProvisionedCounty = TestCounty & {
  /** the text of the office's card */
  readonly office: string;
  /** texts of cards by device */
  readonly cards: Readonly<Record<string, string>>;
  /** a card with a new password: the old one is no longer taken */
  readonly newCard: (device: string) => Promise<string>;
};

/**
 * @param devices e.g. JY01-A, each gets a card; the office writes as CG00-A
 * @param addressOf what the cards name, where something stands between; the server's own otherwise
 * @param settings false: the settings of a server that is not ours alone stay as they are
 */
export async function openCounty(devices: readonly string[], { practice = false, settings = true, addressOf = (url: string) => url } = {}): Promise<ProvisionedCounty> {
  const county = await openTestCounty();
  const server = must(await openServer(county.url, county.admin));
  const about = { county: county.county, name: '城固县人大代表工委', office: officeCode, practice };
  const steps = must(await plan(server, about)).filter((step) => settings || step.do !== 'set');
  must(await apply(server, about, steps, randomBytes));
  const issue = { county: county.county, address: addressOf(county.url), certificate: null, by: '韩雪', nowMs: Date.now(), randomBytes };
  const cards: Record<string, string> = {};
  for (const device of devices) {
    const [code, letter] = split(device);
    cards[device] = text(await addStation(server, issue, { code, name: `${code}人大代表联络站`, letter }));
  }
  return {
    ...county,
    cards,
    office: text(await addOffice(server, issue, 'A')),
    newCard: async (device) => {
      const [station, letter] = split(device);
      return text(await rotatePassword(server, { ...issue, nowMs: Date.now() }, { station, letter }));
    },
  };
}

function text(card: Result<JoiningCard, string>): string {
  return encodeCard(must(card));
}

function split(device: string): [string, string] {
  const [station = '', letter = ''] = device.split('-');
  return [station, letter];
}
