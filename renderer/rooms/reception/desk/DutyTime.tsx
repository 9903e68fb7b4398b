/** A time that is noted when its field is left, and only when it changed. */
import { useState } from 'react';
import { TimeField } from '../TimeField.tsx';

type DutyTimeProps = {
  readonly id: string;
  readonly label: string;
  /** HH:MM, or empty where `mayEmpty` */
  readonly value: string;
  readonly mayEmpty?: boolean;
  readonly placeholder?: string;
  readonly onTime: (time: string) => void;
};

export function DutyTime({ value, mayEmpty = false, onTime, ...field }: DutyTimeProps) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <TimeField
      {...field}
      value={typed ?? value}
      onChange={setTyped}
      onLeave={() => {
        setTyped(null);
        if (typed !== null && typed !== value && (typed !== '' || mayEmpty)) onTime(typed);
      }}
    />
  );
}
