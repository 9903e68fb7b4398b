/**
 * All matters of the ledger in memory, newest first, searched as substrings: for Chinese, plain strings beat every search
 * library measured, in speed, memory and exactness. Pure; the worker beside it owns one.
 */
import { stationOf } from '../../../shared/kernel/ids.ts';
import { type IssueCard, type IssueStage, issueStages } from '../../../shared/reception/issue.ts';
import type { StoredRecord } from '../collections.ts';
import type { LedgerFilter, LedgerPage, LedgerRow, Usage } from '../store.ts';
import { type Block, type Entry, type Loose, rearranged } from './sorted-blocks.ts';

/** What the index reads of a record. Its events are not among it. */
export type IndexedRecord = Pick<StoredRecord, 'id' | 'stage' | 'on' | 'due' | 'place' | 'order' | 'show' | 'search'>;

type Counts = Pick<LedgerPage, 'byStage' | 'people'>;
type Found = { readonly filter: LedgerFilter; readonly entries: readonly Entry[]; readonly counts: Counts };

export class LedgerIndex {
  #blocks: readonly Block[] = [];
  /** all of them, in order; what came since is loose until somebody asks */
  #entries: readonly Entry[] = [];
  readonly #loose = new Map<string, Loose>();
  readonly #gone = new Set<Entry>();
  readonly #byId = new Map<string, Entry>();
  readonly #importKeys = new Map<string, string>();
  #found: Found | null = null;

  get size(): number {
    return this.#byId.size;
  }

  /** Takes documents as read from the store. A document that is known already is kept as it is: what came live is newer. */
  load(documents: readonly IndexedRecord[]): void {
    this.#add(documents.filter((document) => !this.#byId.has(document.id)));
    if (this.#loose.size >= mostLoose) this.settle();
  }

  /** Takes documents as they change. */
  update(documents: readonly IndexedRecord[]): void {
    for (const { id } of documents) {
      const before = this.#byId.get(id);
      if (before?.block != null) this.#gone.add(before);
      this.#byId.delete(id);
      this.#loose.delete(id);
    }
    this.#add(documents);
  }

  /** Puts what came into its place. Questions do so by themselves; after loading it is better done before the first. */
  settle(): void {
    if (this.#loose.size === 0 && this.#gone.size === 0) return;
    this.#blocks = rearranged(this.#blocks, this.#gone, [...this.#loose.values()]);
    this.#entries = this.#blocks.flatMap((block) => block.entries);
    this.#loose.clear();
    this.#gone.clear();
    this.#found = null;
  }

  page(filter: LedgerFilter, window: { readonly offset: number; readonly limit: number }): LedgerPage {
    const { entries, counts } = this.#find(filter);
    const rows = entries.slice(window.offset, window.offset + window.limit).map((entry) => entry.row);
    return { rows, offset: window.offset, total: entries.length, ...counts, complete: true };
  }

  all(filter: LedgerFilter): LedgerRow[] {
    return this.#find(filter).entries.map((entry) => entry.row);
  }

  position(filter: LedgerFilter, id: string): number {
    return this.#find(filter).entries.findIndex((entry) => entry.row.id === id);
  }

  /** Import keys of matters that are in the ledger. A withdrawn matter frees its row to be imported again. */
  knownImports(keys: readonly string[]): string[] {
    return keys.filter((key) => {
      const id = this.#importKeys.get(key);
      return id !== undefined && this.#byId.get(id)?.row.stage !== 'withdrawn';
    });
  }

  /** Matters in which a person must choose between values. A withdrawn matter waits for nobody. */
  conflicts(): LedgerRow[] {
    this.settle();
    return this.#entries.filter(({ row }) => row.show.conflict && row.stage !== 'withdrawn').map((entry) => entry.row);
  }

  usage(year: number): Usage {
    this.settle();
    const categories: Record<string, number> = {};
    const places: Record<string, number> = {};
    const deputies: Record<string, number> = {};
    for (const { row } of this.#entries) {
      if (row.stage === 'withdrawn') continue;
      const isThisYear = row.on.startsWith(`${year}-`);
      if (isThisYear || row.on.startsWith(`${year - 1}-`)) for (const deputy of row.show.deputies) deputies[deputy] = (deputies[deputy] ?? 0) + 1;
      if (!isThisYear) continue;
      if (row.show.category !== '') categories[row.show.category] = (categories[row.show.category] ?? 0) + 1;
      if (row.place !== '') places[row.place] = (places[row.place] ?? 0) + 1;
    }
    return { categories, places, deputies };
  }

  #add(documents: readonly IndexedRecord[]): void {
    for (const document of documents) {
      if (document.stage === '') continue;
      const row = ledgerRow(document);
      const entry: Entry = { row, order: document.order, block: null, at: 0 };
      this.#byId.set(row.id, entry);
      this.#loose.set(row.id, { entry, text: document.search });
      if (row.show.imported !== '') this.#importKeys.set(row.show.imported, row.id);
    }
  }

  /** The last answer is kept: turning pages does not search again, and the next character typed may search only what it found. */
  #find(filter: LedgerFilter): Found {
    this.settle();
    const last = this.#found;
    if (last !== null && sameFilter(last.filter, filter)) return last;
    const words = filter.text.toLowerCase().split(/\s+/).filter((word) => word !== '');
    const fits = rowMatcher(filter);
    const among = last !== null && narrows(filter, last.filter) ? last.entries : this.#entries;
    let entries: Entry[];
    if (words.length === 0) entries = among.filter(({ row }) => fits(row));
    else if (among.length * fewOfAll < this.#entries.length) entries = among.filter((entry) => entry.block?.texts.has(entry.at, words) === true && fits(entry.row));
    else entries = this.#search(words).filter(({ row }) => fits(row));
    this.#found = { filter, entries, counts: countsOf(entries) };
    return this.#found;
  }

  #search(words: readonly string[]): Entry[] {
    const found: Entry[] = [];
    for (const { entries, texts } of this.#blocks) {
      for (const at of texts.search(words)) {
        const entry = entries[at];
        if (entry !== undefined) found.push(entry);
      }
    }
    return found;
  }
}

