/** A row a festival: from, to, and the weekend days worked instead. Typed as people write days: 1.28. */
import { useYearWords } from '../../../text/use-year-words.ts';
import { TextField } from '../../../ui/TextField.tsx';
import type { NoticeRow, SaidNotice } from './notice-form.ts';
import styles from './year.module.css';

type NoticeRowsProps = { readonly year: number; readonly rows: readonly NoticeRow[]; readonly said: SaidNotice; readonly showsProblems: boolean; readonly onChange: (index: number, row: NoticeRow) => void };

export function NoticeRows({ year, rows, said, showsProblems, onChange }: NoticeRowsProps) {
  const words = useYearWords();
  const text = words.notice;
  return (
    <table className={styles.festivals}>
      <caption className="for-readers">{text.title(year)}</caption>
      <thead>
        <tr>
          <th scope="col">{text.heads.festival}</th>
          <th scope="col">{text.heads.from}</th>
          <th scope="col">{text.heads.to}</th>
          <th scope="col">{text.heads.days}</th>
          <th scope="col">{text.heads.makeUp}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => {
          const problem = showsProblems ? said.problems.get(index) : undefined;
          const name = words.holidays[row.name];
          const count = said.counts[index] ?? null;
          const field = (which: 'from' | 'to' | 'makeUp', label: string, invalid: boolean, placeholder = '') => (
            <TextField id={`notice-${which}-${index}`} label={`${name}${words.comma}${label}`} value={row[which]} maxLength={which === 'makeUp' ? 120 : 12} invalid={invalid} placeholder={placeholder} onChange={(value) => onChange(index, { ...row, [which]: value })} />
          );
          return (
            <tr key={`${row.name} ${index}`}>
              <th scope="row">{name}</th>
              <td className={styles.small}>
                {field('from', text.heads.from, problem === 'from')}
                {problem === 'from' && <span className={styles.bad}>{text.bad}</span>}
              </td>
              <td className={styles.small}>
                {field('to', text.heads.to, problem === 'to' || problem === 'range')}
                {(problem === 'to' || problem === 'range') && <span className={styles.bad}>{problem === 'to' ? text.bad : text.badRange}</span>}
              </td>
              <td className={styles.nowrap}>{count === null ? <span className={styles.soft}>{text.notThisYear}</span> : text.daysOff(count)}</td>
              <td>
                {field('makeUp', text.heads.makeUp, problem === 'makeUp', index === 0 ? text.makeUpHint : '')}
                {problem === 'makeUp' && <span className={styles.bad}>{text.bad}</span>}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
