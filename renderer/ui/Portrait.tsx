/** A person without a photo: the surname on warm ground, 4:5, never framed. */
import styles from './Portrait.module.css';

/** Chinese names with two-character surnames are rare; where the name begins with one, it is shown whole. */
const doubleSurname = /^(?:欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|司徒|夏侯|端木|百里|南宫)/;

export function Portrait({ name, small = false }: { readonly name: string; readonly small?: boolean }) {
  const surname = doubleSurname.exec(name)?.[0] ?? [...name][0] ?? '';
  return (
    <span className={small ? styles.small : styles.portrait} aria-hidden="true">
      {surname}
    </span>
  );
}
