/** Search as you type. While an input method composes, the half-typed letters are not searched for. */
import { useEffect, useRef } from 'react';
import { Icon } from './Icon.tsx';
import { Keycap } from './Keycap.tsx';
import { isComposing, useKey } from './keys.ts';
import { useComposed } from './use-composed.ts';
import styles from './SearchField.module.css';

export type SearchFieldProps = {
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** brings the focus here: F3 */
  readonly keys?: string;
  readonly id?: string;
  readonly autoFocus?: boolean;
};

let wanted: string | null = null;

/** The search field with these keys gets the focus as soon as it is on the page: F3 from another page. */
export function focusSearch(keys: string): void {
  wanted = keys;
}

export function SearchField({ label, placeholder, value, onChange, keys, id, autoFocus = false }: SearchFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  const { composing, ...field } = useComposed(value, onChange);
  useKey(keys ?? null, () => {
    input.current?.focus();
    input.current?.select();
  });
  useEffect(() => {
    if (keys === undefined || wanted !== keys) return;
    wanted = null;
    input.current?.focus();
  }, [keys]);
  return (
    <span className={styles.frame}>
      <Icon name="search" />
      <input
        ref={input}
        id={id}
        type="search"
        aria-label={label}
        className={styles.input}
        placeholder={placeholder}
        autoComplete="off"
        spellCheck={false}
        autoFocus={autoFocus}
        {...field}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || isComposing(event) || value === '') return;
          event.preventDefault();
          event.stopPropagation();
          onChange('');
        }}
      />
      {keys !== undefined && value === '' && !composing && <Keycap>{keys}</Keycap>}
    </span>
  );
}
