/** One line of text. */
import type { HTMLInputAutoCompleteAttribute, ReactNode, Ref } from 'react';
import { fieldAttributes, type FieldProps } from './field-props.ts';
import { useComposed } from './use-composed.ts';
import styles from './field.module.css';

export type TextFieldProps = FieldProps & {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
  readonly maxLength?: number;
  readonly inputRef?: Ref<HTMLInputElement>;
  /** inside the frame, at the right */
  readonly suffix?: ReactNode;
  /** rem; without it the field fills its row */
  readonly width?: number;
  readonly inputMode?: 'text' | 'tel' | 'numeric';
  readonly autoComplete?: HTMLInputAutoCompleteAttribute;
  /** a password: nobody reads over a shoulder */
  readonly secret?: boolean;
};

export function TextField(props: TextFieldProps) {
  const { composing: _composing, ...field } = useComposed(props.value, props.onChange);
  return (
    <span className={styles.frame} style={props.width === undefined ? undefined : { flex: `0 1 ${props.width}rem` }}>
      <input
        {...fieldAttributes(props)}
        ref={props.inputRef}
        type={props.secret === true ? 'password' : 'text'}
        className={styles.input}
        {...field}
        placeholder={props.placeholder}
        maxLength={props.maxLength}
        inputMode={props.inputMode}
        autoComplete={props.autoComplete ?? 'off'}
        spellCheck={false}
      />
      {props.suffix !== undefined && <span className={styles.suffix}>{props.suffix}</span>}
    </span>
  );
}
