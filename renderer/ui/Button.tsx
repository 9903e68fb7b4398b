/**
 * The only button. `primary` is the red one: one a page, and Ctrl+Enter presses it. A key that is shown is also bound.
 */
import { Button as AntButton } from 'antd';
import type { ReactNode } from 'react';
import { Keycap } from './Keycap.tsx';
import { useKey } from './keys.ts';
import styles from './Button.module.css';

export type ButtonProps = {
  readonly kind?: 'primary' | 'default' | 'link';
  /** 32, 40 or 56 high */
  readonly size?: 'small' | 'medium' | 'large';
  /** shown as a keycap and bound: `F2`, `Ctrl+S`, `Esc` */
  readonly keys?: string;
  /** false shows the key without binding it: the page binds it elsewhere */
  readonly bindKey?: boolean;
  readonly onPress: () => void;
  readonly disabled?: boolean;
  /** a primary one that no key presses: what is done on purpose only */
  readonly unbound?: boolean;
  /** being carried out: cannot be pressed twice */
  readonly busy?: boolean;
  /** for readers, where the text alone does not say enough */
  readonly label?: string;
  readonly id?: string;
  readonly autoFocus?: boolean;
  readonly expanded?: boolean;
  readonly icon?: ReactNode;
  readonly children: ReactNode;
};

const antSize = { small: 'small', medium: 'middle', large: 'large' } as const;

export function Button({ kind = 'default', size = 'medium', keys, bindKey = true, onPress, disabled = false, unbound = false, busy = false, label, id, autoFocus = false, expanded, icon, children }: ButtonProps) {
  const enabled = !disabled && !busy;
  useKey(keys ?? null, onPress, { enabled: enabled && bindKey });
  useKey(kind === 'primary' ? 'Ctrl+Enter' : null, onPress, { enabled: enabled && !unbound && keys !== 'Ctrl+Enter' });
  const shared = {
    ...(id === undefined ? {} : { id }),
    ...(label === undefined ? {} : { 'aria-label': label }),
    ...(expanded === undefined ? {} : { 'aria-expanded': expanded }),
    ...(keys === undefined ? {} : { 'aria-keyshortcuts': keys.replace('Ctrl', 'Control').replace('Esc', 'Escape') }),
    autoFocus,
    ...(autoFocus ? { 'data-first': true } : {}),
    disabled: !enabled,
    'aria-busy': busy,
    onClick: onPress,
  };
  if (kind === 'link') {
    return (
      <button type="button" className={styles.link} {...shared}>
        {icon}
        <span className={styles.linkText}>{children}</span>
        {keys !== undefined && <Keycap>{keys}</Keycap>}
      </button>
    );
  }
  return (
    <AntButton type={kind} size={antSize[size]} className={`${styles.button} ${kind === 'primary' ? styles.primary : ''} ${styles[size]}`} {...shared}>
      {icon}
      <span className={styles.text}>{children}</span>
      {keys !== undefined && <Keycap onDark={kind === 'primary' && enabled}>{keys}</Keycap>}
    </AntButton>
  );
}
