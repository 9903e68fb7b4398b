/**
 * A row of a form: label at the left, the field, below it a hint or what is wrong. Give `fieldId` when the row has one
 * field (the label then belongs to it); without it the row is a group that readers hear by its label.
 */
import { type ReactNode, useId } from 'react';
import { Icon } from './Icon.tsx';
import styles from './FormRow.module.css';

export type FormRowProps = {
  readonly label: string;
  readonly fieldId?: string;
  readonly hint?: ReactNode;
  readonly problem?: ReactNode;
  readonly children: ReactNode;
};

/** Id of the hint of a field: pass it to the field as `describedBy`. */
export function noteIdOf(fieldId: string): string {
  return `${fieldId}-note`;
}

export function FormRow({ label, fieldId, hint, problem, children }: FormRowProps) {
  const own = useId();
  const noteId = noteIdOf(fieldId ?? own);
  const note = problem ?? hint;
  const body = (
    <div className={styles.field}>
      <div className={styles.controls}>{children}</div>
      {note !== undefined && note !== '' && (
        <div id={noteId} className={problem === undefined ? styles.hint : styles.problem} role={problem === undefined ? undefined : 'alert'}>
          {problem !== undefined && <Icon name="stop" />}
          <span>{note}</span>
        </div>
      )}
    </div>
  );
  if (fieldId !== undefined) {
    return (
      <div className={styles.row}>
        <label className={styles.label} htmlFor={fieldId}>
          {label}
        </label>
        {body}
      </div>
    );
  }
  return (
    <div className={styles.row} role="group" aria-labelledby={own} aria-describedby={note === undefined ? undefined : noteId}>
      <span className={styles.label} id={own}>
        {label}
      </span>
      {body}
    </div>
  );
}

/** A second label within a row: 地点 … 人数. */
export function InlineLabel({ fieldId, children }: { readonly fieldId?: string; readonly children: string }) {
  return fieldId === undefined ? (
    <span className={styles.inline}>{children}</span>
  ) : (
    <label className={styles.inline} htmlFor={fieldId}>
      {children}
    </label>
  );
}

/** A label and its field that stay on one line together, while there is room. */
export function Together({ children }: { readonly children: ReactNode }) {
  return <span className={styles.together}>{children}</span>;
}
