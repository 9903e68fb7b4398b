/** Which congress, which district, since when. */
import { useDeputyWords } from '../../../text/use-deputy-words.ts';
import { FormRow, noteIdOf } from '../../../ui/FormRow.tsx';
import { TextField } from '../../../ui/TextField.tsx';

/** `from` as it was typed. */
export type MandateForm = { readonly term: string; readonly district: string; readonly from: string };

export function MandateFields({ value, wrongDay, onChange }: { readonly value: MandateForm; readonly wrongDay: string | undefined; readonly onChange: (value: MandateForm) => void }) {
  const { form: words } = useDeputyWords();
  return (
    <>
      <FormRow label={words.from} fieldId="deputy-from" hint={words.fromHint} {...(wrongDay === undefined ? {} : { problem: wrongDay })}>
        <TextField id="deputy-from" value={value.from} maxLength={20} width={12} invalid={wrongDay !== undefined} describedBy={noteIdOf('deputy-from')} onChange={(from) => onChange({ ...value, from })} />
      </FormRow>
      <FormRow label={words.term} fieldId="deputy-term" hint={words.termHint}>
        <TextField id="deputy-term" value={value.term} maxLength={60} describedBy={noteIdOf('deputy-term')} onChange={(term) => onChange({ ...value, term })} />
      </FormRow>
      <FormRow label={words.district} fieldId="deputy-district">
        <TextField id="deputy-district" value={value.district} maxLength={60} width={18} onChange={(district) => onChange({ ...value, district })} />
      </FormRow>
    </>
  );
}
