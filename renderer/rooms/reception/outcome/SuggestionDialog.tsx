/** 代表建议草稿: read and revised. It stays a draft whatever is written here: only a signature makes it a suggestion. */
import { useState } from 'react';
import { canonicalJson } from '../../../../shared/kernel/json.ts';
import type { RecordId } from '../../../../shared/kernel/ids.ts';
import type { Suggestion, SuggestionFields } from '../../../../shared/suggestions/suggestion.ts';
import { useStore } from '../../../db/use-store.ts';
import { useUsage } from '../../../db/use-usage.ts';
import { Finder } from '../../../ui/Finder.tsx';
import { FormRow } from '../../../ui/FormRow.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { deputyOptions } from '../finder-options.ts';
import type { RecordDialogProps } from '../RecordActions.tsx';
import { RecordDialog } from '../RecordDialog.tsx';
import { reviseSuggestion } from './acts.ts';

type SuggestionDialogProps = RecordDialogProps & { readonly suggestion: Suggestion };

const fields = ['title', 'lead', 'facts', 'analysis', 'proposal'] as const satisfies readonly (keyof SuggestionFields)[];

export function SuggestionDialog({ acts, names, suggestion }: SuggestionDialogProps) {
  const store = useStore();
  const usage = useUsage(Number(names.today.slice(0, 4)));
  const words = names.words.outcome.suggestion;
  const [draft, setDraft] = useState<SuggestionFields>(suggestion);
  const change = (part: Partial<SuggestionFields>): void => setDraft((before) => ({ ...before, ...part }));
  const set = Object.fromEntries(fields.filter((field) => canonicalJson(draft[field]) !== canonicalJson(suggestion[field])).map((field) => [field, draft[field]])) as Partial<SuggestionFields>;
  const changed = Object.keys(set).length > 0;
  const area = (field: 'facts' | 'analysis' | 'proposal', placeholder: string) => (
    <FormRow label={words.fields[field]} fieldId={`suggestion-${field}`}>
      <TextArea id={`suggestion-${field}`} value={draft[field]} onChange={(text) => change({ [field]: text })} rows={3} maxLength={5000} placeholder={placeholder} serif={field === 'facts'} />
    </FormRow>
  );
  return (
    <RecordDialog
      title={words.title}
      aside={changed ? words.hint : `${words.hint}${names.words.comma}${words.nothing}`}
      width={52}
      acts={acts}
      save={words.save}
      ready={changed && draft.title.trim() !== ''}
      onSave={() => void acts.run(() => reviseSuggestion(store, suggestion.id as RecordId, set))}
    >
      <FormRow label={words.fields.title} fieldId="suggestion-title">
        <TextField id="suggestion-title" value={draft.title} onChange={(title) => change({ title })} maxLength={200} invalid={draft.title.trim() === ''} autoFocus />
      </FormRow>
      <FormRow label={words.fields.lead} fieldId="suggestion-lead">
        <Finder id="suggestion-lead" value={draft.lead === '' ? null : draft.lead} options={withName(deputyOptions(names, usage), draft.lead)} onChange={(lead) => change({ lead: lead ?? '' })} onName={(lead) => change({ lead: lead.slice(0, 80) })} />
      </FormRow>
      {area('facts', '')}
      {area('analysis', words.analysisHint)}
      {area('proposal', words.proposalHint)}
    </RecordDialog>
  );
}

/** A name that no register knows stays in the list while it is chosen. */
export function withName<T extends { readonly value: string; readonly label: string }>(options: readonly T[], name: string): readonly (T | { readonly value: string; readonly label: string })[] {
  return name === '' || options.some((option) => option.value === name) ? options : [...options, { value: name, label: name }];
}
