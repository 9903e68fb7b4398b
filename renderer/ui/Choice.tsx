/** Large cards of which one is chosen: by its digit, by arrow keys, by a click. The chosen one has the 3 px edge. */
import { type ReactNode, useId } from 'react';
import { Keycap } from './Keycap.tsx';
import { useKey } from './keys.ts';
import styles from './Choice.module.css';

export type ChoiceOption<T extends string> = { readonly value: T; readonly title: string; readonly body: ReactNode };

export type ChoiceProps<T extends string> = {
  readonly label: string;
  readonly value: T;
  readonly options: readonly ChoiceOption<T>[];
  readonly onChange: (value: T) => void;
};

export function Choice<T extends string>({ label, value, options, onChange }: ChoiceProps<T>) {
  const name = useId();
  return (
    <div role="radiogroup" aria-label={label} className={options.length > 2 ? styles.cardsNarrow : styles.cards}>
      {options.map((option, index) => (
        <Card key={option.value} name={name} digit={String(index + 1)} option={option} chosen={option.value === value} onChoose={() => onChange(option.value)} />
      ))}
    </div>
  );
}

type CardProps<T extends string> = { readonly name: string; readonly digit: string; readonly option: ChoiceOption<T>; readonly chosen: boolean; readonly onChoose: () => void };

function Card<T extends string>({ name, digit, option, chosen, onChoose }: CardProps<T>) {
  useKey(digit, onChoose);
  return (
    <label className={chosen ? styles.chosen : styles.card}>
      <span className={styles.head}>
        <input type="radio" className="for-readers" name={name} checked={chosen} onChange={onChoose} autoFocus={chosen} />
        <span className={chosen ? styles.dotOn : styles.dot} aria-hidden="true" />
        <span className={styles.title}>{option.title}</span>
        <span aria-hidden="true">
          <Keycap>{digit}</Keycap>
        </span>
      </span>
      <span className={styles.body}>{option.body}</span>
    </label>
  );
}
