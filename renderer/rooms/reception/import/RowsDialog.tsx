/** The rows that a number counts: numbers open. */
import type { ReadableRow, RejectedRow } from '../../../../shared/reception/old-ledger/plan.ts';
import { formatDay } from '../../../text/format.ts';
import { useLanguage, useWords } from '../../../text/use-words.ts';
import { BookTable } from '../../../ui/BookTable.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import type { AgreedPlan } from './import-session.ts';
import { sheetNameOf } from './sheet-names.ts';
import { writtenIn } from './RejectedTable.tsx';
import styles from './import.module.css';

export type RowsChoice = { readonly which: 'fresh' | 'known' | 'rejected' | 'done' | 'left' | 'all'; readonly sheet: number | null };

type RowsDialogProps = {
  readonly choice: RowsChoice | null;
  readonly plan: Pick<AgreedPlan, 'file' | 'readable' | 'rejected' | 'known'>;
  /** keys of rows that are in by now; null before the import */
  readonly done: ReadonlyMap<string, string> | null;
  readonly onClose: () => void;
};

/** More than anybody reads; a longer list would make the page slow. */
const mostShown = 500;

export function RowsDialog({ choice, plan, done, onClose }: RowsDialogProps) {
  const words = useWords().exchange;
  const language = useLanguage();
  if (choice === null) return null;
  const rows = rowsOf(choice, plan, done);
  const shown = rows.slice(0, mostShown);
  return (
    <Dialog open title={words.rows[choice.which](rows.length)} {...(shown.length < rows.length ? { aside: words.rows.shown(shown.length, rows.length) } : {})} onClose={onClose} closable width={52}>
      <div className={styles.tall}>
        <BookTable dense caption={words.rows[choice.which](rows.length)} head={<tr><th scope="col">{words.rows.heads.where}</th><th scope="col">{words.rows.heads.on}</th><th scope="col">{words.rows.heads.words}</th></tr>}>
          {shown.map((row) => (
            <tr key={`${row.sheet} ${row.row}`}>
              <td className={styles.day}>{words.plan.where(sheetNameOf(plan.file, row.sheet), row.row)}</td>
              {'matter' in row ? (
                <>
                  <td className={styles.day}>{formatDay(row.matter.on, language)}</td>
                  <td>{row.matter.summary}</td>
                </>
              ) : (
                <td colSpan={2} className={styles.why}>{row.problems.map((problem) => words.rejectedFile.reason(`${words.fields[problem.field]} ${writtenIn(problem.field, problem.written, words.empty)}`, words.reasons[problem.problem])).join(words.comma)}</td>
              )}
            </tr>
          ))}
        </BookTable>
      </div>
    </Dialog>
  );
}

function rowsOf({ which, sheet }: RowsChoice, plan: RowsDialogProps['plan'], done: RowsDialogProps['done']): readonly (ReadableRow | RejectedRow)[] {
  const readable = plan.readable.filter((row) => sheet === null || row.sheet === sheet);
  const rejected = plan.rejected.filter((row) => sheet === null || row.sheet === sheet);
  const isIn = (row: ReadableRow) => done?.has(row.key) === true;
  switch (which) {
    case 'all':
      return [...readable, ...rejected].sort((a, b) => a.sheet - b.sheet || a.row - b.row);
    case 'rejected':
      return rejected;
    case 'known':
      return readable.filter((row) => plan.known.has(row.key));
    case 'done':
      return readable.filter(isIn);
    case 'fresh':
    case 'left':
      return readable.filter((row) => !plan.known.has(row.key) && !isIn(row));
  }
}
