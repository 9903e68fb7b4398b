/** 台账清单: matters of the ledger in one table across the paper. Heads are repeated on every page, no row is split, nobody is named. */
import type { ReactNode } from 'react';
import { linesOf, rowsOnPages } from '../../../../shared/reception/sheet-pages.ts';
import type { LedgerRow } from '../../../db/store.ts';
import type { Words } from '../../../text/catalogue.ts';
import type { ListToPrint } from '../list-to-print.ts';
import { placeName } from '../value-words.ts';
import type { SheetView } from './sheet-view.ts';
import styles from './list.module.css';

type ListView = SheetView & { readonly list: Words['ledger']['sheet'] };

/** Millimetres: paper inside its margins, heads of the first and of later pages with the table's, foot, one line, what a row has above and below its lines. */
const mm = { paper: 174, firstHead: 38, head: 29, foot: 8, line: 5.6, row: 3 };
/** ems of the columns that hold words, at 11 pt */
const ems = { place: 8, summary: 23, stage: 6.9 };

export function listPages(rows: readonly LedgerRow[], asked: ListToPrint, view: ListView): readonly ReactNode[] {
  const { words, list, names } = view;
  const heights = rows.map((row) => mm.row + mm.line * linesOfRow(row, view));
  const pages = rowsOnPages(heights, mm.paper - mm.firstHead - mm.foot, mm.paper - mm.head - mm.foot);
  return pages.map((indexes, page) => (
    <div key={page + 1} className={styles.page}>
      <h1 className={styles.title}>{list.title}</h1>
      <p className={styles.head}>
        <span>{view.station.name}</span>
        <span>{list.printedOn(names.day(names.today))}</span>
      </p>
      {page === 0 && <p className={styles.scope}>{asked.ids === null ? list.scope(asked.scope, rows.length) : list.chosen(asked.scope, rows.length)}</p>}
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={styles.n}>{list.columns.index}</th>
            <th scope="col" className={styles.number}>{list.columns.number}</th>
            <th scope="col" className={styles.day}>{list.columns.on}</th>
            <th scope="col" className={styles.place}>{list.columns.place}</th>
            <th scope="col">{list.columns.summary}</th>
            <th scope="col" className={styles.stage}>{list.columns.stage}</th>
            <th scope="col" className={styles.day}>{list.columns.due}</th>
          </tr>
        </thead>
        <tbody>{indexes.map((index) => (rows[index] === undefined ? null : <Row key={rows[index].id} row={rows[index]} n={index + 1} view={view} />))}</tbody>
      </table>
      <p className={styles.foot}>
        <span>{list.note}</span>
        <span>{words.page(page + 1, pages.length)}</span>
      </p>
    </div>
  ));
}

function Row({ row, n, view }: { readonly row: LedgerRow; readonly n: number; readonly view: ListView }) {
  const { names } = view;
  return (
    <tr>
      <td className={styles.figure}>{n}</td>
      <td>{row.show.number}</td>
      <td>{dayOnPaper(row.on)}</td>
      <td className={styles.words}>{placeName(names, row.place)}</td>
      <td className={styles.words}>{summaryOf(row, view)}</td>
      <td>{names.words.stages[row.stage]}</td>
      <td>{dayOnPaper(row.due)}</td>
    </tr>
  );
}

/** 2024.11.15, as paper ledgers write days in a narrow column. */
function dayOnPaper(day: string): string {
  return day.split('-').map((part) => part.replace(/^0/, '')).join('.');
}

/** Whoever asked for secrecy is listed and not described, as on the day's sheet. */
function summaryOf({ show }: LedgerRow, { words }: ListView): string {
  return show.confidential === true ? words.secret : show.summary;
}

/** The highest of a row's cells. */
function linesOfRow(row: LedgerRow, view: ListView): number {
  const cells = [[placeName(view.names, row.place), ems.place], [summaryOf(row, view), ems.summary], [view.names.words.stages[row.stage], ems.stage]] as const;
  return Math.max(1, ...cells.map(([text, perLine]) => linesOf(text, perLine)));
}
