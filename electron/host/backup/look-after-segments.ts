/**
 * What is done for full segments when there is time: those without a summary get one, and those that the start took from a
 * summary are verified line by line, in small steps, so that no save waits for it.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { checkLine, type LineFacts } from './line.ts';
import { gatherFor, type JournalObserver } from './observer.ts';
import { emptySegment, noteLine, type Segment } from './segment.ts';
import { readSummaryText, removeSummary, summaryText, writeSummary } from './summary.ts';

export type Upkeep = {
  readonly folder: string;
  /** id of the journal */
  readonly journal: string;
  readonly observers: readonly JournalObserver[];
  readonly onDamage: (segment: string, line: number) => void;
  /** true when the journal is being closed: stop soon */
  readonly stopped: () => boolean;
};

/** Lines checked in one go: about a third of a millisecond. */
const linesAStep = 32;

/** Writes a full segment's summary, once; a disk that cannot take it costs the next start some time and nothing else. */
export async function summarise(segment: Segment, { folder, journal }: Pick<Upkeep, 'folder' | 'journal'>): Promise<void> {
  const { gatherings } = segment;
  if (gatherings === null) return;
  segment.gatherings = null;
  await writeSummary(folder, segment.name, summaryText(journal, segment, gatherings)).catch(() => undefined);
}

/**
 * Verifies a segment that was taken from its summary. Damage is told, and the summary goes: the next start says it at once.
 * A summary that says something else than the lines is replaced, and the lines are believed.
 */
export async function verify(trusted: Segment, upkeep: Upkeep): Promise<void> {
  const { folder, journal, observers, onDamage, stopped } = upkeep;
  const { name } = trusted;
  const bytes = await readFile(join(folder, name)).catch(() => null);
  const damaged: number[] = bytes === null ? [0] : [];
  const lines: LineFacts[] = [];
  const read = emptySegment(name, gatherFor(observers));
  for (let offset = 0; bytes !== null && offset < bytes.length; read.lines++) {
    if (read.lines % linesAStep === 0) await setImmediate();
    if (stopped()) return;
    const newline = bytes.indexOf(0x0a, offset);
    const end = newline === -1 ? bytes.length : newline;
    const facts = newline === -1 ? null : checkLine(bytes.subarray(offset, end));
    if (facts === null) damaged.push(read.lines + 1);
    else {
      noteLine(read, facts, offset);
      lines.push(facts);
    }
    offset = end + 1;
    read.bytes = offset;
  }
  if (damaged.length > 0) {
    await removeSummary(folder, name);
    for (const line of damaged) onDamage(name, line);
    return;
  }
  const { gatherings } = read;
  const text = gatherings === null ? '' : summaryText(journal, read, gatherings);
  if (text === (await readSummaryText(folder, name))) return;
  Object.assign(trusted, { bytes: read.bytes, lines: read.lines, last: read.last, at: read.at, marks: read.marks });
  for (const facts of lines) for (const observer of observers) observer.see(facts);
  await writeSummary(folder, name, text).catch(() => undefined);
}
