/** People on duty as words: names, what they are, when they came and went. */
import type { LocalDate } from '../../../../shared/kernel/time.ts';
import type { Present } from '../../../../shared/reception/day.ts';
import type { Words } from '../../../text/catalogue.ts';
import type { RoomNames } from '../use-names.ts';
import { deputyName } from '../value-words.ts';

export function personName({ who, as }: Present, names: RoomNames): string {
  return as === 'deputy' ? deputyName(names, who) : who;
}

/** 县、镇代表，果农; 协助，调解员 */
export function personWhat({ who, as }: Present, names: RoomNames, words: Words['desk']['duty']): string {
  if (as !== 'deputy') return words.helper(words.roles[as]);
  const deputy = names.deputies.get(who);
  if (deputy === undefined) return words.deputy;
  const levels = deputy.mandates.filter((mandate) => runs(mandate, names.today)).map(({ level }) => words.mandates[level]);
  const is = levels.length === 0 ? words.deputy : words.deputyOf([...new Set(levels)].reverse().join(names.words.listComma));
  return deputy.profession === '' ? is : `${is}${names.words.comma}${deputy.profession}`;
}

function runs({ from, to }: { readonly from: LocalDate; readonly to: LocalDate | null }, on: LocalDate): boolean {
  return from <= on && (to === null || on <= to);
}

/** 8:24 到站; 8:24到，10:30走 */
export function personWhen({ came, went }: Present, words: Words['desk']['duty']): string {
  return went === '' ? words.came(clock(came)) : words.went(clock(came), clock(went));
}

/** 08:24 as people say it: 8:24. */
export function clock(time: string): string {
  return time.replace(/^0/, '');
}
