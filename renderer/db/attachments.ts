/** Attachments of this station: cut into pieces and kept in the host before an event names them; put together again to be shown. */
import type { HostClient } from '../../shared/contract/client.ts';
import { type Attachment, mostPieces, pieceBytes, type PieceName } from '../../shared/kernel/attachment.ts';
import { err, ok, type Err, type Result } from '../../shared/kernel/result.ts';
import { fromBase64, toBase64 } from './base64.ts';

export type NewAttachment = { readonly name: string; readonly type: string; readonly content: Uint8Array };
export type KeepProblem = 'too_large' | 'empty' | 'stopped' | 'disk_full' | 'disk_failed' | 'host_unreachable';
export type KeepOptions = {
  /** told after each piece, in bytes */
  readonly onProgress?: (done: number, total: number) => void;
  /** no further piece is sent; those that are kept are tidied away by the host later, or found again */
  readonly signal?: AbortSignal;
};

/** Pieces under way at once: the next one travels while the disk works, and a door of six lines keeps some free. */
const atOnce = 3;

/** On disk, piece by piece, when it answers ok; the caller then commits an event that holds the answer. */
export async function keepAttachment(host: HostClient, { name, type, content }: NewAttachment, { onProgress, signal }: KeepOptions = {}): Promise<Result<Attachment, KeepProblem>> {
  if (content.length === 0) return err('empty');
  if (content.length > pieceBytes * mostPieces) return err('too_large', { most: pieceBytes * mostPieces });
  const pieces = new Array<PieceName>(Math.ceil(content.length / pieceBytes));
  let done = 0;
  const failed = await inLanes(pieces.length, async (index): Promise<Err<KeepProblem> | null> => {
    if (signal?.aborted === true) return err('stopped');
    const part = content.subarray(index * pieceBytes, (index + 1) * pieceBytes);
    const kept = await host.backup.keepPiece({ bytes: toBase64(part) });
    if (!kept.ok) return kept.problem === 'disk_full' || kept.problem === 'host_unreachable' ? err(kept.problem, kept.facts) : err('disk_failed', kept.facts);
    pieces[index] = kept.value.name;
    done += part.length;
    onProgress?.(done, content.length);
    return null;
  });
  return failed ?? ok({ name, type, bytes: content.length, pieces });
}

/** @returns null while a piece is not here */
export async function readAttachment(host: HostClient, { bytes, pieces }: Attachment): Promise<Uint8Array | null> {
  const content = new Uint8Array(bytes);
  const failed = await inLanes(pieces.length, async (index): Promise<'missing' | null> => {
    const piece = await host.backup.piece({ name: pieces[index] ?? '' });
    if (!piece.ok || piece.value.bytes === null) return 'missing';
    const part = fromBase64(piece.value.bytes);
    // Every piece but the last is full: another cut is none of ours.
    if (part.length !== Math.min(pieceBytes, bytes - index * pieceBytes)) return 'missing';
    content.set(part, index * pieceBytes);
    return null;
  });
  return failed === null ? content : null;
}

/** Work on 0 … count-1, a few at once, in order of beginning. @returns the first failure, after which nothing new begins */
async function inLanes<F>(count: number, work: (index: number) => Promise<F | null>): Promise<F | null> {
  let next = 0;
  let failed: F | null = null;
  const lane = async (): Promise<void> => {
    while (next < count && failed === null) {
      const index = next++;
      const answer = await work(index);
      failed ??= answer;
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, count) }, lane));
  return failed;
}
