/** The end of the first run: the host makes the station and signs its head in; a sample is then filled, record by record. */
import { useEffect, useRef, useState } from 'react';
import { firstValueFrom } from 'rxjs';
import { samplePin } from '../../../../shared/settings/sample-station.ts';
import type { Station } from '../../../../shared/settings/station.ts';
import { seedSampleStation } from '../../../db/sample-station.ts';
import type { Store } from '../../../db/store.ts';
import { placesOf } from '../../../db/use-people-and-places.ts';
import { useHost } from '../../../host/use-host.ts';
import type { Words } from '../../../text/catalogue.ts';
import { problemText } from '../../../text/problem-text.ts';
import { useWords } from '../../../text/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Problem } from '../../../ui/Problem.tsx';
import { Progress } from '../../../ui/Progress.tsx';
import styles from './steps.module.css';

export type MakeStationProps = {
  readonly profile: Omit<Station, 'createdAt'>;
  readonly person: string;
  /** null: the sample's own */
  readonly pin: string | null;
  readonly openStore: () => Promise<Store>;
  readonly onDone: () => void;
  /** back to the check, with everything as it was */
  readonly onGiveUp: () => void;
};

/** The station itself is the first place, so that the form never finds nothing. A second attempt adds no second one. */
async function addOwnPlace(store: Store, name: string, words: Words): Promise<string | null> {
  if ((await firstValueFrom(placesOf(store))).size > 0) return null;
  const added = await store.commit([{ record: store.newId('place'), events: [{ type: 'place.added', data: { name, level: 'central_station', parent: '' } }] }]);
  return added.ok ? null : problemText(words, added.problem, added.facts);
}

export function MakeStation({ profile, person, pin, openStore, onDone, onGiveUp }: MakeStationProps) {
  const words = useWords();
  const text = words.settings.first.check;
  const host = useHost();
  const [progress, setProgress] = useState({ done: 0, total: 0 });
  const [failed, setFailed] = useState<string | null>(null);
  const [attempt, setAttempt] = useState(0);
  const begun = useRef(-1);
  useEffect(() => {
    if (begun.current === attempt) return;
    begun.current = attempt;
    const make = async (): Promise<string | null> => {
      const made = await host.settings.createStation({ station: profile, firstPerson: person, pin: pin ?? samplePin });
      // There was none when the first run began: what exists now is an earlier attempt, to be gone on with.
      if (!made.ok && made.problem !== 'station_exists') return problemText(words, made.problem, made.facts);
      const store = await openStore();
      if (profile.party === 'office') return null;
      if (!profile.sample) return addOwnPlace(store, profile.shortName, words);
      const filled = await seedSampleStation(store, host, (done, total) => setProgress({ done, total }));
      return filled.ok ? null : problemText(words, filled.problem, filled.facts);
    };
    void make()
      .catch(() => problemText(words, 'defect'))
      .then((problem) => {
        if (problem === null) onDone();
        else setFailed(problem);
      });
  }, [attempt, host, profile, person, pin, openStore, onDone, words]);

  if (failed !== null) {
    return (
      <div className={styles.again}>
        <Problem>{text.failed(failed)}</Problem>
        <p className={styles.quiet}>{text.failedKept}</p>
        <p className={styles.again}>
          <Button keys="Esc" onPress={onGiveUp}>
            {words.settings.first.back}
          </Button>{' '}
          <Button
            kind="primary"
            keys="Enter"
            onPress={() => {
              setFailed(null);
              setAttempt(attempt + 1);
            }}
          >
            {text.retry}
          </Button>
        </p>
      </div>
    );
  }
  return (
    <div className={styles.again}>
      <Progress label={profile.sample ? text.making : words.app.opening.checking} done={progress.done} total={progress.total} />
    </div>
  );
}
