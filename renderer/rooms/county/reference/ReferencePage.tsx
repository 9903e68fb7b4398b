/** 参照数据: what the county keeps for all its stations. Sections at the left, one open. */
import type { ReactNode } from 'react';
import { useWords } from '../../../text/use-words.ts';
import { hashOf, type ReferenceSection, referenceSections } from '../../../ui/route.ts';
import { DeputiesSection } from './DeputiesSection.tsx';
import styles from './reference.module.css';

export type ReferencePageProps = {
  readonly section: ReferenceSection;
  /** the tree of places belongs to another room; the app brings it */
  readonly places: ReactNode;
};

export function ReferencePage({ section, places }: ReferencePageProps) {
  const text = useWords().county.reference;
  return (
    <div className={styles.page}>
      <nav className={styles.sections} aria-label={text.title}>
        <h2 className={styles.title}>{text.title}</h2>
        <ul>
          {referenceSections.map((name) => (
            <li key={name}>
              <a href={hashOf({ page: 'reference', section: name })} className={name === section ? styles.current : styles.section} aria-current={name === section ? 'page' : undefined}>
                {text.sections[name]}
              </a>
            </li>
          ))}
        </ul>
        <p className={styles.flow}>{text.flow}</p>
      </nav>
      <div className={styles.open}>{section === 'places' ? places : <DeputiesSection />}</div>
    </div>
  );
}
