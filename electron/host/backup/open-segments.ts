/**
 * The start of a journal: takes full segments from their summaries, verifies every line of the others, cuts a torn tail (kept
 * beside), says what is damaged. Nothing damaged blocks what lies behind it.
 */
import { open, readdir, readFile, stat, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import type { JournalState } from '../../../shared/backup/contract.ts';
import type { Instant } from '../../../shared/kernel/time.ts';
import { atomicWrite } from '../files/atomic-write.ts';
import { shortestLine } from './line.ts';
import { gatherFor, type JournalObserver } from './observer.ts';
import { emptySegment, scanSegment, type Segment } from './segment.ts';
import { recallSegment } from './summary.ts';

export type OpenedSegments = {
  readonly segments: Segment[];
  /** those of which only the summary was read: to be verified when there is time */
  readonly trusted: Segment[];
  /** the last good number, and the next to give */
  readonly last: number;
  readonly next: number;
  readonly lastWrittenAt: Instant | null;
  readonly repaired: JournalState['repaired'];
  readonly damaged: JournalState['damaged'];
  /** false when the end of the last segment could not be made clean: writing goes on in a new one */
  readonly endIsClean: boolean;
};

/** `000001.log`: sorts as text. */
export function segmentName(number: number): string {
  return `${String(number).padStart(6, '0')}.log`;
}

/** @throws the system's error when the folder itself cannot be read */
export async function openSegments(folder: string, journal: string, observers: readonly JournalObserver[]): Promise<OpenedSegments> {
  const names = (await readdir(folder)).filter((name) => /^\d{6}\.log$/.test(name)).sort();
  const segments: Segment[] = [];
  const trusted: Segment[] = [];
  const damaged: { segment: string; line: number }[] = [];
  let repaired: JournalState['repaired'] = null;
  let endIsClean = names.length > 0;
  let last = 0;
  let lostBytes = 0;
  let lastWrittenAt: Instant | null = null;

  for (const [index, name] of names.entries()) {
    for (let missing = index === 0 ? 1 : numberOf(names[index - 1]) + 1; missing < numberOf(name); missing++) damaged.push({ segment: segmentName(missing), line: 0 });
    const isLast = index === names.length - 1;
    const recalled = isLast ? null : await recallSegment(folder, name, journal, observers);
    const segment = recalled ?? emptySegment(name, gatherFor(observers));
    segments.push(segment);
    if (recalled !== null) {
      trusted.push(recalled);
      if (recalled.last > last) [last, lostBytes] = [recalled.last, 0];
      lastWrittenAt = recalled.at ?? lastWrittenAt;
      continue;
    }
    const bytes = await readWhole(join(folder, name));
    if (bytes === null) {
      damaged.push({ segment: name, line: 0 });
      segment.gatherings = null;
      lostBytes += await sizeOf(join(folder, name));
      if (isLast) endIsClean = false;
      continue;
    }
    const before = last;
    const tail = scanSegment(segment, bytes, isLast, (facts) => {
      last = Math.max(last, facts.seq);
      for (const observer of observers) observer.see(facts);
    }, (line) => {
      damaged.push({ segment: name, line });
      segment.gatherings = null;
    });
    lostBytes = last > before ? tail.damagedBytes : lostBytes + tail.damagedBytes;
    lastWrittenAt = segment.at ?? lastWrittenAt;
    if (tail.tornFrom === null) continue;
    if (await cutTail(join(folder, name), bytes, tail.tornFrom)) repaired = { segment: name, bytesCut: bytes.length - tail.tornFrom };
    else {
      damaged.push({ segment: name, line: segment.lines + 1 });
      segment.gatherings = null;
      endIsClean = false;
    }
  }
  return { segments, trusted, last, next: last + 1 + Math.ceil(lostBytes / shortestLine), lastWrittenAt, repaired, damaged, endIsClean };
}

/** Keeps the tail as `<segment>.torn` (`.torn-2` …), then cuts it. @returns false when the disk allows neither */
async function cutTail(path: string, bytes: Buffer, from: number): Promise<boolean> {
  try {
    let beside = `${path}.torn`;
    for (let n = 2; await exists(beside); n++) beside = `${path}.torn-${n}`;
    await atomicWrite(beside, bytes.subarray(from));
    await truncate(path, from);
    const handle = await open(path, 'r+');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
    return true;
  } catch {
    return false;
  }
}

function numberOf(name: string | undefined): number {
  return Number(name?.slice(0, 6) ?? 0);
}

async function readWhole(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch {
    return null;
  }
}

async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch {
    return 0;
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(() => true, () => false);
}
