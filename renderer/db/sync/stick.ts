/** Bundles as pages use them: see what would go, make one, read one. The host packs and opens; what is in them is decided here. */
import { eventsIn, mostContentBytes } from '../../../shared/backup/bundle.ts';
import { pieceBytes } from '../../../shared/kernel/attachment.ts';
import { err, ok } from '../../../shared/kernel/result.ts';
import { SyncTrouble } from './county-client.ts';
import type { Noting } from './noting.ts';
import type { SyncParts } from './parts.ts';
import { pieceChars } from './pieces.ts';
import { contentFor, unacknowledged } from './stick-content.ts';
import { takeBundle } from './stick-intake.ts';
import type { Stick, StickRead } from './sync.ts';

export type StickParts = { readonly parts: SyncParts; readonly noting: Noting; readonly version: string; /** something changed that the status shows */ readonly onChange: () => void };

export function createStick({ parts, noting, version, onChange }: StickParts): Stick & { /** an import that a crash cut short */ readonly finish: () => Promise<void>; /** when nothing is under way */ readonly idle: () => Promise<unknown> } {
  const { host, joined } = parts;
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = turn.then(work);
    turn = mine.catch(() => undefined);
    return mine;
  };

  const open: Stick['open'] = (source, acceptKey) =>
    inTurn(async () => {
      const opened = await host.backup.openBundle({ source, acceptKey });
      if (!opened.ok) return opened;
      const { body, again, first, gaps } = opened.value;
      try {
        const { gained, verdicts, ours } = await takeBundle(parts, noting, body, first);
        const refused = verdicts.flatMap(({ _id, refused: some }) => some.map((one) => ({ record: _id, ...one })));
        const taken = verdicts.reduce((sum, verdict) => sum + verdict.taken.length, 0);
        const settled = await host.backup.settleBundle({ from: body.from, number: body.number, taken, refused: refused.length });
        if (!settled.ok) return settled;
        onChange();
        const fresh = eventsIn([...gained.values()].map((events) => ({ events })));
        const read: StickRead = { from: body.from, number: body.number, madeAt: body.madeAt, again, gaps, left: body.left, taken, fresh, refused, ours, receipts: body.receipts };
        return ok(read);
      } catch (error) {
        // The disk of this computer: the file stays kept, and reading it again goes on from the beginning.
        if (error instanceof SyncTrouble) return err(String(error.facts['code'] ?? error.kind), error.facts);
        throw error;
      }
    });

  return {
    preview: (to) =>
      inTurn(async () => {
        const { records, bytes, left } = await unacknowledged(parts, noting, to);
        const waiting = joined.party === 'station' ? await parts.state.pieces.count() : 0;
        const fit = Math.min(waiting, Math.floor((mostContentBytes - bytes) / pieceChars));
        return ok({ records, bytes: bytes + fit * pieceBytes, left, pieceBytesLeft: (waiting - fit) * pieceBytes });
      }),
    make: (to) =>
      inTurn(async () => {
        const content = await contentFor(parts, noting, version, to);
        return host.backup.makeBundle({ to, content });
      }),
    open,
    idle: () => turn,
    async finish() {
      await open({ kept: true }, false);
    },
  };
}
