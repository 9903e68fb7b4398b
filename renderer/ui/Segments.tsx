/**
 * A choice of up to seven, all in sight, each with its digit. Arrow keys move, the digit picks while the group has the focus.
 * Where nothing may be chosen, the same digit again, Backspace, Delete or a click on what is chosen takes the choice back.
 */
import { type KeyboardEvent, useId, useRef } from 'react';
import { isComposing } from './keys.ts';
import styles from './Segments.module.css';

export type SegmentOption<T extends string> = { readonly value: T; readonly label: string };

export type SegmentsProps<T extends string> = {
  /** for readers: what is being chosen */
  readonly label: string;
  readonly id?: string;
  readonly value: T | null;
  readonly options: readonly SegmentOption<T>[];
  readonly onChange: (value: T) => void;
  /** takes the choice back; without it something stays chosen */
  readonly onEmpty?: () => void;
  readonly onLeave?: () => void;
  readonly disabled?: boolean;
  readonly describedBy?: string;
  /** a dialog gives the focus here once it is open */
  readonly autoFocus?: boolean;
};

export function Segments<T extends string>({ label, id, value, options, onChange, onEmpty, onLeave, disabled = false, describedBy, autoFocus = false }: SegmentsProps<T>) {
  const name = useId();
  const group = useRef<HTMLDivElement>(null);
  const pick = (event: KeyboardEvent): void => {
    if (isComposing(event) || event.ctrlKey || event.altKey || event.metaKey) return;
    if ((event.key === 'Backspace' || event.key === 'Delete') && onEmpty !== undefined) {
      event.preventDefault();
      if (value !== null) onEmpty();
      return;
    }
    const option = /^[1-7]$/.test(event.key) ? options[Number(event.key) - 1] : undefined;
    if (option === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    if (option.value === value && onEmpty !== undefined) onEmpty();
    else onChange(option.value);
    group.current?.querySelectorAll('input')[Number(event.key) - 1]?.focus();
  };
  const isStop = (option: T, index: number): boolean => option === value || (index === 0 && !options.some((other) => other.value === value));
  return (
    <div
      ref={group}
      id={id}
      role="radiogroup"
      aria-label={label}
      aria-describedby={describedBy}
      className={styles.segments}
      onKeyDown={pick}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) onLeave?.();
      }}
    >
      {options.map((option, index) => (
        <label key={option.value} className={option.value === value ? styles.chosen : styles.segment}>
          <input
            type="radio"
            className="for-readers"
            name={name}
            // One stop of the Tab key: without a choice Chromium makes two of a group.
            tabIndex={isStop(option.value, index) ? 0 : -1}
            {...(autoFocus && isStop(option.value, index) ? { 'data-first': true } : {})}
            checked={option.value === value}
            disabled={disabled}
            onChange={() => onChange(option.value)}
            onClick={() => {
              if (option.value === value) onEmpty?.();
            }}
          />
          <span className={styles.digit} aria-hidden="true">
            {index + 1}
          </span>
          {option.label}
        </label>
      ))}
    </div>
  );
}
