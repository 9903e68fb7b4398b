/** Where the old columns go: each with its first entry, its target, and what a person should know. */
import { ConfigProvider } from 'antd';
import { useState } from 'react';
import { ledgerFields, type Target } from '../../../../shared/reception/old-ledger/fields.ts';
import { type Column, headSearchRows } from '../../../../shared/reception/old-ledger/layout.ts';
import { useWords } from '../../../text/use-words.ts';
import { BookTable } from '../../../ui/BookTable.tsx';
import { Select } from '../../../ui/Select.tsx';
import { CategoryChoices } from './CategoryChoices.tsx';
import { useColumnNotes } from './use-column-notes.ts';
import type { ChosenFile } from './import-session.ts';
import type { ImportPlan } from './use-import-plan.ts';
import styles from './import.module.css';

const targets: readonly Target[] = [...ledgerFields, 'skip'];
const auto = 'auto';

export function ColumnsTable({ file, choices }: { readonly file: ChosenFile; readonly choices: ImportPlan }) {
  const words = useWords().exchange;
  const text = words.plan;
  const [open, setOpen] = useState(false);
  const noteOf = useColumnNotes(choices);
  const { columns } = choices.layout;
  const used = columns.filter((column) => choices.mapping[column.key] !== 'skip').length;
  const rowOptions = Array.from({ length: Math.min(headSearchRows, Math.max(1, ...file.workbook.map((sheet) => sheet.rows.length))) }, (_, row) => ({ value: String(row), label: text.headRowOption(row + 1) }));

  return (
    <section className={styles.block}>
      <div className={styles.blockHead}>
        <h2>{text.columnsTitle}</h2>
        <span className={styles.second}>{text.columnsCount(columns.length, used, columns.length - used)}</span>
        <span className={`${styles.second} ${styles.push}`}>{text.headRowLabel}</span>
        <Select
          label={text.headRowLabel}
          width={8}
          value={choices.headRow === null ? auto : String(choices.headRow)}
          options={[{ value: auto, label: text.headRowAuto }, ...rowOptions]}
          onChange={(value) => choices.chooseHeadRow(value === auto ? null : Number(value))}
        />
      </div>
      {/* Rows as low as a book's: fourteen columns are seen at once. */}
      <ConfigProvider componentSize="small">
        <div className={styles.dense}>
          <BookTable dense caption={text.columnsTitle} head={<tr><th scope="col">{text.columnHeads.head}</th><th scope="col">{text.columnHeads.sample}</th><th scope="col">{text.columnHeads.target}</th><th scope="col">{text.columnHeads.note}</th></tr>}>
            {columns.flatMap((column) => {
              const target = choices.mapping[column.key] ?? 'skip';
              const head = column.head.startsWith('#') ? text.noHead(column.head.slice(1)) : column.head;
              const asks = target === 'category' && choices.findings.categories.fresh.length > 0;
              return [
                <tr key={column.key} {...(asks ? { 'aria-selected': true } : {})}>
                  <th scope="row" className={`${styles.rowHead} ${styles.oldHead}`} title={head}>{head}</th>
                  <td className={styles.sample}>{sampleOf(column, target, words.blank)}</td>
                  <td>
                    <Select<Target>
                      label={text.targetOf(head)}
                      width={8}
                      value={target}
                      disabled={column.locked !== null}
                      options={targets.map((value) => ({ value, label: words.fields[value] }))}
                      onChange={(value) => choices.chooseTarget(column.key, value)}
                    />
                  </td>
                  <td className={styles.note}>
                    {asks ? <button type="button" className={styles.number} aria-expanded={open} onClick={() => setOpen(!open)}>{noteOf(column)}</button> : noteOf(column)}
                  </td>
                </tr>,
                ...(asks && open ? [<tr key={`${column.key} choices`} className={styles.panel}><td colSpan={4}><CategoryChoices choices={choices} /></td></tr>] : []),
              ];
            })}
          </BookTable>
        </div>
      </ConfigProvider>
    </section>
  );
}

/** The first entry as it is written, but a telephone only by its beginning: the screen may be seen by the next visitor. */
function sampleOf(column: Column, target: Target, blank: string): string {
  if (column.sample === '') return blank;
  return target === 'phone' || /^1\d{10}$|^0\d{2,3}[- ]?\d{7,8}$/.test(column.sample) ? `${column.sample.slice(0, 3)}…` : column.sample;
}
