/**
 * Numbers of matters: the highest that the journal holds for a station, year and letter, and those given since the start.
 * Read from the lines' bytes: a quotation mark inside a text is always escaped, so `"number":"` is always the field.
 */
import { z } from 'zod';
import { invariant } from '../../../shared/kernel/result.ts';
import type { LineFacts } from '../backup/line.ts';
import type { JournalObserver } from '../backup/observer.ts';

export type IssueNumbers = JournalObserver & {
  /** the next `count` free numbers, in order; never given twice */
  readonly reserve: (station: string, year: number, letter: string, count: number) => string[];
  /** a number that was given before the start and is not in the journal: a draft keeps it for its next try */
  readonly given: (number: string) => void;
};

const field = Buffer.from('"number":"');
const longestNumber = 32;
const wholeNumber = /^([A-Z][A-Z0-9]{1,7}-\d{4}-[A-Z])-(\d{4,6})$/;
const DigestSchema = z.record(z.string(), z.number().int().min(0));

/** Knows no number until the journal has been read. */
export function createIssueNumbers(): IssueNumbers {
  const highest = new Map<string, number>();
  return {
    name: 'numbers',
    see: (line) => raise(highest, line),
    clear: () => highest.clear(),
    gather: () => {
      const here = new Map<string, number>();
      return { see: (line) => raise(here, line), digest: () => Object.fromEntries(here) };
    },
    recall: (digest) => {
      const parsed = DigestSchema.safeParse(digest);
      if (!parsed.success) return null;
      return () => {
        for (const [series, number] of Object.entries(parsed.data)) highest.set(series, Math.max(highest.get(series) ?? 0, number));
      };
    },
    given: (number) => {
      const parts = wholeNumber.exec(number);
      if (parts !== null) raiseTo(highest, parts);
    },
    reserve: (station, year, letter, count) => {
      const series = `${station}-${String(year).padStart(4, '0')}-${letter}`;
      const before = highest.get(series) ?? 0;
      invariant(before + count <= 999_999, 'BUG: a year has a million matters');
      highest.set(series, before + count);
      return Array.from({ length: count }, (_, index) => `${series}-${String(before + index + 1).padStart(4, '0')}`);
    },
  };
}

/** Notes the highest number of each series that a line holds. */
function raise(highest: Map<string, number>, { record, json }: LineFacts): void {
  if (!record.startsWith('issue:')) return;
  for (let at = json.indexOf(field); at !== -1; at = json.indexOf(field, at + field.length)) {
    const text = json.toString('latin1', at + field.length, at + field.length + longestNumber);
    const parts = /^([A-Z][A-Z0-9]{1,7}-\d{4}-[A-Z])-(\d{4,6})"/.exec(text);
    if (parts !== null) raiseTo(highest, parts);
  }
}

/** @param parts series and sequence, as they were matched */
function raiseTo(highest: Map<string, number>, [, series = '', sequence = '']: RegExpExecArray): void {
  highest.set(series, Math.max(highest.get(series) ?? 0, Number(sequence)));
}
