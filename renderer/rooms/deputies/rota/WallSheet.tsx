/** 墙表, A3 across: stations down, months across, who receives on which day; below everybody who takes part. What hangs is an edition. */
import { changedSincePublished } from '../../../../shared/deputies/seats.ts';
import { formatDay, formatWeekday } from '../../../text/format.ts';
import { useRotaWords } from '../../../text/use-rota-words.ts';
import { useLanguage, useWords } from '../../../text/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { useToday } from '../../../ui/clock.ts';
import { Portrait } from '../../../ui/Portrait.tsx';
import { PrintSheet } from '../../../ui/PrintSheet.tsx';
import { navigate } from '../../../ui/route.ts';
import { useStation } from '../../../ui/station-context.ts';
import { editionSaid } from './rota-run.ts';
import type { RotaData, ShownShift } from './use-rota.ts';
import { wallPages } from './wall-pages.ts';
import styles from './wall-sheet.module.css';

const months = Array.from({ length: 12 }, (_, index) => index + 1);

export function WallSheet({ year, data }: { readonly year: number; readonly data: RotaData }) {
  const { sheet: text, ...words } = useRotaWords();
  const { common } = useWords();
  const { station } = useStation();
  const { rota, shifts } = data;
  const title = text.title(station.name, year);
  const hours = shifts.find(({ rule }) => rule !== null)?.rule?.hours;
  const isOut = rota.edition !== null && changedSincePublished(data.seats).length === 0;
  const { rows, people } = wallPages(rota.places, (place) => heightOf(place, shifts), data.roll.deputies.length);
  const pages = rows.length + (people === 'own' ? 1 : 0);
  return (
    <PrintSheet
      paper="A3"
      landscape
      title={title}
      left={<Button onPress={() => navigate({ page: 'rota', year })}>{common.back}</Button>}
      actions={<Button kind="primary" keys="Ctrl+Enter" onPress={() => window.print()}>{text.print}</Button>}
    >
      {Array.from({ length: pages }, (_, index) => (
        <div key={index} className={styles.page}>
          <header className={styles.head}>
            <h1 className={styles.title}>{title}</h1>
            <span>{hours !== undefined && text.hours(hours.from.replace(/^0/, ''), hours.until.replace(/^0/, ''))}</span>
          </header>
          {rows[index] !== undefined && <Table places={rows[index] ?? []} data={data} />}
          {index === pages - 1 && <People data={data} />}
          <footer className={styles.foot}>
            <span>{isOut && rota.edition !== null ? text.edition(editionSaid(rota.edition), rota.edition.notice) : text.draft}{words.comma}{text.seed(rota.seed)}</span>
            <span>{text.anywhere}</span>
            {pages > 1 && <span>{index + 1} / {pages}</span>}
          </footer>
        </div>
      ))}
    </PrintSheet>
  );
}

function Table({ places, data }: { readonly places: readonly string[]; readonly data: RotaData }) {
  const { sheet: text } = useRotaWords();
  return (
    <table className={styles.table}>
      <thead>
        <tr><td className={styles.corner} />{text.months.map((month) => <th key={month} scope="col">{month}</th>)}</tr>
      </thead>
      <tbody>
        {places.map((place) => (
          <tr key={place}>
            <th scope="row"><b>{data.roll.places.get(place)?.name}</b><small>{text.levels[data.roll.places.get(place)?.level ?? 'point']}</small></th>
            {months.map((month) => (
              <td key={month}>{ofMonth(data.shifts, place, month).map((shift) => <Cell key={shift.id} shift={shift} data={data} />)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell({ shift, data }: { readonly shift: ShownShift; readonly data: RotaData }) {
  const { sheet: text } = useRotaWords();
  const language = useLanguage();
  return (
    <div className={styles.cell}>
      <p><b>{text.day(Number(shift.on.slice(8)))}</b> <small>{formatWeekday(shift.on, language)}</small></p>
      {shift.seats.map((seat) => <p key={seat.id}>{data.roll.byId.get(seat.holder)?.name ?? text.empty}</p>)}
    </div>
  );
}

function People({ data }: { readonly data: RotaData }) {
  const { sheet: text } = useRotaWords();
  const language = useLanguage();
  const { station } = useStation();
  const today = useToday();
  return (
    <div className={styles.people}>
      {data.roll.deputies.map(({ id, name }) => <span key={id} className={styles.person}><Portrait name={name} small /><span>{name}</span></span>)}
      <p className={styles.signed}>{text.people(data.roll.deputies.length)}<br />{station.name}<br />{formatDay(today, language)}</p>
    </div>
  );
}

function ofMonth(shifts: readonly ShownShift[], place: string, month: number): readonly ShownShift[] {
  return shifts.filter(({ on, slot }) => slot.place === place && Number(on.slice(5, 7)) === month);
}

/** Millimetres that a station's row needs: the fullest of its months. */
function heightOf(place: string, shifts: readonly ShownShift[]): number {
  const lines = months.map((month) => ofMonth(shifts, place, month).reduce((sum, { slot }) => sum + slot.seats + 1.4, 0));
  return 2.6 + Math.max(2, ...lines) * 4.6;
}
