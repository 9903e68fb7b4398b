/** A station that is never on line, its county office, and a folder that stands for the sticks between them. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { env } from 'node:process';
import { onTestFinished } from 'vitest';
import type { HostClient } from '../../../shared/contract/client.ts';
import type { BundleContent } from '../../../shared/backup/bundle.ts';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import { type By, found, matter, movableClock, newFolder, openHost, type MovableClock } from '../open-host.ts';
import { cardFor, json, serve, textOf } from '../sync/county-server.ts';

export const seed = 'B'.repeat(43);

export type Carrier = { readonly device: string; readonly host: HostClient; readonly dataDir: string; readonly staff: RecordId; readonly clock: MovableClock; readonly restart: () => Promise<void> };

/** What the county's database says of a card: undefined is no answer at all. */
export type Cards = Record<string, { seed: string; revokedAt: string | null } | undefined>;

/** @returns a folder with one stick in it, that every host of this test sees */
export async function plugIn(name = '连心U盘'): Promise<string> {
  const folder = await newFolder();
  mkdirSync(join(folder, name));
  const before = env['LIANXIN_STICKS'];
  env['LIANXIN_STICKS'] = folder;
  onTestFinished(() => {
    if (before === undefined) delete env['LIANXIN_STICKS'];
    else env['LIANXIN_STICKS'] = before;
  });
  return join(folder, name);
}

async function carrier(device: string, url: string, fingerprint?: string): Promise<Carrier> {
  const [code = '', letter = ''] = device.split('-');
  const isOffice = code === 'CG00';
  const dataDir = await newFolder();
  const clock = movableClock();
  const opened = await openHost(dataDir, clock);
  let host = opened.client('window:1');
  const staff = await found(host, { code, device: letter, ...(isOffice ? { party: 'office' } : {}) } as never);
  const card = cardFor(url, { station: code, device: letter, seed: isOffice ? 'C'.repeat(43) : seed, carrier: isOffice ? 'carrier-password-01' : null, ...(fingerprint === undefined ? {} : { fingerprint }) });
  const joined = await host.sync.join({ text: textOf(card), choices: { paused: true, smallOnly: false } });
  if (!joined.ok) throw new Error(joined.problem);
  let running = opened.host;
  return {
    device, dataDir, staff, clock,
    get host() {
      return host;
    },
    async restart() {
      await running.close();
      const again = await openHost(dataDir, clock);
      running = again.host;
      host = again.client('window:1');
      const signed = await host.access.signIn({ staff, pin: '135790' });
      if (!signed.ok) throw new Error(signed.problem);
    },
  };
}

export const stationOff = (device = 'JY01-A', fingerprint?: string): Promise<Carrier> => carrier(device, 'http://127.0.0.1:1', fingerprint);

/** The office, with a server that has these cards. */
export async function officeWith(cards: Cards): Promise<Carrier> {
  const server = await serve(({ url }, response) => {
    const device = /card%3A(.+)$/.exec(url)?.[1] ?? '';
    if (!(device in cards)) return json(response, 404, { error: 'not_found', reason: 'missing' });
    const card = cards[device];
    if (card === undefined) return void response.destroy();
    json(response, 200, { _id: `card:${device}`, _rev: '1-a', v: 1, device, stationName: '站', issuedAt: '2026-03-01T00:00:00.000Z', issuedBy: '韩雪', ...card });
  });
  return carrier('CG00-A', server.url);
}

export const empty: BundleContent = { records: [], verdicts: [], pieces: [], piecesTaken: [], status: null, left: 0 };

/** So many matters of this computer. */
export function mattersOf(by: Carrier, count: number): BundleContent {
  const who: By = { staff: by.staff, device: by.device, clock: by.clock };
  return { ...empty, records: Array.from({ length: count }, (_, index) => matter(who, { summary: `第${index}件` })).map(({ record, events }) => ({ _id: record, events })) };
}

/** Made and written to the stick. @returns the file's name */
export async function carry(from: Carrier, to: string, stick: string, content: BundleContent = mattersOf(from, 1)): Promise<string> {
  const made = await from.host.backup.makeBundle({ to, content });
  if (!made.ok) throw new Error(`make: ${made.problem}`);
  const file = `${from.device}-第${made.value.number}号.lxb`;
  const written = await from.host.backup.writeToStick({ to, stick, file });
  if (!written.ok) throw new Error(`write: ${written.problem}`);
  return file;
}

/** Opened and settled, as the page does when everything is in the store. */
export async function takeIn(at: Carrier, stick: string, file: string, acceptKey = false) {
  const opened = await at.host.backup.openBundle({ source: { stick, file }, acceptKey });
  if (!opened.ok) return opened;
  const { from, number, records } = opened.value.body;
  const settled = await at.host.backup.settleBundle({ from, number, taken: records.length, refused: 0 });
  return settled.ok ? opened : settled;
}
