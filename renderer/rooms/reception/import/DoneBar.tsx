/** How much of the import is in, standing still. */
import styles from './import.module.css';

type DoneBarProps = { readonly done: number; readonly total: number; readonly label: string; readonly note: string };

export function DoneBar({ done, total, label, note }: DoneBarProps) {
  return (
    <div>
      <p className={styles.barHead}><strong>{label}</strong><span className={styles.second}>{note}</span></p>
      <div className={styles.track} role="progressbar" aria-label={label} aria-valuemin={0} aria-valuemax={total} aria-valuenow={done}>
        <div className={styles.filled} style={{ width: `${total === 0 ? 0 : (done / total) * 100}%` }} />
      </div>
    </div>
  );
}
