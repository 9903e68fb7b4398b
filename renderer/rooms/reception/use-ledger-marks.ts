/** Rows that were marked to be printed or exported. They are ids, so a mark stays with its matter when the list is sorted or grows. */
import { useRef, useState } from 'react';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import type { LedgerFilter } from '../../db/store.ts';
import { useStore } from '../../db/use-store.ts';

export type LedgerMarks = {
  readonly ids: ReadonlySet<RecordId>;
  readonly toggle: (at: number, id: RecordId) => void;
  /** marks all rows from where marking began to `to` @param from begins there when nothing was marked yet */
  readonly extend: (from: number, to: number) => void;
  /** everything the filter finds, in sight or not */
  readonly all: () => void;
  readonly clear: () => void;
};

type Marked = {
  /** the filter it belongs to: another one begins anew */
  readonly of: string;
  readonly ids: ReadonlySet<RecordId>;
  /** what was marked before the rows that are being extended over */
  readonly before: ReadonlySet<RecordId>;
  /** row where extending began, under the order in use then */
  readonly anchor: { readonly at: number; readonly order: string } | null;
};

const none: ReadonlySet<RecordId> = new Set();

export function useLedgerMarks(filter: LedgerFilter): LedgerMarks {
  const store = useStore();
  const of = JSON.stringify({ ...filter, sort: undefined });
  const order = JSON.stringify(filter.sort ?? null);
  const [kept, setMarked] = useState<Marked>({ of, ids: none, before: none, anchor: null });
  const marked = kept.of === of ? kept : { of, ids: none, before: none, anchor: null };
  const turn = useRef(0);
  /** The last question counts: holding Shift+↓ asks faster than it is answered. */
  const ask = (from: number, to: number, take: (ids: readonly RecordId[]) => Marked): void => {
    turn.current += 1;
    const mine = turn.current;
    void store.ledgerIds(filter, from, to).then((ids) => {
      if (turn.current === mine) setMarked(take(ids));
    });
  };
  const now = (next: Marked): void => {
    turn.current += 1;
    setMarked(next);
  };
  return {
    ids: marked.ids,
    toggle: (at, id) => {
      const ids = new Set(marked.ids);
      if (!ids.delete(id)) ids.add(id);
      now({ of, ids, before: ids, anchor: { at, order } });
    },
    extend: (from, to) => {
      const anchor = marked.anchor?.order === order ? marked.anchor : { at: from, order };
      const before = anchor === marked.anchor ? marked.before : marked.ids;
      // Where it began counts at once, so that the next stroke goes on from there.
      setMarked({ of, ids: marked.ids, before, anchor });
      ask(Math.min(anchor.at, to), Math.max(anchor.at, to) + 1, (ids) => ({ of, ids: new Set([...before, ...ids]), before, anchor }));
    },
    all: () => ask(0, Infinity, (ids) => ({ of, ids: new Set(ids), before: new Set(ids), anchor: null })),
    clear: () => now({ of, ids: none, before: none, anchor: null }),
  };
}
