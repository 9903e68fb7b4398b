/** 栏目: which columns the ledger shows, in one small menu. Their order is the book's and stays. */
import { useWords } from '../../text/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { CheckField } from '../../ui/CheckField.tsx';
import { MenuButton } from '../../ui/FilterButton.tsx';
import { choosable, type ChoosableColumn, type ColumnName, usualColumns } from './ledger-columns.ts';
import type { RoomNames } from './use-names.ts';
import styles from './ledger.module.css';

type LedgerColumnsProps = {
  readonly columns: readonly ChoosableColumn[];
  readonly hidden: readonly ColumnName[];
  readonly names: RoomNames;
  readonly onColumns: (columns: readonly ChoosableColumn[]) => void;
};

export function LedgerColumns({ columns, hidden, names, onColumns }: LedgerColumnsProps) {
  const words = useWords().ledger.columns;
  const all: Readonly<Record<ColumnName, string>> = { ...names.words.ledger.columns, ...words.heads };
  const isUsual = columns.length === usualColumns.length && usualColumns.every((column) => columns.includes(column));
  return (
    <MenuButton name={words.name} isSet={!isUsual} width={22}>
      {() => (
        <div className={styles.columns}>
          <div className={styles.columnList} role="group" aria-label={words.name}>
            {choosable.map((column) => (
              <CheckField key={column} checked={columns.includes(column)} onChange={(checked) => onColumns(choosable.filter((name) => (name === column ? checked : columns.includes(name))))}>
                {all[column]}
              </CheckField>
            ))}
          </div>
          <p className={styles.quiet}>
            {words.always}
            {hidden.length > 0 && words.hidden(hidden.map((column) => all[column]).join(names.words.listComma))}
          </p>
          {!isUsual && (
            <Button kind="link" onPress={() => onColumns(usualColumns)}>
              {words.back}
            </Button>
          )}
        </div>
      )}
    </MenuButton>
  );
}
