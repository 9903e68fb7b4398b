/**
 * Finds one of many by Han, pinyin or initials. Enter takes what is marked and goes on to the next field, Tab does the same;
 * ↑↓ choose, Esc closes, Alt+↓ opens. Leaving changes nothing by itself: text that was not chosen stays, and the field says
 * so, until it is chosen or emptied. The way out is in the list and is never taken unasked. Nothing acts while an input
 * method composes.
 */
import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';
import { useWords } from '../text/use-words.ts';
import { fieldAttributes, type FieldProps } from './field-props.ts';
import { FinderList, useListPlace } from './FinderList.tsx';
import { FinderProblem } from './FinderProblem.tsx';
import type { FinderOption } from './finder-match.ts';
import { isComposing } from './keys.ts';
import { usePinyin } from './pinyin.ts';
import { useFinder } from './use-finder.ts';
import field from './field.module.css';
import styles from './Finder.module.css';

export type { FinderOption } from './finder-match.ts';

export type FinderProps<T extends string> = FieldProps & {
  readonly value: T | null;
  /** most used first */
  readonly options: readonly FinderOption<T>[];
  /** null when the field was emptied */
  readonly onChange: (value: T | null) => void;
  readonly placeholder?: string;
  /** between the parts of a name: `/` for categories, `›` for places */
  readonly separator?: '/' | '›';
  /** the option that is right when no other is: 其他. Always last in the list. */
  readonly wayOut?: T;
  /** takes what was typed as it is, where no option fits: names that no register knows */
  readonly onName?: (name: string) => void;
  /** in the list when nothing is found: what can be done about it */
  readonly empty?: ReactNode;
  /** rem; without it the field fills its row */
  readonly width?: number;
  /** empties the field after a choice and stays in it: for fields that collect */
  readonly collects?: boolean;
  /** says where the problem of unchosen text is shown; without it below the field */
  readonly onProblem?: (problem: string | null) => void;
};

export function Finder<T extends string>(props: FinderProps<T>) {
  const { options, wayOut, collects = false } = props;
  const words = useWords().common.finder;
  usePinyin();
  const listId = useId();
  const frame = useRef<HTMLSpanElement>(null);
  const finder = useFinder(props);
  const { typed, open, found, active, problem } = finder;
  const place = useListPlace(frame, open);
  const problemId = `${listId}-problem`;
  const describedBy = [props.describedBy, problem === null ? undefined : problemId].filter((id) => id !== undefined).join(' ');

  const press = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (isComposing(event)) return;
    const done = finder.press(event);
    if (done === 'left') return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <span className={styles.outer} style={props.width === undefined ? undefined : { flex: `0 1 ${props.width}rem` }}>
      <span ref={frame} className={field.frame}>
        <input
          {...fieldAttributes({ ...props, invalid: props.invalid === true || problem !== null, ...(describedBy === '' ? {} : { describedBy }) })}
          type="text"
          role="combobox"
          aria-expanded={open}
          aria-controls={open ? listId : undefined}
          aria-autocomplete="list"
          aria-activedescendant={open && active >= 0 ? `${listId}-${active}` : undefined}
          className={field.input}
          value={typed ?? finder.shown}
          placeholder={props.placeholder}
          autoComplete="off"
          spellCheck={false}
          onFocus={(event) => event.currentTarget.select()}
          onClick={() => {
            if (!open) finder.openList();
          }}
          onChange={(event) => finder.type(event.target.value)}
          onKeyDown={press}
          onBlur={() => {
            finder.leave();
            props.onLeave?.();
          }}
        />
        {open && !collects && <span className={styles.hint}>{words.hint}</span>}
      </span>
      {problem !== null && props.onProblem === undefined && <FinderProblem id={problemId}>{problem}</FinderProblem>}
      <FinderList
        id={listId}
        place={place}
        open={open}
        found={found}
        active={active}
        named={finder.named}
        empty={props.empty}
        wayOutLabel={collects ? undefined : options.find((option) => option.value === wayOut)?.label}
        onChoose={finder.choose}
      />
    </span>
  );
}
