/** A county for tests that run in Chromium: a real server, provisioned, with cards for stations and an office. */
import type { BrowserCommand } from 'vitest/node';
import { openCounty as open, type ProvisionedCounty } from '../county/open-county.ts';
import { openTestCounty, type TestCounty } from '../county/server.ts';

export type OpenedCounty = { readonly id: string; readonly kind: 'practice' | 'couchdb'; readonly office: string; readonly cards: Readonly<Record<string, string>> };

export type BareServer = { readonly url: string; readonly user: string; readonly password: string; readonly county: string };

const servers = new Map<string, TestCounty>();
const counties = new Map<string, ProvisionedCounty>();

function countyOf(id: string): ProvisionedCounty {
  const county = counties.get(id);
  if (county === undefined) throw new Error('no such county');
  return county;
}

/** @param devices e.g. JY01-A; the office writes as CG00-A. @returns cards by device */
const openCounty: BrowserCommand<[devices: string[]]> = async (_context, devices): Promise<OpenedCounty> => {
  const county = await open(devices);
  counties.set(county.county, county);
  return { id: county.county, kind: county.kind, office: county.office, cards: county.cards };
};

const closeCounty: BrowserCommand<[id: string]> = async (_context, id) => {
  await counties.get(id)?.close();
  counties.delete(id);
};

/** One request as the county's administrator; the path begins with a slash or with the database. */
const askCounty: BrowserCommand<[id: string, path: string, method: string, body: unknown]> = async (_context, id, path, method, body): Promise<{ status: number; body: unknown }> =>
  countyOf(id).ask(path.replace(/^\//, ''), { method, ...(body === undefined || body === null ? {} : { body }) });

/** A card with a new password: the old one is no longer taken. */
const newCard: BrowserCommand<[id: string, device: string]> = (_context, id, device): Promise<string> => countyOf(id).newCard(device);

/** A server that nobody has provisioned, and its admin. */
const openServer: BrowserCommand<[]> = async (): Promise<BareServer> => {
  const server = await openTestCounty();
  servers.set(server.county, server);
  return { url: server.url, user: server.admin.user, password: server.admin.password, county: server.county };
};

const closeServer: BrowserCommand<[county: string]> = async (_context, county) => {
  await servers.get(county)?.close();
  servers.delete(county);
};

export const countyCommands = { openServer, closeServer, openCounty, closeCounty, askCounty, newCard };

declare module 'vitest/browser' {
  interface BrowserCommands {
    openServer: () => Promise<BareServer>;
    closeServer: (county: string) => Promise<void>;
    openCounty: (devices: string[]) => Promise<OpenedCounty>;
    closeCounty: (id: string) => Promise<void>;
    newCard: (id: string, device: string) => Promise<string>;
    askCounty: (id: string, path: string, method: string, body: unknown) => Promise<{ status: number; body: unknown }>;
  }
}
