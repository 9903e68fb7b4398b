/** Pieces of attachments: one file each, named by the SHA-256 of its bytes, in folders by the first two digits. */
import { createHash } from 'node:crypto';
import { readFile, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import type { RoomHandlers } from '../../../shared/contract/index.ts';
import { err, ok } from '../../../shared/kernel/result.ts';
import type { Clock } from '../abilities.ts';
import type { HostContext } from '../context.ts';
import { atomicWrite } from '../files/atomic-write.ts';
import { codeOf, diskProblem } from '../files/disk.ts';
import { ensureFolder } from '../files/folder.ts';

type PieceHandlers = Pick<RoomHandlers<'backup', HostContext>, 'keepPiece' | 'piece' | 'lackingPieces'>;

/** @param folder made with the first piece */
export function pieceHandlers(folder: string, clock: Clock): PieceHandlers {
  const pathOf = (name: string) => join(folder, name.slice(0, 2), name);
  const isThere = (name: string) => stat(pathOf(name)).then((found) => found.size > 0, () => false);
  return {
    keepPiece: async ({ bytes }) => {
      const content = Buffer.from(bytes, 'base64');
      const name = nameOf(content);
      try {
        if (await isThere(name)) {
          // Young again: one that nobody named until now must not be tidied away before its event is written.
          const now = clock() / 1000;
          await utimes(pathOf(name), now, now);
          return ok({ name });
        }
        await ensureFolder(folder);
        await ensureFolder(join(folder, name.slice(0, 2)));
        await atomicWrite(pathOf(name), content);
        return ok({ name });
      } catch (error) {
        return diskProblem(error, folder);
      }
    },
    piece: async ({ name }) => {
      try {
        const content = await readFile(pathOf(name));
        return ok({ bytes: nameOf(content) === name ? content.toString('base64') : null });
      } catch (error) {
        return codeOf(error) === 'ENOENT' ? ok({ bytes: null }) : err('disk_failed', { code: codeOf(error) });
      }
    },
    lackingPieces: async ({ names }) => {
      const there = await Promise.all(names.map(isThere));
      return ok({ names: names.filter((_, index) => there[index] === false) });
    },
  };
}

function nameOf(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
