/** The mark of the house: one character on ink. Not a picture, so it is sharp on every screen. */
import styles from './Wordmark.module.css';

/** @param size rem */
export function Wordmark({ children, size = 2.25 }: { readonly children: string; readonly size?: number }) {
  return (
    <span className={styles.mark} aria-hidden="true" style={{ width: `${size}rem`, height: `${size}rem`, fontSize: `${size * 0.58}rem` }}>
      {children}
    </span>
  );
}
