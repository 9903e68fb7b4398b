/**
 * The journal: what people did, in the order of writing, on disk before anybody is told so. Segments are appended to and
 * never changed; one writer; appends that wait for the disk share one fsync.
 */
import { rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { JournalState } from '../../../shared/backup/contract.ts';
import type { JournalEntry } from '../../../shared/backup/journal-entry.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { type Instant, toInstant } from '../../../shared/kernel/time.ts';
import type { Clock } from '../abilities.ts';
import { syncDirectory } from '../files/dir-sync.ts';
import { type DiskProblem, diskProblem } from '../files/disk.ts';
import { ensureFolder } from '../files/folder.ts';
import { readJson, writeJson } from '../files/json-file.ts';
import { encodeLine } from './line.ts';
import { summarise, verify } from './look-after-segments.ts';
import { gatherFor, type JournalObserver } from './observer.ts';
import { type OpenedSegments, openSegments, segmentName } from './open-segments.ts';
import { type JournalPage, readPage } from './read-page.ts';
import { emptySegment, noteLine, type Segment } from './segment.ts';
import { createSegment, reopenSegment, type SegmentWriter } from './segment-writer.ts';
import { removeSummary } from './summary.ts';

export type Written = { readonly first: number; readonly last: number; readonly at: Instant };

export type Journal = {
  /** on disk, in this order and unmixed with others, when it answers ok; not there at all otherwise */
  readonly append: (entries: readonly JournalEntry[]) => Promise<Result<Written, DiskProblem>>;
  /** entries after number `after`, oldest first, about `maxBytes` of them, at least one. @throws the system's error */
  readonly read: (after: number, maxBytes: number) => Promise<JournalPage>;
  readonly state: () => Omit<JournalState, 'rebuildAsked' | 'records'>;
  /**
   * When there is time: verifies the segments that the start took from their summaries, and writes summaries that are missing.
   * Resolves when all is done or the journal closes; what it finds is in `state` and told to `onDamage`.
   */
  readonly lookAfter: () => Promise<void>;
  /** renames the whole journal to `target` and begins an empty one with a new id. @throws the system's error */
  readonly moveAside: (target: string) => Promise<void>;
  readonly close: () => Promise<void>;
};

export type JournalParts = {
  readonly folder: string;
  readonly clock: Clock;
  readonly randomBytes: (count: number) => Uint8Array;
  readonly observers: readonly JournalObserver[];
  /** told once of each damaged place that is found after the start */
  readonly onDamage?: (segment: string, line: number) => void;
  /** bytes after which a new segment begins; a single append may pass it */
  readonly segmentBytes?: number;
};

type Waiting = {
  readonly entries: readonly JournalEntry[];
  readonly answer: (result: Result<Written, DiskProblem>) => void;
  readonly fail: (error: unknown) => void;
};

const IdentitySchema = z.strictObject({ v: z.literal(1), id: z.string().min(1) });
const mostBytesInOneWrite = 8_388_608;

/** @throws the system's error when the folder cannot be made or read */
export async function openJournal({ folder, clock, randomBytes, observers, onDamage, segmentBytes = 4_194_304 }: JournalParts): Promise<Journal> {
  let id = '';
  let opened: OpenedSegments;
  let segments: Segment[] = [];
  let writer: SegmentWriter | null = null;
  let last = 0;
  let next = 1;
  let lastWrittenAt: Instant | null = null;
  let closed = false;
  const waiting: Waiting[] = [];
  let writing: Promise<void> | null = null;
  /** work on full segments; never held up by, and never holding up, an append */
  let upkeep: Promise<void> = Promise.resolve();

  async function start(): Promise<void> {
    await ensureFolder(folder);
    const path = join(folder, 'journal.json');
    const identity = await readJson(path, IdentitySchema, clock());
    id = identity?.id ?? Buffer.from(randomBytes(16)).toString('hex');
    if (identity === null) await writeJson(path, { v: 1, id });
    opened = await openSegments(folder, id, observers);
    ({ segments, last, next, lastWrittenAt } = opened);
    const end = segments.at(-1);
    writer = end !== undefined && opened.endIsClean ? await reopenSegment(join(folder, end.name), end.bytes) : null;
    closed = false;
  }

  function noteDamage(segment: string, line: number): void {
    const { damaged } = opened;
    if (damaged.some((known) => known.segment === segment && known.line === line)) return;
    damaged.push({ segment, line });
    for (const one of segments) if (one.name === segment) one.gatherings = null;
    upkeep = upkeep.then(() => removeSummary(folder, segment));
    onDamage?.(segment, line);
  }

  async function lookAfter(): Promise<void> {
    const parts = { folder, journal: id, observers, onDamage: noteDamage, stopped: () => closed };
    for (const segment of segments.slice(0, -1)) if (!closed) await summarise(segment, parts);
    for (const segment of opened.trusted.splice(0)) if (!closed) await verify(segment, parts);
  }

  /** The segment to write to; a new one where the last is full or its end unclean. */
  async function end(): Promise<{ segment: Segment; writer: SegmentWriter }> {
    const segment = segments.at(-1);
    if (writer !== null && segment !== undefined && segment.bytes < segmentBytes) return { segment, writer };
    const name = segmentName(Number(segment?.name.slice(0, 6) ?? 0) + 1);
    const created = await createSegment(join(folder, name));
    await writer?.close();
    writer = created;
    const added = emptySegment(name, gatherFor(observers));
    segments.push(added);
    if (segment !== undefined) upkeep = upkeep.then(() => summarise(segment, { folder, journal: id }));
    return { segment: added, writer };
  }

  async function write(group: readonly Waiting[]): Promise<void> {
    const at = toInstant(clock());
    let seq = next;
    const batches = group.map(({ entries }) => ({
      first: seq,
      lines: entries.map((entry, index) => encodeLine(entry, { seq: seq++, left: entries.length - 1 - index, at })),
    }));
    const lines = batches.flatMap((batch) => batch.lines);
    try {
      const { segment, writer: open } = await end();
      await open.append(Buffer.concat(lines.map((line) => line.bytes)));
      for (const { bytes, facts } of lines) {
        noteLine(segment, facts, segment.bytes);
        segment.bytes += bytes.length;
        segment.lines++;
        for (const observer of observers) observer.see(facts);
      }
    } catch (error) {
      const [only, ...others] = group;
      if (only === undefined) return;
      if (others.length > 0) for (const one of group) await write([one]); // a small act may still fit where a large import does not
      else await diskProblem(error, folder).then(only.answer, only.fail);
      return;
    }
    [last, next, lastWrittenAt] = [seq - 1, seq, at];
    for (const [index, { entries, answer }] of group.entries()) {
      const first = batches[index]?.first ?? 0;
      answer(ok({ first, last: first + entries.length - 1, at }));
    }
  }

  async function writeAll(): Promise<void> {
    while (waiting.length > 0) {
      const group: Waiting[] = [];
      for (let bytes = 0; waiting.length > 0 && bytes < mostBytesInOneWrite; ) {
        const one = waiting.shift() as Waiting;
        bytes += one.entries.length * 1024;
        group.push(one);
      }
      await write(group);
    }
    writing = null;
  }

  async function close(): Promise<void> {
    closed = true;
    await writing;
    await upkeep.catch(() => undefined);
    await writer?.close();
    writer = null;
  }

  await start();
  return {
    append: (entries) =>
      new Promise((answer, fail) => {
        if (closed) return answer(err('disk_failed', { code: 'CLOSED' }));
        waiting.push({ entries, answer, fail });
        writing ??= writeAll();
      }),
    read: (after, maxBytes) => readPage(folder, segments, { after, maxBytes, last }, noteDamage),
    state: () => ({
      id,
      last,
      bytes: segments.reduce((sum, segment) => sum + segment.bytes, 0),
      segments: segments.length,
      lastWrittenAt,
      repaired: opened.repaired,
      damaged: opened.damaged,
    }),
    lookAfter: () => (upkeep = upkeep.then(lookAfter)),
    moveAside: async (target) => {
      await close();
      try {
        await rename(folder, target);
        await Promise.all([syncDirectory(dirname(folder)), syncDirectory(dirname(target))]);
      } finally {
        for (const observer of observers) observer.clear();
        await start();
      }
    },
    close,
  };
}
