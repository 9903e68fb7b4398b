/**
 * Pieces that nobody names: an attachment that was cut short between its pieces and its event, or a draft that was thrown
 * away. They go once they are a day old; where the journal is not whole, nothing goes.
 */
import { readdir, readFile, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { pieceNamesIn } from './named-pieces.ts';

export type PieceCareParts = {
  /** of the pieces */
  readonly folder: string;
  /** of the drafts: what stands in any file there keeps its pieces, also in one that was set aside */
  readonly drafts: string;
  readonly isNamed: (piece: string) => boolean;
  /** false: an event may be missing whose pieces are here */
  readonly journalIsWhole: () => boolean;
  readonly nowMs: number;
};

const dayMs = 86_400_000;

/** @returns how many went, and their bytes. @throws the system's error */
export async function removeNamelessPieces({ folder, drafts, isNamed, journalIsWhole, nowMs }: PieceCareParts): Promise<{ readonly pieces: number; readonly bytes: number }> {
  const gone = { pieces: 0, bytes: 0 };
  const wanted = await namelessOf(folder, isNamed);
  if (wanted.length === 0 || !journalIsWhole()) return gone;
  const inDrafts = await namesInDrafts(drafts);
  for (const { name, path } of wanted) {
    if (inDrafts.has(name.slice(0, 64)) || isNamed(name)) continue;
    // Looked at last: the same content attached again today is young again. A clock that was set back keeps everything.
    const found = await stat(path).catch(() => null);
    if (found === null || nowMs - found.mtimeMs < dayMs) continue;
    await unlink(path);
    gone.pieces++;
    gone.bytes += found.size;
  }
  return gone;
}

async function namelessOf(folder: string, isNamed: (piece: string) => boolean): Promise<{ name: string; path: string }[]> {
  const found: { name: string; path: string }[] = [];
  for (const part of await readdir(folder).catch(() => [])) {
    if (!/^[0-9a-f]{2}$/.test(part)) continue;
    for (const name of await readdir(join(folder, part))) {
      // A write that was killed leaves `<name>.<pid>-<n>.tmp`.
      if (/^[0-9a-f]{64}(?:\.\d+-\d+\.tmp)?$/.test(name) && !isNamed(name)) found.push({ name, path: join(folder, part, name) });
    }
  }
  return found;
}

async function namesInDrafts(drafts: string): Promise<ReadonlySet<string>> {
  const names = new Set<string>();
  for (const file of await readdir(drafts).catch(() => [])) {
    const text = await readFile(join(drafts, file), 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return ''; // registered or thrown away meanwhile
      throw error;
    });
    for (const name of pieceNamesIn(text)) names.add(name);
  }
  return names;
}
