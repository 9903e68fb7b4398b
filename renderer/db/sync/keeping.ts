/**
 * The last is kept while the next is looked at: what was read becomes ours strictly one after the other, and whoever hands
 * something over waits only for what was handed over before it. After a failure nothing more is kept.
 */
export type Keeping = {
  /** hands over `work` on these rows; resolves when it has begun, that is when all before it is done. @throws what failed before */
  readonly next: (rows: readonly Row[], work: () => Promise<void>) => Promise<void>;
  /** the same without waiting: small work that belongs to what went before it */
  readonly behind: (rows: readonly Row[], work: () => Promise<void>) => void;
  /** resolves when none of these rows is being kept. @throws what failed before */
  readonly clearOf: (rows: readonly Row[]) => Promise<void>;
  /** resolves when all is kept. @throws what failed */
  readonly end: () => Promise<void>;
};

type Row = { readonly id: string };

export function createKeeping(): Keeping {
  let last: Promise<void> = Promise.resolve();
  const busy = new Set<ReadonlySet<string>>();

  function add(rows: readonly Row[], work: () => Promise<void>): void {
    const ids = new Set(rows.map(({ id }) => id));
    busy.add(ids);
    last = last.then(work).then(() => void busy.delete(ids));
    last.catch(() => undefined); // met by whoever comes next, and at the end
  }

  return {
    async next(rows, work) {
      const before = last;
      add(rows, work);
      await before;
    },
    behind: add,
    async clearOf(rows) {
      if (rows.some(({ id }) => [...busy].some((ids) => ids.has(id)))) await last;
    },
    end: () => last,
  };
}
