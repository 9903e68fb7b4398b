/**
 * All matters of the ledger in memory, newest first, searched as substrings: for Chinese, plain strings beat every search
 * library measured, in speed, memory and exactness. Pure; the worker beside it owns one.
 */
import { type RecordId, stationOf } from '../../../shared/kernel/ids.ts';
import { countCame } from '../../../shared/reception/day-count.ts';
import { type IssueCard, type IssueStage, issueStages } from '../../../shared/reception/issue.ts';
import type { StoredRecord } from '../collections.ts';
import { fitsMore } from '../more-filter.ts';
import type { LedgerFilter, LedgerPage, LedgerRow, LedgerSort, Usage } from '../store.ts';
import type { Sought } from '../../../shared/reception/similar.ts';
import { markNamed, NameNumbers } from './named-rows.ts';
import { inRank, rankAll } from './row-order.ts';
import { SimilarIndex } from './similar-index.ts';
import { type Block, cameBy, type Entry, type Loose, rearranged } from './sorted-blocks.ts';

/** What the index reads of a record. Its events are not among it. */
export type IndexedRecord = Pick<StoredRecord, 'id' | 'stage' | 'on' | 'due' | 'place' | 'order' | 'show' | 'search'>;

type Counts = Pick<LedgerPage, 'byStage' | 'came'>;
/** What a filter found, newest first; `sorted` the same under the sort that was asked for last. */
type Found = { readonly filter: LedgerFilter; readonly entries: readonly Entry[]; readonly counts: Counts; sorted: { readonly by: string; readonly entries: readonly Entry[] } | null };
/** Which names each word means beside its letters; null where none. */
type Meant = readonly (Uint8Array | null)[];

