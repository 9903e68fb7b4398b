/**
 * Pieces of attachments go after all records and only where the line is not kept for small ones; each is asked for before it is
 * sent, so an upload that broke off goes on with the next piece. Pieces of others come when somebody wants to see them.
 */
import { z } from 'zod';
import { stationDatabase } from '../../../shared/county/names.ts';
import { type PieceName, piecesOf } from '../../../shared/kernel/attachment.ts';
import { readRefusal } from '../../../shared/county/refusal.ts';
import { type RecordId, stationOf } from '../../../shared/kernel/ids.ts';
import type { Event } from '../../../shared/kernel/record/event.ts';
import { toInstant } from '../../../shared/kernel/time.ts';
import { noteDefect } from '../defect.ts';
import { SyncTrouble } from './county-client.ts';
import { databaseOf, type SyncParts } from './parts.ts';
import type { Refusal } from './sync.ts';
import type { WaitingPiece } from './sync-state.ts';

/** A piece as text, for counting: 64 KiB in base64. */
export const pieceChars = 87_400;
/** Asked for at once: names only. */
const askedAtOnce = 200;

const ChunkSchema = z.object({ _id: z.string(), data: z.base64() });

const documentId = (station: string, name: PieceName) => `chunk:${station}:${name}`;

/** Pieces that own events name, for the database of their record. */
export function piecesNamed(parts: SyncParts, record: RecordId, events: readonly Event[]): WaitingPiece[] {
  const db = databaseOf(parts, record);
  return events.flatMap((event) => piecesOf(event.data).map((name) => waitingPiece(db, record, name)));
}

/** Pieces that were refused wait again. */
export async function sendPiecesAgain(parts: SyncParts, refusals: readonly Refusal[]): Promise<void> {
  await parts.state.pieces.bulkPut(refusals.flatMap(({ record, pieces = [] }) => pieces.map((name) => waitingPiece(databaseOf(parts, record), record, name))));
}

function waitingPiece(db: string, record: RecordId, name: PieceName): WaitingPiece {
  return { id: documentId(stationOf(record), name), db, record, name };
}

/** @param onSent told after each piece. @throws SyncTrouble */
export async function sendPieces({ state, client, host, now }: SyncParts, onSent: () => void): Promise<void> {
  for (;;) {
    const rows = await state.pieces.limit(askedAtOnce).toArray();
    const [first] = rows;
    if (first === undefined) return;
    const some = rows.filter((row) => row.db === first.db);
    const there = await client.revisions(first.db, some.map((row) => row.id));
    for (const row of some) {
      if ((there.get(row.id) ?? null) === null) {
        const piece = await host.backup.piece({ name: row.name });
        if (!piece.ok) throw new SyncTrouble('disk', { code: piece.problem });
        // Lost here, it cannot be sent; whoever opens the attachment sees that a part is missing.
        if (piece.value.bytes === null) noteDefect(host, 'sync.piece', new Error('a piece of an attachment is gone'));
        else await send(row, piece.value.bytes);
      }
      await state.pieces.delete(row.id);
      onSent();
    }
  }

  async function send({ id, db, record, name }: WaitingPiece, bytes: string): Promise<void> {
    const { rows } = await client.write(db, [JSON.stringify({ _id: id, v: 1, data: bytes })], 'self');
    const verdict = rows[0];
    // Named by its content: who was first wrote the same.
    if (verdict?.error === undefined || verdict.error === 'conflict' || /not_an_edit/.test(verdict.reason ?? '')) return;
    if (record === null) return noteDefect(host, 'sync.piece', new Error('a piece that came by a stick was refused'));
    const refused = readRefusal(verdict.reason ?? '');
    const [code, detail] = refused === null ? (['unknown', `${verdict.error} ${verdict.reason ?? ''}`.trim().slice(0, 300)] as const) : ([refused.code, refused.detail] as const);
    // One line for a person, however many pieces an attachment has.
    const known = (await state.refusals.get(`${record} pieces`))?.pieces ?? [];
    await state.refusals.put({ id: `${record} pieces`, record, event: null, code, detail, at: toInstant(now()), state: 'waiting', pieces: [...new Set([...known, name])], copy: '' });
  }
}

/** Fetches pieces that are not here. @returns those that the county does not have either @throws SyncTrouble */
export async function bringPieces({ client, host, joined }: SyncParts, record: RecordId, names: readonly PieceName[]): Promise<PieceName[]> {
  const lacking = await host.backup.lackingPieces({ names: [...names] });
  if (!lacking.ok) throw new SyncTrouble('offline', { code: lacking.problem });
  const missing: PieceName[] = [];
  const station = stationOf(record);
  for (const name of lacking.value.names) {
    const id = documentId(station, name);
    const { documents } = await client.documents(stationDatabase(joined.county, station), [id]);
    const chunk = ChunkSchema.safeParse(documents.get(id));
    const kept = chunk.success ? await host.backup.keepPiece({ bytes: chunk.data.data }) : null;
    if (kept !== null && !kept.ok) throw new SyncTrouble('disk', { code: kept.problem });
    // The host names it by its bytes: anything else than what was asked for is not it.
    if (kept?.value.name !== name) missing.push(name);
  }
  return missing;
}
