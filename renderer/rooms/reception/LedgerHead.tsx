/** The columns' names, each of which sorts: also over an empty ledger, so that one learns them. */
import type { SortColumn } from '../../db/store.ts';
import { useWords } from '../../text/use-words.ts';
import { type ColumnName, isSortable, type Layout } from './ledger-columns.ts';
import type { LedgerChoice } from './ledger-filter.ts';
import type { RoomNames } from './use-names.ts';
import styles from './ledger.module.css';

type LedgerHeadProps = {
  readonly layout: Layout;
  readonly sort: LedgerChoice['sort'];
  readonly names: RoomNames;
  /** absent: nothing is there to be sorted */
  readonly onSort?: (by: SortColumn) => void;
};

export function LedgerHead({ layout, sort, names, onSort }: LedgerHeadProps) {
  const sorted = sort ?? { by: 'on', down: true };
  const words = useWords();
  const { columns } = names.words.ledger;
  const { heads } = words.ledger.columns;
  const nameOf = (column: ColumnName): string => (column in columns ? columns[column as keyof typeof columns] : heads[column as keyof typeof heads]);
  return (
    <thead>
      <tr aria-rowindex={1}>
        {layout.columns.map((column) => {
          const isSorted = sorted.by === column;
          const width = layout.widths[column];
          const name = nameOf(column);
          return (
            <th key={column} scope="col" {...(column === 'people' ? { className: styles.right } : {})} {...(width === undefined ? {} : { style: { width: `${width}rem` } })} {...(isSorted ? { 'aria-sort': sorted.down ? 'descending' as const : 'ascending' as const } : {})}>
              {onSort !== undefined && isSortable(column) ? (
                <button type="button" className={styles.sort} title={words.ledger.sort.press(name)} onClick={() => onSort(column)}>
                  {name}
                  {isSorted && <Arrow down={sorted.down} />}
                </button>
              ) : (
                <>
                  {name}
                  {isSorted && <Arrow down={sorted.down} />}
                </>
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

function Arrow({ down }: { readonly down: boolean }) {
  return <span aria-hidden="true"> {down ? '↓' : '↑'}</span>;
}
