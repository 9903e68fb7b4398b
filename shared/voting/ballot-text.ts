/** A ballot as the text it has in a sealed file: one sign a row, or ranks with a space between. Same marks, same text, so nothing else can hide in it. */
import type { Ballot, BallotKind, ChoiceMark, LevelMark, RankMark, SetAsideReason } from './ballot.ts';

const choiceSigns: Readonly<Record<ChoiceMark, string>> = { for: '+', against: '-', abstain: '0', blank: '.', both: '*', unreadable: '?' };
const levelSigns: Readonly<Record<LevelMark, string>> = { satisfied: '3', fairly: '2', dissatisfied: '1', abstain: '0', blank: '.', both: '*', unreadable: '?' };
const rankSigns: Readonly<Record<Extract<RankMark, string>, string>> = { blank: '.', both: '*', unreadable: '?' };
const asideSigns: Readonly<Record<SetAsideReason, string>> = { sign: 's!', other: 'o!' };

/** `+-.` for a choice, `1 . 3` for ranks, `321` for levels; `s!` or `o!` before it when scrutineers set it aside. */
export function ballotText(ballot: Ballot): string {
  return (ballot.setAside === null ? '' : asideSigns[ballot.setAside]) + marksText(ballot);
}

function marksText(ballot: Ballot): string {
  switch (ballot.kind) {
    case 'choice':
      return ballot.marks.map((mark) => choiceSigns[mark]).join('');
    case 'level':
      return ballot.marks.map((mark) => levelSigns[mark]).join('');
    case 'rank':
      return ballot.marks.map((mark) => (typeof mark === 'number' ? String(mark) : rankSigns[mark])).join(' ');
  }
}

/** The ballot that has this text. @returns null when no ballot of the kind with so many rows has it */
export function ballotOf(text: string, kind: BallotKind, rows: number): Ballot | null {
  const aside = text.startsWith('s!') ? 'sign' : text.startsWith('o!') ? 'other' : null;
  const signs = aside === null ? text : text.slice(2);
  const marks: (RankMark | ChoiceMark | LevelMark | null)[] =
    kind === 'rank' ? signs.split(' ').map(rankOf) : [...signs].map((sign) => (kind === 'choice' ? markOf(choiceSigns, sign) : markOf(levelSigns, sign)));
  if (marks.length !== rows || marks.includes(null)) return null;
  const ballot = { kind, marks, setAside: aside };
  return ballotText(ballot as Ballot) === text ? (ballot as Ballot) : null;
}

function rankOf(sign: string): RankMark | null {
  return /^\d{1,3}$/.test(sign) ? Number(sign) : markOf(rankSigns, sign);
}

function markOf<M extends string>(signs: Readonly<Record<M, string>>, sign: string): M | null {
  return (Object.keys(signs) as M[]).find((mark) => signs[mark] === sign) ?? null;
}
