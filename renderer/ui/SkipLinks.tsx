/** The first stops of the Tab key: straight to list, pane or bar. Seen only while focused. */
import styles from './SkipLinks.module.css';

export type SkipLink = { readonly to: string; readonly label: string };

/** @param links ids of elements; each gets the focus itself, or its first control does */
export function SkipLinks({ links }: { readonly links: readonly SkipLink[] }) {
  const go = (id: string): void => {
    const target = document.getElementById(id);
    if (target === null) return;
    if (!target.hasAttribute('tabindex')) target.tabIndex = -1;
    target.focus();
  };
  return (
    <div className={styles.links}>
      {links.map((link) => (
        <button key={link.to} type="button" className={styles.link} onClick={() => go(link.to)}>
          {link.label}
        </button>
      ))}
    </div>
  );
}
