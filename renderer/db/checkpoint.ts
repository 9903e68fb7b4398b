/**
 * How far the store has followed the journal. Only ever moves over entries that this window knows to be in the store:
 * a gap (another window wrote and died) is closed by replay first. Saved late and seldom, since replaying twice is harmless.
 */
import { cardsVersion } from '../../shared/kinds.ts';
import type { Collections } from './collections.ts';

/** Quiet time after which the checkpoint is saved. */
const quietMs = 1500;

/** Stands where the journal's id would: no journal is called so. */
export const damagedMark = 'damaged';

export type Checkpoint = {
  readonly applied: () => number;
  readonly moveTo: (seq: number) => void;
  /** saves what is not saved yet; nothing is written afterwards */
  readonly close: () => Promise<void>;
  /** a record in the store is spoiled: the next opening makes the store anew; nothing is written afterwards */
  readonly spoil: () => Promise<void>;
};

/** What a store was filled from: which journal, up to which entry, and how its cards were made (0 in stores that do not say). */
export type FilledFrom = { readonly journal: string; readonly cards: number; readonly applied: number };

export async function readCheckpoint(collections: Collections): Promise<FilledFrom | null> {
  const mark = (await collections.local.findOne('journal').exec())?.toMutableJSON();
  if (mark === undefined) return null;
  const [journal = '', cards = '0'] = mark.journal.split(' ');
  return { journal, cards: Number(cards), applied: mark.applied };
}

export async function openCheckpoint(collections: Collections, journal: string, applied: number): Promise<Checkpoint> {
  let last = applied;
  let saved = applied;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isSpoiled = false;
  const save = async (seq: number) => {
    if (isSpoiled) return;
    await collections.local.upsert({ id: 'journal', journal: `${journal} ${cardsVersion}`, applied: seq });
    saved = seq;
  };
  await save(applied);
  return {
    applied: () => last,
    moveTo(seq) {
      last = seq;
      clearTimeout(timer);
      timer = setTimeout(() => void save(last), quietMs);
    },
    async close() {
      clearTimeout(timer);
      if (saved !== last) await save(last);
    },
    async spoil() {
      clearTimeout(timer);
      isSpoiled = true;
      await collections.local.upsert({ id: 'journal', journal: damagedMark, applied: 0 });
    },
  };
}
