/** The list below a finder: in the page's top layer, so that no scrolling panel cuts it. */
import { type ReactNode, type RefObject, useEffect, useLayoutEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { useWords } from '../text/use-words.ts';
import type { Found } from './finder-match.ts';
import styles from './Finder.module.css';

export type ListPlace = { readonly left: number; readonly width: number; readonly top: number | null; readonly bottom: number | null; readonly room: number };

/** rem: a name, its sounds and its note side by side */
const narrowest = 24;

/** Where the list stands: below the field, or above it when there is more room. Follows scrolling. */
export function useListPlace(frame: RefObject<HTMLElement | null>, open: boolean): ListPlace | null {
  const [place, setPlace] = useState<ListPlace | null>(null);
  useLayoutEffect(() => {
    if (!open) return undefined;
    const measure = (): void => {
      // A field that collects stands among its chips: the list goes below or above all of them.
      const box = (frame.current?.closest('[data-chips]') ?? frame.current)?.getBoundingClientRect();
      if (box === undefined) return;
      const below = window.innerHeight - box.bottom - 12;
      const above = box.top - 12;
      const under = below >= 240 || below >= above;
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      const width = Math.min(Math.max(box.width, narrowest * rem), window.innerWidth - 16);
      setPlace({ left: Math.max(8, Math.min(box.left, window.innerWidth - width - 8)), width, top: under ? box.bottom + 4 : null, bottom: under ? null : window.innerHeight - box.top + 4, room: under ? below : above });
    };
    measure();
    window.addEventListener('resize', measure);
    document.addEventListener('scroll', measure, true);
    return () => {
      window.removeEventListener('resize', measure);
      document.removeEventListener('scroll', measure, true);
    };
  }, [frame, open]);
  return open ? place : null;
}

export type FinderListProps<T extends string> = {
  readonly id: string;
  readonly open: boolean;
  readonly place: ListPlace | null;
  readonly found: readonly Found<T>[];
  readonly active: number;
  /** what was typed, offered as it is in the last row */
  readonly named: string | null;
  /** in place of the sentence that nothing was found */
  readonly empty: ReactNode;
  readonly wayOutLabel: string | undefined;
  readonly onChoose: (index: number) => void;
};

export function FinderList<T extends string>({ id, open, place, found, active, named, empty, wayOutLabel, onChoose }: FinderListProps<T>) {
  const words = useWords().common.finder;
  useEffect(() => {
    if (open) document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, open, active]);
  if (!open || place === null) return null;
  const room = Math.min(place.room, 432);
  const row = (index: number) => ({
    id: `${id}-${index}`,
    role: 'option',
    'aria-selected': index === active,
    className: index === active ? styles.active : styles.option,
    // Where the mouse happens to lie marks nothing: the list may open under it, and Enter would take what nobody meant.
    onClick: () => onChoose(index),
  });
  return createPortal(
    <div
      role="region"
      aria-label={words.hint}
      className={styles.panel}
      style={{ left: place.left, width: place.width, maxHeight: room, ...(place.top === null ? {} : { top: place.top }), ...(place.bottom === null ? {} : { bottom: place.bottom }) }}
      onPointerDown={(event) => event.preventDefault()}
    >
      <ul id={id} role="listbox" aria-label={words.hint} className={styles.list}>
        {found.map((hit, index) => (
          <li key={hit.option.value} {...row(index)}>
            <span className={styles.name}>
              <Name hit={hit} />
            </span>
            {index === active && hit.match.kind === 'pinyin' && <Sounds hit={hit} />}
            {hit.option.note !== undefined && <span className={styles.note}>{hit.option.note}</span>}
          </li>
        ))}
        {named !== null && <li {...row(found.length)}>{words.takeName(named)}</li>}
      </ul>
      {found.length === 0 && named === null && <div className={styles.nothing}>{empty ?? words.nothing}</div>}
      <div className={styles.foot} aria-hidden="true">
        <span>{words.keys}</span>
        {wayOutLabel !== undefined && <span>{words.wayOut(wayOutLabel)}</span>}
      </div>
    </div>,
    document.body,
  );
}

function Name<T extends string>({ hit }: { readonly hit: Found<T> }) {
  const { text, match } = hit;
  if (match.kind !== 'han') return text;
  return (
    <>
      {text.slice(0, match.from)}
      <b className={styles.mark}>{text.slice(match.from, match.from + match.length)}</b>
      {text.slice(match.from + match.length)}
    </>
  );
}

/** The sounds of the name, typed letters bold and underlined: **d**ào **l**ù **j**iāo **t**ōng. */
function Sounds<T extends string>({ hit }: { readonly hit: Found<T> }) {
  const { match, syllables } = hit;
  if (match.kind !== 'pinyin' || syllables === null) return null;
  const shown = syllables.slice(match.from).filter((syllable) => syllable.plain !== '');
  const letters = match.letters.filter((_, index) => syllables[match.from + index]?.plain !== '');
  return (
    <span className={styles.sounds} lang="zh-Latn-pinyin">
      {shown.map((syllable, index) => {
        const length = letters[index] ?? 0;
        return (
          // A name may hold the same sound twice; its place is its identity.
          <span key={`${index}${syllable.marked}`}>
            <b className={styles.mark}>{syllable.marked.slice(0, length)}</b>
            {`${syllable.marked.slice(length)} `}
          </span>
        );
      })}
    </span>
  );
}
