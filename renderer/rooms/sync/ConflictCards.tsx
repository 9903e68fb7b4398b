/** The values that two people wrote, each with its author, time and reason; below them the third way, which opens its field. */
import { type ReactNode, useId } from 'react';
import type { JsonValue } from '../../../shared/kernel/json.ts';
import { textIn } from '../../../shared/reception/issue-history.ts';
import { useStaff } from '../../db/use-people-and-places.ts';
import { formatDayTime } from '../../text/format.ts';
import { useLanguage, useWords } from '../../text/use-words.ts';
import { useToday } from '../../ui/clock.ts';
import type { Side } from './conflict-sides.ts';
import { PickCard } from './PickCard.tsx';
import styles from './conflict.module.css';

export const otherFieldId = 'conflict-other';

export type ConflictCardsProps = {
  readonly label: string;
  readonly sides: readonly Side[];
  /** index of a side; `sides.length` is the third way; null while nothing is chosen */
  readonly chosen: number | null;
  readonly onChoose: (index: number) => void;
  readonly said: (value: JsonValue | undefined) => string;
  /** the field of the third way */
  readonly other: ReactNode;
};

export function ConflictCards({ label, sides, chosen, onChoose, said, other }: ConflictCardsProps) {
  const words = useWords();
  const { conflict, history } = words.reception;
  const language = useLanguage();
  const today = useToday();
  const staff = useStaff();
  const name = useId();
  const isOther = chosen === sides.length;
  return (
    <>
      <div className={styles.cards} role="radiogroup" aria-label={conflict.what(label)}>
        {sides.map(({ event, value }, index) => {
          const reason = textIn(event.data, 'reason');
          const why = reason !== '' ? `${reason}${words.sync.full}` : event.type === 'issue.registered' ? conflict.registeredSo : conflict.noReason;
          return (
            <PickCard
              key={event.id}
              name={name}
              digit={index + 1}
              chosen={chosen === index}
              onChoose={() => onChoose(index)}
              head={
                <>
                  <b>{staff.get(event.by.staff)?.name ?? history.unknownPerson}</b>
                  {words.sync.conflicts.who(words.common.roles[event.by.role], event.by.device.slice(-1))}
                </>
              }
            >
              <span className={styles.value}>{said(value)}</span>
              <span className={styles.filled}>{[conflict.filledAt(formatDayTime(event.at, today, language)), why].join(words.sync.between)}</span>
            </PickCard>
          );
        })}
        <div className={styles.other}>
          <PickCard name={name} digit={sides.length + 1} chosen={isOther} onChoose={() => onChoose(sides.length)} head={conflict.neither} />
        </div>
      </div>
      {isOther && (
        <div className={styles.otherField}>
          <label htmlFor={otherFieldId}>{label}</label>
          {other}
        </div>
      )}
    </>
  );
}
