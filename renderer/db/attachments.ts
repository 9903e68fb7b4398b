/** Attachments of this station: cut into pieces and kept in the host before an event names them; put together again to be shown. */
import type { HostClient } from '../../shared/contract/client.ts';
import { type Attachment, mostPieces, pieceBytes, type PieceName } from '../../shared/kernel/attachment.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { fromBase64, toBase64 } from './base64.ts';

export type NewAttachment = { readonly name: string; readonly type: string; readonly content: Uint8Array };

/** On disk, piece by piece, when it answers ok; the caller then commits an event that holds the answer. */
export async function keepAttachment(host: HostClient, { name, type, content }: NewAttachment): Promise<Result<Attachment, 'too_large' | 'empty' | 'disk_full' | 'disk_failed' | 'host_unreachable'>> {
  if (content.length === 0) return err('empty');
  if (content.length > pieceBytes * mostPieces) return err('too_large', { most: pieceBytes * mostPieces });
  const pieces: PieceName[] = [];
  for (let at = 0; at < content.length; at += pieceBytes) {
    const kept = await host.backup.keepPiece({ bytes: toBase64(content.subarray(at, at + pieceBytes)) });
    if (!kept.ok) return kept.problem === 'disk_full' || kept.problem === 'host_unreachable' ? err(kept.problem, kept.facts) : err('disk_failed', kept.facts);
    pieces.push(kept.value.name);
  }
  return ok({ name, type, bytes: content.length, pieces });
}

/** @returns null while a piece is not here */
export async function readAttachment(host: HostClient, { bytes, pieces }: Attachment): Promise<Uint8Array | null> {
  const content = new Uint8Array(bytes);
  let at = 0;
  for (const name of pieces) {
    const piece = await host.backup.piece({ name });
    if (!piece.ok || piece.value.bytes === null) return null;
    const part = fromBase64(piece.value.bytes);
    if (at + part.length > bytes) return null;
    content.set(part, at);
    at += part.length;
  }
  return at === bytes ? content : null;
}
