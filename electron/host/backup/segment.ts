/**
 * What a segment's bytes hold: whole appends in order, damaged lines, and perhaps a torn tail. Pure: bytes come in.
 * Lines are found by their newline (JSON has none), so damage to one never hides the next.
 */
import type { Instant } from '../../../shared/kernel/time.ts';
import { checkLine, type LineFacts } from './line.ts';
import type { Gatherings } from './observer.ts';

/** Where a reader may begin, about every 64 KiB. */
export type Mark = { readonly seq: number; readonly offset: number; readonly line: number };
const bytesBetweenMarks = 65_536;

/** What the journal remembers of a segment. */
export type Segment = {
  readonly name: string;
  bytes: number;
  lines: number;
  /** number of the last good line; 0 while there is none */
  last: number;
  /** when its last good line was written */
  at: Instant | null;
  marks: Mark[];
  /** what a summary will say of it; null where it has one, or where damage forbids one */
  gatherings: Gatherings | null;
};

export type Tail = {
  /** offset from which the segment holds no whole append; null when its end is clean */
  readonly tornFrom: number | null;
  /** bytes of damaged lines after the last good one: numbers that were in them must not be given again */
  readonly damagedBytes: number;
};

/** A segment of which nothing was read yet. */
export function emptySegment(name: string, gatherings: Gatherings | null): Segment {
  return { name, bytes: 0, lines: 0, last: 0, at: null, marks: [], gatherings };
}

/** Adds a good line that begins at `offset` to what is remembered. */
export function noteLine(segment: Segment, facts: LineFacts, offset: number): void {
  const { seq, at } = facts;
  const mark = segment.marks.at(-1);
  if (mark === undefined || offset - mark.offset >= bytesBetweenMarks) segment.marks.push({ seq, offset, line: segment.lines });
  segment.last = seq;
  segment.at = at;
  segment.gatherings?.see(facts);
}

/**
 * Reads a whole segment.
 * @param tornAllowed true for the last segment, whose end may have been cut by a power failure
 * @param visit called for each good line in order
 * @param damaged called with the number of each line, from 1, that does not match its checksum
 */
export function scanSegment(
  segment: Segment,
  bytes: Buffer,
  tornAllowed: boolean,
  visit: (facts: LineFacts) => void,
  damaged: (line: number) => void,
): Tail {
  // Lines of an append are held back until its last one: an append is there whole or not at all.
  let waiting: { facts: LineFacts; offset: number; line: number }[] = [];
  let damagedBytes = 0;
  const release = () => {
    for (const { facts, offset, line } of waiting) {
      segment.lines = line;
      noteLine(segment, facts, offset);
      damagedBytes = 0;
      visit(facts);
    }
    waiting = [];
  };
  let offset = 0;
  let line = 0;
  for (let end = bytes.indexOf(0x0a, offset); end !== -1; end = bytes.indexOf(0x0a, offset)) {
    const facts = checkLine(bytes.subarray(offset, end));
    if (facts === null || facts.left + 1 !== (waiting.at(-1)?.facts.left ?? facts.left + 1)) release();
    if (facts === null) {
      damaged(line + 1);
      damagedBytes += end + 1 - offset;
    } else {
      waiting.push({ facts, offset, line });
      if (facts.left === 0) release();
    }
    offset = end + 1;
    line++;
  }
  const tornFrom = waiting[0]?.offset ?? (offset < bytes.length ? offset : null);
  if (tornFrom !== null && !tornAllowed) {
    release();
    if (offset < bytes.length) damaged(++line);
  }
  segment.lines = line - waiting.length;
  segment.bytes = tornFrom !== null && tornAllowed ? tornFrom : bytes.length;
  return { tornFrom: tornAllowed ? tornFrom : null, damagedBytes: tornAllowed ? damagedBytes : damagedBytes + bytes.length - offset };
}

/** Index of the mark from which a reader of what follows number `after` must begin. */
export function firstMarkFor(segment: Segment, after: number): number {
  let best = 0;
  for (const [index, mark] of segment.marks.entries()) {
    if (mark.seq > after + 1) break;
    best = index;
  }
  return best;
}
