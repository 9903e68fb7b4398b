/**
 * Which records wait to be sent: read from the journal, where every act stands before it is in the store. So nothing that was
 * acknowledged is forgotten by sync, whichever window wrote it and whatever died since.
 */
import type { RecordId } from '../../../shared/kernel/ids.ts';
import { databaseOf, type SyncParts } from './parts.ts';
import { piecesNamed } from './pieces.ts';
import type { Waiting, WaitingPiece } from './sync-state.ts';

const stepBytes = 1024 * 1024;
const mark = 'noted';

export type Noting = {
  /** reads what the journal gained, and waits until the store has it too: what is sent is read there */
  readonly note: (onProgress?: (done: number, total: number) => void) => Promise<void>;
  /** entries that sync itself brought need not be read */
  readonly skip: (first: number, last: number) => Promise<void>;
  readonly waiting: () => ReadonlyMap<RecordId, Waiting>;
  readonly add: (ids: readonly RecordId[]) => Promise<void>;
  /** ticks off what was sent, unless more was written meanwhile */
  readonly sent: (rows: readonly Waiting[]) => Promise<void>;
  /** ticks off for good: only the events' owner can bring it back */
  readonly drop: (ids: readonly RecordId[]) => Promise<void>;
};

export async function openNoting(parts: SyncParts): Promise<Noting> {
  const { state, host, device } = parts;
  const waiting = new Map((await state.waiting.toArray()).map((row) => [row.id, row]));
  let noted = Number((await state.mark(mark)) ?? 0);
  let turn = [...waiting.values()].reduce((highest, row) => Math.max(highest, row.turn), 0);

  /** a round and a stick may ask at once */
  let reading: Promise<void> = Promise.resolve();

  /** @param upTo the journal is noted up to here; it never goes back, whoever saves beside */
  async function save(rows: readonly Waiting[], upTo: number, pieces: readonly WaitingPiece[] = []): Promise<void> {
    // First here: nobody ticks off a stretch of the table that one of these is being written into.
    for (const row of rows) waiting.set(row.id, row);
    await state.together(async () => {
      await state.pieces.bulkPut(pieces);
      await state.waiting.bulkPut(rows);
      await state.setMark(mark, String(Math.max(noted, upTo)));
      noted = Math.max(noted, upTo);
    });
  }

  function grown(id: RecordId, bytes: number): Waiting {
    turn += 1;
    return { id, db: databaseOf(parts, id), bytes: (waiting.get(id)?.bytes ?? 0) + bytes, turn };
  }

  async function read(onProgress?: (done: number, total: number) => void): Promise<void> {
    for (;;) {
      const step = await host.backup.read({ after: noted, maxBytes: stepBytes });
      if (!step.ok || step.value.entries.length === 0) break;
      const rows = new Map<RecordId, Waiting>();
      const pieces: WaitingPiece[] = [];
      for (const { entry } of step.value.entries) {
        if (entry.type !== 'events') continue;
        const own = entry.events.filter((event) => event.by.device === device);
        if (own.length === 0) continue;
        pieces.push(...piecesNamed(parts, entry.record, own));
        const row = grown(entry.record, JSON.stringify(own).length);
        rows.set(row.id, row);
        waiting.set(row.id, row);
      }
      const upTo = step.value.entries.at(-1)?.seq ?? noted;
      await save([...rows.values()], upTo, pieces);
      onProgress?.(upTo, step.value.last);
      if (step.value.done) break;
    }
    await parts.records.level(noted);
  }

  return {
    note: (onProgress) => (reading = reading.catch(() => undefined).then(() => read(onProgress))),
    async skip(first, last) {
      if (first === noted + 1) await save([], last);
    },
    waiting: () => waiting,
    add: (ids) => save(ids.map((id) => grown(id, 0)), noted),
    async sent(rows) {
      // More may be written while this waits for its turn: looked at when it comes, and after.
      const done = () => rows.filter((row) => waiting.get(row.id)?.turn === row.turn).map((row) => row.id);
      await state.forgetWaiting(() => ({ ids: done(), all: waiting.keys() }));
      for (const id of done()) waiting.delete(id);
    },
    async drop(ids) {
      await state.waiting.bulkDelete([...ids]);
      for (const id of ids) waiting.delete(id);
    },
  };
}
