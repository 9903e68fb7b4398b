/** What an import would add, row by row as it was understood, and what it leaves out, with the reason. */
import { columnNames, type RollImport } from '../../../../shared/deputies/roll-import.ts';
import type { Place } from '../../../../shared/deputies/place.ts';
import { formatCount, formatDayInColumn } from '../../../text/format.ts';
import { useDeputyWords } from '../../../text/use-deputy-words.ts';
import { useLanguage } from '../../../text/use-words.ts';
import { BookTable } from '../../../ui/BookTable.tsx';
import styles from './register.module.css';

export function ImportPreview({ plan, places }: { readonly plan: RollImport; readonly places: ReadonlyMap<string, Place> }) {
  const text = useDeputyWords();
  const words = text.import;
  const { columns, ignored } = plan;
  const found = columnNames.filter((name) => columns?.[name] !== undefined).map((name) => words.columns[name]);
  return (
    <>
      <p className={styles.line}>
        {words.found(found.join(text.listComma))}
        {ignored.length > 0 && `${text.stop}${words.ignored(ignored.join(text.listComma))}`}
      </p>
      {plan.rejected.length > 0 && <Rejected plan={plan} />}
      {plan.deputies.length > 0 && <Accepted plan={plan} places={places} />}
    </>
  );
}

function Rejected({ plan }: { readonly plan: RollImport }) {
  const words = useDeputyWords().import;
  return (
    <section className={styles.section}>
      <h2>
        {words.rejectedTitle}
        <small>{formatCount(plan.rejected.length)}</small>
      </h2>
      <BookTable
        dense
        caption={words.rejectedTitle}
        head={
          <tr>
            <th scope="col" className={styles.row}>{words.row}</th>
            <th scope="col">{words.columns.name}</th>
            <th scope="col">{words.reason}</th>
          </tr>
        }
      >
        {plan.rejected.map(({ row, name, problem, what }) => (
          <tr key={row}>
            <td className={styles.row}>{row}</td>
            <td>{name === '' ? '—' : name}</td>
            <td>{words.problemsOf[problem](what)}</td>
          </tr>
        ))}
      </BookTable>
    </section>
  );
}

function Accepted({ plan, places }: { readonly plan: RollImport; readonly places: ReadonlyMap<string, Place> }) {
  const text = useDeputyWords();
  const language = useLanguage();
  const words = text.import;
  return (
    <section className={styles.section}>
      <h2>
        {words.previewTitle}
        <small>{formatCount(plan.deputies.length)}</small>
      </h2>
      <BookTable
        dense
        caption={words.previewTitle}
        head={
          <tr>
            <th scope="col" className={styles.row}>{words.row}</th>
            <th scope="col">{words.columns.name}</th>
            <th scope="col">{words.columns.level}</th>
            <th scope="col">{words.columns.district}</th>
            <th scope="col">{words.columns.from}</th>
            <th scope="col">{words.columns.profession}</th>
            <th scope="col">{words.columns.place}</th>
          </tr>
        }
      >
        {plan.deputies.map(({ row, deputy }) => (
          <tr key={row}>
            <td className={styles.row}>{row}</td>
            <td>{deputy.name}</td>
            <td>{deputy.mandates.map(({ level }) => text.levels[level]).join(text.listComma)}</td>
            <td>{deputy.mandates[0]?.district}</td>
            <td>{deputy.mandates[0] === undefined ? '' : formatDayInColumn(deputy.mandates[0].from, language, { year: 'always' })}</td>
            <td>{deputy.profession}</td>
            <td>{deputy.places.flatMap((id) => places.get(id)?.name ?? []).join(text.listComma)}</td>
          </tr>
        ))}
      </BookTable>
    </section>
  );
}
