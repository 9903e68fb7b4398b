/** A reason by its digit, and a line for more. Enter says it is done. */
import { useId } from 'react';
import { useWords } from '../../../text/use-words.ts';
import { FormRow, noteIdOf } from '../../../ui/FormRow.tsx';
import { isComposing } from '../../../ui/keys.ts';
import { Segments } from '../../../ui/Segments.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import type { Reason } from './reasons.ts';

type ReasonFieldProps<T extends string> = {
  readonly reasons: readonly T[];
  readonly labels: Readonly<Record<T, string>>;
  readonly value: Reason<T>;
  readonly onChange: (value: Reason<T>) => void;
  readonly onEnter: () => void;
};

export function ReasonField<T extends string>({ reasons, labels, value, onChange, onEnter }: ReasonFieldProps<T>) {
  const { reason } = useWords().contacts;
  const more = useId();
  const isOther = value.which === 'other';
  return (
    <div
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.ctrlKey || isComposing(event)) return;
        event.preventDefault();
        onEnter();
      }}
    >
      <FormRow label={reason.label}>
        <Segments label={reason.label} value={value.which} options={reasons.map((which) => ({ value: which, label: labels[which] }))} onChange={(which) => onChange({ ...value, which })} autoFocus />
      </FormRow>
      <FormRow label={reason.more} fieldId={more} hint={isOther ? reason.otherHint : reason.moreHint}>
        <TextField id={more} value={value.more} onChange={(text) => onChange({ ...value, more: text })} maxLength={120} describedBy={noteIdOf(more)} />
      </FormRow>
    </div>
  );
}
