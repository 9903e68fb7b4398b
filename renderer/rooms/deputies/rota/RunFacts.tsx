/** How far the rota is: the seed before the first run; afterwards what the run gives and what is proven of it. */
import { useRotaWords } from '../../../text/use-rota-words.ts';
import { useWords } from '../../../text/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { FormRow, noteIdOf } from '../../../ui/FormRow.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import type { RotaData } from './use-rota.ts';
import styles from './rota.module.css';

export function SeedForm({ seed, isDrawn, missing, onChange }: { readonly seed: string; readonly isDrawn: boolean; readonly missing: boolean; readonly onChange: (seed: string) => void }) {
  const { seed: text } = useRotaWords();
  if (isDrawn) return <section className={styles.step}><h2 className={styles.paneTitle}>{text.is(seed)}</h2></section>;
  return (
    <section className={styles.step}>
      <h2 className={styles.paneTitle}>{text.title}</h2>
      <p className={styles.note}>{text.text}</p>
      <FormRow label={text.label} fieldId="rota-seed" {...(missing ? { problem: text.needed } : {})}>
        <TextField id="rota-seed" value={seed} onChange={onChange} maxLength={60} placeholder={text.placeholder} {...(missing ? { invalid: true, describedBy: noteIdOf('rota-seed') } : {})} />
      </FormRow>
    </section>
  );
}

export function RunFacts({ data, busy, onPlan, onRedraw }: { readonly data: RotaData; readonly busy: boolean; readonly onPlan: () => void; readonly onRedraw: () => void }) {
  const text = useRotaWords();
  const { proof } = useWords().rota;
  const { rota, shifts } = data;
  const seats = shifts.reduce((sum, { slot }) => sum + slot.seats, 0);
  const lacking = shifts.reduce((sum, shift) => sum + shift.lacking, 0);
  const drawn = `${text.seed.is(rota.seed)}${rota.draws.length > 1 ? `${text.comma}${text.seed.draws(rota.draws.length)}` : ''}`;
  if (rota.adopted !== null) return <p className={styles.seedLine}>{drawn}</p>;
  const byHand = data.seats.some(({ how }) => how !== 'run' && how !== '');
  return (
    <section className={styles.step}>
      <h2 className={styles.paneTitle}>{text.look}</h2>
      <ul className={styles.facts}>
        <li>{lacking === 0 ? text.full(seats) : text.lackingSeats(seats, seats - lacking)}</li>
        {!byHand && <li>{proof.full}</li>}
        {!byHand && <li>{proof.fair}</li>}
        <li>{drawn}</li>
      </ul>
      <div className={styles.buttons}>
        <Button size="small" disabled={busy} label={`${text.planAgain}${text.comma}${text.planAgainNote}`} onPress={onPlan}>{text.planAgain}</Button>
        <Button size="small" disabled={busy} onPress={onRedraw}>{text.seed.again}</Button>
      </div>
    </section>
  );
}
