/** 在岗: who receives today, since when; chosen here until there is a rota. */
import { useState } from 'react';
import type { Present } from '../../../../shared/reception/day.ts';
import { useWords } from '../../../text/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { usePinyin } from '../../../ui/pinyin.ts';
import { Portrait } from '../../../ui/Portrait.tsx';
import { romanName } from '../../../ui/surname.ts';
import type { RoomNames } from '../use-names.ts';
import { DutyDialog } from './DutyDialog.tsx';
import { personName, personWhat, personWhen } from './duty-words.ts';
import type { Duty } from './use-day.ts';
import styles from './desk.module.css';

export function DutySection({ duty, names }: { readonly duty: Duty; readonly names: RoomNames }) {
  const words = useWords().desk.duty;
  const [changing, setChanging] = useState(false);
  const people = [...duty.deputies, ...duty.helpers];
  return (
    <section className={styles.section} aria-labelledby="today-duty">
      <div className={styles.titleLine}>
        <h2 className={styles.title} id="today-duty">
          {words.title}
        </h2>
        {people.length > 0 && <p className={styles.counts}>{words.counts(duty.deputies.length, duty.helpers.length)}</p>}
        <span className={styles.titleRight}>
          <Button kind="link" id="duty-change" onPress={() => setChanging(true)}>
            {people.length === 0 ? words.set : words.change}
          </Button>
        </span>
      </div>
      {people.length === 0 && <p className={styles.quiet}>{words.none}</p>}
      {people.length > 0 && (
        <ul className={styles.people}>
          {people.map((person) => (
            <Person key={`${person.as} ${person.who}`} person={person} names={names} />
          ))}
        </ul>
      )}
      {changing && <DutyDialog duty={duty} names={names} onClose={() => setChanging(false)} />}
    </section>
  );
}

function Person({ person, names }: { readonly person: Present; readonly names: RoomNames }) {
  const words = useWords().desk.duty;
  const name = personName(person, names);
  usePinyin();
  // Who reads English may not read the name.
  const roman = names.language === 'en' ? romanName(name) : '';
  return (
    <li className={person.went === '' ? styles.person : `${styles.person} ${styles.gone}`}>
      <Portrait name={name} />
      <span>
        <b>
          {name}
          {roman !== '' && <small>{roman}</small>}
        </b>
        <span>{personWhat(person, names, words)}</span>
        <span>{personWhen(person, words)}</span>
      </span>
    </li>
  );
}
