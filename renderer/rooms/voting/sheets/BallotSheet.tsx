/** 表决票: the round's candidates in the adopted order, one box a row, instructions from the rules it will be counted by. No number, no batch, no name. */
import type { CSSProperties, ReactNode } from 'react';
import { linesOf } from '../../../../shared/reception/sheet-pages.ts';
import { ballotKindOf } from '../../../../shared/voting/reconcile.ts';
import type { RuleSet } from '../../../../shared/voting/rule-set.ts';
import type { SittingRound } from '../../../../shared/voting/sitting.ts';
import type { Paper } from '../../../ui/PrintSheet.tsx';
import { Stamp } from '../../../ui/PaperMarks.tsx';
import { flow, type FlowItem, type TableHead } from './flow.ts';
import { roundKindOf } from './result-lines.ts';
import { Items, type PaperView } from './Sheet.tsx';
import styles from './ballot.module.css';

/** In units: 1 mm on A4, up to 1.49 mm on A3. `row`: of one line with its box of 9; `tall` where a page has room for it. */
const size = { head: 58, columns: 10.5, row: 10, tall: 12.2, line: 7, about: 5.2, close: 34, foot: 7 } as const;
const heights = { A4: 262, A3: 391 } as const;
const unitsOnA3 = [1.49, 1.35, 1.2, 1.1, 1] as const;
type Kind = 'choice' | 'rank' | 'level';

export function ballotPages(view: PaperView, round: SittingRound, rules: RuleSet, paper: Paper): readonly ReactNode[] {
  const units = paper === 'A3' ? unitsOnA3 : ([1] as const);
  const height = paper === 'A3' ? heights.A3 : heights.A4;
  const drawn = units.map((unit) => ({ unit, pages: flow(itemsOf(view, round, rules, height / unit), height / unit - size.foot - 1) }));
  const { unit, pages } = drawn.find((one) => one.pages.length === 1) ?? drawn.at(-1) ?? { unit: 1, pages: [] };
  const { words } = view;
  return pages.map((page, index) => (
    <div key={index + 1} className={styles.page} style={{ '--u': `${unit}mm`, '--height': `${height}mm` } as CSSProperties}>
      <Items items={page} />
      <p className={styles.foot}>
        <span>{ballotKindOf(rules, round.kind) === 'level' ? words.papers.ballot.footLevel : words.papers.ballot.foot[round.kind]}</span>
        <span>{words.sheets.page(index + 1, pages.length)}</span>
      </p>
    </div>
  ));
}

function itemsOf(view: PaperView, round: SittingRound, rules: RuleSet, height: number): FlowItem[] {
  const { words, state } = view;
  const text = words.papers.ballot;
  const kind = ballotKindOf(rules, round.kind);
  const nameEms = kind === 'level' ? 13 : 19;
  const rows = round.rows.map((row) => {
    const { name = '', about = '' } = state.candidates[row] ?? {};
    const words = 1.2 + size.line * linesOf(name, nameEms) + size.about * linesOf(about, nameEms * 1.4);
    return { row, name, about, words };
  });
  const fixed = size.head + size.columns + size.close + size.foot + 2;
  const all = (least: number) => rows.reduce((sum, { words }) => sum + Math.max(least, words), fixed);
  const least = all(size.tall) <= height ? size.tall : size.row;
  const table: TableHead = { key: 'rows', mm: size.columns, className: styles.table, node: <Head view={view} kind={kind} /> };
  return [
    { kind: 'block', key: 'head', mm: size.head, node: <Instructions view={view} round={round} rules={rules} kind={kind} /> },
    ...rows.map(({ row, name, about, words: needed }, index): FlowItem => ({
      kind: 'row', key: String(row), mm: Math.max(least, needed), table,
      node: (
        <tr style={{ height: `calc(var(--u) * ${Math.max(least, needed)})` }}>
          <td className={styles.number}>{index + 1}</td>
          <td>
            <b>{name}</b>
            {about !== '' && <span className={styles.about}>{about}</span>}
          </td>
          {(kind === 'level' ? (['satisfied', 'fairly', 'dissatisfied'] as const) : ['mark']).map((box) => (
            <td key={box} className={styles.number}>
              <span className={styles.box} />
            </td>
          ))}
        </tr>
      ),
    })),
    {
      kind: 'block', key: 'close', mm: size.close,
      node: (
        <div className={styles.close}>
          <p>
            {text.order}
            <br />
            {text.noStamp}
          </p>
          <Stamp lines={words.papers.stamp} />
        </div>
      ),
    },
  ];
}

function Instructions({ view, round, rules, kind }: { readonly view: PaperView; readonly round: SittingRound; readonly rules: RuleSet; readonly kind: Kind }) {
  const { words, state } = view;
  const text = words.papers.ballot;
  const { readings } = rules;
  const all = round.rows.length;
  const chooses = kind === 'choice' && rules.mode !== 'each';
  const blank = text.blank[readings.blankRow];
  const said: ReactNode[] = [
    ...(chooses ? [<span key="many">{text.many(all, round.places)}<b>{text.tooMany[readings.overVote](round.places)}</b>{words.papers.rules.stop}</span>] : kind === 'choice' ? [text.each(all)] : []),
    kind === 'choice' ? text.marks.choice(blank) : kind === 'rank' ? text.marks.rank(round.places) : text.marks.level(blank),
    text.twice[kind](text.both[readings.forAndAgainst]),
    text.pen,
  ];
  return (
    <header className={styles.head}>
      <p className={styles.session}>{state.title}</p>
      <h1>
        {text.title(state.on.slice(0, 4), roundKindOf(rules.mode), rules.body)}
        {text.round[round.kind]}
      </h1>
      {state.practice && <p className={styles.practice}>{words.voting.practice}</p>}
      <div className={styles.how}>
        <ol>
          {said.map((sentence, index) => <li key={`${index + 1}`}>{sentence}</li>)}
        </ol>
        {kind === 'choice' && (
          <div className={styles.examples}>
            {(['for', 'against', 'abstain'] as const).map((mark) => (
              <span key={mark}>
                <Example mark={mark} />
                {text.signs[mark]}
              </span>
            ))}
          </div>
        )}
      </div>
    </header>
  );
}

function Example({ mark }: { readonly mark: 'for' | 'against' | 'abstain' }) {
  return (
    <svg viewBox="0 0 40 40" aria-hidden="true">
      <rect x="1" y="1" width="38" height="38" fill="none" stroke="#000" strokeWidth="1.6" />
      {mark === 'for' && <circle cx="20" cy="20" r="10" fill="none" stroke="#000" strokeWidth="2.4" />}
      {mark === 'against' && <path d="M11 11 29 29M29 11 11 29" fill="none" stroke="#000" strokeWidth="2.4" />}
    </svg>
  );
}

function Head({ view, kind }: { readonly view: PaperView; readonly kind: Kind }) {
  const { columns, levels } = view.words.papers.ballot;
  const marks = kind === 'level' ? [levels.satisfied, levels.fairly, levels.dissatisfied] : [kind === 'rank' ? columns.rank : columns.mark];
  return (
    <>
      <colgroup>
        <col style={{ width: 'calc(var(--u) * 14.5)' }} />
        <col />
        {marks.map((mark) => <col key={mark} style={{ width: `calc(var(--u) * ${kind === 'level' ? 22 : 26})` }} />)}
      </colgroup>
      <thead>
        <tr>
          <th scope="col">{columns.number}</th>
          <th scope="col" className={styles.left}>{columns.name}</th>
          {marks.map((mark) => <th key={mark} scope="col">{mark}</th>)}
        </tr>
      </thead>
    </>
  );
}
