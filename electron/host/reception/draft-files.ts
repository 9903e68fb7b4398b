/** Matters being registered, one file each, so that a draft survives whatever happens to the page or the power. */
import { readdir, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { type Draft, DraftSchema } from '../../../shared/reception/contract.ts';
import { syncDirectory } from '../files/dir-sync.ts';
import { codeOf } from '../files/disk.ts';
import { ensureFolder } from '../files/folder.ts';
import { readJson, writeJson } from '../files/json-file.ts';
import { fileNameOf } from './record-file.ts';

export type DraftFiles = {
  /** @throws the system's error; the draft of before is then still there */
  readonly save: (draft: Draft) => Promise<void>;
  /** newest first; a damaged file is set aside and left out */
  readonly all: (nowMs: number) => Promise<Draft[]>;
  /** harmless when there is none. @throws the system's error */
  readonly remove: (id: string) => Promise<void>;
};

/** The folder is made with the first draft. Saves of one draft must be queued by the caller: the last one renamed wins. */
export function createDraftFiles(folder: string): DraftFiles {
  const pathOf = (id: string) => join(folder, `${fileNameOf(id)}.json`);
  return {
    save: async (draft) => {
      await ensureFolder(folder);
      await writeJson(pathOf(draft.id), draft);
    },
    all: async (nowMs) => {
      const drafts: Draft[] = [];
      for (const name of await namesIn(folder)) {
        if (!name.endsWith('.json')) continue;
        const draft = await readJson(join(folder, name), DraftSchema, nowMs).catch(() => null);
        if (draft !== null) drafts.push(draft);
      }
      return drafts.sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1));
    },
    remove: async (id) => {
      try {
        await unlink(pathOf(id));
      } catch (error) {
        if (codeOf(error) === 'ENOENT') return;
        throw error;
      }
      await syncDirectory(folder);
    },
  };
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => []);
}
