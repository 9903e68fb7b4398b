/** What tests of sync in Chromium share: a county with its rules, stations that reach it by a line, all closed when the test ends. */
import { onTestFinished } from 'vitest';
import { commands } from 'vitest/browser';
import { validateText } from '../../../shared/county/rules/text.ts';
import { referenceDatabase, stationDatabase, officeDatabase } from '../../../shared/county/names.ts';
import type { OpenedCounty } from '../../renderer/county-commands.ts';
import { openParty, type Party } from '../../renderer/sync/open-party.ts';
import type { Hostility, LineWish } from './line-commands.ts';

/** For tests that open a county: the practice server may have to be installed first. */
export const countyMs = 300_000;

export async function openScene(devices: readonly string[], rules = validateText): Promise<OpenedCounty> {
  const county = await commands.openCounty([...devices]);
  onTestFinished(() => commands.closeCounty(county.id));
  const stations = new Set(devices.map((device) => device.slice(0, -2)));
  for (const db of [...[...stations].map((code) => stationDatabase(county.id, code)), referenceDatabase(county.id), officeDatabase(county.id)]) await setRules(county, db, rules);
  return county;
}

/** Replaces the rules of one database; null: it has none. */
export async function setRules(county: OpenedCounty, db: string, rules: string | null): Promise<void> {
  const there = await commands.askCounty(county.id, `${db}/_design/lx`, 'GET', null);
  const rev = there.status === 200 ? { _rev: (there.body as { _rev: string })._rev } : {};
  const written = await commands.askCounty(county.id, `${db}/_design/lx`, 'PUT', { _id: '_design/lx', ...rev, ...(rules === null ? {} : { validate_doc_update: rules }) });
  if (written.status >= 300) throw new Error(`rules: ${written.status} ${JSON.stringify(written.body)}`);
}

/** A document as it lies at the county; null when there is none. */
export async function atCounty(county: OpenedCounty, db: string, id: string): Promise<{ _rev: string; events: { id: string }[]; _conflicts?: string[] } | null> {
  const { status, body } = await commands.askCounty(county.id, `${db}/${encodeURIComponent(id)}?conflicts=true`, 'GET', null);
  return status === 200 ? (body as { _rev: string; events: { id: string }[] }) : null;
}

export async function openStationAt(device: string): Promise<Party> {
  const party = await openParty(device);
  onTestFinished(() => party.close());
  return party;
}

/** @returns the line's id; the party has joined by it */
export async function joinByLine(party: Party, card: string | undefined, wish: LineWish = {}, seed = 1): Promise<string> {
  const line = await commands.openLine(card ?? '', {}, seed);
  onTestFinished(() => commands.closeLine(line.id));
  await party.join(line.card);
  await commands.setLine(line.id, wish);
  return line.id;
}

export const isLevel = ({ phase, unsent }: { phase: string; unsent: { records: number } }): boolean => phase === 'resting' && unsent.records === 0;

export type Siege = { readonly station: Party; readonly id: string; readonly db: string; readonly reference: string; readonly be: (...hostilities: Hostility[]) => Promise<void> };

/**
 * A station that has joined a county which then turns against it.
 * @param before what the county has and is like when it joins
 */
export async function openSiege(before: (id: string) => Promise<void> = async () => undefined): Promise<Siege> {
  const { id, card, db, reference } = await commands.openEnemy('JY01-A');
  onTestFinished(() => commands.closeEnemy(id));
  const station = await openStationAt('JY01-A');
  await before(id);
  await station.join(card);
  await station.until((status) => isLevel(status) || status.phase === 'offline');
  return { station, id, db, reference, be: (...hostilities) => commands.behave(id, hostilities) };
}
