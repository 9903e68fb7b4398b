/**
 * Finds earlier matters that resemble one being written. Every pair of characters knows in which summaries it stands, so that a
 * question touches only these, not the texts of a hundred thousand matters. Made when it is first asked.
 */
import { likeness, mostSimilar, pairsOf, type Sought, weightOf } from '../../../shared/reception/similar.ts';
import type { LedgerRow } from '../store.ts';

type Noted = { readonly row: LedgerRow; readonly pairs: number };

/** What became of these stands elsewhere, or nowhere. */
const notOffered: ReadonlySet<string> = new Set(['withdrawn', 'merged']);

export class SimilarIndex {
  readonly #noted: (Noted | null)[] = [];
  readonly #places = new Map<string, number>();
  readonly #standsIn = new Map<string, number[]>();

  get size(): number {
    return this.#places.size;
  }

  /** A matter that is noted already is noted anew. */
  note(row: LedgerRow): void {
    const before = this.#places.get(row.id);
    // Its old place stays empty: pairs that lead there find nobody.
    if (before !== undefined) this.#noted[before] = null;
    const at = this.#noted.length;
    const pairs = pairsOf(row.show.summary);
    this.#noted.push({ row, pairs: pairs.size });
    this.#places.set(row.id, at);
    for (const pair of pairs) {
      const list = this.#standsIn.get(pair);
      if (list === undefined) this.#standsIn.set(pair, [at]);
      else list.push(at);
    }
  }

  /** The most alike first, at most three. */
  find(sought: Sought): LedgerRow[] {
    const common = new Uint16Array(this.#noted.length);
    const weight = new Float32Array(this.#noted.length);
    for (const pair of pairsOf(sought.text)) {
      const list = this.#standsIn.get(pair) ?? [];
      const says = weightOf(list.length, this.#noted.length);
      for (const at of list) {
        common[at] = (common[at] ?? 0) + 1;
        weight[at] = (weight[at] ?? 0) + says;
      }
    }
    const around = new Set(sought.around);
    // A pair that nobody else has would weigh most: an average one stands for those not in common.
    const average = weightOf(this.#noted.length / 200, this.#noted.length);
    const best: { readonly row: LedgerRow; readonly score: number }[] = [];
    for (let at = 0; at < this.#noted.length; at++) {
      const noted = this.#noted[at];
      if (noted == null || notOffered.has(noted.row.stage)) continue;
      const { place, on, show } = noted.row;
      const inCommon = common[at] ?? 0;
      const shared = weight[at] ?? 0;
      const whole = shared + Math.max(0, noted.pairs - inCommon) * average;
      const score = likeness(sought, around, { place, on, category: show.category }, inCommon, whole === 0 ? 0 : shared / whole);
      if (score === null || (best.length === mostSimilar && score < (best.at(-1)?.score ?? 0))) continue;
      best.push({ row: noted.row, score });
      best.sort((a, b) => b.score - a.score || (a.row.on < b.row.on ? 1 : -1));
      best.length = Math.min(best.length, mostSimilar);
    }
    return best.map(({ row }) => row);
  }
}
