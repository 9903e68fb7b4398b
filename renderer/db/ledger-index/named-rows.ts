/**
 * Where matters happened and who received, as figures beside a block of texts: whether a hundred thousand rows name one of
 * a few places or deputies is then seen without touching a row.
 */
import type { LedgerRow } from '../store.ts';

/** Every id or name gets a figure when it is first met and keeps it while the index lives; '' is 0. */
export class NameNumbers {
  readonly #numbers = new Map<string, number>([['', 0]]);

  of(name: string): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    const fresh = this.#numbers.size;
    this.#numbers.set(name, fresh);
    return fresh;
  }

  /**
   * Which figures a searched word means.
   * @param word in lower case
   * @param ids of places and deputies whose names fit the word; names that stand in the ledger without an id are looked through here
   * @returns a flag for each figure, or null when it means none
   */
  meantBy(word: string, ids: readonly string[]): Uint8Array | null {
    const flags = new Uint8Array(this.#numbers.size);
    let some = false;
    const mark = (number: number | undefined): void => {
      if (number === undefined) return;
      flags[number] = 1;
      some = true;
    };
    for (const id of ids) mark(this.#numbers.get(id));
    for (const [name, number] of this.#numbers) if (number > 0 && !isId(name) && name.toLowerCase().includes(word)) mark(number);
    return some ? flags : null;
  }
}

/** Ids of records hold a colon, names of people do not. */
function isId(name: string): boolean {
  return name.startsWith('deputy:') || name.startsWith('place:');
}

export type NamedRows = {
  readonly places: Uint32Array;
  /** of each row: where its deputies begin in `deputies`; one more at the end */
  readonly starts: Uint32Array;
  readonly deputies: Uint32Array;
};

export function namedRows(rows: readonly LedgerRow[], numbers: NameNumbers): NamedRows {
  const starts = new Uint32Array(rows.length + 1);
  const deputies: number[] = [];
  for (const [at, row] of rows.entries()) {
    for (const deputy of row.show.deputies) deputies.push(numbers.of(deputy));
    starts[at + 1] = deputies.length;
  }
  return { places: Uint32Array.from(rows, (row) => numbers.of(row.place)), starts, deputies: Uint32Array.from(deputies) };
}

/** Adds 1 to `hits` for each row that names one of what is flagged. @param hits one for each row; already hit rows stay */
export function markNamed({ places, starts, deputies }: NamedRows, flags: Uint8Array, hits: Uint8Array): void {
  for (let at = 0; at < places.length; at++) if (flags[places[at] ?? 0] === 1) hits[at] = 1;
  for (let at = 0; at < places.length; at++) {
    const end = starts[at + 1] ?? 0;
    for (let of = starts[at] ?? 0; of < end; of++) if (flags[deputies[of] ?? 0] === 1) hits[at] = 1;
  }
}
