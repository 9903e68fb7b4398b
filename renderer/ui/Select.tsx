/** A choice of a few known values that are too many or too long for segments. */
import { Select as AntSelect } from 'antd';
import styles from './Select.module.css';

export type SelectOption<T extends string> = { readonly value: T; readonly label: string };

export type SelectProps<T extends string> = {
  readonly id?: string;
  readonly label?: string;
  readonly value: T | null;
  readonly options: readonly SelectOption<T>[];
  readonly onChange: (value: T) => void;
  readonly placeholder?: string;
  readonly disabled?: boolean;
  /** rem; without it the field fills its row */
  readonly width?: number;
};

export function Select<T extends string>({ id, label, value, options, onChange, placeholder, disabled = false, width }: SelectProps<T>) {
  return (
    <AntSelect<T | null, { value: T; label: string }>
      {...(id === undefined ? {} : { id })}
      {...(label === undefined ? {} : { 'aria-label': label })}
      className={styles.select ?? ''}
      style={width === undefined ? { flex: '1 1 10rem' } : { flex: `0 1 ${width}rem`, width: `${width}rem` }}
      value={value}
      options={options.map((option) => ({ ...option }))}
      onChange={(next) => {
        if (next !== null) onChange(next);
      }}
      placeholder={placeholder}
      disabled={disabled}
      virtual={false}
    />
  );
}
