/** What one person keyed of one paper, as the short text that lies in a slot. Marks only: no person, no time. */
import { z } from 'zod';
import { type Ballot, BallotSchema, choiceMarks, levelMarks } from '../../../shared/voting/ballot.ts';
import { differenceReasons } from '../../../shared/voting/sitting-acts.ts';

/** `ballot` is null for a paper that was laid aside whole, for the scrutineers. */
export type Entry = { readonly ballot: Ballot | null };
/** What the scrutineers saw on the paper where two entries differ, and why they differed. */
export type Settled = { readonly ballot: Ballot; readonly reason: (typeof differenceReasons)[number]; readonly note: string; readonly by: readonly string[] };

/** A ballot as a few bytes: kind, why it was set aside, marks. Two ballots are the same paper's content when their texts are. */
export function ballotText(ballot: Ballot): string {
  const words: readonly (string | number)[] = ballot.kind === 'choice' ? choiceMarks : ballot.kind === 'level' ? levelMarks : ['blank', 'both', 'unreadable'];
  const marks = ballot.marks.map((mark) => (typeof mark === 'number' ? String(mark) : String.fromCharCode(97 + words.indexOf(mark))));
  return `${ballot.kind[0] ?? ''}${ballot.setAside === null ? '-' : ballot.setAside === 'sign' ? 's' : 'o'}${marks.join(',')}`;
}

/** @returns null for what is no ballot's text */
export function ballotOf(text: string): Ballot | null {
  const kind = { c: 'choice', r: 'rank', l: 'level' }[text[0] ?? ''];
  const setAside = { '-': null, s: 'sign', o: 'other' }[text[1] ?? ''];
  const words: readonly string[] = kind === 'choice' ? choiceMarks : kind === 'level' ? levelMarks : ['blank', 'both', 'unreadable'];
  const marks = text.slice(2).split(',').map((mark) => (/^\d+$/.test(mark) ? Number(mark) : words[mark.charCodeAt(0) - 97]));
  const parsed = BallotSchema.safeParse({ kind, marks, setAside });
  return parsed.success ? parsed.data : null;
}

const EntryTextSchema = z.strictObject({ b: z.string().nullable() });
const SettledTextSchema = z.strictObject({ b: z.string(), r: z.enum(differenceReasons), n: z.string(), o: z.array(z.string()) });

/** Longest note in a slot: a slot holds a ballot of a hundred rows beside it. */
export const mostNote = 40;

/** What lies in the slot of a keyed paper. */
export function entryText({ ballot }: Entry): string {
  return JSON.stringify({ b: ballot === null ? null : ballotText(ballot) });
}

/** @returns null for what is no entry */
export function entryOf(text: string): Entry | null {
  const parsed = EntryTextSchema.safeParse(JSON.parse(text));
  if (!parsed.success) return null;
  if (parsed.data.b === null) return { ballot: null };
  const ballot = ballotOf(parsed.data.b);
  return ballot === null ? null : { ballot };
}

/** What lies in the slot of a settled paper. */
export function settledText({ ballot, reason, note, by }: Settled): string {
  return JSON.stringify({ b: ballotText(ballot), r: reason, n: note, o: by });
}

/** @returns null for what is no decision */
export function settledOf(text: string): Settled | null {
  const parsed = SettledTextSchema.safeParse(JSON.parse(text));
  const ballot = parsed.success ? ballotOf(parsed.data.b) : null;
  return parsed.success && ballot !== null ? { ballot, reason: parsed.data.r, note: parsed.data.n, by: parsed.data.o } : null;
}
