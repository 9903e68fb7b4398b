/** Step 4 of a sample: who one will be, and the PIN in plain sight, because a sample keeps no secrets. */
import { sampleHead, samplePin } from '../../../../shared/settings/sample-station.ts';
import { useWords } from '../../../text/use-words.ts';
import styles from './steps.module.css';

export function SamplePersonStep() {
  const words = useWords();
  const text = words.settings.first.person;
  return (
    <div>
      <p>{text.sampleText(sampleHead, words.common.roles.station_head)}</p>
      <p className={styles.label}>{text.samplePin}</p>
      <p className={styles.pin} aria-hidden="true">
        {samplePin}
      </p>
      <p className="for-readers">{text.samplePinAloud([...samplePin].join(words.common.and))}</p>
      <p className={styles.quiet}>{text.sampleNote}</p>
    </div>
  );
}