/** Texts that lie about singly while all are loaded; settled now and then, so that they are not all in memory twice. */
const mostLoose = 20_000;

/** One in so many: up to there looking at single texts is quicker than running through all of them. */
const fewOfAll = 50;

function countsOf(entries: readonly Entry[]): Counts {
  const byStage = Object.fromEntries(issueStages.map((stage) => [stage, 0])) as Record<IssueStage, number>;
  let people = 0;
  for (const { row } of entries) {
    byStage[row.stage] += 1;
    people += row.show.people;
  }
  return { byStage, people };
}

function sameFilter(a: LedgerFilter, b: LedgerFilter): boolean {
  return a.text === b.text && narrows(a, b);
}

/** True when all that `next` finds was found by `last`: only more was typed behind the same words. */
function narrows(next: LedgerFilter, last: LedgerFilter): boolean {
  const rest = (filter: LedgerFilter) => JSON.stringify({ ...filter, text: '' });
  return next.text.startsWith(last.text) && rest(next) === rest(last);
}

/** Number, day, stage and texts of a matter: what the ledger shows of a document. */
export function ledgerRow(document: IndexedRecord): LedgerRow {
  const { id, stage, on, due, place } = document;
  return { id, stage: stage as IssueStage, on, due, place, show: document.show as unknown as IssueCard };
}

/** All that a filter asks but its words, which must all be found. Withdrawn matters are found only when asked for. */
function rowMatcher(filter: LedgerFilter): (row: LedgerRow) => boolean {
  const places = new Set(filter.places);
  const stages = new Set<string>(filter.stages);
  const { from, to, category, station = '' } = filter;
  return (row) =>
    (stages.size > 0 ? stages.has(row.stage) : row.stage !== 'withdrawn') &&
    (from === '' || row.on >= from) &&
    (to === '' || row.on <= to) &&
    (places.size === 0 || places.has(row.place)) &&
    (station === '' || stationOf(row.id) === station) &&
    (category === '' || row.show.category === category || row.show.category.startsWith(`${category}/`));
}
