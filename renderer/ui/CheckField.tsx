/** One thing that is or is not so. */
import { Checkbox } from 'antd';
import type { ReactNode } from 'react';
import styles from './CheckField.module.css';

export type CheckFieldProps = {
  readonly id?: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly disabled?: boolean;
  readonly describedBy?: string;
  readonly children: ReactNode;
};

export function CheckField({ id, checked, onChange, disabled = false, describedBy, children }: CheckFieldProps) {
  return (
    <Checkbox
      {...(id === undefined ? {} : { id })}
      {...(describedBy === undefined ? {} : { 'aria-describedby': describedBy })}
      className={styles.check ?? ''}
      checked={checked}
      disabled={disabled}
      onChange={(event) => onChange(event.target.checked)}
    >
      {children}
    </Checkbox>
  );
}
