/** A time of the day, typed as people write it, put in order when it is left. */
import { useState } from 'react';
import { readTypedTime } from '../../../shared/reception/typed-time.ts';
import { TextField } from '../../ui/TextField.tsx';

type TimeFieldProps = {
  readonly id: string;
  readonly label: string;
  /** HH:MM or empty */
  readonly value: string;
  readonly onChange: (time: string) => void;
  readonly onLeave?: () => void;
  /** what is taken when nothing is written */
  readonly placeholder?: string;
  readonly invalid?: boolean;
  readonly disabled?: boolean;
  readonly describedBy?: string;
};

export function TimeField({ value, onChange, onLeave, ...field }: TimeFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <TextField
      {...field}
      width={5.5}
      maxLength={8}
      value={typed ?? value}
      onChange={(text) => {
        setTyped(text);
        const time = readTypedTime(text);
        if (time !== null) onChange(time);
      }}
      // What names no time is put back: the last one that did is the one that counts.
      onLeave={() => {
        setTyped(null);
        onLeave?.();
      }}
    />
  );
}
