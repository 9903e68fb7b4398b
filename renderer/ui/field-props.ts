/** What every field takes, and how it becomes attributes. */

export type FieldProps = {
  readonly id?: string;
  /** for readers, when no label in the row belongs to the field */
  readonly label?: string;
  /** id of the hint or problem below */
  readonly describedBy?: string;
  readonly invalid?: boolean;
  readonly disabled?: boolean;
  readonly autoFocus?: boolean;
  /** the field was left: what it holds is worth keeping */
  readonly onLeave?: () => void;
};

export type FieldAttributes = {
  readonly id?: string;
  readonly 'aria-label'?: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: true;
  readonly disabled: boolean;
  readonly autoFocus: boolean;
  /** a dialog gives the focus here once it is open */
  readonly 'data-first'?: true;
  readonly onBlur?: () => void;
};

export function fieldAttributes(props: FieldProps): FieldAttributes {
  return {
    ...(props.id === undefined ? {} : { id: props.id }),
    ...(props.label === undefined ? {} : { 'aria-label': props.label }),
    ...(props.describedBy === undefined ? {} : { 'aria-describedby': props.describedBy }),
    ...(props.invalid === true ? { 'aria-invalid': true as const } : {}),
    disabled: props.disabled === true,
    autoFocus: props.autoFocus === true,
    ...(props.autoFocus === true ? { 'data-first': true as const } : {}),
    ...(props.onLeave === undefined ? {} : { onBlur: props.onLeave }),
  };
}
