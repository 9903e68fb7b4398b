/** One side of a conflict: its author first, the value large, time and reason below. */
import type { HardConflict } from '../../../shared/kernel/record/kind.ts';
import { textIn } from '../../../shared/reception/issue-history.ts';
import { Keycap } from '../../ui/Keycap.tsx';
import { useKey } from '../../ui/keys.ts';
import type { RoomNames } from './use-names.ts';
import styles from './record.module.css';

type ConflictCardProps = {
  readonly digit: number;
  readonly chosen: boolean;
  readonly option: HardConflict['options'][number];
  readonly value: string;
  readonly names: RoomNames;
  readonly onChoose: () => void;
};

export function ConflictCard({ digit, chosen, option, value, names, onChoose }: ConflictCardProps) {
  const { words } = names;
  const { by, at, data, type } = option.event;
  useKey(String(digit), onChoose);
  const reason = textIn(data, 'reason');
  const why = reason !== '' ? `${reason}${words.full}` : type === 'issue.registered' ? words.conflict.registeredSo : words.conflict.noReason;
  return (
    <label className={`${styles.card} ${chosen ? styles.chosen : ''}`}>
      <span className={styles.cardHead}>
        <input type="radio" name="conflict" checked={chosen} onChange={onChoose} />
        <Keycap>{String(digit)}</Keycap>
        <span>{words.conflict.who(names.staffName(by.staff) ?? words.history.unknownPerson, words.history.roles[by.role] ?? by.role, by.device.slice(-1))}</span>
      </span>
      <span className={styles.value}>{value}</span>
      <span className={styles.filled}>{`${words.conflict.filledAt(names.dayTime(at))}${why}`}</span>
    </label>
  );
}
