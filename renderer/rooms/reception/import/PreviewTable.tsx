/** The first new rows as they will stand in the ledger, each with what was written where that differs. */
import type { ReadableRow } from '../../../../shared/reception/old-ledger/plan.ts';
import { columnFor } from '../../../../shared/reception/old-ledger/layout.ts';
import type { LedgerField } from '../../../../shared/reception/old-ledger/fields.ts';
import { textOf } from '../../../../shared/reception/old-ledger/sheet.ts';
import { BookTable } from '../../../ui/BookTable.tsx';
import { formatDay } from '../../../text/format.ts';
import { useLanguage, useWords } from '../../../text/use-words.ts';
import { usePlaces } from '../../../db/use-people-and-places.ts';
import { categoryWords } from '../value-words.ts';
import type { ChosenFile } from './import-session.ts';
import type { ImportPlan } from './use-import-plan.ts';
import styles from './import.module.css';

const shownRows = 3;

export function PreviewTable({ rows, file, choices }: { readonly rows: readonly ReadableRow[]; readonly file: ChosenFile; readonly choices: ImportPlan }) {
  const words = useWords();
  const language = useLanguage();
  const places = usePlaces();
  const text = words.exchange.plan;
  const shown = rows.slice(0, shownRows);
  const written = (row: ReadableRow, field: LedgerField): string => {
    const layout = choices.layout.sheets.find((sheet) => sheet.sheet === row.sheet);
    return layout === undefined ? '' : textOf(file.workbook[row.sheet]?.rows[row.row - 1]?.[columnFor(layout, choices.mapping, field)]);
  };
  return (
    <section className={styles.block}>
      <div className={styles.blockHead}>
        <h2>{text.previewTitle}</h2>
        <span className={styles.second}>{shown[0] === undefined ? text.noFresh : text.previewCount(sameYear(shown), shown.length)}</span>
      </div>
      <BookTable dense caption={text.previewTitle} head={<tr><th scope="col">{text.previewHeads.on}</th><th scope="col">{text.previewHeads.words}</th><th scope="col">{text.previewHeads.category}</th></tr>}>
        {shown.map((row) => {
          const { matter } = row;
          const rating = matter.carried?.rating;
          const facts = [
            places.get(matter.station.place)?.name ?? matter.station.written,
            ...(matter.carried?.units ?? []),
            matter.carried === null ? '' : words.reception.stages[matter.carried.stage],
            rating == null ? '' : words.reception.ratings[rating],
          ];
          const category = written(row, 'category');
          return (
            <tr key={row.key}>
              <td className={`${styles.twoLines} ${styles.day}`}>
                <span>{formatDay(matter.on, language)}</span>
                <span className={styles.second}>{written(row, 'on') === matter.on ? '' : text.writtenAs(written(row, 'on'))}</span>
              </td>
              <td className={styles.twoLines}>
                <span>{matter.summary}</span>
                <span className={styles.second}>{facts.filter((fact) => fact !== '').join(words.exchange.comma)}</span>
              </td>
              <td className={`${styles.twoLines} ${styles.category}`}>
                <span>{categoryWords(matter.category)}</span>
                <span className={styles.second}>{category === matter.category ? '' : category}</span>
              </td>
            </tr>
          );
        })}
      </BookTable>
    </section>
  );
}

/** Empty when the rows are of several years. */
function sameYear(rows: readonly ReadableRow[]): string {
  const years = new Set(rows.map(({ matter }) => matter.on.slice(0, 4)));
  return years.size === 1 ? ([...years][0] ?? '') : '';
}
