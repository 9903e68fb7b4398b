/** 六单格: how far along a matter is, beside the word that says so. A matter that ended early runs into a stop. Readers hear the word only. */
import styles from './SixCells.module.css';

export type SixCellsProps = { readonly done: 0 | 1 | 2 | 3 | 4 | 5 | 6; readonly stopped?: boolean };

export function SixCells({ done, stopped = false }: SixCellsProps) {
  return (
    <span className={styles.cells} aria-hidden="true">
      {[1, 2, 3, 4, 5, 6].filter((cell) => !stopped || cell <= done).map((cell) => (
        <span key={cell} className={cell <= done ? styles.full : styles.empty} />
      ))}
      {stopped && <span className={styles.stop} />}
    </span>
  );
}
