/**
 * Finds one of many by Han, pinyin or initials. Enter takes the first, ↑↓ choose, Esc closes, Alt+↓ opens; Tab takes what
 * was typed for. The way out is always in the list. Nothing acts while an input method composes.
 */
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { useWords } from '../text/use-words.ts';
import { fieldAttributes, type FieldProps } from './field-props.ts';
import { FinderList, useListPlace } from './FinderList.tsx';
import { findOptions, type FinderOption, textOf } from './finder-match.ts';
import { isComposing } from './keys.ts';
import { syllablesOf, usePinyin } from './pinyin.ts';
import field from './field.module.css';
import styles from './Finder.module.css';

export type { FinderOption } from './finder-match.ts';

export type FinderProps<T extends string> = FieldProps & {
  readonly value: T | null;
  /** most used first */
  readonly options: readonly FinderOption<T>[];
  /** null when the field was emptied */
  readonly onChange: (value: T | null) => void;
  readonly placeholder?: string;
  /** between the parts of a name: `/` for categories, `›` for places */
  readonly separator?: '/' | '›';
  /** the option that is right when no other is: 其他. Always last in the list. */
  readonly wayOut?: T;
  /** rem; without it the field fills its row */
  readonly width?: number;
  /** empties the field after a choice: for fields that collect */
  readonly collects?: boolean;
};

export function Finder<T extends string>(props: FinderProps<T>) {
  const { value, options, onChange, separator = '›', wayOut, collects = false } = props;
  const words = useWords().common.finder;
  usePinyin();
  const listId = useId();
  const frame = useRef<HTMLSpanElement>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const chosen = options.find((option) => option.value === value);
  const shown = chosen === undefined ? '' : textOf(chosen, separator);
  const found = open ? findOptions(options, typed ?? '', { separator, syllablesOf, ...(wayOut === undefined ? {} : { wayOut }) }) : [];
  const active = Math.min(at, found.length - 1);
  const place = useListPlace(frame, open);

  const close = (): void => {
    setOpen(false);
    setTyped(null);
    setAt(0);
  };
  const choose = (index: number): void => {
    const hit = found[index];
    if (hit === undefined) return;
    onChange(hit.option.value);
    close();
    if (collects) setTyped(null);
  };
  const openList = (): void => {
    setOpen(true);
    setAt(0);
  };
  const press = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (isComposing(event)) return;
    const handled = open ? pressOpen(event) : pressClosed(event);
    if (!handled) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const pressClosed = (event: KeyboardEvent): boolean => {
    if (event.key !== 'ArrowDown') return false;
    openList();
    return true;
  };
  const pressOpen = (event: KeyboardEvent): boolean => {
    switch (event.key) {
      case 'ArrowDown':
        setAt(Math.min(found.length - 1, active + 1));
        return true;
      case 'ArrowUp':
        setAt(Math.max(0, active - 1));
        return true;
      case 'Enter':
        if (event.ctrlKey) return false;
        choose(active);
        return true;
      case 'Escape':
        close();
        return true;
      case 'Tab':
        if (typed !== null && typed !== '') choose(active);
        return false;
      default:
        return false;
    }
  };
  const leave = (): void => {
    if (typed === '' && !collects && value !== null) onChange(null);
    close();
    props.onLeave?.();
  };

  return (
    <span ref={frame} className={field.frame} style={props.width === undefined ? undefined : { flex: `0 1 ${props.width}rem` }}>
      <input
        {...fieldAttributes(props)}
        type="text"
        role="combobox"
        aria-expanded={open}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={open && active >= 0 ? `${listId}-${active}` : undefined}
        className={field.input}
        value={typed ?? (collects ? '' : shown)}
        placeholder={props.placeholder}
        autoComplete="off"
        spellCheck={false}
        onFocus={(event) => event.currentTarget.select()}
        onClick={() => {
          if (!open) openList();
        }}
        onChange={(event) => {
          setTyped(event.target.value);
          openList();
        }}
        onKeyDown={press}
        onBlur={leave}
      />
      {open && <span className={styles.hint}>{words.hint}</span>}
      <FinderList
        id={listId}
        place={place}
        open={open}
        found={found}
        active={active}
        wayOutLabel={options.find((option) => option.value === wayOut)?.label}
        onChoose={choose}
        onPoint={setAt}
      />
    </span>
  );
}
