/** The one thing that moves: a bar, n / 共 n, the time left once it is known (after five seconds), a way out. */
import { useEffect, useRef, useState } from 'react';
import { formatCount } from '../text/format.ts';
import { useWords } from '../text/use-words.ts';
import { Button } from './Button.tsx';
import styles from './Progress.module.css';

export type ProgressProps = {
  /** what is going on, as a sentence */
  readonly label: string;
  readonly done: number;
  /** 0 while it is not known */
  readonly total: number;
  readonly onStop?: () => void;
};

/** Seconds left at the pace so far; null in the first five seconds. */
function useRemaining(done: number, total: number): number | null {
  const started = useRef<number | null>(null);
  const [left, setLeft] = useState<number | null>(null);
  useEffect(() => {
    started.current ??= performance.now();
    const spent = (performance.now() - started.current) / 1000;
    if (spent >= 5 && done > 0 && total > done) setLeft(Math.max(1, Math.round((spent / done) * (total - done))));
    else if (done >= total) setLeft(null);
  }, [done, total]);
  return left;
}

export function Progress({ label, done, total, onStop }: ProgressProps) {
  const words = useWords().common.progress;
  const left = useRemaining(done, total);
  const share = total === 0 ? 0 : Math.min(1, done / total);
  return (
    <div className={styles.progress}>
      <p className={styles.label}>{label}</p>
      <div className={styles.track} role="progressbar" aria-label={label} aria-valuemin={0} aria-valuemax={total} aria-valuenow={done}>
        <div className={styles.done} style={{ width: `${share * 100}%` }} />
      </div>
      <div className={styles.foot}>
        <span>{total > 0 && words.of(formatCount(done), formatCount(total))}</span>
        <span>{left !== null && words.remaining(left)}</span>
        {onStop !== undefined && (
          <Button size="small" keys="Esc" onPress={onStop}>
            {words.stop}
          </Button>
        )}
      </div>
    </div>
  );
}
