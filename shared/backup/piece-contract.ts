/** Pieces of attachments, kept as files beside the journal: it names them, they are part of what must not be lost. */
import { z } from 'zod';
import { command, query } from '../contract/method.ts';
import { PieceNameSchema, mostPieces } from '../kernel/attachment.ts';

export const pieceContract = {
  /** keeps a piece (base64, at most 64 KiB); on disk when it answers. The same piece again changes nothing */
  keepPiece: command({
    input: z.strictObject({ bytes: z.base64().min(1).max(87_384) }),
    output: z.strictObject({ name: PieceNameSchema }),
    roles: 'anyone',
    errors: ['disk_full', 'disk_failed'],
  }),
  /** base64, or null when it is not here; one that was damaged is not here */
  piece: query({ input: z.strictObject({ name: PieceNameSchema }), output: z.strictObject({ bytes: z.string().nullable() }), roles: 'anyone', errors: ['disk_failed'] }),
  /** which of these are not here */
  lackingPieces: query({
    input: z.strictObject({ names: z.array(PieceNameSchema).max(mostPieces) }),
    output: z.strictObject({ names: z.array(PieceNameSchema) }),
    roles: 'anyone',
    errors: [],
  }),
} as const;
