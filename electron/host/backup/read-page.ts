/** Reads a stretch of the journal again. Checks every line again too: a disk may have decayed since the start. */
import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import type { JournalEntry } from '../../../shared/backup/journal-entry.ts';
import { checkLine, entryOf } from './line.ts';
import { firstMarkFor, type Segment } from './segment.ts';

export type JournalPage = { readonly entries: { seq: number; entry: JournalEntry }[]; readonly last: number; readonly done: boolean };

export type PageWish = {
  readonly after: number;
  readonly maxBytes: number;
  /** number of the newest acknowledged entry; nothing behind it is read */
  readonly last: number;
};

/**
 * @param onDamage told of lines that do not check, or are no entries of this version
 * @throws the system's error
 */
export async function readPage(folder: string, segments: readonly Segment[], wish: PageWish, onDamage: (segment: string, line: number) => void): Promise<JournalPage> {
  const entries: JournalPage['entries'] = [];
  let room = wish.maxBytes;
  for (const segment of segments) {
    if (segment.last <= wish.after) continue;
    const { marks, bytes: end } = segment;
    const handle = await open(join(folder, segment.name), 'r');
    try {
      for (let index = firstMarkFor(segment, wish.after); index < marks.length; index++) {
        const mark = marks[index];
        if (mark === undefined || room <= 0) break;
        let line = mark.line;
        for (const bytes of linesOf(await readRange(handle, mark.offset, marks[index + 1]?.offset ?? end))) {
          line++;
          const facts = checkLine(bytes);
          if (facts !== null && (facts.seq <= wish.after || facts.seq > wish.last)) continue;
          if (room <= 0) return { entries, last: wish.last, done: false };
          const entry = facts === null ? null : entryOf(facts.json);
          if (facts === null || entry === null) onDamage(segment.name, line);
          else entries.push({ seq: facts.seq, entry });
          room -= bytes.length;
        }
      }
    } finally {
      await handle.close();
    }
    if (room <= 0) break;
  }
  const done = room > 0 || (entries.at(-1)?.seq ?? wish.after) >= wish.last;
  return { entries, last: wish.last, done };
}

function* linesOf(bytes: Buffer): Generator<Buffer> {
  let offset = 0;
  for (let end = bytes.indexOf(0x0a); end !== -1; end = bytes.indexOf(0x0a, offset)) {
    yield bytes.subarray(offset, end);
    offset = end + 1;
  }
}

async function readRange(handle: FileHandle, from: number, to: number): Promise<Buffer> {
  const bytes = Buffer.alloc(to - from);
  let done = 0;
  while (done < bytes.length) {
    const { bytesRead } = await handle.read(bytes, done, bytes.length - done, from + done);
    if (bytesRead === 0) break;
    done += bytesRead;
  }
  return bytes.subarray(0, done);
}
