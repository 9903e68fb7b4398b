/** Several lines of text. `serif` is for a visitor's own words: on the record. */
import type { Ref } from 'react';
import { fieldAttributes, type FieldProps } from './field-props.ts';
import styles from './field.module.css';

export type TextAreaProps = FieldProps & {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly rows?: number;
  readonly serif?: boolean;
  readonly placeholder?: string;
  readonly maxLength?: number;
  readonly areaRef?: Ref<HTMLTextAreaElement>;
};

export function TextArea(props: TextAreaProps) {
  return (
    <span className={styles.frame}>
      <textarea
        {...fieldAttributes(props)}
        ref={props.areaRef}
        className={`${styles.area} ${props.serif === true ? styles.words : ''}`}
        rows={props.rows ?? 4}
        value={props.value}
        placeholder={props.placeholder}
        maxLength={props.maxLength}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => props.onChange(event.target.value)}
      />
    </span>
  );
}
