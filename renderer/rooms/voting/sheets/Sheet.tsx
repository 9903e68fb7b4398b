/** A page of a sitting's paper: what it is of at the top, rehearsal said in words, its foot with the number of the page. */
import { Fragment, type ReactNode } from 'react';
import type { SittingOutcome } from '../../../../shared/voting/round.ts';
import type { SittingState } from '../../../../shared/voting/sitting.ts';
import type { Words } from '../../../text/catalogue.ts';
import { type FlowItem, groupsOf } from './flow.ts';
import styles from './sheet.module.css';

export type PaperView = {
  readonly words: Words;
  readonly state: SittingState;
  /** null before a round is reconciled */
  readonly outcome: SittingOutcome | null;
  /** the day in words */
  readonly day: string;
};

/** Between the margins of A4 upright, a little less than there is: rounding must not make a second page. */
export const roomMm = 262;
export const footMm = 7;

export function Items({ items }: { readonly items: readonly FlowItem[] }) {
  return groupsOf(items).map((group) =>
    group.table === null ? (
      <Fragment key={group.item.key}>{group.item.node}</Fragment>
    ) : (
      <table key={group.table.key} className={group.table.className}>
        {group.table.node}
        <tbody>
          {group.rows.map((row) => (
            <Fragment key={row.key}>{row.node}</Fragment>
          ))}
        </tbody>
      </table>
    ),
  );
}

export type SheetProps = { readonly view: PaperView; readonly title: string; readonly sub: string; readonly n: number; readonly of: number; readonly foot: ReactNode; readonly children: ReactNode };

/** Head of every page: 24 mm on the first, 18 mm later. */
export const headMm = { first: 24, later: 18 } as const;

export function Sheet({ view, title, sub, n, of, foot, children }: SheetProps) {
  const { words, state } = view;
  return (
    <div className={styles.page}>
      <header className={n === 1 ? styles.head : styles.headAgain}>
        <h1>{title}</h1>
        <p>{n === 1 ? sub : `${sub}${words.papers.continued}`}</p>
      </header>
      {state.practice && <p className={styles.practice}>{words.voting.practice}</p>}
      {children}
      <p className={styles.foot}>
        <span>{foot}</span>
        <span>{words.sheets.page(n, of)}</span>
      </p>
    </div>
  );
}
