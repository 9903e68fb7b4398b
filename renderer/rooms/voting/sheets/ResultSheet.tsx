/** 计票结果报告单: figures that people counted, then each round in a table of its own with what it led to, signatures, stamp and digest. */
import type { ReactNode } from 'react';
import { linesOf } from '../../../../shared/reception/sheet-pages.ts';
import type { CountedRound, MeasuredRound, RoundOutcome } from '../../../../shared/voting/round.ts';
import { countsOf, officialsAs, type SittingRound, type SittingState } from '../../../../shared/voting/sitting.ts';
import { Stamp } from '../../../ui/PaperMarks.tsx';
import { flow, type FlowItem, type TableHead } from './flow.ts';
import { cutBefore, linesInOrder, roundKindOf } from './result-lines.ts';
import { Items, footMm, headMm, type PaperView, roomMm, Sheet } from './Sheet.tsx';
import styles from './sheet.module.css';

/** Characters of a project's name on one line, and millimetres of one and of a further line. */
const nameEms = { choice: 16, rank: 14, level: 9 } as const;
const mm = { row: 7.2, line: 5.4, head: 7.8, facts: 17.8, sign: 10.5, closing: 31 } as const;

export function resultPages(view: PaperView): readonly ReactNode[] {
  const { words, state, outcome } = view;
  const { rules } = state;
  if (outcome === null || rules === null) return [];
  const text = words.papers;
  const items: FlowItem[] = [{ kind: 'block', key: 'facts', mm: mm.facts, node: <Facts key="facts" view={view} /> }];
  const say = (key: string, said: string, needs = 0): void => {
    items.push({ kind: 'block', key, mm: 2 + 6.2 * Math.max(1, linesOf(said, 40)), needs, node: <p className={styles.said}>{said}</p> });
  };
  outcome.rounds.forEach((result, nth) => {
    const round = state.rounds[nth];
    if (round === undefined) return;
    say(`said ${nth}`, aboutRound(view, round, result, nth), 30);
    if (result.state === 'counted' || result.state === 'measured') items.push(...tableOf(view, round, result, nth));
  });
  say('end', endOf(view));
  const signing = signersOf(state);
  items.push(
    {
      kind: 'block', key: 'signs', mm: 1 + mm.sign * Math.ceil(signing.length / 3), needs: mm.closing,
      node: (
        <div className={styles.signs}>
          {signing.map((role, index) => (
            // Several hold one office: their place tells them apart.
            <p key={`${index} ${role}`}>{text.signs[role]}</p>
          ))}
        </div>
      ),
    },
    {
      kind: 'block', key: 'closing', mm: mm.closing,
      node: (
        <div className={styles.closing}>
          <p>{text.noticeNumber(state.on.slice(0, 4))}</p>
          <Stamp lines={text.stamp} />
        </div>
      ),
    },
  );
  const pages = flow(items, roomMm - headMm.first - footMm - 1, roomMm - headMm.later - footMm - 1);
  return pages.map((page, index) => (
    <Sheet key={index + 1} view={view} title={text.result.title} sub={text.event(state.title, state.on.slice(0, 4), roundKindOf(rules.mode), rules.body)} n={index + 1} of={pages.length} foot={<Digest view={view} />}>
      <Items items={page} />
    </Sheet>
  ));
}

function signersOf(state: SittingState): ('chief' | 'scrutineer' | 'teller' | 'chair')[] {
  const many = (role: 'scrutineer' | 'teller', least: number) => Array.from({ length: Math.max(least, officialsAs(state, role).length) }, () => role);
  return ['chief', ...many('scrutineer', 2), ...many('teller', 2), 'chair'];
}

/** Figures of the first round: later rounds say theirs above their table. */
function Facts({ view }: { readonly view: PaperView }) {
  const { words, state, outcome } = view;
  const [round] = state.rounds;
  const result = outcome?.rounds[0];
  if (round === undefined || result === undefined || state.rules === null) return null;
  const { facts } = words.papers.result;
  const counts = countsOf(state, round);
  const piles = 'valid' in result ? result : null;
  const figures: readonly (readonly [string, number | null])[] = [
    [facts.roll, counts.roll], [facts.present, counts.present], [facts.live, counts.issued - counts.spoiled], [facts.collected, counts.collected],
    [facts.valid, piles?.valid ?? null], [facts.void, piles?.void ?? null],
    ...(result.needs.majority === null ? [[facts.quorum, result.needs.quorum] as const] : [[facts.majority, result.needs.majority] as const]),
    ...(state.rules.mode === 'satisfaction' || state.rules.mode === 'each' ? [] : [[facts.places, round.places] as const]),
  ];
  return (
    <table className={styles.facts}>
      <thead>
        <tr>{figures.map(([name]) => <th key={name} scope="col">{name}</th>)}</tr>
      </thead>
      <tbody>
        <tr>{figures.map(([name, value]) => <td key={name}>{value ?? '—'}</td>)}</tr>
      </tbody>
    </table>
  );
}

