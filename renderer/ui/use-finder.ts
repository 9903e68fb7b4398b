/**
 * What a finder holds and what its keys do, apart from how it looks: the text that was typed, what was found, which row is
 * marked, and whether text was left behind that nobody chose.
 */
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useWords } from '../text/use-words.ts';
import type { FinderProps } from './Finder.tsx';
import { findOptions, type Found, textOf } from './finder-match.ts';
import { syllablesOf } from './pinyin.ts';

export type FinderState<T extends string> = {
  readonly typed: string | null;
  readonly shown: string;
  readonly open: boolean;
  readonly found: readonly Found<T>[];
  /** the typed name as the last row, where names without an option may be taken; null when there is none */
  readonly named: string | null;
  /** row that Enter takes; -1 when none is marked */
  readonly active: number;
  readonly problem: string | null;
  readonly type: (text: string) => void;
  readonly openList: () => void;
  readonly choose: (index: number) => void;
  readonly leave: () => void;
  /** @returns `kept` when the key was the finder's own, `left` when it goes on to the form */
  readonly press: (event: KeyboardEvent) => 'kept' | 'left';
};

/** Letters alone may be a mistyped sound; only a name with other characters is marked by itself. */
const lettersOnly = /^[\x20-\x7E]*$/;

export function useFinder<T extends string>(props: FinderProps<T>): FinderState<T> {
  const { value, options, onChange, separator = '›', wayOut, onName, collects = false, onProblem } = props;
  const words = useWords().common.finder;
  const [typed, setTyped] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  /** null: nobody moved the mark yet */
  const [at, setAt] = useState<number | null>(null);
  const [left, setLeft] = useState(false);
  // A choice and the leaving that follows it happen within one key press, before the next render.
  const text = useRef<string | null>(null);

  const chosen = options.find((option) => option.value === value);
  const shown = collects || chosen === undefined ? '' : textOf(chosen, separator);
  const search = (query: string): readonly Found<T>[] => findOptions(options, query, { separator, syllablesOf, ...(wayOut === undefined ? {} : { wayOut }) });
  const query = (typed ?? '').trim();
  const found = open || (left && query !== '') ? search(query) : [];
  const named = onName !== undefined && query !== '' && !found.some((hit) => hit.option.label === query) ? query : null;
  const rows = found.length + (named === null ? 0 : 1);
  // The way out is not what was typed for: it is marked only by ↓.
  const real = found.length > 0 && (query === '' || found[0]?.option.value !== wayOut);
  const first = typed === '' ? -1 : query === '' ? Math.max(0, found.findIndex((hit) => hit.option.value === value)) : real || (named !== null && !lettersOnly.test(named)) ? 0 : -1;
  const active = at === null ? first : Math.min(at, rows - 1);
  const problem = !left || query === '' ? null : real ? words.notChosen : named !== null ? words.notNamed(named) : wayOut === undefined ? words.notFound : words.notFoundOr(options.find((option) => option.value === wayOut)?.label ?? wayOut);
  useEffect(() => {
    onProblem?.(problem);
  }, [problem, onProblem]);

  const write = (next: string | null): void => {
    text.current = next;
    setTyped(next);
    setAt(null);
  };
  const done = (): void => {
    write(null);
    setOpen(false);
    setLeft(false);
  };
  const choose = (index: number): void => {
    const hit = found[index];
    if (hit !== undefined) onChange(hit.option.value);
    else if (named !== null && index === found.length) onName?.(named);
    else return;
    done();
  };
  const openList = (): void => {
    setOpen(true);
    setAt(null);
  };
  const leave = (): void => {
    setOpen(false);
    const rest = text.current?.trim() ?? null;
    if (rest === null) return;
    if (rest === '') {
      if (text.current !== null && !collects && value !== null) onChange(null);
      done();
      return;
    }
    // Typed in full is chosen.
    const same = options.filter((option) => option.label === rest || textOf(option, separator) === rest);
    if (same.length === 1 && same[0] !== undefined) {
      if (same[0].value !== value) onChange(same[0].value);
      done();
      return;
    }
    setLeft(true);
  };
  const press = (event: KeyboardEvent): 'kept' | 'left' => {
    const isTyped = query !== '';
    switch (event.key) {
      case 'ArrowDown':
        if (!open) openList();
        else setAt(Math.min(rows - 1, active + 1));
        return 'kept';
      case 'ArrowUp':
        if (!open) return 'left';
        setAt(Math.max(0, active - 1));
        return 'kept';
      case 'Escape':
        // The old value comes back first; the page's own Esc is the next one.
        if (!open && typed === null) return 'left';
        done();
        return 'kept';
      case 'Enter':
        if (event.altKey || event.shiftKey) return 'left';
        if (open && active >= 0 && (isTyped || !event.ctrlKey)) {
          choose(active);
          return collects && !event.ctrlKey ? 'kept' : 'left';
        }
        if (!isTyped) return 'left';
        setLeft(true);
        if (event.ctrlKey) return 'left';
        setOpen(true);
        return 'kept';
      case 'Tab':
        // The way out and a name of one's own are taken only when they were marked on purpose.
        if (isTyped && active >= 0 && (real || at !== null)) choose(active);
        return 'left';
      default:
        return 'left';
    }
  };

  return { typed, shown, open, found, named, active, problem, type: (next) => (write(next), setLeft(false), setOpen(true)), openList, choose, leave, press };
}
