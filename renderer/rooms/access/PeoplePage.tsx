/** People of this computer: who may sign in, adding one, PINs. The head does it for others, everybody for oneself. */
import { useState } from 'react';
import { formatAgo, formatCount } from '../../text/format.ts';
import { problemText } from '../../text/problem-text.ts';
import { useLanguage, useWords } from '../../text/use-words.ts';
import { BookTable } from '../../ui/BookTable.tsx';
import { Button } from '../../ui/Button.tsx';
import { useToday } from '../../ui/clock.ts';
import { OnDisk } from '../../ui/OnDisk.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHead } from '../../ui/PageHead.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { useStation } from '../../ui/station-context.ts';
import { ActionBar } from '../../ui/ActionBar.tsx';
import { AddPersonDialog } from './AddPersonDialog.tsx';
import { PinDialog } from './PinDialog.tsx';
import { type Person, usePeople } from './use-people.ts';
import styles from './PeoplePage.module.css';

type Open = { readonly what: 'add' } | { readonly what: 'pin'; readonly person: Person } | null;

export function PeoplePage() {
  const words = useWords();
  const text = words.access.people;
  const { session } = useStation();
  const [list, ask] = usePeople();
  const [open, setOpen] = useState<Open>(null);
  const [said, setSaid] = useState<string | null>(null);
  const head = session.role === 'station_head' || session.role === 'county_clerk';
  const people = list.state === 'ready' ? list.people : [];
  const done = (sentence: string): void => {
    setOpen(null);
    setSaid(sentence);
    void ask();
  };
  return (
    <Page
      head={<PageHead title={text.title} count={list.state === 'ready' ? text.count(formatCount(people.length)) : words.common.loading} countBelow />}
      bar={
        <ActionBar
          left={said === null ? <span className={styles.quiet}>{head ? '' : text.onlyHead}</span> : <OnDisk>{said}</OnDisk>}
          right={
            head && (
              <Button kind="primary" keys="Ctrl+Enter" onPress={() => setOpen({ what: 'add' })}>
                {text.add}
              </Button>
            )
          }
        />
      }
    >
      {list.state === 'problem' && <Problem>{problemText(words, list.problem)}</Problem>}
      {list.state === 'ready' && (
        <BookTable
          caption={text.caption}
          head={
            <tr>
              <th scope="col">{text.name}</th>
              <th scope="col">{text.role}</th>
              <th scope="col">{text.pin}</th>
              <th scope="col">{text.last}</th>
              <th scope="col">
                <span className="for-readers">{text.action}</span>
              </th>
            </tr>
          }
        >
          {people.map((person) => (
            <PersonRow key={person.staff} person={person} mine={person.staff === session.staff} head={head} onPin={() => setOpen({ what: 'pin', person })} />
          ))}
        </BookTable>
      )}
      {open?.what === 'add' && <AddPersonDialog onClose={() => setOpen(null)} onDone={done} />}
      {open?.what === 'pin' && <PinDialog person={open.person} onClose={() => setOpen(null)} onDone={done} />}
    </Page>
  );
}

type PersonRowProps = { readonly person: Person; readonly mine: boolean; readonly head: boolean; readonly onPin: () => void };

function PersonRow({ person, mine, head, onPin }: PersonRowProps) {
  const words = useWords();
  const text = words.access.people;
  const language = useLanguage();
  const today = useToday();
  return (
    <tr>
      <td>
        {person.name}
        {mine && <span className={styles.quiet}> {text.you}</span>}
      </td>
      <td>{words.common.roles[person.role]}</td>
      <td>{person.hasPin ? text.hasPin : text.noPin}</td>
      <td>{person.lastSeen === null ? words.access.neverSeen : formatAgo(person.lastSeen, today, language)}</td>
      <td className={styles.action}>
        {(mine || head) && (
          <Button kind="link" onPress={onPin} label={mine ? text.setMine : `${text.setTheirs}${words.common.and}${person.name}`}>
            {mine ? text.setMine : text.setTheirs}
          </Button>
        )}
      </td>
    </tr>
  );
}
