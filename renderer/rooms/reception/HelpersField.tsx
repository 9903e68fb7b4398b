/** 协助人员: who helped beside the deputies, a line each: name, and as what. */
import { type Helper, type HelperRole, helperRoles, mostHelpers } from '../../../shared/reception/issue.ts';
import { Button } from '../../ui/Button.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { ReceptionWords } from './value-words.ts';
import styles from './register.module.css';

type HelpersFieldProps = {
  readonly id: string;
  readonly helpers: readonly Helper[];
  readonly onChange: (helpers: Helper[]) => void;
  readonly onLeave?: () => void;
  readonly disabled?: boolean;
  readonly words: ReceptionWords;
};

export function HelpersField({ id, helpers, onChange, onLeave, disabled = false, words }: HelpersFieldProps) {
  const text = words.registering;
  const leave = onLeave === undefined ? {} : { onLeave };
  const set = (at: number, part: Partial<Helper>): void => onChange(helpers.map((helper, index) => (index === at ? { ...helper, ...part } : helper)));
  const add = (): void => {
    onChange([...helpers, { name: '', role: 'mediator' }]);
    // The new line is there after the next paint.
    requestAnimationFrame(() => document.getElementById(`${id}-${helpers.length}`)?.focus());
  };
  return (
    <div className={styles.helpers}>
      {helpers.map((helper, at) => (
        // A line is its place: names may be the same while they are typed.
        <div key={at} className={styles.helper}>
          <TextField id={`${id}-${at}`} label={text.helperName} value={helper.name} placeholder={text.helperName} maxLength={60} width={9} disabled={disabled} onChange={(name) => set(at, { name })} {...leave} />
          <Segments<HelperRole> label={text.helperRole(helper.name)} value={helper.role} options={helperRoles.map((value) => ({ value, label: text.helperRoles[value] }))} disabled={disabled} onChange={(role) => set(at, { role })} {...leave} />
          <Button kind="link" label={text.helperRemove(helper.name)} disabled={disabled} onPress={() => onChange(helpers.filter((_, index) => index !== at))}>
            {text.remove}
          </Button>
        </div>
      ))}
      {helpers.length < mostHelpers && (
        <Button kind="link" id={`${id}-add`} disabled={disabled} onPress={add}>
          {text.helperAdd}
        </Button>
      )}
    </div>
  );
}
