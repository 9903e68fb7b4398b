/** 接待日汇总: a day in one table, batches and persons apart, signed at the end. Heads are repeated on every page, no row is split. */
import { Fragment, type ReactNode } from 'react';
import type { DayRow, DaySheet } from '../../../../shared/reception/sheet-day.ts';
import { linesOf, rowsOnPages } from '../../../../shared/reception/sheet-pages.ts';
import { formatWeekday } from '../../../text/format.ts';
import { type CountedRows, type Find, navigate, type Route } from '../../../ui/route.ts';
import { categoryWords, deputyName } from '../value-words.ts';
import { Pen, Stamp } from '../../../ui/PaperMarks.tsx';
import type { SheetView } from './sheet-view.ts';
import styles from './day.module.css';

/** Millimetres: paper inside its margins, heads of the first and of later pages with the table's, foot, signatures, one line, what a row has above and below its lines. */
const mm = { paper: 261, firstHead: 42, head: 30, foot: 8, signatures: 36, line: 5.6, row: 3 };
/** ems of the columns that hold words, at 11 pt */
const ems = { number: 11.5, summary: 13, category: 5.8, stage: 4, deputies: 36 };

export function dayPages(day: DaySheet, view: SheetView): readonly ReactNode[] {
  const { words, names } = view;
  const text = words.day;
  const deputies = day.deputies.map((id) => deputyName(names, id)).join(names.words.listComma);
  const heights = day.rows.map((row) => mm.row + mm.line * linesOfRow(row, view));
  const firstRoom = mm.paper - mm.firstHead - mm.foot - mm.line * Math.max(0, linesOf(deputies, ems.deputies) - 1);
  const pages = rowsOnPages([...heights, mm.signatures], firstRoom, mm.paper - mm.head - mm.foot);
  return pages.map((indexes, page) => {
    const rows = indexes.flatMap((index) => (day.rows[index] === undefined ? [] : [{ row: day.rows[index], n: index + 1 }]));
    const isLast = page === pages.length - 1;
    return (
      <div key={page + 1} className={styles.page}>
        <h1 className={styles.title}>{text.title}</h1>
        <p className={styles.head}>
          <span>{view.station.name}</span>
          <span>{text.date(names.day(day.on), formatWeekday(day.on, names.language))}</span>
        </p>
        {page === 0 && <Summary day={day} deputies={deputies} view={view} />}
        {rows.length > 0 && <Rows rows={rows} view={view} />}
        {isLast && <Signatures view={view} />}
        <p className={styles.foot}>
          <span>{text.note}</span>
          <span>{words.page(page + 1, pages.length)}</span>
        </p>
      </div>
    );
  });
}

/** The highest of a row's cells. */
function linesOfRow(row: DayRow, view: SheetView): number {
  const cells = [[row.number, ems.number], [summaryOf(row, view), ems.summary], [categoryWords(row.category), ems.category], [view.names.words.stages[row.stage], ems.stage]] as const;
  return Math.max(1, ...cells.map(([text, perLine]) => linesOf(text, perLine)));
}

function summaryOf(row: DayRow, { words }: SheetView): string {
  return row.confidential ? words.secret : row.summary;
}

function Summary({ day, deputies, view }: { readonly day: DaySheet; readonly deputies: string; readonly view: SheetView }) {
  const { words, names } = view;
  const text = words.day;
  if (day.rows.length === 0 && day.batches === 0) return <p className={styles.summary}>{text.none}</p>;
  const { count } = text;
  // On the screen each figure leads to the list that it counts; on paper it is words.
  const figure = (words: string, to: Route) => (
    <button type="button" className={styles.counted} onClick={() => navigate(to)}>
      {words}
    </button>
  );
  const onDesk = (only: CountedRows): Route => ({ page: 'today', on: day.on, only });
  const inLedger = (find: Find): Route => ({ page: 'ledger', find: { day: day.on, ...find } });
  return (
    <div className={styles.summary}>
      <p>
        <b>
          {figure(count.batches(day.batches, day.people), onDesk('batches'))}
          {day.uncounted > 0 && count.part}
          {day.uncounted > 0 && figure(count.uncounted(day.uncounted), onDesk('uncounted'))}
          {count.full}
        </b>{' '}
        {figure(count.matters(day.rows.length), inLedger({}))}
        {day.stages.length > 0 && count.colon}
        {day.stages.map(({ stage, count: some }, index) => (
          <Fragment key={stage}>
            {index > 0 && names.words.listComma}
            {figure(text.stage(names.words.stageCounts[stage], some), inLedger({ stage }))}
          </Fragment>
        ))}
        {day.elsewhere > 0 && count.ofThem}
        {day.elsewhere > 0 && figure(count.elsewhere(day.elsewhere), onDesk('elsewhere'))}
        {count.full}
      </p>
      <p>
        {text.deputies}
        {deputies}
      </p>
    </div>
  );
}

function Rows({ rows, view }: { readonly rows: readonly { readonly row: DayRow; readonly n: number }[]; readonly view: SheetView }) {
  const { words, names } = view;
  const { columns } = words.day;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col" className={styles.n}>{columns.index}</th>
          <th scope="col" className={styles.number}>{columns.number}</th>
          <th scope="col" className={styles.time}>{columns.time}</th>
          <th scope="col" className={styles.people}>{columns.people}</th>
          <th scope="col">{columns.summary}</th>
          <th scope="col" className={styles.category}>{columns.category}</th>
          <th scope="col" className={styles.stage}>{columns.stage}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ row, n }) => (
          <tr key={row.id}>
            <td className={styles.figure}>{n}</td>
            <td>{row.number}</td>
            <td>{row.from.replace(/^0/, '')}</td>
            <td className={styles.figure}>{row.people ?? ''}</td>
            <td className={styles.words}>{summaryOf(row, view)}</td>
            <td className={styles.words}>{categoryWords(row.category)}</td>
            <td>{names.words.stages[row.stage]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Signatures({ view }: { readonly view: SheetView }) {
  const { words, station } = view;
  return (
    <div className={styles.signatures}>
      <div>
        <p>
          {words.day.deputiesSign}
          <Pen mm={92} />
        </p>
        <p>
          {words.day.clerkSigns}
          <Pen mm={40} /> {words.day.headSigns}
          {station.details?.head} <Pen mm={32} />
        </p>
      </div>
      <Stamp lines={words.stamp} />
    </div>
  );
}
