/** A county for tests that run in Chromium: a real server, provisioned, with cards for stations and an office. */
import { randomBytes } from 'node:crypto';
import type { BrowserCommand } from 'vitest/node';
import { encodeCard } from '../../shared/county/card.ts';
import { accountOf, carrierAccount, carrierRole, deviceRole, memberRole, officeDatabase, officeRole, referenceDatabase, stationDatabase, stationRole } from '../../shared/county/names.ts';
import { validateText } from '../../shared/county/rules/text.ts';
import { openTestCounty, type TestCounty } from '../county/server.ts';

export type OpenedCounty = { readonly id: string; readonly kind: 'practice' | 'couchdb'; readonly office: string; readonly cards: Readonly<Record<string, string>> };

const counties = new Map<string, TestCounty & { readonly cardFor: (device: string) => Promise<string> }>();

/** @param devices e.g. JY01-A; the office writes as CG00-A. @returns cards by device */
const openCounty: BrowserCommand<[devices: string[]]> = async (_context, devices): Promise<OpenedCounty> => {
  const county = await openTestCounty();
  const { county: id, ask, url } = county;
  const key = randomBytes(16).toString('hex');
  const must = async (path: string, body: unknown, method = 'PUT') => {
    const answer = await ask(path.slice(1), { method, ...(body === undefined ? {} : { body }) });
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  };
  const put = async (path: string, doc: Record<string, unknown>) => {
    const there = (await ask(path.slice(1))).body as { _rev?: string };
    await must(path, there._rev === undefined ? doc : { ...doc, _rev: there._rev });
  };
  const users = (name: string, password: string, roles: string[]) =>
    put(`/_users/${encodeURIComponent(`org.couchdb.user:${name}`)}`, { _id: `org.couchdb.user:${name}`, name, password, roles, type: 'user' });
  const database = async (name: string, roles: string[]) => {
    await must(`/${name}`, undefined);
    await must(`/${name}/_design%2Flx`, { _id: '_design/lx', validate_doc_update: validateText });
    await must(`/${name}/_security`, { admins: { names: [], roles: ['_admin'] }, members: { names: [], roles } });
  };
  const carrier = randomBytes(15).toString('base64url');
  await database(referenceDatabase(id), [memberRole(id), officeRole(id)]);
  await database(officeDatabase(id), [officeRole(id)]);
  await must(`/${referenceDatabase(id)}/county%3Ainfo`, { _id: 'county:info', v: 1, county: id, name: '城固县人大代表工委', office: 'CG00', key, practice: false });
  await users(carrierAccount(id), carrier, [carrierRole(id), memberRole(id)]);
  const cardFor = async (device: string) => {
    const password = randomBytes(15).toString('base64url');
    const [station = '', letter = ''] = device.split('-');
    const isOffice = station === 'CG00';
    await users(accountOf(id, device), password, [memberRole(id), deviceRole(id, device), isOffice ? officeRole(id) : stationRole(id, station)]);
    const seed = randomBytes(32).toString('base64url');
    await put(`/${officeDatabase(id)}/card%3A${device}`, { _id: `card:${device}`, v: 1, device, stationName: station, issuedAt: '2026-11-22T00:00:00.000Z', issuedBy: '韩雪', revokedAt: null, seed });
    return encodeCard({
      county: id, countyName: '城固县人大代表工委', url, office: 'CG00', station, stationName: `${station}联络站`, device: letter, password,
      carrier: isOffice ? carrier : null, seed, fingerprint: key.slice(0, 16), certificate: null, issuedOn: '2026-11-22', validUntil: '2099-12-31', issuedBy: '韩雪', practice: false,
    });
  };
  for (const code of new Set(devices.map((device) => device.split('-')[0] ?? ''))) {
    await database(stationDatabase(id, code), [stationRole(id, code), officeRole(id), carrierRole(id)]);
  }
  counties.set(id, { ...county, cardFor });
  const cards: Record<string, string> = {};
  for (const device of devices) cards[device] = await cardFor(device);
  return { id, kind: county.kind, office: await cardFor('CG00-A'), cards };
};

const closeCounty: BrowserCommand<[id: string]> = async (_context, id) => {
  await counties.get(id)?.close();
  counties.delete(id);
};

/** One request as the county's administrator. */
const askCounty: BrowserCommand<[id: string, path: string, method: string, body: unknown]> = async (_context, id, path, method, body): Promise<{ status: number; body: unknown }> => {
  const county = counties.get(id);
  if (county === undefined) throw new Error('no such county');
  return county.ask(path.replace(/^\//, ''), { method, ...(body === undefined || body === null ? {} : { body }) });
};

/** A card with a new password: the old one is no longer taken. */
const newCard: BrowserCommand<[id: string, device: string]> = async (_context, id, device): Promise<string> => {
  const county = counties.get(id);
  if (county === undefined) throw new Error('no such county');
  return county.cardFor(device);
};

export const countyCommands = { openCounty, closeCounty, askCounty, newCard };

declare module 'vitest/browser' {
  interface BrowserCommands {
    openCounty: (devices: string[]) => Promise<OpenedCounty>;
    closeCounty: (id: string) => Promise<void>;
    newCard: (id: string, device: string) => Promise<string>;
    askCounty: (id: string, path: string, method: string, body: unknown) => Promise<{ status: number; body: unknown }>;
  }
}
