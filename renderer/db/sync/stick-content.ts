/** What goes into a bundle: all that the other side has not acknowledged, as far as it fits, and what became of what it sent. */
import { type BundleAddress, type BundleContent, type BundleRecord, type BundlePiece, type BundleVerdict, mostContentBytes } from '../../../shared/backup/bundle.ts';
import { type RecordId, stationOf, stationOfDevice } from '../../../shared/kernel/ids.ts';
import type { Event } from '../../../shared/kernel/record/event.ts';
import { statusOf } from './device-report.ts';
import type { Noting } from './noting.ts';
import type { SyncParts } from './parts.ts';
import { pieceChars } from './pieces.ts';

/** Records read from the store at once. */
const step = 500;

export type Unacknowledged = { readonly records: readonly BundleRecord[]; /** of their JSON, in UTF-8 */ readonly bytes: number; /** events that did not fit */ readonly left: number };

/** Marks in the state: verdicts to tell a sender, and computers that were replaced and need everything anew. */
export const verdictsMark = (device: string): string => `verdicts:${device}`;
/** Pieces that came with the last bundle of that computer and are kept here. */
export const piecesMark = (device: string): string => `pieces:${device}`;
export const wholeMark = (device: string): string => `whole:${device}`;
const sendersMark = 'senders';

/** @param to the office's code, or (from the office) one computer */
export async function unacknowledged(parts: SyncParts, noting: Noting, to: BundleAddress): Promise<Unacknowledged> {
  await noting.note();
  const { state, records, device, joined } = parts;
  const isOffice = joined.party === 'office';
  const ids = isOffice ? await idsForStation(parts, to) : [...noting.waiting().keys()];
  const needsWhole = isOffice && (await state.mark(wholeMark(to))) !== null;
  const refused = new Set((await state.refusals.toArray()).map(({ id }) => id));
  // What a station wrote itself it has; only a computer that was replaced needs it back.
  const isToSend = (event: Event) => (isOffice ? needsWhole || event.by.device !== to : event.by.device === device);
  const encoder = new TextEncoder();
  const taken: BundleRecord[] = [];
  let [bytes, left] = [0, 0];
  for (let at = 0; at < ids.length; at += step) {
    const some = ids.slice(at, at + step);
    const [histories, held, remote] = await Promise.all([records.histories(some), state.heldBy(to, some), state.remoteOf(some)]);
    for (const id of some) {
      // What stands in the county's database, the county has; what a station has of it, only the station says.
      const there = new Set([...(held.get(id) ?? []), ...(isOffice ? [] : (remote.get(id)?.events ?? []))]);
      const events = (histories.get(id) ?? []).filter((event) => isToSend(event) && !there.has(event.id) && !refused.has(`${id} ${event.id}`));
      if (events.length === 0) continue;
      const size = encoder.encode(JSON.stringify({ _id: id, events })).length;
      if (bytes + size > mostContentBytes) left += events.length;
      else {
        bytes += size;
        taken.push({ _id: id, events });
      }
    }
  }
  return { records: taken, bytes, left };
}

/** Those of its station and the reference data; the register of stations is the office's own. */
async function idsForStation({ records, joined }: SyncParts, to: BundleAddress): Promise<RecordId[]> {
  const [own, reference] = await Promise.all([records.idsOf(stationOfDevice(to)), records.idsOf(joined.office)]);
  return [...reference, ...own].filter((id) => !id.startsWith('station:'));
}

/** A station's, after the records have taken their room. Pieces that are gone here cannot be carried. */
async function unacknowledgedPieces({ state, host }: SyncParts, room: number): Promise<BundlePiece[]> {
  const waiting = await state.pieces.toArray();
  const pieces: BundlePiece[] = [];
  for (const { id, name } of waiting.slice(0, Math.max(0, Math.floor(room / pieceChars)))) {
    const piece = await host.backup.piece({ name });
    if (piece.ok && piece.value.bytes !== null) pieces.push({ id, bytes: piece.value.bytes });
  }
  return pieces;
}

export async function contentFor(parts: SyncParts, noting: Noting, version: string, to: BundleAddress): Promise<BundleContent> {
  const { records, bytes, left } = await unacknowledged(parts, noting, to);
  const verdicts = await verdictsFor(parts, to);
  const isStation = parts.joined.party === 'station';
  const pieces = isStation ? await unacknowledgedPieces(parts, mostContentBytes - bytes) : [];
  const taken = isStation ? null : await parts.state.mark(piecesMark(to));
  // What is in this bundle has arrived when somebody reads its status; what did not fit has not.
  const status = isStation ? { ...(await statusOf(parts, version, { records: left, bytes: 0 })), skewMs: null, by: 'stick' as const } : null;
  return { records: [...records], verdicts, pieces, piecesTaken: taken === null ? [] : (JSON.parse(taken) as string[]), status, left };
}

/** Kept until the next bundle of that sender is read: a receipt that was lost is simply written again. */
export async function keepVerdicts({ state }: SyncParts, sender: string, verdicts: readonly BundleVerdict[]): Promise<void> {
  const senders = new Set(((await state.mark(sendersMark)) ?? '').split(' ').filter((name) => name !== ''));
  await state.setMark(sendersMark, [...senders.add(sender)].join(' '));
  await state.setMark(verdictsMark(sender), JSON.stringify(verdicts));
}

async function verdictsFor(parts: SyncParts, to: BundleAddress): Promise<BundleVerdict[]> {
  const { state, joined } = parts;
  // A station answers every computer of its office; who sent what does not matter there.
  const senders = joined.party === 'office' ? [to] : ((await state.mark(sendersMark)) ?? '').split(' ');
  const texts = await Promise.all(senders.map((sender) => state.mark(verdictsMark(sender))));
  const verdicts = texts.flatMap((text) => (text === null ? [] : (JSON.parse(text) as BundleVerdict[])));
  return joined.party === 'office' ? withRefusals(parts, to, verdicts) : verdicts;
}

/** What the county's rules refused when it was lifted later: its author must hear of it, though it was let in here at first. */
async function withRefusals({ state, records }: SyncParts, device: string, verdicts: readonly BundleVerdict[]): Promise<BundleVerdict[]> {
  const rows = (await state.refusals.toArray()).filter((row) => stationOf(row.record) === stationOfDevice(device));
  if (rows.length === 0) return [...verdicts];
  const histories = await records.histories([...new Set(rows.map((row) => row.record))]);
  const byRecord = new Map(verdicts.map((verdict) => [verdict._id, verdict]));
  for (const { record, event, code, detail } of rows) {
    const own = (histories.get(record) ?? []).filter((one) => one.by.device === device).map((one) => one.id);
    if (event === null ? own.length === 0 : !own.includes(event)) continue;
    const before = byRecord.get(record) ?? { _id: record, taken: [], refused: [] };
    if (before.refused.some((one) => one.event === event)) continue;
    const taken = event === null ? [] : before.taken.filter((id) => id !== event);
    byRecord.set(record, { _id: record, taken, refused: [...before.refused, { event, code, detail: detail.slice(0, 300) }] });
  }
  return [...byRecord.values()];
}
