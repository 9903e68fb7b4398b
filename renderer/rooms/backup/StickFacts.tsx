/** The stick that would be written: its name, its room, the file's name, and what of the county's lies on it. */
import type { ReactNode } from 'react';
import type { Stick } from '../../../shared/backup/bundle-contract.ts';
import { formatBytes } from '../../text/format.ts';
import { useWords } from '../../text/use-words.ts';
import styles from './backup.module.css';

export type StickFactsProps = { /** null: none is plugged in */ readonly stick: Stick | null; readonly file: string; readonly onIt: ReactNode; readonly choose: ReactNode };

export function StickFacts({ stick, file, onIt, choose }: StickFactsProps) {
  const text = useWords().backup.bundle;
  return (
    <section>
      <h2 className={styles.sectionTitle}>
        {text.stick} <small>{stick === null ? text.stickNone : text.stickSeen}</small>
        <span className={styles.choose}>{choose}</span>
      </h2>
      {stick === null ? (
        <p className={styles.text}>{text.stickNoneText}</p>
      ) : (
        <dl className={styles.facts}>
          <dt>{text.name}</dt>
          <dd>{stick.name}</dd>
          <dt>{text.free}</dt>
          <dd>{formatBytes(stick.freeBytes)}</dd>
          <dt>{text.writtenAs}</dt>
          <dd>{file}</dd>
          <dt>{text.onIt}</dt>
          <dd>{onIt}</dd>
        </dl>
      )}
    </section>
  );
}
