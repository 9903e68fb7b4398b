/** A day, typed as people write it; in figures while it is edited, in full when it is left. ↑ ↓ move by a day. */
import { useLayoutEffect, useRef, useState } from 'react';
import { addDays, type LocalDate } from '../../../shared/kernel/time.ts';
import { readTypedDay } from '../../../shared/reception/typed-day.ts';
import { formatDay, formatWeekday } from '../../text/format.ts';
import { useLanguage } from '../../text/use-words.ts';
import { TextField } from '../../ui/TextField.tsx';

type DayFieldProps = {
  readonly id: string;
  readonly value: LocalDate;
  readonly today: LocalDate;
  readonly onChange: (date: LocalDate) => void;
  readonly onLeave: () => void;
  readonly describedBy: string;
  readonly invalid: boolean;
};

export function DayField({ value, today, onChange, onLeave, ...field }: DayFieldProps) {
  const language = useLanguage();
  const [typed, setTyped] = useState<string | null>(null);
  const frame = useRef<HTMLSpanElement>(null);
  const isEdited = typed !== null;
  // What is typed replaces the day, as in a field that the Tab key reached.
  useLayoutEffect(() => {
    if (isEdited) frame.current?.querySelector('input')?.select();
  }, [isEdited]);
  const step = (by: number): void => {
    setTyped(addDays(value, by));
    onChange(addDays(value, by));
  };
  return (
    <span
      ref={frame}
      style={{ display: 'inline-flex', flex: '0 1 15rem' }}
      onFocus={() => setTyped(value)}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
        event.preventDefault();
        event.stopPropagation();
        step(event.key === 'ArrowUp' ? 1 : -1);
      }}
    >
      <TextField
        {...field}
        value={typed ?? formatDay(value, language)}
        onChange={(text) => {
          setTyped(text);
          const date = readTypedDay(text, today);
          if (date !== null) onChange(date);
        }}
        // What names no day is put back: the last day that did is the one that counts.
        onLeave={() => {
          setTyped(null);
          onLeave();
        }}
        suffix={formatWeekday(value, language)}
      />
    </span>
  );
}
