/** A filter as 名 值 ▾ with a small menu. One that is set has an ink edge. */
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { Icon } from './Icon.tsx';
import { Popover } from './Popover.tsx';
import styles from './FilterButton.module.css';

export type FilterOption<T extends string> = { readonly value: T; readonly label: string; readonly note?: string };

export type FilterButtonProps<T extends string> = {
  readonly name: string;
  readonly value: T;
  readonly options: readonly FilterOption<T>[];
  /** the value that means all: with it the filter is not set */
  readonly none: T;
  readonly onChange: (value: T) => void;
  /** shown instead of the label of the value */
  readonly shown?: string;
};

export function FilterButton<T extends string>({ name, value, options, none, onChange, shown }: FilterButtonProps<T>) {
  const chosen = options.find((option) => option.value === value);
  return (
    <MenuButton name={name} value={shown ?? chosen?.label ?? ''} isSet={value !== none}>
      {(close) => (
        <ul className={styles.menu} role="listbox" aria-label={name} onKeyDown={moveInMenu}>
          {options.map((option) => (
            <li
              key={option.value}
              role="option"
              aria-selected={option.value === value}
              tabIndex={option.value === value || (chosen === undefined && option === options[0]) ? 0 : -1}
              className={styles.option}
              ref={(element) => {
                if (element !== null && option.value === value) element.focus();
              }}
              onClick={() => {
                onChange(option.value);
                close();
              }}
            >
              <span>{option.label}</span>
              {option.note !== undefined && <span className={styles.note}>{option.note}</span>}
            </li>
          ))}
        </ul>
      )}
    </MenuButton>
  );
}

function moveInMenu(event: KeyboardEvent<HTMLUListElement>): void {
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="option"]')];
  const at = items.indexOf(document.activeElement as HTMLElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
  if (event.key === 'Enter' || event.key === ' ') items[at]?.click();
  else if (to !== undefined) items[Math.min(items.length - 1, Math.max(0, to))]?.focus();
  else return;
  event.preventDefault();
  event.stopPropagation();
}

export type MenuButtonProps = {
  readonly name: string;
  readonly value?: string;
  readonly isSet?: boolean;
  /** rem */
  readonly width?: number;
  /** what the panel holds */
  readonly children: (close: () => void) => ReactNode;
};

/** The button of a filter with any content in its panel: 更多 ▾. */
export function MenuButton({ name, value, isSet = false, width, children }: MenuButtonProps) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <span className={styles.place}>
      <button
        ref={button}
        type="button"
        className={isSet ? styles.set : styles.button}
        aria-expanded={open}
        aria-haspopup="true"
        onClick={() => setOpen(!open)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          event.stopPropagation();
          setOpen(true);
        }}
      >
        <span className={value === undefined ? undefined : styles.name}>{name}</span>
        {value !== undefined && <span className={styles.value}>{value}</span>}
        <Icon name="down" size={0.875} />
      </button>
      <Popover open={open} onClose={() => setOpen(false)} anchor={button} label={name} {...(width === undefined ? {} : { width })}>
        {children(close)}
      </Popover>
    </span>
  );
}
