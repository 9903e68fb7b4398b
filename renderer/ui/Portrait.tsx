/** A person without a photo: the surname on warm ground, 4:5, never framed. */
import { surnameOf } from './surname.ts';
import styles from './Portrait.module.css';

export function Portrait({ name, small = false }: { readonly name: string; readonly small?: boolean }) {
  const surname = surnameOf(name);
  return (
    <span className={small ? styles.small : styles.portrait} aria-hidden="true">
      {surname}
    </span>
  );
}
