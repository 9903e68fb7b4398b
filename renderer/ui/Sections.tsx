/** A page of sections: their names at the left, above in a narrow page, and one of them open. */
import type { ReactNode } from 'react';
import styles from './Sections.module.css';

export type SectionLink = { readonly href: string; readonly label: string; readonly open: boolean };

export type SectionsProps = {
  /** of them all */
  readonly title: string;
  readonly sections: readonly SectionLink[];
  /** below the names; not shown in a narrow page */
  readonly note?: string;
  /** the section that is open */
  readonly children: ReactNode;
};

export function Sections({ title, sections, note, children }: SectionsProps) {
  return (
    <div className={styles.page}>
      <nav className={styles.sections} aria-label={title}>
        <h2 className={styles.title}>{title}</h2>
        <ul>
          {sections.map(({ href, label, open }) => (
            <li key={href}>
              <a href={href} className={open ? styles.current : styles.section} aria-current={open ? 'page' : undefined}>
                {label}
              </a>
            </li>
          ))}
        </ul>
        {note !== undefined && <p className={styles.note}>{note}</p>}
      </nav>
      <div className={styles.open}>{children}</div>
    </div>
  );
}
