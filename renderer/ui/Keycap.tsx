/** A key as it is printed on the keyboard. Shown on every button that has one. */
import styles from './Keycap.module.css';

export function Keycap({ children, onDark = false }: { readonly children: string; readonly onDark?: boolean }) {
  return <kbd className={onDark ? styles.dark : styles.cap}>{children}</kbd>;
}

/** `Ctrl+S` as two caps with a plus between. */
export function Keycaps({ keys }: { readonly keys: string }) {
  const parts = keys.split('+');
  return (
    <span className={styles.row}>
      {parts.map((part, index) => (
        <span key={part} className={styles.row}>
          {index > 0 && <span aria-hidden="true">+</span>}
          <Keycap>{part}</Keycap>
        </span>
      ))}
    </span>
  );
}
