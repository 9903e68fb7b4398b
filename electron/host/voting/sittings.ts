/**
 * All sittings of this computer, opened when somebody asks for them, one task at a time: two windows never see a sitting between two
 * writes. Errors of the disk become problems here and nowhere else.
 */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type RecordId, RecordIdSchema } from '../../../shared/kernel/ids.ts';
import { err, type Result } from '../../../shared/kernel/result.ts';
import type { SittingState } from '../../../shared/voting/sitting.ts';
import { codeOf, diskProblem } from '../files/disk.ts';
import type { OneAtATime } from '../files/one-at-a-time.ts';
import { fileNameOf } from '../reception/record-file.ts';
import { type FolderParts, openSitting, type OpenSitting } from './sitting-folder.ts';

export type GuardProblem = 'no_such_sitting' | 'sitting_damaged' | 'disk_full' | 'disk_failed';

/** Runs a task on a sitting that is there and whole, when its turn has come. */
export type Guarded = <T, P extends string>(id: RecordId, task: (sitting: OpenSitting, state: SittingState) => Promise<Result<T, P>>) => Promise<Result<T, P | GuardProblem>>;

export type Sittings = {
  readonly guarded: Guarded;
  /** ids, newest first. @throws the system's error */
  readonly all: () => Promise<RecordId[]>;
  /** opens, or begins, without asking whether it is there. @throws the system's error */
  readonly open: (id: RecordId) => Promise<OpenSitting>;
};

/** @param parts.root folder of all sittings, made with the first one */
export function createSittings(parts: Omit<FolderParts, 'folder' | 'id'> & { readonly root: string; readonly inTurn: OneAtATime }): Sittings {
  const { root, inTurn, ...rest } = parts;
  const opened = new Map<RecordId, OpenSitting>();
  const open = async (id: RecordId): Promise<OpenSitting> => {
    const found = opened.get(id) ?? (await openSitting({ ...rest, folder: join(root, fileNameOf(id)), id }));
    opened.set(id, found);
    return found;
  };
  const all = async (): Promise<RecordId[]> => {
    const names = await readdir(root).catch((error: unknown) => {
      if (codeOf(error) === 'ENOENT') return [];
      throw error;
    });
    return names.map((name) => name.replaceAll('_', ':')).filter((id) => RecordIdSchema.safeParse(id).success).sort().reverse();
  };
  const guarded: Guarded = (id, task) =>
    inTurn(async () => {
      try {
        if (!opened.has(id) && !(await all()).includes(id)) return err('no_such_sitting');
        const sitting = await open(id);
        const state = sitting.state();
        return state === null ? err('sitting_damaged') : await task(sitting, state);
      } catch (error) {
        if (codeOf(error) === 'KEY_UNREADABLE') return err('sitting_damaged');
        opened.delete(id); // what is in memory may be ahead of the disk
        return diskProblem(error, root);
      }
    });
  return { guarded, all, open };
}
