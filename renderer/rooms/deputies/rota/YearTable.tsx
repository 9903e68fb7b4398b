/** The year at a glance: months down, stations across, the days of their shifts; where there are too many of them, how many shifts. */
import type { LocalDate } from '../../../../shared/kernel/time.ts';
import { useRotaWords } from '../../../text/use-rota-words.ts';
import type { RotaData, ShownShift } from './use-rota.ts';
import styles from './rota.module.css';

const months = Array.from({ length: 12 }, (_, index) => index + 1);
const mostColumns = 8;

export function YearTable({ data, chosen, onChoose }: { readonly data: RotaData; readonly chosen: LocalDate; readonly onChoose: (on: LocalDate) => void }) {
  const text = useRotaWords();
  const { rota, shifts, roll } = data;
  const isPlanned = rota.runs.length > 0;
  const of = (month: number): readonly ShownShift[] => shifts.filter(({ on }) => Number(on.slice(5, 7)) === month && on.startsWith(String(rota.year)));
  const byPlace = rota.places.length <= mostColumns && months.every((month) => rota.places.every((place) => of(month).filter(({ slot }) => slot.place === place).length <= 1));
  const now = Number(chosen.slice(5, 7));
  const day = (shift: ShownShift, shown: string) => (
    <button type="button" tabIndex={-1} className={[styles.dayLink, shift.on === chosen ? styles.dayChosen : '', isPlanned && shift.lacking > 0 ? styles.dayShort : ''].join(' ')} onClick={() => onChoose(shift.on)}>{shown}</button>
  );
  return (
    <div className={byPlace ? styles.year : styles.yearNarrow}>
      <h2 className={styles.part}>{text.yearTitle} <small>{isPlanned && byPlace ? text.yearNote : ''}</small></h2>
      <table className={styles.yearTable}>
        <thead>
          <tr>
            <td />
            {byPlace ? rota.places.map((place) => <th key={place} scope="col"><span className={styles.upright}>{shortPlace(roll.places.get(place)?.name ?? '')}</span></th>) : <th scope="col">{text.shifts}</th>}
          </tr>
        </thead>
        <tbody>
          {months.map((month) => (
            <tr key={month} className={month === now ? styles.monthNow : ''}>
              <th scope="row">{text.month(month)}</th>
              {byPlace
                ? rota.places.map((place) => {
                    const shift = of(month).find(({ slot }) => slot.place === place);
                    return <td key={place}>{shift !== undefined && day(shift, String(Number(shift.on.slice(8))))}</td>;
                  })
                : <td>{of(month)[0] === undefined ? 0 : day(of(month)[0] as ShownShift, String(of(month).length))}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** 河湾片区站 → 河湾: heads of columns have no room for what all of them are. */
export function shortPlace(name: string): string {
  const short = name.replace(/(人大代表)?(片区站|联络站|联络点|中心站|代表站|站)$/u, '');
  return short.length >= 2 ? short.slice(0, 4) : name.slice(0, 4);
}
