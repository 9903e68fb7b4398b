/** What destroying contact data does and does not do, in the order in which a person asks. */
import type { ReactNode } from 'react';
import { useWords } from '../../../text/use-words.ts';
import styles from './contacts.module.css';

export function EraseFacts({ children }: { readonly children?: ReactNode }) {
  const { erase } = useWords().contacts;
  return (
    <ul className={styles.said}>
      <li>
        <b>{erase.gone}</b>
      </li>
      <li>{erase.stays}</li>
      {children}
      <li>{erase.outside}</li>
    </ul>
  );
}
