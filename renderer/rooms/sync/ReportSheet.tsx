/** The report to the county on paper: numbers, steps and clocks, nobody's words. */
import { localDateOf } from '../../../shared/kernel/time.ts';
import { formatDayTime } from '../../text/format.ts';
import { useLanguage, useWords } from '../../text/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { nowInstant } from '../../ui/clock.ts';
import { PrintSheet } from '../../ui/PrintSheet.tsx';
import type { Report } from './report-lines.ts';
import styles from './report-sheet.module.css';

export function ReportSheet({ report, onBack }: { readonly report: Report; readonly onBack: () => void }) {
  const text = useWords().sync.refused.report;
  const language = useLanguage();
  const now = nowInstant();
  return (
    <PrintSheet
      paper="A4"
      title={text.title}
      left={
        <Button kind="link" keys="Esc" onPress={onBack}>
          {text.back}
        </Button>
      }
      actions={
        <Button kind="primary" keys="Ctrl+P" onPress={() => window.print()}>
          {text.print}
        </Button>
      }
    >
      <h1 className={styles.title}>{text.title}</h1>
      <table className={styles.table}>
        <tbody>
          {report.head.map(([label, value]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {report.items.map((lines) => (
        <table key={lines.map(([, value]) => value).join()} className={styles.table}>
          <tbody>
            {lines.map(([label, value]) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>{value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
      <p className={styles.foot}>
        {text.noNames} {text.printed(formatDayTime(now, localDateOf(now), language))}
      </p>
    </PrintSheet>
  );
}
