/** The names, each with its digit. ↑↓ and digits choose, Enter goes on to the PIN. */
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { formatAgo } from '../../text/format.ts';
import { useLanguage, useWords } from '../../text/use-words.ts';
import { useToday } from '../../ui/clock.ts';
import { Keycap } from '../../ui/Keycap.tsx';
import { useKey } from '../../ui/keys.ts';
import type { Person } from './use-people.ts';
import styles from './PeopleList.module.css';

export type PeopleListProps = {
  readonly people: readonly Person[];
  readonly chosen: string | null;
  /** the list takes the focus when it comes */
  readonly focus: boolean;
  readonly onChoose: (staff: string) => void;
  readonly onMoveOn: () => void;
};

export function PeopleList({ people, chosen, focus, onChoose, onMoveOn }: PeopleListProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (focus) list.current?.focus();
  }, [focus]);
  const at = people.findIndex((person) => person.staff === chosen);
  const press = (event: KeyboardEvent): void => {
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: people.length - 1 }[event.key];
    if (event.key === 'Enter' && !event.ctrlKey) onMoveOn();
    else if (to !== undefined) {
      const person = people[Math.max(0, Math.min(people.length - 1, to))];
      if (person !== undefined) onChoose(person.staff);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div ref={list} role="listbox" aria-labelledby="who" tabIndex={0} aria-activedescendant={chosen === null ? undefined : `person-${at}`} className={styles.list} onKeyDown={press}>
      {people.map((person, index) => (
        <Row
          key={person.staff}
          id={`person-${index}`}
          digit={index < 9 ? String(index + 1) : null}
          person={person}
          chosen={person.staff === chosen}
          onChoose={() => {
            onChoose(person.staff);
            onMoveOn();
          }}
        />
      ))}
    </div>
  );
}

type RowProps = { readonly id: string; readonly digit: string | null; readonly person: Person; readonly chosen: boolean; readonly onChoose: () => void };

function Row({ id, digit, person, chosen, onChoose }: RowProps) {
  const words = useWords();
  const language = useLanguage();
  const today = useToday();
  const row = useRef<HTMLDivElement>(null);
  useKey(digit, onChoose);
  useEffect(() => {
    if (chosen) row.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  const last = person.lastSeen === null ? words.access.neverSeen : words.access.lastSeen(formatAgo(person.lastSeen, today, language));
  return (
    <div ref={row} id={id} role="option" aria-selected={chosen} className={chosen ? styles.chosen : styles.row} onClick={onChoose}>
      <span className={styles.digit}>{digit !== null && <Keycap>{digit}</Keycap>}</span>
      <span className={styles.name}>{person.name}</span>
      <span className={styles.role}>{words.common.roles[person.role]}</span>
      <span className={styles.last}>{person.hasPin ? last : words.access.noPin}</span>
    </div>
  );
}
