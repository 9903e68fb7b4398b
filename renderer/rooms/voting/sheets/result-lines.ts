/** Lines of a round in the order in which a form and the hall show them. Pure. */
import type { CountedLine, CountedRound, MeasuredLine, MeasuredRound } from '../../../../shared/voting/round.ts';
import type { VoteMode } from '../../../../shared/voting/rule-set.ts';

/** Chosen, tied, the others by their votes; the order of the list among equals. Of a satisfaction vote the order of the list. */
export function linesInOrder(result: CountedRound | MeasuredRound, rows: readonly number[]): readonly (CountedLine | MeasuredLine)[] {
  if (result.state === 'measured') return result.lines;
  const last = result.lines.length + 1;
  return [...result.lines].sort((a, b) => (a.rank ?? last) - (b.rank ?? last) || b.score - a.score || rows.indexOf(a.row) - rows.indexOf(b.row));
}

/** Index of the first line below the cut; -1 where nothing is above or nothing below it. */
export function cutBefore(lines: readonly (CountedLine | MeasuredLine)[]): number {
  const at = lines.findIndex((line) => 'standing' in line && line.standing !== 'chosen');
  return at > 0 ? at : -1;
}

/** What is voted on: projects, or how content deputies are. */
export function roundKindOf(mode: VoteMode): 'projects' | 'satisfaction' {
  return mode === 'satisfaction' ? 'satisfaction' : 'projects';
}
