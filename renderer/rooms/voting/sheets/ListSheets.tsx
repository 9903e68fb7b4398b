/** Sheets that are lists: rules, candidates, deputies who sign in, a tally by 正字, and the notice. */
import type { ReactNode } from 'react';
import { linesOf } from '../../../../shared/reception/sheet-pages.ts';
import { ruleSheet } from '../../../../shared/voting/rule-sheet.ts';
import type { RuleSet } from '../../../../shared/voting/rule-set.ts';
import type { SittingRound } from '../../../../shared/voting/sitting.ts';
import { flow, type FlowItem, type TableHead } from './flow.ts';
import { roundKindOf } from './result-lines.ts';
import { Items, footMm, headMm, type PaperView, roomMm, Sheet } from './Sheet.tsx';
import styles from './sheet.module.css';

const line = 5.4;

/** Widths in millimetres; null takes what is left. */
function headOf(key: string, names: readonly string[], widths: readonly (number | null)[], left: number): TableHead {
  return {
    key, mm: 8.6, className: styles.table,
    node: (
      <>
        <colgroup>{names.map((name, index) => <col key={name} style={widths[index] === null ? undefined : { width: `${widths[index]}mm` }} />)}</colgroup>
        <thead>
          <tr style={{ height: '8.6mm' }}>{names.map((name, index) => <th key={name} scope="col" className={index === left ? styles.left : undefined}>{name}</th>)}</tr>
        </thead>
      </>
    ),
  };
}

function pagesOf(view: PaperView, title: string, foot: string, items: readonly FlowItem[]): readonly ReactNode[] {
  const { words, state } = view;
  const { rules } = state;
  const pages = flow(items, roomMm - headMm.first - footMm, roomMm - headMm.later - footMm);
  const sub = rules === null ? state.title : words.papers.event(state.title, state.on.slice(0, 4), roundKindOf(rules.mode), rules.body);
  return pages.map((page, index) => (
    <Sheet key={index + 1} view={view} title={title} sub={sub} n={index + 1} of={pages.length} foot={foot}>
      <Items items={page} />
    </Sheet>
  ));
}

export function rulePages(view: PaperView, rules: RuleSet): readonly ReactNode[] {
  const text = view.words.papers.rules;
  const table = headOf('rules', text.columns, [64, null], 1);
  const { members } = view.state;
  const items = ruleSheet(rules, members.length === 0 ? null : members.length).map(({ item, value, numbers, applies }): FlowItem => {
    const [label, says] = text.lines[item] ?? [item, () => value];
    const said = says(value, numbers);
    const mm = 6.9 + line * (Math.max(linesOf(applies ? label : label + text.unused, 13.9), linesOf(said, 24)) - 1);
    return {
      kind: 'row', key: item, mm, table,
      node: (
        <tr className={applies ? undefined : styles.lighter} style={{ height: `${mm}mm` }}>
          <td>{label}{!applies && text.unused}</td>
          <td className={styles.value}>{said}</td>
        </tr>
      ),
    };
  });
  const citation: FlowItem[] = rules.citation === '' ? [] : [{ kind: 'block', key: 'citation', mm: 9.2, node: <p className={styles.said}>{text.citation(rules.citation)}</p> }];
  return pagesOf(view, text.title, text.foot, [...citation, ...items]);
}

export function candidatePages(view: PaperView): readonly ReactNode[] {
  const text = view.words.papers.candidates;
  const table = headOf('candidates', text.columns, [14, 70, null], 1);
  const items = view.state.candidates.map(({ key, name, about }, index): FlowItem => {
    const mm = 4.6 + line * Math.max(1, linesOf(name, 14), linesOf(about, 20));
    return {
      kind: 'row', key, mm, table,
      node: (
        <tr style={{ height: `${mm}mm` }}>
          <td className={styles.middle}>{index + 1}</td>
          <td className={styles.value}>{name}</td>
          <td>{about}</td>
        </tr>
      ),
    };
  });
  return pagesOf(view, text.title, text.foot, items);
}

export function signInPages(view: PaperView): readonly ReactNode[] {
  const text = view.words.papers.signIn;
  const { members } = view.state;
  const table = headOf('people', text.columns, [14, 46, null, 36], 1);
  const items = members.map(({ no, deputy, name }): FlowItem => ({
    kind: 'row', key: deputy, mm: 10.4, table,
    node: (
      <tr style={{ height: '10.4mm' }}>
        <td className={styles.middle}>{no}</td>
        <td>{name}</td>
        <td />
        <td />
      </tr>
    ),
  }));
  return pagesOf(view, text.title, text.foot(members.length), items);
}

/** Room for strokes: for most, against fewer, abstentions least. */
export function tallyPages(view: PaperView, round: SittingRound): readonly ReactNode[] {
  const text = view.words.papers.tally;
  const table = headOf('tally', text.columns, [12, 40, null, 34, 22, 16], 1);
  const items: FlowItem[] = [
    { kind: 'block', key: 'batch', mm: 11, node: <p className={styles.said}>{text.batch}</p> },
    ...round.rows.map((row, index): FlowItem => {
      const name = view.state.candidates[row]?.name ?? '';
      const mm = Math.max(14, 3 + line * linesOf(name, 7.5));
      return {
        kind: 'row', key: String(row), mm, table,
        node: (
          <tr style={{ height: `${mm}mm` }}>
            <td className={styles.middle}>{index + 1}</td>
            <td>{name}</td>
            <td />
            <td />
            <td />
            <td />
          </tr>
        ),
      };
    }),
    { kind: 'block', key: 'signs', mm: 14, node: <p className={styles.closing}>{text.signs}</p> },
  ];
  return pagesOf(view, text.title, text.foot, items);
}

export function noticePages(view: PaperView, rules: RuleSet): readonly ReactNode[] {
  const text = view.words.papers.notice;
  const { state, outcome, day } = view;
  const chosen = [...(outcome?.chosen ?? [])].sort((a, b) => a.rank - b.rank || a.row - b.row);
  const said = chosen.length === 0 ? text.nobody(state.title, day) : text.text(state.title, day, chosen.length, state.on.slice(0, 4), rules.body);
  const items: FlowItem[] = [
    { kind: 'block', key: 'text', mm: 4 + 10 * linesOf(said, 30), node: <p className={styles.notice}>{said}</p> },
    ...chosen.map(({ row }, index): FlowItem => {
      const words = text.item(index + 1, state.candidates[row]?.name ?? '');
      return { kind: 'block', key: `chosen ${row}`, mm: 9 * Math.max(1, linesOf(words, 29)), node: <p className={styles.noticeList}>{words}</p> };
    }),
    { kind: 'block', key: 'end', mm: 34, node: <p className={styles.noticeEnd}>{text.board(state.body)}<br />{day}</p> },
  ];
  return pagesOf(view, text.title, text.draft, items);
}
