/**
 * What the director and the officials of one sitting did, in order, on disk before anybody is told so: one file of lines as the
 * journal's (length, checksum, JSON). It never holds a ballot, a mark, or a place in a pile.
 */
import { open, readFile, truncate } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type SittingAct, SittingActSchema } from '../../../shared/voting/sitting-acts.ts';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import { type Instant, toInstant } from '../../../shared/kernel/time.ts';
import { checksumOf } from '../backup/line.ts';
import { emptySegment, scanSegment } from '../backup/segment.ts';
import { createSegment, reopenSegment } from '../backup/segment-writer.ts';
import { atomicWrite } from '../files/atomic-write.ts';
import { codeOf } from '../files/disk.ts';
import { ensureFolder } from '../files/folder.ts';

export type DatedAct = { readonly at: Instant; readonly act: SittingAct };

export type ActsLog = {
  readonly acts: readonly DatedAct[];
  /** false when a line of it does not match its checksum, or was written by a newer version: nothing is added then */
  readonly whole: boolean;
  /** on disk, all of them or none, when it returns. @throws the system's error */
  readonly append: (acts: readonly SittingAct[], nowMs: number) => Promise<void>;
};

/**
 * Opens or begins the log of a sitting. A last line that a power cut tore was never acknowledged: it is cut, and kept beside.
 * @throws the system's error
 */
export async function openActsLog(path: string, sitting: RecordId): Promise<ActsLog> {
  const acts: DatedAct[] = [];
  let whole = true;
  let length = 0;
  let isThere = true;
  const bytes = await readFile(path).catch((error: unknown) => {
    if (codeOf(error) !== 'ENOENT') throw error;
    isThere = false;
    return Buffer.alloc(0);
  });
  const segment = emptySegment('acts', null);
  const tail = scanSegment(
    segment,
    bytes,
    true,
    ({ json, record, at, seq }) => {
      const parsed = SittingActSchema.safeParse((JSON.parse(json.toString('utf8')) as { act?: unknown }).act);
      if (parsed.success && record === sitting && seq === acts.length + 1) acts.push({ at, act: parsed.data });
      else whole = false; // a line that is missing, of another sitting, or of a newer version
    },
    () => {
      whole = false;
    },
  );
  length = segment.bytes;
  if (tail.tornFrom !== null) {
    await atomicWrite(`${path}.torn`, bytes.subarray(tail.tornFrom));
    await truncate(path, tail.tornFrom);
    await syncFile(path);
  }
  return {
    acts,
    get whole() {
      return whole;
    },
    append: async (added, nowMs) => {
      const at = toInstant(nowMs);
      const lines = Buffer.concat(added.map((act, index) => encode({ seq: acts.length + index + 1, left: added.length - 1 - index, at, record: sitting }, act)));
      if (!isThere) await ensureFolder(dirname(path));
      const writer = isThere ? await reopenSegment(path, length) : await createSegment(path);
      isThere = true;
      try {
        await writer.append(lines);
      } finally {
        await writer.close();
      }
      length += lines.length;
      acts.push(...added.map((act) => ({ at, act })));
    },
  };
}

function encode(head: { readonly seq: number; readonly left: number; readonly at: Instant; readonly record: RecordId }, act: SittingAct): Buffer {
  const json = Buffer.from(JSON.stringify({ ...head, act }));
  return Buffer.concat([Buffer.from(`${json.length.toString(16).padStart(8, '0')} ${checksumOf(json)} `, 'latin1'), json, Buffer.from('\n')]);
}

async function syncFile(path: string): Promise<void> {
  const handle = await open(path, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
