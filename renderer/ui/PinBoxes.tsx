/** Six boxes for six digits. One real field lies over them, so that readers, pasting and every keyboard work as usual. */
import type { Ref } from 'react';
import { fieldAttributes, type FieldProps } from './field-props.ts';
import { useComposed } from './use-composed.ts';
import styles from './PinBoxes.module.css';

export type PinBoxesProps = FieldProps & {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly inputRef?: Ref<HTMLInputElement>;
};

const boxes = [0, 1, 2, 3, 4, 5];

/** Digits only, also the full-width ones an input method types. */
function digitsOf(text: string): string {
  return text.replace(/[０-９]/g, (digit) => String(digit.charCodeAt(0) - 0xff10)).replace(/\D/g, '').slice(0, boxes.length);
}

export function PinBoxes(props: PinBoxesProps) {
  const { value } = props;
  const { composing: _composing, ...field } = useComposed(value, (text) => props.onChange(digitsOf(text)));
  return (
    <span className={styles.pin}>
      <input
        {...fieldAttributes(props)}
        ref={props.inputRef}
        type="password"
        inputMode="numeric"
        autoComplete="off"
        className={styles.input}
        {...field}
      />
      {boxes.map((box) => (
        <span key={box} aria-hidden="true" className={box === Math.min(value.length, boxes.length - 1) ? styles.next : styles.box}>
          {box < value.length ? <span className={styles.dot} /> : box === value.length && <span className={styles.caret} />}
        </span>
      ))}
    </span>
  );
}
