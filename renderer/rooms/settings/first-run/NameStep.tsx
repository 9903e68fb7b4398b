/** Step 3 of an own station or a county office: what it is called, and the code and letter that it writes under. */
import { useWords } from '../../../text/use-words.ts';
import { FormRow, noteIdOf } from '../../../ui/FormRow.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import type { Plan, PlanProblems, Profile } from './plan.ts';
import styles from './steps.module.css';

export type NameStepProps = { readonly which: Plan['which']; readonly profile: Profile; readonly problems: PlanProblems; readonly onChange: (profile: Profile) => void };

const rows = [
  { field: 'county', hint: 'countyHint', maxLength: 40 },
  { field: 'name', hint: 'nameHint', maxLength: 40 },
  { field: 'shortName', hint: 'shortHint', maxLength: 12 },
  { field: 'code', hint: 'codeHint', maxLength: 8, width: 10 },
  { field: 'device', hint: 'deviceHint', maxLength: 1, width: 4 },
] as const;

/** Codes are capitals; full-width letters come from input methods. */
function asCode(text: string): string {
  return text.normalize('NFKC').toUpperCase().replace(/[^A-Z0-9]/g, '');
}

export function NameStep({ which, profile, problems, onChange }: NameStepProps) {
  const { name, officeName } = useWords().settings.first;
  const text = which === 'office' ? { ...name, ...officeName } : name;
  return (
    <div className={styles.form}>
      {rows.map((row) => {
        const problem = problems[row.field];
        const id = `first-${row.field}`;
        const isCode = row.field === 'code' || row.field === 'device';
        return (
          <FormRow key={row.field} label={text[row.field]} fieldId={id} hint={text[row.hint]} {...(problem === undefined ? {} : { problem })}>
            <TextField
              id={id}
              value={profile[row.field]}
              maxLength={row.maxLength}
              autoFocus={row.field === 'county'}
              invalid={problem !== undefined}
              describedBy={noteIdOf(id)}
              {...('width' in row ? { width: row.width } : {})}
              onChange={(value) => onChange({ ...profile, [row.field]: isCode ? asCode(value) : value })}
            />
          </FormRow>
        );
      })}
      {which === 'own' && <p className={styles.quiet}>{text.example(`${profile.code === '' ? 'JY01' : profile.code}-${new Date().getFullYear()}-${profile.device === '' ? 'A' : profile.device}-0001`)}</p>}
    </div>
  );
}
