/** The register's rows. Arrow keys move, Enter opens; the name is a link for the mouse and for readers. */
import { useRef, useState } from 'react';
import { mandateState } from '../../../../shared/deputies/mandate.ts';
import type { RollDeputy } from '../../../../shared/deputies/roll-deputy.ts';
import { creditOf } from '../../../../shared/deputies/seats.ts';
import type { LocalDate } from '../../../../shared/kernel/time.ts';
import { formatDayInColumn } from '../../../text/format.ts';
import { useDeputyWords } from '../../../text/use-deputy-words.ts';
import { useLanguage } from '../../../text/use-words.ts';
import { BookTable } from '../../../ui/BookTable.tsx';
import { useToday } from '../../../ui/clock.ts';
import { hashOf, navigate } from '../../../ui/route.ts';
import { pressInRows } from '../../../ui/row-keys.ts';
import { romanName } from '../../../ui/surname.ts';
import { levelsSaid, placesSaid } from './deputy-words.ts';
import type { Roll } from './use-roll.ts';
import styles from './register.module.css';

export function RegisterTable({ roll, deputies }: { readonly roll: Roll; readonly deputies: readonly RollDeputy[] }) {
  const text = useDeputyWords();
  const { columns } = text.roll;
  const today = useToday();
  const table = useRef<HTMLTableElement>(null);
  const [cursor, setCursor] = useState(0);
  const at = Math.min(cursor, deputies.length - 1);
  const rowId = (index: number): string => `deputy-row-${index}`;
  const figures = figuresOf(roll, today);
  return (
    <BookTable
      dense
      caption={text.roll.title}
      tree={{
        role: 'grid', ref: table, label: text.roll.title, activeId: rowId(at),
        onKeyDown: (event) => pressInRows(event, {
          cursor: at, count: deputies.length,
          onMove: (to) => {
            setCursor(to);
            document.getElementById(rowId(to))?.scrollIntoView({ block: 'nearest' });
          },
          onOpen: (index) => navigate({ page: 'deputies', id: deputies[index]?.id ?? '' }),
        }),
      }}
      head={
        <tr>
          <th scope="col">{columns.name}</th>
          <th scope="col">{columns.levels}</th>
          <th scope="col">{columns.place}</th>
          <th scope="col">{columns.profession}</th>
          <th scope="col">{columns.since}</th>
          <th scope="col">{columns.next}</th>
          <th scope="col" className={styles.figure}>{columns.receptions}</th>
        </tr>
      }
    >
      {deputies.map((deputy, index) => (
        <Row key={deputy.id} id={rowId(index)} selected={index === at} deputy={deputy} roll={roll} next={figures.next.get(deputy.id)} receptions={figures.receptions.get(deputy.id) ?? 0} onChoose={() => setCursor(index)} />
      ))}
    </BookTable>
  );
}

type RowProps = { readonly id: string; readonly selected: boolean; readonly deputy: RollDeputy; readonly roll: Roll; readonly next: LocalDate | undefined; readonly receptions: number; readonly onChoose: () => void };

function Row({ id, selected, deputy, roll, next, receptions, onChoose }: RowProps) {
  const text = useDeputyWords();
  const language = useLanguage();
  const today = useToday();
  const levels = levelsSaid(deputy, today, text);
  const since = deputy.terms.find((term) => mandateState(term, today) === 'running')?.from;
  return (
    <tr id={id} aria-selected={selected} onClick={onChoose}>
      <td>
        <a className={styles.name} tabIndex={-1} href={hashOf({ page: 'deputies', id: deputy.id })}>{deputy.name}</a>
        {language === 'en' && <small className={styles.roman}> {romanName(deputy.name)}</small>}
      </td>
      <td>{levels === '' ? <span className={styles.quiet}>{text.roll.notServing}</span> : levels}</td>
      <td>{placesSaid(deputy, roll.places, text)}</td>
      <td>{deputy.profession}</td>
      <td>{since === undefined ? '' : formatDayInColumn(since, language, { year: 'always' })}</td>
      <td>{next === undefined ? <span className={styles.quiet}>{text.roll.noShift}</span> : formatDayInColumn(next, language, { year: 'other', today })}</td>
      <td className={styles.figure}>{receptions === 0 ? <span className={styles.quiet}>0</span> : receptions}</td>
    </tr>
  );
}

/** Next shift and receptions of this year, for all at once. */
function figuresOf({ seats }: Roll, today: LocalDate): { readonly next: ReadonlyMap<string, LocalDate>; readonly receptions: ReadonlyMap<string, number> } {
  const next = new Map<string, LocalDate>();
  const receptions = new Map<string, number>();
  for (const seat of seats) {
    const came = creditOf(seat);
    if (came !== null && seat.on.slice(0, 4) === today.slice(0, 4)) receptions.set(came, (receptions.get(came) ?? 0) + 1);
    const first = next.get(seat.holder);
    if (seat.holder !== '' && seat.on >= today && seat.state !== 'vacant' && (first === undefined || seat.on < first)) next.set(seat.holder, seat.on);
  }
  return { next, receptions };
}
