/** A rule in the words of the field: 每月第二、四周的周四. */
import type { Pattern, Recurrence } from '../../../../shared/deputies/calendar/recurrence-rule.ts';
import { endingsOf } from '../../../../shared/deputies/calendar/typed-days.ts';
import type { Language } from '../../../../shared/settings/station.ts';
import { formatDay } from '../../../text/format.ts';
import { lunarDayName } from '../../../text/lunar.ts';
import type { YearWords } from '../../../text/use-year-words.ts';

const odd = [1, 3, 5, 7, 9, 11];
const even = [2, 4, 6, 8, 10, 12];
const same = (a: readonly number[], b: readonly number[]): boolean => a.length === b.length && b.every((one) => a.includes(one));

/** Which months: all, the odd, the even, or some. */
export function monthChoice(months: readonly number[] | null): 'all' | 'odd' | 'even' | 'own' {
  if (months === null) return 'all';
  return same(months, odd) ? 'odd' : same(months, even) ? 'even' : 'own';
}

export function patternWords(text: YearWords, language: Language, pattern: Pattern): string {
  const words = text.pattern;
  const of = (months: readonly number[] | null, names: typeof words.months): string => {
    const choice = monthChoice(months);
    return choice === 'own' ? names.own([...(months ?? [])].sort((a, b) => a - b)) : names[choice];
  };
  switch (pattern.kind) {
    case 'weekly':
      return words.weekly(pattern.weekday, pattern.every, pattern.anchor === null ? '' : formatDay(pattern.anchor, language));
    case 'nth_weekday':
      return words.nth(of(pattern.months, words.months), pattern.nth, pattern.weekday);
    case 'week_of_month':
      return words.weeks(of(pattern.months, words.months), pattern.weeks, pattern.weekday, pattern.scheme, pattern.start);
    case 'month_day': {
      const endings = endingsOf(pattern.days, 31);
      return words.monthDays(of(pattern.months, words.months), (endings === null ? words.days(pattern.days) : words.endings(endings)) + (pattern.overflow === 'last_day' && pattern.days.some((day) => day > 28) ? words.lastDay : ''));
    }
    case 'lunar_day': {
      const endings = endingsOf(pattern.days, 30);
      const days = endings !== null ? words.endings(endings) : language === 'en' ? words.days(pattern.days) : pattern.days.map(lunarDayName).join(text.listComma);
      return words.lunar(of(pattern.months, words.lunarMonths), days, pattern.leapMonth);
    }
    case 'cycle':
      return words.cycle(pattern.days, formatDay(pattern.anchor, language));
    case 'dates':
      return words.dates(pattern.dates.length);
  }
}

export function policyWords(text: YearWords, rule: Recurrence): string {
  return rule.holiday === 'roll' ? (rule.maxRoll === 10 ? text.policies.rolls : text.policies.roll(rule.maxRoll)) : text.policies[rule.holiday];
}
