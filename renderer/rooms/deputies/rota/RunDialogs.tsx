/** Two questions before what cannot be undone: another seed with its reason, an edition with the number of its notice. */
import { useState } from 'react';
import { changedSincePublished } from '../../../../shared/deputies/seats.ts';
import { useStore } from '../../../db/use-store.ts';
import { useRotaWords } from '../../../text/use-rota-words.ts';
import { FormRow, noteIdOf } from '../../../ui/FormRow.tsx';
import { useStation } from '../../../ui/station-context.ts';
import { TextField } from '../../../ui/TextField.tsx';
import { ActDialog } from '../register/ActDialog.tsx';
import { useAct } from '../register/use-act.ts';
import { type Draw, editionSaid, type NextEdition, publishEdition } from './rota-run.ts';
import type { RotaData } from './use-rota.ts';
import styles from './rota.module.css';

export function RedrawDialog({ onDraw, onClose }: { readonly onDraw: (draw: Draw) => void; readonly onClose: () => void }) {
  const { seed: text } = useRotaWords();
  const act = useAct();
  const [seed, setSeed] = useState('');
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const noSeed = asked && seed.trim() === '';
  const noReason = asked && reason.trim() === '';
  const draw = (): void => {
    setAsked(true);
    if (seed.trim() !== '' && reason.trim() !== '') onDraw({ seed: seed.trim(), how: text.how, reason: reason.trim() });
  };
  return (
    <ActDialog title={text.again} save={text.again} act={act} onSave={draw} onClose={onClose}>
      <FormRow label={text.label} fieldId="redraw-seed" {...(noSeed ? { problem: text.needed } : {})}>
        <TextField id="redraw-seed" autoFocus value={seed} onChange={setSeed} maxLength={60} placeholder={text.placeholder} {...(noSeed ? { invalid: true, describedBy: noteIdOf('redraw-seed') } : {})} />
      </FormRow>
      <FormRow label={text.reason} fieldId="redraw-reason" {...(noReason ? { problem: text.reasonNeeded } : {})}>
        <TextField id="redraw-reason" value={reason} onChange={setReason} maxLength={200} {...(noReason ? { invalid: true, describedBy: noteIdOf('redraw-reason') } : {})} />
      </FormRow>
    </ActDialog>
  );
}

type PublishDialogProps = { readonly data: RotaData; readonly edition: NextEdition; readonly onPublished: () => void; readonly onClose: () => void };

export function PublishDialog({ data, edition, onPublished, onClose }: PublishDialogProps) {
  const text = useRotaWords();
  const store = useStore();
  const { station } = useStation();
  const act = useAct();
  const [notice, setNotice] = useState(text.noticeOf(station.code, data.rota.year, station.device, edition.count));
  const said = editionSaid(edition);
  const publish = async (): Promise<void> => {
    if (await act.run(() => publishEdition(store, data, edition, notice), text.published(said))) onPublished();
  };
  return (
    <ActDialog title={text.publishTitle} save={text.publish(said)} act={act} onSave={() => void publish()} onClose={onClose}>
      <p className={styles.note}>{text.publishText(said, changedSincePublished(data.seats).length)}</p>
      <FormRow label={text.notice} fieldId="rota-notice">
        <TextField id="rota-notice" autoFocus value={notice} onChange={setNotice} maxLength={60} />
      </FormRow>
    </ActDialog>
  );
}
