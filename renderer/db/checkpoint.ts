/**
 * How far the store has followed the journal. Only ever moves over entries that this window knows to be in the store:
 * a gap (another window wrote and died) is closed by replay first. Saved late and seldom, since replaying twice is harmless.
 */
import type { Collections, FilledFrom } from './collections.ts';

/** Quiet time after which the checkpoint is saved. */
const quietMs = 1500;

export type Checkpoint = {
  readonly applied: () => number;
  readonly moveTo: (seq: number) => void;
  /** saves what is not saved yet; nothing is written afterwards */
  readonly close: () => Promise<void>;
};

export async function readCheckpoint(collections: Collections): Promise<FilledFrom | null> {
  return (await collections.local.findOne('journal').exec())?.toMutableJSON() ?? null;
}

export async function openCheckpoint(collections: Collections, journal: string, applied: number): Promise<Checkpoint> {
  let last = applied;
  let saved = applied;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const save = async (seq: number) => {
    await collections.local.upsert({ id: 'journal', journal, applied: seq });
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
  };
}
