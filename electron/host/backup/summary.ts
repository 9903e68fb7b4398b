/**
 * The summary beside a full segment: `000001.sum` says what a start must know of `000001.log`, which never changes again, so
 * that it need not read it. One line: `<checksum, 16 hex> <JSON>\n`. Written when the segment is full; anything that does not fit
 * (missing, damaged, of another journal, another size, an observer it does not know) means that the segment is read instead.
 */
import { readFile, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { InstantSchema } from '../../../shared/kernel/time.ts';
import { atomicWrite } from '../files/atomic-write.ts';
import { checksumOf } from './line.ts';
import type { Gatherings, JournalObserver } from './observer.ts';
import type { Segment } from './segment.ts';

const count = z.number().int().min(0);
const SummarySchema = z.strictObject({
  v: z.literal(1),
  /** id of the journal: a summary copied from elsewhere says nothing here */
  journal: z.string(),
  segment: z.string(),
  bytes: count,
  lines: count,
  last: count,
  at: InstantSchema.nullable(),
  marks: z.array(z.strictObject({ seq: count, offset: count, line: count })),
  digests: z.record(z.string(), z.unknown()),
});

/** The summary's bytes as text: the same lines give the same text. */
export function summaryText(journal: string, segment: Segment, gatherings: Gatherings): string {
  const { name, bytes, lines, last, at, marks } = segment;
  const json = JSON.stringify({ v: 1, journal, segment: name, bytes, lines, last, at, marks, digests: gatherings.digests() });
  return `${checksumOf(Buffer.from(json))} ${json}\n`;
}

/** @throws the system's error; the segment is then read at the next start */
export async function writeSummary(folder: string, segment: string, text: string): Promise<void> {
  await atomicWrite(summaryPath(folder, segment), text);
}

/** @returns the text as it lies on disk, or null */
export async function readSummaryText(folder: string, segment: string): Promise<string | null> {
  return readFile(summaryPath(folder, segment), 'utf8').catch(() => null);
}

/** So that the next start reads the segment itself. Harmless when there is none. */
export async function removeSummary(folder: string, segment: string): Promise<void> {
  await unlink(summaryPath(folder, segment)).catch(() => undefined);
}

/**
 * What is known of a segment from its summary; the observers have then taken in all of it.
 * @returns null when the segment must be read: nothing was taken in
 */
export async function recallSegment(folder: string, name: string, journal: string, observers: readonly JournalObserver[]): Promise<Segment | null> {
  const text = await readSummaryText(folder, name);
  const summary = text === null ? null : parse(text);
  if (summary === null || summary.journal !== journal || summary.segment !== name) return null;
  const size = await stat(join(folder, name)).then((found) => found.size, () => -1);
  if (size !== summary.bytes) return null;
  const takeIn = observers.map(({ name: observer, recall }) => recall(summary.digests[observer]));
  if (takeIn.some((one) => one === null)) return null;
  for (const one of takeIn) one?.();
  const { bytes, lines, last, at, marks } = summary;
  return { name, bytes, lines, last, at, marks, gatherings: null };
}

function parse(text: string): z.infer<typeof SummarySchema> | null {
  const json = text.slice(17, -1);
  if (text[16] !== ' ' || text.slice(0, 16) !== checksumOf(Buffer.from(json))) return null;
  try {
    const parsed = SummarySchema.safeParse(JSON.parse(json));
    return parsed.success ? parsed.data : null;
  } catch {
    return null; // a checksum that fits something that is no JSON: written by nobody we know
  }
}

function summaryPath(folder: string, segment: string): string {
  return join(folder, segment.replace(/\.log$/, '.sum'));
}
