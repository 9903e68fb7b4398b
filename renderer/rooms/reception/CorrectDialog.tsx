/** 更正: the fields of a matter except the visitor's words. One correction is one event with only what changed. */
import { useState } from 'react';
import type { IssueFields } from '../../../shared/reception/issue.ts';
import { correctableFields, correctionOf } from '../../../shared/reception/issue-history.ts';
import { useStore } from '../../db/use-store.ts';
import { FormRow } from '../../ui/FormRow.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { correctIssue } from './actions.ts';
import { enterGoesOn } from './focus-next.ts';
import { isGroup, IssueFieldInput } from './IssueFieldInput.tsx';
import { useUsage } from '../../db/use-usage.ts';
import type { RecordDialogProps } from './RecordActions.tsx';
import { RecordDialog } from './RecordDialog.tsx';
import { fieldLabel } from './value-words.ts';

export function CorrectDialog({ id, open, acts, names }: RecordDialogProps) {
  const store = useStore();
  const { record } = names.words;
  const usage = useUsage(Number(names.today.slice(0, 4)));
  // What the form was filled from: another window may correct the matter meanwhile, and its values are not ours to take back.
  const [before] = useState(open.issue);
  const [fields, setFields] = useState<IssueFields>(before);
  const [reason, setReason] = useState('');
  const set = correctionOf(before, fields);
  const changed = Object.keys(set).length;
  // The summary may not become empty: a matter without one cannot be found again.
  const ready = changed > 0 && fields.summary.trim() !== '';
  return (
    <RecordDialog
      title={record.correctTitle}
      aside={changed === 0 ? record.correctNothing : record.correctHint}
      width={48}
      acts={acts}
      save={record.correctSave}
      ready={ready}
      onSave={() => void acts.run(() => correctIssue(store, id, set, reason))}
    >
      <div onKeyDown={(event) => enterGoesOn(event, () => undefined)}>
        {correctableFields.map((field) => (
          <FormRow key={field} label={fieldLabel(names, field)} {...(isGroup(field) ? {} : { fieldId: `correct-${field}` })}>
            <IssueFieldInput field={field} fields={fields} onChange={(part) => setFields((now) => ({ ...now, ...part }))} id={`correct-${field}`} names={names} usage={usage} invalid={field === 'summary' && fields.summary.trim() === ''} />
          </FormRow>
        ))}
        <FormRow label={record.correctReason} fieldId="correct-reason">
          <TextField id="correct-reason" value={reason} onChange={setReason} maxLength={500} placeholder={names.words.register.optional} />
        </FormRow>
      </div>
    </RecordDialog>
  );
}
