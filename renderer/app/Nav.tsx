/** The sections in the order of a day, words only; below them who sits here and how this computer is. F4, then a digit. */
import { useEffect, useRef, useState } from 'react';
import type { Party } from '../../shared/kernel/roles.ts';
import type { OpenedStore } from '../db/open-store.ts';
import { useWords } from '../text/use-words.ts';
import { Keycap } from '../ui/Keycap.tsx';
import { useKey } from '../ui/keys.ts';
import { announce } from '../ui/LiveRegion.tsx';
import { hashOf, navigate, type Route, useRoute } from '../ui/route.ts';
import { useStation } from '../ui/station-context.ts';
import { Tag } from '../ui/Tag.tsx';
import { Wordmark } from '../ui/Wordmark.tsx';
import { pageAt } from './page-at.ts';
import { StatusCorner } from './StatusCorner.tsx';
import styles from './Nav.module.css';

const sections = {
  station: ['today', 'ledger', 'deputies', 'rota', 'activities', 'projects', 'votes', 'reports', 'settings'],
  office: ['board', 'ledger', 'reference', 'settings'],
} as const;
type Section = (typeof sections)[Party][number];

function routeTo(section: Section): Route {
  if (section === 'settings') return { page: section, section: 'station' };
  if (section === 'votes') return { page: 'sitting' };
  return section === 'reference' ? { page: section, section: 'places' } : { page: section };
}

/** Which section a page belongs to: a form opened from the desk is part of today, what comes from single matters of the ledger. */
function sectionOf(route: Route, party: Party): Section {
  if (route.page === 'register') return 'today';
  if (route.page === 'year') return 'rota';
  if (route.page === 'sitting') return 'votes';
  if (route.page === 'bundle') return party === 'office' ? 'board' : 'settings';
  if (route.page === 'sheet') return route.id === undefined ? 'settings' : 'ledger';
  if (route.page === 'receipt' || route.page === 'outcome' || route.page === 'import' || route.page === 'refused' || route.page === 'conflicts') return 'ledger';
  return route.page;
}

export function Nav({ onHelp, rebuilt }: { readonly onHelp: () => void; readonly rebuilt: OpenedStore['rebuilt'] }) {
  const words = useWords();
  const { station } = useStation();
  const current = sectionOf(pageAt(useRoute(), station.party), station.party);
  const nav = useRef<HTMLElement>(null);
  const [digits, setDigits] = useState(false);
  useKey('F4', () => {
    setDigits(true);
    announce(words.app.nav.pressDigit);
    nav.current?.querySelector<HTMLElement>('[aria-current]')?.focus();
  });
  return (
    <div className={styles.side}>
      <header className={styles.brand}>
        <Wordmark>{words.app.mark}</Wordmark>
        <div className={styles.names}>
          <p className={styles.title}>
            <span className={styles.name}>{words.app.name}</span>
            {station.sample && <Tag tone="dashed">{words.app.sampleTag}</Tag>}
          </p>
          <p className={styles.station}>{station.shortName}</p>
        </div>
      </header>
      <nav
        ref={nav}
        className={styles.nav}
        aria-label={words.app.nav.label}
        onBlur={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget)) setDigits(false);
        }}
      >
        {digits && <Digits party={station.party} onDone={() => setDigits(false)} />}
        {sections[station.party].map((section, index) => (
          <a key={section} href={hashOf(routeTo(section))} className={`${styles.item} ${section === current ? styles.current : ''} ${section === 'settings' ? styles.second : ''}`} aria-current={section === current ? 'page' : undefined}>
            <span>{words.app.nav[section]}</span>
            {digits && <Keycap>{String(index + 1)}</Keycap>}
          </a>
        ))}
        <button type="button" className={styles.item} onClick={onHelp}>
          <span>{words.app.nav.help}</span>
          <Keycap>F1</Keycap>
        </button>
      </nav>
      <Person />
      <StatusCorner rebuilt={rebuilt} />
    </div>
  );
}

/** The digits act only between F4 and the next key. */
function Digits({ party, onDone }: { readonly party: Party; readonly onDone: () => void }) {
  useKey('Esc', onDone);
  return sections[party].map((section, index) => (
    <Digit
      key={section}
      digit={String(index + 1)}
      onPress={() => {
        onDone();
        navigate(routeTo(section));
        document.getElementById('page')?.focus();
      }}
    />
  ));
}

function Digit({ digit, onPress }: { readonly digit: string; readonly onPress: () => void }) {
  useKey(digit, onPress);
  return null;
}

function Person() {
  const words = useWords();
  const { session, lock } = useStation();
  const person = words.common.person(session.name, words.common.roles[session.role]);
  useEffect(() => {
    announce(person);
  }, [person]);
  return (
    <button type="button" className={styles.person} aria-keyshortcuts="F8" onClick={lock}>
      <span className={styles.who} title={person}>
        {person}
        <span className="for-readers">{words.app.changePersonLong}</span>
      </span>
      <Keycap>F8</Keycap>
    </button>
  );
}
