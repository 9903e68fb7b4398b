/**
 * 大厅: what the hall sees, from what the host says is for the hall. Before the count people, while counting words only, after the
 * announcement the result. Whatever it is given, it draws no figure of marks before the stage says that it was announced.
 */
import type { CSSProperties } from 'react';
import type { CountedLine, MeasuredLine, SittingOutcome } from '../../../../shared/voting/round.ts';
import { useWords } from '../../../text/use-words.ts';
import styles from './hall.module.css';

/** As `voting.hall` answers. */
export type Hall = {
  readonly title: string;
  readonly practice: boolean;
  readonly stage: string;
  readonly round: number;
  readonly roll: number;
  readonly present: number;
  readonly quorum: number | null;
  readonly candidates: readonly string[];
  readonly outcome: SittingOutcome | null;
};

/** Lines that one picture holds; more go on in further pictures, which the director turns. */
export const linesOnPicture = 12;
const silent = ['counting', 'reconciling', 'reconciled', 'shown'];
const announced = ['announced', 'sealed'];

/** A hall is drawn 1920 × 1080 and shown as large as its screen: the length of one of these pixels. */
const hallUnit: CSSProperties = { '--p': 'min(calc(100vw / 1920), calc(100vh / 1080))' } as CSSProperties;

/** @param picture from 0; beyond the last it stays at the last */
export function HallView({ hall, picture }: { readonly hall: Hall; readonly picture: number }) {
  const words = useWords();
  return (
    <div className={styles.hall} style={hallUnit}>
      <h1 className={styles.title}>{hall.title}</h1>
      {hall.practice && <p className={styles.practice}>{words.voting.practice}</p>}
      {hall.outcome !== null && announced.includes(hall.stage) ? <Result hall={hall} outcome={hall.outcome} picture={picture} /> : silent.includes(hall.stage) ? <p className={styles.counting}>{words.papers.hall.counting}</p> : <People hall={hall} />}
    </div>
  );
}

function People({ hall }: { readonly hall: Hall }) {
  const text = useWords().papers.hall;
  const { roll, present, quorum, stage } = hall;
  const said = stage === 'issuing' ? text.issuing : stage === 'voting' ? text.voting : stage === 'collecting' ? text.collecting : quorum === null ? '' : present >= quorum ? text.quorate : text.short(quorum - present);
  return (
    <>
      <dl className={styles.figures}>
        <div><dt>{text.roll}</dt><dd>{roll}</dd></div>
        <div className={styles.most}><dt>{text.present}</dt><dd>{present}</dd></div>
        <div><dt>{text.quorum}</dt><dd>{quorum ?? '—'}</dd></div>
      </dl>
      <p className={styles.said}>{said}</p>
    </>
  );
}

type Line = { readonly row: number; readonly rank: number | null; readonly chosen: boolean; readonly again: boolean; readonly figure: string };

/** Chosen best first, then the others by the first round that was counted; the order of the list among equals. */
export function hallLines(outcome: SittingOutcome, words: { readonly grades: Readonly<Record<string, string>> }): Line[] {
  const counted = outcome.rounds.find((round) => round.state === 'counted' || round.state === 'measured');
  if (counted === undefined || (counted.state !== 'counted' && counted.state !== 'measured')) return [];
  const rankOf = new Map(outcome.chosen.map(({ row, rank }) => [row, rank]));
  const figure = (line: CountedLine | MeasuredLine) => ('score' in line ? String(line.score) : (words.grades[line.grade ?? 'none'] ?? ''));
  const lines = counted.lines.map((line): Line & { readonly order: number } => ({
    row: line.row, rank: rankOf.get(line.row) ?? null, chosen: rankOf.has(line.row), again: 'standing' in line && line.standing === 'tied', figure: figure(line), order: 'rank' in line ? (line.rank ?? 1000) : 0,
  }));
  return lines.sort((a, b) => (a.rank ?? 2000) - (b.rank ?? 2000) || a.order - b.order || a.row - b.row).map(({ order: _order, ...line }) => line);
}

function Result({ hall, outcome, picture }: { readonly hall: Hall; readonly outcome: SittingOutcome; readonly picture: number }) {
  const words = useWords();
  const text = words.papers.hall;
  const lines = hallLines(outcome, words.papers.result);
  const pictures = Math.max(1, Math.ceil(lines.length / linesOnPicture));
  const from = Math.min(picture, pictures - 1) * linesOnPicture;
  const first = outcome.rounds.find((round) => round.state === 'counted' || round.state === 'measured');
  const cut = lines.findIndex(({ chosen }) => !chosen);
  const last = outcome.rounds.at(-1);
  return (
    <div className={styles.result}>
      <table className={styles.lines}>
        <thead>
          <tr>
            <th scope="col">{words.papers.result.rank}</th>
            <th scope="col">{words.papers.result.name}</th>
            <th scope="col" className={styles.number}>{first?.state === 'measured' ? words.papers.result.grade : first?.state === 'counted' && first.lines[0]?.tally.kind === 'rank' ? words.papers.result.score : text.for}</th>
          </tr>
        </thead>
        <tbody>
          {lines.slice(from, from + linesOnPicture).map((line, index) => [
            from + index === cut && cut > 0 && (
              <tr key="cut" className={styles.cut}>
                <td />
                <td colSpan={2}>{text.cut(cut)}</td>
              </tr>
            ),
            <tr key={line.row} className={line.chosen ? styles.chosen : undefined}>
              <td>{line.rank ?? ''}</td>
              <td>{hall.candidates[line.row]}</td>
              <td className={styles.number}>{line.figure}{line.again && <span className={styles.star}>＊</span>}</td>
            </tr>,
          ])}
        </tbody>
      </table>
      <aside className={styles.aside}>
        <p className={styles.announced}>{text.announced}</p>
        {first !== undefined && 'valid' in first && (
          <dl>
            <div><dt>{text.valid}</dt><dd>{first.valid}</dd></div>
            {first.needs.majority !== null && <div><dt>{text.majority}</dt><dd>{first.needs.majority}</dd></div>}
          </dl>
        )}
        {lines.some(({ again }) => again) && (
          <p>
            {text.again}
            {last?.state === 'counted' && last !== first && last.lines.map(({ row, score, standing }) => <span key={row} className={styles.settled}>{text.settled(hall.candidates[row] ?? '', score, standing === 'chosen')}</span>)}
          </p>
        )}
        {last?.state === 'void' && <p>{text.isVoid}</p>}
        {pictures > 1 && <p>{text.picture(Math.min(picture, pictures - 1) + 1, pictures)}</p>}
      </aside>
    </div>
  );
}
