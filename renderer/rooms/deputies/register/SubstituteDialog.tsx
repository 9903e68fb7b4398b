/** Who came instead: the credit is his. */
import type { RollDeputy } from '../../../../shared/deputies/roll-deputy.ts';
import { useDeputyWords } from '../../../text/use-deputy-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Finder } from '../../../ui/Finder.tsx';
import { FormRow } from '../../../ui/FormRow.tsx';

export function SubstituteDialog({ roll, onChoose, onClose }: { readonly roll: readonly RollDeputy[]; readonly onChoose: (deputy: string) => void; readonly onClose: () => void }) {
  const text = useDeputyWords();
  return (
    <Dialog open title={text.today.substituteTitle} onClose={onClose} actions={<Button keys="Esc" bindKey={false} onPress={onClose}>{text.later}</Button>}>
      <FormRow label={text.today.who} fieldId="substitute">
        <Finder<string>
          id="substitute"
          value={null}
          autoFocus
          options={roll.map(({ id, name, profession }) => ({ value: id, label: name, ...(profession === '' ? {} : { note: profession }) }))}
          onChange={(deputy) => {
            if (deputy !== null) onChoose(deputy);
          }}
        />
      </FormRow>
    </Dialog>
  );
}