export class LedgerIndex {
  #blocks: readonly Block[] = [];
  /** all of them, in order; what came since is loose until somebody asks */
  #entries: readonly Entry[] = [];
  readonly #loose = new Map<string, Loose>();
  readonly #gone = new Set<Entry>();
  readonly #byId = new Map<string, Entry>();
  readonly #importKeys = new Map<string, string>();
  #found: Found | null = null;
  /** the sort that ranks stand for; null when they stand for none */
  #rankedBy: string | null = null;
  readonly #numbers = new NameNumbers();
  readonly #similar = new SimilarIndex();
  /** matters that the similar index has not seen yet, while it is being made; null before and after */
  #noting: ReturnType<Map<string, Entry>['values']> | null = null;
  #isNoted = false;

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
    this.#blocks = rearranged(this.#blocks, this.#gone, [...this.#loose.values()], this.#numbers);
    this.#entries = this.#blocks.flatMap((block) => block.entries);
    this.#loose.clear();
    this.#gone.clear();
    this.#found = null;
    this.#rankedBy = null;
  }

  page(filter: LedgerFilter, window: { readonly offset: number; readonly limit: number }): LedgerPage {
    const found = this.#find(filter);
    const rows = this.#inOrder(found, filter.sort).slice(window.offset, window.offset + window.limit).map((entry) => entry.row);
    return { rows, offset: window.offset, total: found.entries.length, ...found.counts, complete: true };
  }

  all(filter: LedgerFilter): LedgerRow[] {
    return this.#inOrder(this.#find(filter), filter.sort).map((entry) => entry.row);
  }

  /** Ids of a stretch of what a filter finds, in the order of its rows: `from` is in it, `to` is not. */
  ids(filter: LedgerFilter, from: number, to: number): RecordId[] {
    return this.#inOrder(this.#find(filter), filter.sort).slice(from, to).map((entry) => entry.row.id);
  }

  position(filter: LedgerFilter, id: string): number {
    return this.#inOrder(this.#find(filter), filter.sort).findIndex((entry) => entry.row.id === id);
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

  /** 等着回访: answered matters whose visitor was not told yet. */
  untold(): LedgerRow[] {
    this.settle();
    return this.#entries.filter(({ row }) => row.show.untold === true).map((entry) => entry.row);
  }

  /** Earlier matters that resemble one being written: at most three, the most alike first. */
  similar(sought: Sought): LedgerRow[] {
    while (!this.prepareSimilar()) continue;
    return this.#similar.find(sought);
  }

  /**
   * Makes a part of what `similar` needs: all of it would hold up other questions for a second.
   * @returns true when nothing is left to be made
   */
  prepareSimilar(): boolean {
    if (this.#isNoted) return true;
    // The iterator also meets what is added meanwhile.
    this.#noting ??= this.#byId.values();
    for (let count = 0; count < notedInARow; count++) {
      const next = this.#noting.next();
      if (next.done === true) {
        this.#isNoted = true;
        this.#noting = null;
        return true;
      }
      this.#similar.note(next.value.row);
    }
    return false;
  }

  usage(year: number): Usage {
    this.settle();
    const categories: Record<string, number> = {};
    const places: Record<string, number> = {};
    const deputies: Record<string, number> = {};
    const units: Record<string, number> = {};
    for (const { row } of this.#entries) {
      if (row.stage === 'withdrawn') continue;
      const isThisYear = row.on.startsWith(`${year}-`);
      if (isThisYear || row.on.startsWith(`${year - 1}-`)) {
        for (const deputy of row.show.deputies) deputies[deputy] = (deputies[deputy] ?? 0) + 1;
        for (const unit of row.show.units ?? []) units[unit] = (units[unit] ?? 0) + 1;
      }
      if (!isThisYear) continue;
      if (row.show.category !== '') categories[row.show.category] = (categories[row.show.category] ?? 0) + 1;
      if (row.place !== '') places[row.place] = (places[row.place] ?? 0) + 1;
    }
    return { categories, places, deputies, units };
  }

  #add(documents: readonly IndexedRecord[]): void {
    for (const document of documents) {
      if (document.stage === '') continue;
      const row = ledgerRow(document);
      const entry: Entry = { row, order: document.order, block: null, at: 0, rank: 0 };
      this.#byId.set(row.id, entry);
      if (this.#isNoted) this.#similar.note(row);
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
    const meant = words.map((word) => this.#numbers.meantBy(word, filter.meant?.[word] ?? []));
    const lettersOnly = meant.every((flags) => flags === null);
    const finding = new Finding(filter);
    if (words.length > 0 && lettersOnly && last !== null && narrows(filter, last.filter) && last.entries.length * fewOfAll < this.size) {
      for (const { block, at } of last.entries) if (block?.texts.has(at, words) === true) finding.take(block, at);
    } else {
      for (const block of this.#blocks) {
        if (words.length > 0) for (const at of lettersOnly ? block.texts.search(words) : searchNamed(block, words, meant)) finding.take(block, at);
        else for (let at = 0; at < block.entries.length; at++) finding.take(block, at);
      }
    }
    this.#found = { filter, entries: finding.entries, counts: finding.counts(), sorted: null };
    return this.#found;
  }

  #inOrder(found: Found, sort: LedgerSort | undefined): readonly Entry[] {
    if (sort === undefined) return found.entries;
    const by = JSON.stringify(sort);
    if (found.sorted?.by === by) return found.sorted.entries;
    if (this.#rankedBy !== by) {
      rankAll(this.#entries, sort);
      this.#rankedBy = by;
    }
    found.sorted = { by, entries: inRank(found.entries, this.#entries.length) };
    return found.sorted.entries;
  }
}

/** Rows of a block that hold every word, in their texts or as the place or a deputy that it means. */
function searchNamed({ texts, named }: Block, words: readonly string[], meant: Meant): number[] {
  let rows: number[] | null = null;
  for (const [index, word] of words.entries()) {
    const hits = new Uint8Array(named.places.length);
    for (const at of texts.search([word])) hits[at] = 1;
    const flags = meant[index];
    if (flags != null) markNamed(named, flags, hits);
    if (rows === null) {
      rows = [];
      for (let at = 0; at < hits.length; at++) if (hits[at] === 1) rows.push(at);
    } else rows = rows.filter((at) => hits[at] === 1);
  }
  return rows ?? [];
}

/** Gathers what a filter finds, apart from its words, and counts it on the way. */
class Finding {
  readonly entries: Entry[] = [];
  readonly #byStage = new Uint32Array(issueStages.length);
  readonly #came = countCame();
  readonly #stageFits: readonly boolean[];
  readonly #rowFits: ((row: LedgerRow) => boolean) | null;

  constructor(filter: LedgerFilter) {
    // Withdrawn matters are found only when asked for.
    this.#stageFits = issueStages.map((stage) => (filter.stages.length > 0 ? filter.stages.includes(stage) : stage !== 'withdrawn'));
    this.#rowFits = rowMatcher(filter);
  }

  take({ entries, stages, people, came }: Block, at: number): void {
    const stage = stages[at] ?? 0;
    const entry = entries[at];
    if (this.#stageFits[stage] !== true || entry === undefined) return;
    if (this.#rowFits !== null && !this.#rowFits(entry.row)) return;
    this.entries.push(entry);
    this.#byStage[stage] = (this.#byStage[stage] ?? 0) + 1;
    const how = came[at];
    if (how !== cameBy.not) this.#came.matter(how === cameBy.group ? (entry.row.show.visit ?? '') : '', people[at] === 0 ? null : (people[at] ?? null));
  }

  counts(): Counts {
    const byStage = Object.fromEntries(issueStages.map((stage, index) => [stage, this.#byStage[index] ?? 0])) as Record<IssueStage, number>;
    return { byStage, came: this.#came.count() };
  }
}

/** Texts that lie about singly while all are loaded; settled now and then, so that they are not all in memory twice. */
const mostLoose = 20_000;

/** About 20 ms on an old computer. */
const notedInARow = 500;

/** One in so many: up to there looking at single texts is quicker than running through all of them. */
const fewOfAll = 50;

/** How it is sorted makes no difference to what is found. */
function sameFilter(a: LedgerFilter, b: LedgerFilter): boolean {
  return a.text === b.text && JSON.stringify(a.meant) === JSON.stringify(b.meant) && narrows(a, b);
}

/** True when all that `next` finds was found by `last`: only more was typed behind the same words. */
function narrows(next: LedgerFilter, last: LedgerFilter): boolean {
  const rest = (filter: LedgerFilter) => JSON.stringify({ ...filter, text: '', meant: undefined, sort: undefined });
  return next.text.startsWith(last.text) && rest(next) === rest(last);
}

/** Number, day, stage and texts of a matter: what the ledger shows of a document. */
export function ledgerRow(document: IndexedRecord): LedgerRow {
  const { id, stage, on, due, place } = document;
  return { id, stage: stage as IssueStage, on, due, place, show: document.show as unknown as IssueCard };
}

/** What a filter asks of a row beside stage and words; null when nothing. */
function rowMatcher({ from, to, places: wanted, category, station = '', more = {} }: LedgerFilter): ((row: LedgerRow) => boolean) | null {
  const asksMore = Object.keys(more).length > 0;
  if (from === '' && to === '' && wanted.length === 0 && category === '' && station === '' && !asksMore) return null;
  const places = new Set(wanted);
  return (row) =>
    (from === '' || row.on >= from) &&
    (to === '' || row.on <= to) &&
    (places.size === 0 || places.has(row.place)) &&
    (station === '' || stationOf(row.id) === station) &&
    (category === '' || row.show.category === category || row.show.category.startsWith(`${category}/`)) &&
    (!asksMore || fitsMore(row.show, more));
}
