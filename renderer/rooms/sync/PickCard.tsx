/** A card of which one is chosen: by its digit, by arrow keys, by a click. The chosen one has the 3 px edge. */
import { type ReactNode, useRef } from 'react';
import { Keycap } from '../../ui/Keycap.tsx';
import { useKey } from '../../ui/keys.ts';
import styles from './pick-card.module.css';

export type PickCardProps = {
  /** of the group, the same for its cards */
  readonly name: string;
  readonly digit: number;
  readonly chosen: boolean;
  readonly onChoose: () => void;
  /** beside the digit */
  readonly head: ReactNode;
  readonly children?: ReactNode;
};

export function PickCard({ name, digit, chosen, onChoose, head, children }: PickCardProps) {
  const input = useRef<HTMLInputElement>(null);
  useKey(String(digit), () => {
    onChoose();
    input.current?.focus();
  });
  return (
    <label className={chosen ? styles.chosen : styles.card}>
      <span className={styles.head}>
        <input ref={input} type="radio" className="for-readers" name={name} checked={chosen} onChange={onChoose} />
        <span className={chosen ? styles.dotOn : styles.dot} aria-hidden="true" />
        <span aria-hidden="true">
          <Keycap>{String(digit)}</Keycap>
        </span>
        <span className={styles.title}>{head}</span>
      </span>
      {children !== undefined && <span className={styles.body}>{children}</span>}
    </label>
  );
}