/** Identities in words: quorum, ballots that came back, void ones and why; of a later round also why it was held. */
function aboutRound({ words, state, outcome }: PaperView, round: SittingRound, result: RoundOutcome, nth: number): string {
  const { result: text } = words.papers;
  const counts = countsOf(state, round);
  const live = counts.issued - counts.spoiled;
  const before = outcome?.rounds[nth - 1];
  const tied = before?.state === 'counted' ? before.lines.filter(({ standing }) => standing === 'tied') : [];
  const said: string[] = [];
  if (nth > 0) {
    if (before?.state === 'void') said.push(text.afterVoid);
    else if (round.kind === 'run_off') said.push(text.runOff(round.rows.length, tied[0]?.score ?? 0, round.places));
    else said.push(text.second(round.rows.length, round.places));
    said.push(text.figures(counts.present, live, counts.collected));
  } else {
    said.push(text.quorate(counts.present, result.needs.quorum));
  }
  if (result.state === 'void') return said.concat(text.voidRound(counts.collected, live)).join('');
  said.push(counts.collected === live ? text.allBack : text.fewerBack(live - counts.collected));
  if ('valid' in result) {
    said.push(text.sum(counts.collected, result.valid, result.void));
    for (const [reason, count] of Object.entries(result.voidFor)) said.push(text.voidFor(reason, count));
  }
  return said.join('');
}

function tableOf(view: PaperView, round: SittingRound, result: CountedRound | MeasuredRound, nth: number): FlowItem[] {
  const { words, state, outcome } = view;
  const text = words.papers.result;
  const kind = result.lines[0]?.tally.kind ?? 'choice';
  const lines = linesInOrder(result, round.rows);
  const withVoid = lines.some(({ tally }) => tally.void > 0);
  const columns = [...text.columns[kind], ...(withVoid ? [text.rowVoid] : []), ...(kind === 'choice' ? [text.sum_] : kind === 'rank' ? [text.score] : [text.rate])];
  const width = kind === 'level' ? 17 : 15.6;
  const table: TableHead = {
    key: `round ${nth}`, mm: mm.head, className: styles.table,
    node: (
      <>
        <colgroup>
          <col style={{ width: '13mm' }} />
          <col />
          {columns.map((name) => <col key={name} style={{ width: `${width}mm` }} />)}
          <col style={{ width: '28mm' }} />
        </colgroup>
        <thead>
          <tr style={{ height: `${mm.head}mm` }}>
            <th scope="col">{kind === 'level' ? text.number : text.rank}</th>
            <th scope="col" className={styles.left}>{text.name}</th>
            {columns.map((name) => <th key={name} scope="col">{name}</th>)}
            <th scope="col">{kind === 'level' ? text.grade : text.outcome}</th>
          </tr>
        </thead>
      </>
    ),
  };
  const cut = cutBefore(lines);
  const ems = nameEms[kind] - (withVoid ? 3 : 0);
  return lines.map((line, index) => {
    const name = state.candidates[line.row]?.name ?? '';
    const high = mm.row + mm.line * Math.max(0, linesOf(name, ems) - 1);
    const { tally } = line;
    const figures = tally.kind === 'choice' ? [tally.for, tally.against, tally.abstain] : tally.kind === 'rank' ? [tally.given, tally.missing] : [tally.satisfied, tally.fairly, tally.dissatisfied, tally.abstain];
    const last = tally.kind === 'choice' ? tally.for + tally.against + tally.abstain + tally.void : 'score' in line ? line.score : text.percent('rate' in line ? line.rate : null);
    const values = [...figures, ...(withVoid ? [tally.void] : []), last];
    const rank = outcome?.chosen.find(({ row, round: of }) => row === line.row && of === nth)?.rank ?? ('rank' in line && nth === 0 ? line.rank : null);
    const ending = 'grade' in line ? text.grades[line.grade ?? 'none'] : text.standing[line.standing === 'not_chosen' && !line.eligible ? 'no_majority' : line.standing === 'tied' && result.next.kind === 'run_off' ? 'again' : line.standing];
    return {
      kind: 'row', key: `${nth} ${line.row}`, mm: high, table,
      node: (
        <tr className={index === cut ? styles.cut : undefined} style={{ height: `${high}mm` }}>
          <td className={styles.middle}>{kind === 'level' ? index + 1 : (rank ?? '—')}</td>
          <td>{name}</td>
          {values.map((value, at) => <td key={columns[at]} className={typeof value === 'number' ? styles.number : styles.middle}>{value}</td>)}
          <td className={styles.middle}>{ending}</td>
        </tr>
      ),
    };
  });
}

/** What the sitting decided, in one sentence; while it is open, that it is. */
function endOf({ words, state, outcome }: PaperView): string {
  const { result: text } = words.papers;
  if (outcome === null || state.rules === null) return '';
  if (outcome.state !== 'final') return text.open;
  if (state.rules.mode === 'satisfaction') return text.measured;
  const year = state.on.slice(0, 4);
  const ends = outcome.chosen.length === 0 ? text.nobody : text.chosen(outcome.chosen.length, year, state.rules.body);
  return outcome.unfilled > 0 && state.rules.mode !== 'each' ? ends + text.unfilled(outcome.unfilled) : ends;
}

function Digest({ view }: { readonly view: PaperView }) {
  const text = view.words.papers.result;
  const { digest } = view.state;
  return (
    <span className={styles.digest}>
      {text.digest}
      {digest === null ? text.notSealed : digest.split(' ').map((group, index) => <span key={`${index} ${group}`}>{group}</span>)}
    </span>
  );
}
