/** Bad lines and hostile servers for tests that run in Chromium: they stand in this Node process, the page says what they do. */
import type { BrowserCommand } from 'vitest/node';
import { decodeCard, encodeCard, type JoiningCard } from '../../../shared/county/card.ts';
import { fingerprintOf } from '../../../shared/county/documents.ts';
import { referenceDatabase, stationDatabase } from '../../../shared/county/names.ts';
import { type BadLine, type LineCounts, type LineQuality, openBadLine } from './bad-line.ts';
import type { Carried, Fate } from './carry.ts';
import { dangerousTexts, forgedHistories, type Forged, honestHistory } from './forged-histories.ts';
import { type HostileServer, openHostileServer, type Seen, type Trick } from './hostile-server.ts';
import { plainLies, wordedLies } from './lies.ts';
import type { Document, Json } from './little-couch.ts';

export type LineWish = Partial<Omit<LineQuality, 'fateOf'>>;
/** These requests, so many of them, end like this. `GET /lx-…/_changes?feed=longpoll` is what `when` is tried on. */
export type Doom = { readonly when: string; readonly times: number; readonly fate: Fate };
export type Hostility = {
  readonly when?: string;
  readonly times?: number;
  readonly does: { readonly trick: Trick } | { readonly lie: keyof typeof plainLies } | { readonly lie: keyof typeof wordedLies; readonly word: string } | { readonly says: Json; readonly status: number } | 'swallow';
};
export type Enemy = { readonly id: string; readonly card: string; readonly db: string; readonly reference: string };

const lines = new Map<string, BadLine>();
const enemies = new Map<string, { readonly server: HostileServer; readonly card: JoiningCard }>();
let opened = 0;

/** @returns the same card, by way of the line */
const openLine: BrowserCommand<[card: string, wish: LineWish, seed?: number]> = async (_context, text, wish, seed): Promise<{ id: string; card: string }> => {
  const card = decodeCard(text);
  if (!card.ok) throw new Error(card.problem);
  const line = await openBadLine(card.value.url, wish, seed);
  const id = `line-${++opened}`;
  lines.set(id, line);
  return { id, card: encodeCard({ ...card.value, url: line.url }) };
};

const setLine: BrowserCommand<[id: string, wish: LineWish, doom?: Doom]> = async (_context, id, wish, doom) => {
  const line = of(lines, id);
  let left = doom?.times ?? 0;
  const when = new RegExp(doom?.when ?? '.');
  line.set({ ...wish, ...(doom === undefined ? {} : { fateOf: ({ method, path }) => (left > 0 && when.test(`${method} ${path}`) ? (left--, doom.fate) : null) }) });
};

const cutLine: BrowserCommand<[id: string]> = async (_context, id) => of(lines, id).cut();
const lineCounts: BrowserCommand<[id: string]> = async (_context, id): Promise<{ counts: LineCounts; log: readonly Carried[] }> => ({ counts: of(lines, id).counts(), log: of(lines, id).log() });
const closeLine: BrowserCommand<[id: string]> = async (_context, id) => {
  await of(lines, id).close();
  lines.delete(id);
};

/** A county that will turn against its stations; until then it is honest and empty. @param device e.g. JY01-A */
const openEnemy: BrowserCommand<[device: string]> = async (_context, device): Promise<Enemy> => {
  const [station = '', letter = ''] = device.split('-');
  const info = { _id: 'county:info', v: 1, county: 'chenggu', name: '城固县人大代表工委', office: 'CG00', key: '0123456789abcdef'.repeat(2), practice: false };
  const [db, reference] = [stationDatabase('chenggu', station), referenceDatabase('chenggu')];
  const server = await openHostileServer([db, reference]);
  server.couch.plant(reference, info);
  const card: JoiningCard = {
    county: 'chenggu', countyName: info.name, url: server.url, office: info.office, station, stationName: `${station}联络站`, device: letter, password: 'a-password-of-this-test',
    carrier: null, seed: 'A'.repeat(43), fingerprint: fingerprintOf(info), certificate: null, issuedOn: '2026-11-22', validUntil: '2099-12-31', issuedBy: '韩雪', practice: false,
  };
  const id = `enemy-${++opened}`;
  enemies.set(id, { server, card });
  return { id, card: encodeCard(card), db, reference };
};

