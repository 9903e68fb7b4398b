/** Finds several: each choice becomes a chip. Backspace in the empty field takes the last one away. */
import { useState } from 'react';
import type { FieldProps } from './field-props.ts';
import { useWords } from '../text/use-words.ts';
import { Finder, type FinderOption } from './Finder.tsx';
import { FinderProblem } from './FinderProblem.tsx';
import { Icon } from './Icon.tsx';
import { isComposing } from './keys.ts';
import styles from './Finder.module.css';

export type MultiFinderProps<T extends string> = FieldProps & {
  readonly values: readonly T[];
  readonly options: readonly FinderOption<T>[];
  readonly onChange: (values: readonly T[]) => void;
  /** lets a name be written that no option has; @returns the value that stands for it */
  readonly fromName?: (name: string) => T;
  readonly placeholder?: string;
  readonly separator?: '/' | '›';
  /** how many may be chosen */
  readonly max?: number;
};

export function MultiFinder<T extends string>(props: MultiFinderProps<T>) {
  const { values, options, onChange, fromName, max = 12, placeholder, ...field } = props;
  const words = useWords().common.finder;
  const [problem, setProblem] = useState<string | null>(null);
  const left = options.filter((option) => !values.includes(option.value));
  const add = (value: T): void => {
    if (!values.includes(value)) onChange([...values, value]);
  };
  return (
    <span className={styles.outer}>
      <span
        data-chips=""
        className={styles.chips}
        onKeyDown={(event) => {
          if (event.key !== 'Backspace' || isComposing(event) || values.length === 0) return;
          if (event.target instanceof HTMLInputElement && event.target.value === '') onChange(values.slice(0, -1));
        }}
      >
        {values.map((value) => {
          // A value without an option is a name from elsewhere, shown as it is.
          const name = options.find((option) => option.value === value)?.label ?? value;
          return (
            <span key={value} className={styles.chip}>
              {name}
              <button type="button" className={styles.remove} aria-label={words.remove(name)} onClick={() => onChange(values.filter((other) => other !== value))}>
                <Icon name="cross" size={0.75} />
              </button>
            </span>
          );
        })}
        <Finder<T>
          {...field}
          collects
          value={null}
          options={left}
          {...(placeholder === undefined || values.length > 0 ? {} : { placeholder })}
          {...(fromName === undefined ? {} : { onName: (name) => add(fromName(name)) })}
          disabled={field.disabled === true || values.length >= max}
          onProblem={setProblem}
          onChange={(value) => {
            if (value !== null) add(value);
          }}
        />
      </span>
      {problem !== null && <FinderProblem>{problem}</FinderProblem>}
    </span>
  );
}
