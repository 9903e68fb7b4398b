/** What sheets print of the station: term, address, telephone, head. The head fills it in; others see what is there. */
import { useState } from 'react';
import { noDetails, type StationDetails } from '../../../shared/settings/station.ts';
import { useHost } from '../../host/use-host.ts';
import { problemText } from '../../text/problem-text.ts';
import { useWords } from '../../text/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { FormRow, noteIdOf } from '../../ui/FormRow.tsx';
import { announce } from '../../ui/LiveRegion.tsx';
import { OnDisk } from '../../ui/OnDisk.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { useStation } from '../../ui/station-context.ts';
import { TextField } from '../../ui/TextField.tsx';
import styles from './section.module.css';

const fields = [
  { field: 'term', maxLength: 6, width: 8 },
  { field: 'address', maxLength: 60 },
  { field: 'phone', maxLength: 40, width: 18 },
  { field: 'head', maxLength: 20, width: 18 },
] as const;

export function StationDetailsForm() {
  const words = useWords();
  const text = words.settings.station.details;
  const host = useHost();
  const { station, session, reload } = useStation();
  const kept = station.details ?? noDetails;
  const [typed, setTyped] = useState<StationDetails>(kept);
  const [said, setSaid] = useState<{ readonly text: string; readonly failed: boolean } | null>(null);
  const [busy, setBusy] = useState(false);
  const mayWrite = session.role === 'station_head';
  const isChanged = fields.some(({ field }) => typed[field].trim() !== kept[field]);

  const save = async (): Promise<void> => {
    setBusy(true);
    const answer = await host.settings.saveDetails({ details: typed });
    if (answer.ok) await reload?.();
    setBusy(false);
    const sentence = answer.ok ? text.saved : text.failed(problemText(words, answer.problem, answer.facts));
    announce(sentence, answer.ok ? 'polite' : 'assertive');
    setSaid({ text: sentence, failed: !answer.ok });
  };

  return (
    <section className={styles.details}>
      <h2 className={styles.detailsTitle}>{text.title}</h2>
      <p className={styles.quiet}>
        {text.text}
        {!mayWrite && text.onlyHead}
      </p>
      {fields.map(({ field, maxLength, ...rest }) => {
        const id = `station-${field}`;
        return (
          <FormRow key={field} label={text.fields[field]} {...(mayWrite ? { fieldId: id } : {})} hint={text.hints[field]}>
            {mayWrite ? (
              <TextField
                id={id}
                value={typed[field]}
                maxLength={maxLength}
                {...rest}
                describedBy={noteIdOf(id)}
                onChange={(value) => {
                  setTyped({ ...typed, [field]: value });
                  setSaid(null);
                }}
              />
            ) : kept[field] === '' ? (
              <span className={styles.quiet}>{text.empty}</span>
            ) : (
              <b>{kept[field]}</b>
            )}
          </FormRow>
        );
      })}
      {mayWrite && (
        <p className={styles.detailsEnd}>
          <Button kind="primary" keys="Ctrl+Enter" busy={busy} disabled={!isChanged} onPress={() => void save()}>
            {text.save}
          </Button>
          {said !== null && (said.failed ? <Problem>{said.text}</Problem> : <OnDisk>{said.text}</OnDisk>)}
        </p>
      )}
    </section>
  );
}
