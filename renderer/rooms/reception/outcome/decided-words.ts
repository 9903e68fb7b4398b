/** A decision, a telling, a number as words. Pure. */
import type { LocalDate } from '../../../../shared/kernel/time.ts';
import type { Told } from '../../../../shared/reception/issue.ts';
import type { Decided } from '../../../../shared/reception/outcome.ts';
import { formatDay } from '../../../text/format.ts';
import { shortNumber } from '../short-number.ts';
import type { Names } from '../value-words.ts';

/** Numbers of other matters, where they are known. */
export type MatterNumbers = { readonly matterNumber?: (id: string) => string | undefined; readonly day?: (date: LocalDate) => string };

/** A-0006; 另一件 where it has not come to this computer. */
export function matterWords(names: Names & MatterNumbers, id: string): string {
  const number = names.matterNumber?.(id);
  return number === undefined ? names.words.outcome.said.otherMatter : shortNumber(number);
}

/** 交办镇交通站，协办镇城建办，12月15日前答复 */
export function decidedWords(names: Names & MatterNumbers, decided: Decided): string {
  const { said } = names.words.outcome;
  switch (decided.outcome) {
    case 'answered':
      return said.answered;
    case 'handed':
      return said.handed(decided.lead, decided.assists.join(names.words.listComma), names.day?.(decided.due) ?? formatDay(decided.due, 'zh'));
    case 'suggestion':
      return said.suggestion;
    case 'pooled':
      return said.pooled;
    case 'merged':
      return said.merged(matterWords(names, decided.into));
    case 'village':
      return said.village(decided.unit);
    case 'referred':
      return said.referred(decided.channel);
  }
}

/** 打电话，没有联系上. @param day of the telling; empty where the line has it already */
export function toldWords(names: Names, told: Told, day: string): string {
  const { history, manners } = names.words.outcome;
  const how = manners[told.manner];
  return (told.reached ? history.told : history.notReached)[told.whom](day === '' ? how : history.on(day, how));
}