/** An empty list: honest again. */
const behave: BrowserCommand<[id: string, hostilities: readonly Hostility[]]> = async (_context, id, hostilities) => {
  const { server } = of(enemies, id);
  server.beHonest();
  for (const { when, times, does } of hostilities) {
    const deed = does === 'swallow' ? { swallow: true as const } : 'trick' in does ? does : { lie: lieOf(does), forgets: 'lie' in does && refusing.has(does.lie) };
    server.behave({ ...(when === undefined ? {} : { when: new RegExp(when) }), ...(times === undefined ? {} : { times }), does: deed });
  }
};

/** A server that says no has not done it. */
const refusing = new Set<string>(['refuseAll', 'conflictForEver']);

function lieOf(does: Exclude<Hostility['does'], 'swallow' | { readonly trick: Trick }>) {
  if ('says' in does) return () => ({ status: does.status, json: does.says });
  return 'word' in does ? wordedLies[does.lie](does.word) : plainLies[does.lie];
}

const sceneOf = ({ station, device, office }: JoiningCard) => ({ station, letter: device, office, now: Date.now() });

/** Every forgery and every dangerous text; @returns what was planted, to be looked for */
const plantForgeries: BrowserCommand<[id: string]> = async (_context, id): Promise<{ forged: readonly Forged[]; dangerous: readonly string[] }> => {
  const { server, card } = of(enemies, id);
  const db = stationDatabase(card.county, card.station);
  const forged = forgedHistories(sceneOf(card));
  const dangerous = dangerousTexts(card);
  for (const { document } of forged) server.couch.plant(db, document);
  for (const one of dangerous) server.couch.plantText(db, one.id, one.text);
  return { forged, dangerous: dangerous.map((one) => one.id) };
};

/** A matter of the neighbour computer that nothing is wrong with. @returns its id */
const plantHonest: BrowserCommand<[id: string, tail: string]> = async (_context, id, tail): Promise<string> => {
  const { server, card } = of(enemies, id);
  const document = honestHistory(sceneOf(card), tail);
  server.couch.plant(stationDatabase(card.county, card.station), document);
  return document._id;
};

const plant: BrowserCommand<[id: string, db: string, document: Document]> = async (_context, id, db, document) => void of(enemies, id).server.couch.plant(db, document);
const forgetAll: BrowserCommand<[id: string]> = async (_context, id) => of(enemies, id).server.couch.forget();
const enemySaw: BrowserCommand<[id: string]> = async (_context, id): Promise<{ seen: readonly Seen[]; misled: number }> => {
  const { server } = of(enemies, id);
  return { seen: server.seen(), misled: server.misled().length };
};
const enemyHas: BrowserCommand<[id: string, db: string]> = async (_context, id, db): Promise<readonly Document[]> => of(enemies, id).server.couch.documents(db);
const closeEnemy: BrowserCommand<[id: string]> = async (_context, id) => {
  await of(enemies, id).server.close();
  enemies.delete(id);
};

function of<T>(all: ReadonlyMap<string, T>, id: string): T {
  const one = all.get(id);
  if (one === undefined) throw new Error(`no such line or server: ${id}`);
  return one;
}

export const lineCommands = { openLine, setLine, cutLine, lineCounts, closeLine, openEnemy, behave, plantForgeries, plantHonest, plant, forgetAll, enemySaw, enemyHas, closeEnemy };

declare module 'vitest/browser' {
  interface BrowserCommands {
    openLine: (card: string, wish: LineWish, seed?: number) => Promise<{ id: string; card: string }>;
    setLine: (id: string, wish: LineWish, doom?: Doom) => Promise<void>;
    cutLine: (id: string) => Promise<void>;
    lineCounts: (id: string) => Promise<{ counts: LineCounts; log: readonly Carried[] }>;
    closeLine: (id: string) => Promise<void>;
    openEnemy: (device: string) => Promise<Enemy>;
    behave: (id: string, hostilities: readonly Hostility[]) => Promise<void>;
    plantForgeries: (id: string) => Promise<{ forged: readonly Forged[]; dangerous: readonly string[] }>;
    plantHonest: (id: string, tail: string) => Promise<string>;
    plant: (id: string, db: string, document: Document) => Promise<void>;
    forgetAll: (id: string) => Promise<void>;
    enemySaw: (id: string) => Promise<{ seen: readonly Seen[]; misled: number }>;
    enemyHas: (id: string, db: string) => Promise<readonly Document[]>;
    closeEnemy: (id: string) => Promise<void>;
  }
}
