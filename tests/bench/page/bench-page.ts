/**
 * The page of the benchmarks: the station's own store on the station's own host, without its screens, and the peers it is
 * measured against in the same page. Built apart and never shipped.
 */
import Dexie from 'dexie';
import { filter, firstValueFrom, take } from 'rxjs';
import { keepAttachment, readAttachment } from '../../../renderer/db/attachments.ts';
import { openStore, type OpenedStore } from '../../../renderer/db/open-store.ts';
import type { LedgerFilter } from '../../../renderer/db/store.ts';
import { connectHost } from '../../../renderer/host/connect.ts';
import { benchMatter } from '../matters.ts';
import { countyPart } from './county-page.ts';

const host = connectHost();
const everything: LedgerFilter = { text: '', from: '', to: '', places: [], category: '', stages: [] };
let opened: OpenedStore | null = null;

function store() {
  if (opened === null) throw new Error('open first');
  return opened.store;
}

const bench = {
  county: countyPart(host, () => {
    if (opened === null) throw new Error('open first');
    return opened;
  }),

  async createStation(): Promise<void> {
    const made = await host.settings.createStation({
      station: { county: '城固县', name: '桔园镇人大代表中心联络站', shortName: '桔园镇中心站', code: 'JY01', device: 'A', sample: false },
      firstPerson: '周启明',
      pin: '246810',
    });
    if (!made.ok) throw new Error(made.problem);
  },

  async signIn(): Promise<void> {
    const people = await host.access.people({});
    const first = people.ok ? people.value.people[0] : undefined;
    const signed = first === undefined ? null : await host.access.signIn({ staff: first.staff, pin: '246810' });
    if (signed?.ok !== true) throw new Error('no sign-in');
  },

  /** @returns milliseconds until the store is open, and until its ledger index is complete */
  async open(): Promise<{ openMs: number; firstPageMs: number; indexMs: number; records: number }> {
    const start = performance.now();
    opened = await openStore(host, { onProgress: () => undefined });
    const openMs = performance.now() - start;
    await firstValueFrom(store().ledger(everything, { offset: 0, limit: 50 }).pipe(take(1)));
    const firstPageMs = performance.now() - start;
    const page = await firstValueFrom(store().ledger(everything, { offset: 0, limit: 50 }).pipe(filter((found) => found.complete), take(1)));
    return { openMs, firstPageMs, indexMs: performance.now() - start, records: page.total };
  },

  /** Registers matters one by one as the form does. @returns milliseconds of each commit */
  async save(count: number, from: number): Promise<number[]> {
    const times: number[] = [];
    for (let i = 0; i < count; i++) {
      const data = benchMatter(from + i);
      const start = performance.now();
      const saved = await store().commit([{ record: store().newId('issue'), events: [{ type: 'issue.registered', data }] }]);
      times.push(performance.now() - start);
      if (!saved.ok) throw new Error(saved.problem);
    }
    return times;
  },

  /** Attaches a file to a new matter and reads it again. @param seed makes its bytes its own */
  async attach(bytes: number, seed: number): Promise<{ keepMs: number; readMs: number }> {
    const record = store().newId('issue');
    await store().commit([{ record, events: [{ type: 'issue.registered', data: benchMatter(800_000 + seed) }] }]);
    const content = new Uint8Array(bytes);
    for (let at = 0; at < bytes; at++) content[at] = (at * 7919 + (at >> 8) + seed * 31) % 251;
    const start = performance.now();
    const kept = await keepAttachment(host, { name: '现场.mp4', type: 'video/mp4', content });
    if (!kept.ok) throw new Error(kept.problem);
    const saved = await store().commit([{ record, events: [{ type: 'issue.attached', data: { attachment: kept.value } }] }]);
    if (!saved.ok) throw new Error(saved.problem);
    const keepMs = performance.now() - start;
    const reading = performance.now();
    if ((await readAttachment(host, kept.value))?.length !== bytes) throw new Error('not whole');
    return { keepMs, readMs: performance.now() - reading };
  },

  /** The peer of a save: one strict Dexie put of the same matter, with the store's indexes. */
  async bareDexie(count: number, from: number): Promise<number[]> {
    const db = new Dexie('bench-peer', { chromeTransactionDurability: 'strict' });
    db.version(1).stores({ docs: 'id, [kind+order], [kind+due]' });
    await db.open();
    const times: number[] = [];
    for (let i = 0; i < count; i++) {
      const document = { id: `issue:${from + i}`, kind: 'issue', order: String(from + i).padStart(21, '0'), due: '', show: benchMatter(from + i) };
      const start = performance.now();
      await db.table('docs').put(document);
      times.push(performance.now() - start);
    }
    db.close();
    await Dexie.delete('bench-peer');
    return times;
  },

  /** One answer of the ledger for each text. @returns milliseconds each */
  async search(texts: readonly string[]): Promise<{ text: string; ms: number; found: number }[]> {
    const answers: { text: string; ms: number; found: number }[] = [];
    for (const text of texts) {
      const start = performance.now();
      const page = await firstValueFrom(store().ledger({ ...everything, text }, { offset: 0, limit: 50 }).pipe(filter((found) => found.complete), take(1)));
      answers.push({ text, ms: performance.now() - start, found: page.total });
    }
    return answers;
  },

  /** Pages of the ledger under different filters. @returns milliseconds each */
  async pages(filters: readonly Partial<LedgerFilter>[], offsets: readonly number[]): Promise<number[]> {
    const times: number[] = [];
    for (const wanted of filters) {
      for (const offset of offsets) {
        const start = performance.now();
        await firstValueFrom(store().ledger({ ...everything, ...wanted }, { offset, limit: 50 }).pipe(filter((found) => found.complete), take(1)));
        times.push(performance.now() - start);
      }
    }
    return times;
  },

  /** As the form asks while a matter is written, each time of another one. @returns milliseconds each */
  async similar(count: number): Promise<number[]> {
    const times: number[] = [];
    for (let i = 0; i < count; i++) {
      const { words, summary, category } = benchMatter(i * 491 + 7) as { words: string; summary: string; category: string };
      const start = performance.now();
      await store().similar({ text: `${summary}\n${words}`, category, place: '', around: [], today: '2025-01-01' });
      times.push(performance.now() - start);
    }
    return times;
  },

  /** The peer of a page and of a search: the same question to RxDB's own query engine. */
  async rxdbNewest(): Promise<number> {
    const { openCollections } = await import('../../../renderer/db/collections.ts');
    const { collections, database } = await openCollections();
    const start = performance.now();
    await collections.records.find({ selector: { kind: 'issue' }, sort: [{ on: 'desc' }], limit: 50 }).exec();
    const ms = performance.now() - start;
    await database.close();
    return ms;
  },

  /** The peer of a rebuild: the same matters put into a bare strict Dexie with the store's indexes, 1,000 at a time. */
  async bareDexieBulk(count: number): Promise<number> {
    const db = new Dexie('bench-peer', { chromeTransactionDurability: 'strict' });
    db.version(1).stores({ docs: 'id, [kind+order], [kind+due]' });
    await db.open();
    const start = performance.now();
    for (let from = 0; from < count; from += 1000) {
      const documents = Array.from({ length: 1000 }, (_, i) => ({ id: `issue:${from + i}`, kind: 'issue', order: String(from + i).padStart(21, '0'), due: '', show: benchMatter(from + i), events: [benchMatter(from + i)] }));
      await db.table('docs').bulkPut(documents);
    }
    const ms = performance.now() - start;
    db.close();
    await Dexie.delete('bench-peer');
    return ms;
  },

  async close(): Promise<void> {
    await opened?.close();
    opened = null;
  },
};

export type Bench = typeof bench;
(window as unknown as { bench: Bench }).bench = bench;
