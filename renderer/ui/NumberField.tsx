/** A whole number, or nothing: nobody counted is not the same as 0. Arrow keys count up and down. */
import type { KeyboardEvent } from 'react';
import { fieldAttributes, type FieldProps } from './field-props.ts';
import { isComposing } from './keys.ts';
import { useComposed } from './use-composed.ts';
import styles from './field.module.css';

export type NumberFieldProps = FieldProps & {
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  readonly min: number;
  readonly max: number;
  /** rem */
  readonly width?: number;
  readonly placeholder?: string;
};

/** Digits of the keyboard and of Chinese input methods alike. */
function digitsOf(text: string): string {
  return text.replace(/[０-９]/g, (digit) => String(digit.charCodeAt(0) - 0xff10)).replace(/\D/g, '');
}

export function NumberField(props: NumberFieldProps) {
  const { value, min, max, onChange } = props;
  const clamp = (next: number): number => Math.min(max, Math.max(min, next));
  const typed = (text: string): void => {
    const digits = digitsOf(text).slice(0, String(max).length);
    onChange(digits === '' ? null : clamp(Number(digits)));
  };
  const { composing: _composing, ...field } = useComposed(value === null ? '' : String(value), typed);
  const step = (event: KeyboardEvent): void => {
    if (isComposing(event)) return;
    const by = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    event.stopPropagation();
    onChange(value === null ? min : clamp(value + by));
  };
  return (
    <span className={styles.frame} style={{ flex: `0 0 ${props.width ?? 4}rem` }}>
      <input
        {...fieldAttributes(props)}
        type="text"
        inputMode="numeric"
        role="spinbutton"
        aria-valuemin={min}
        aria-valuemax={max}
        aria-valuenow={value ?? undefined}
        className={`${styles.input} ${styles.number}`}
        {...field}
        placeholder={props.placeholder}
        autoComplete="off"
        onKeyDown={step}
      />
    </span>
  );
}
