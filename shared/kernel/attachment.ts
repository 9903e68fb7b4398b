/**
 * An attachment (附件): a photo, a recording, a scan. Its bytes are cut into pieces that are named by their content, so equal files lie
 * once, an upload goes on where it broke off, and a changed byte is noticed. An event holds the list, never the bytes.
 */
import { z } from 'zod';

/** Bytes of a piece; the last one may be shorter. */
export const pieceBytes = 65_536;
/** 32 MiB in all. */
export const mostPieces = 512;

/** SHA-256 of a piece's bytes, hex. */
export const PieceNameSchema = z.string().regex(/^[0-9a-f]{64}$/);
export type PieceName = z.infer<typeof PieceNameSchema>;

export const AttachmentSchema = z.strictObject({
  name: z.string().trim().min(1).max(200),
  /** media type, e.g. image/jpeg */
  type: z.string().regex(/^[a-z]+\/[a-z0-9.+-]+$/).max(100),
  bytes: z.number().int().min(1).max(pieceBytes * mostPieces),
  pieces: z.array(PieceNameSchema).min(1).max(mostPieces),
  /** how long a recording lasts, whole seconds; absent where it has no length or nobody could tell */
  seconds: z.number().int().min(0).max(86_400).exactOptional(),
});
export type Attachment = z.infer<typeof AttachmentSchema>;

/** The pieces that an event's data names; none for data without an attachment. */
export function piecesOf(data: unknown): readonly PieceName[] {
  const attachment = typeof data === 'object' && data !== null && 'attachment' in data ? AttachmentSchema.safeParse(data.attachment) : null;
  return attachment?.success === true ? attachment.data.pieces : [];
}
