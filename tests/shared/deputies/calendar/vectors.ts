/** The forty worked rules: what each must name in its year, by hand and by a second program. Days are MM-DD unless they name a year. */
import { daysEndingIn, type Pattern, type Recurrence, recurrenceOf } from '../../../../shared/deputies/calendar/recurrence-rule.ts';
import type { LocalDate } from '../../../../shared/kernel/time.ts';

export type Vector = {
  readonly no: number;
  readonly says: string;
  readonly rule: Recurrence;
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly taken?: readonly LocalDate[];
  /** how many days in all */
  readonly count?: number;
  /** all of them */
  readonly days?: readonly string[];
  /** the first ones */
  readonly begins?: readonly string[];
  readonly ends?: string;
  readonly has?: readonly string[];
  readonly hasNot?: readonly string[];
  /** dropped for a day off */
  readonly dropped?: readonly string[];
  /** named day > where it went */
  readonly moved?: readonly string[];
  /** how many months had no such day */
  readonly missing?: number;
};

type Policy = Partial<Omit<Recurrence, 'pattern'>>;
const keep: Policy = { holiday: 'keep' };
const roll: Policy = { holiday: 'roll' };
const skip: Policy = { holiday: 'skip' };

const weekly = (weekday: number, every = 1, anchor: LocalDate | null = null): Pattern => ({ kind: 'weekly', weekday, every, anchor });
const nth = (list: (1 | 2 | 3 | 4 | 5 | -1)[], weekday: number): Pattern => ({ kind: 'nth_weekday', nth: list, weekday, months: null });
const weeks = (list: number[], weekday: number, scheme: 'row' | 'full' | 'major', start: 0 | 1 = 1): Pattern => ({ kind: 'week_of_month', weeks: list, weekday, scheme, start, months: null });
const day = (list: number[], overflow: 'skip' | 'last_day' = 'skip', months: number[] | null = null): Pattern => ({ kind: 'month_day', days: list, overflow, months });
const lunar = (list: number[], leapMonth: 'both' | 'skip' | 'only' = 'both', overflow: 'skip' | 'last_day' = 'skip'): Pattern => ({ kind: 'lunar_day', days: list, overflow, leapMonth, months: null });
const dates = (...list: LocalDate[]): Pattern => ({ kind: 'dates', dates: list });
const cycle = (days: number, anchor: LocalDate): Pattern => ({ kind: 'cycle', days, anchor });

function ofYear(year: number, no: number, says: string, pattern: Pattern, policy: Policy, expected: Partial<Vector>): Vector {
  return { no, says, rule: recurrenceOf(pattern, policy), from: `${year}-01-01`, until: `${year}-12-31`, ...expected };
}

const [sun, mon, wed, thu, sat] = [0, 1, 3, 4, 6];

export const vectors: readonly Vector[] = [
  ofYear(2027, 1, 'every Wednesday', weekly(wed), keep, { count: 52, begins: ['01-06'] }),
  ofYear(2026, 2, 'every Wednesday, not on days off', weekly(wed), skip, { count: 50, dropped: ['02-18', '10-07'] }),
  ofYear(2026, 3, 'every Monday, moved', weekly(mon), roll, { moved: ['02-16>02-24', '02-23>02-24', '04-06>04-07', '05-04>05-06', '10-05>10-08'], count: 51 }),
  ofYear(2027, 4, 'every second Wednesday', weekly(wed, 2, '2027-01-06'), keep, { count: 26, begins: ['01-06', '01-20', '02-03'] }),
  ofYear(2024, 5, 'second and fourth Thursday, November', nth([2, 4], thu), keep, { from: '2024-11-01', until: '2024-11-30', days: ['11-14', '11-28'] }),
  ofYear(2024, 6, 'Thursday of weeks 2 and 4, rows from Monday, November', weeks([2, 4], thu, 'row'), keep, { from: '2024-11-01', until: '2024-11-30', days: ['11-07', '11-21'] }),
  ofYear(2024, 7, 'the same, whole weeks', weeks([2, 4], thu, 'full'), keep, { from: '2024-11-01', until: '2024-11-30', days: ['11-14', '11-28'] }),
  ofYear(2024, 7, 'the same, weeks with four days', weeks([2, 4], thu, 'major'), keep, { from: '2024-11-01', until: '2024-11-30', days: ['11-14', '11-28'] }),
  ofYear(2027, 8, 'Thursday of weeks 2 and 4, rows from Monday', weeks([2, 4], thu, 'row'), keep, { begins: ['01-07', '01-21', '02-11', '02-25', '03-11', '03-25', '04-08', '04-22', '05-06', '05-20'] }),
  ofYear(2027, 9, 'Sunday of week 2, rows from Monday', weeks([2], sun, 'row'), keep, { begins: ['01-10', '02-14', '03-14', '04-11'] }),
  ofYear(2027, 10, 'Sunday of week 2, rows from Sunday', weeks([2], sun, 'row', 0), keep, { begins: ['01-03', '02-07', '03-07', '04-04'] }),
  ofYear(2027, 11, 'Monday of week 1, rows from Monday', weeks([1], mon, 'row'), keep, { days: ['02-01', '03-01', '11-01'], missing: 9 }),
  ofYear(2027, 12, 'Monday of week 1, whole weeks', weeks([1], mon, 'full'), keep, { count: 12, begins: ['01-04', '02-01', '03-01', '04-05'] }),
  ofYear(2027, 13, 'fifth Wednesday', nth([5], wed), keep, { days: ['03-31', '06-30', '09-29', '12-29'], missing: 8 }),
  ofYear(2027, 14, 'last Wednesday', nth([-1], wed), keep, { count: 12, begins: ['01-27', '02-24', '03-31'], ends: '12-29' }),
  ofYear(2026, 15, 'the 15th, kept', day([15]), keep, { count: 12, has: ['02-15', '03-15', '08-15', '11-15'] }),
  ofYear(2026, 16, 'the 15th, moved', day([15]), roll, { count: 12, moved: ['02-15>02-24', '03-15>03-16', '08-15>08-17', '11-15>11-16'] }),
  ofYear(2027, 17, 'the 31st', day([31]), keep, { count: 7, missing: 5, hasNot: ['02-28', '04-30', '06-30', '09-30', '11-30'] }),
  ofYear(2027, 18, 'the 31st or the last day', day([31], 'last_day'), keep, { count: 12, has: ['02-28', '04-30', '06-30'] }),
  ofYear(2028, 19, 'the 30th of a leap year', day([30]), keep, { count: 11, missing: 1, hasNot: ['02-28', '02-29'] }),
  ofYear(2026, 20, 'the 15th of odd months, moved', day([15], 'skip', [1, 3, 5, 7, 9, 11]), roll, { days: ['01-15', '03-16', '05-15', '07-15', '09-15', '11-16'] }),
  ofYear(2026, 21, 'the 20th, moved; a make-up workday stays', day([20]), roll, { count: 12, moved: ['02-20>02-24', '06-20>06-22', '12-20>12-21'], has: ['09-20'] }),
  ofYear(2026, 22, 'the 9th or 19th, kept', day([9, 19]), keep, { count: 24, begins: ['01-09', '01-19', '02-09', '02-19'] }),
  ofYear(2025, 23, 'lunar 5th, leap month too', lunar([5]), {}, { count: 13, has: ['06-29', '07-29'] }),
  ofYear(2025, 24, 'lunar 5th, no leap month', lunar([5], 'skip'), {}, { count: 12, hasNot: ['07-29'], missing: 1 }),
  ofYear(2028, 25, 'lunar 5th with a leap fifth month', lunar([5]), {}, { count: 13, has: ['05-28', '06-27'] }),
  ofYear(2026, 26, 'lunar 15th', lunar([15]), {}, { count: 13, begins: ['01-03', '02-02', '03-03', '04-02'] }),
  ofYear(2027, 27, 'lunar 15th of the year that locale data has wrong', lunar([15]), {}, { begins: ['01-22', '02-20', '03-22', '04-21'] }),
  ofYear(2027, 28, 'lunar 30th', lunar([30]), {}, { days: ['01-07', '03-07', '04-06', '06-04', '08-31', '11-27', '12-27'] }),
  ofYear(2027, 29, 'last lunar day', lunar([30], 'both', 'last_day'), {}, { count: 13, begins: ['01-07', '02-05', '03-07', '04-06', '05-05'] }),
  ofYear(2027, 30, 'lunar days in 3, 6, 9', lunar(daysEndingIn([3, 6, 9], 30)), {}, { from: '2027-02-01', until: '2027-03-10', days: ['02-02', '02-05', '02-08', '02-11', '02-14', '02-18', '02-21', '02-24', '02-28', '03-03', '03-06', '03-10'] }),
  ofYear(2027, 31, 'days in 3, 6, 9', day(daysEndingIn([3, 6, 9], 31)), keep, { from: '2027-02-01', until: '2027-02-28', days: ['02-03', '02-06', '02-09', '02-13', '02-16', '02-19', '02-23', '02-26'] }),
  ofYear(2027, 32, 'lunar days in 5 and 0', lunar(daysEndingIn([5, 0], 30)), {}, { from: '2027-02-01', begins: ['02-01', '02-10', '02-15', '02-20', '02-25', '03-02', '03-07', '03-12'] }),
  ofYear(2027, 33, 'lunar days in 1, one a decade', lunar([1, 11, 21]), {}, { begins: ['01-08', '01-18', '01-28', '02-06', '02-16', '02-26', '03-08'] }),
  ofYear(2027, 34, 'days in 1, the 31st too', day(daysEndingIn([1], 31)), keep, { begins: ['01-01', '01-11', '01-21', '01-31', '02-01'] }),
  ofYear(2027, 35, 'every five days', cycle(5, '2027-01-03'), {}, { count: 73, begins: ['01-03', '01-08', '01-13'] }),
  ofYear(2027, 35, 'every ten days', cycle(10, '2027-01-03'), {}, { count: 37, begins: ['01-03', '01-13', '01-23'] }),
  ofYear(2026, 36, 'four days of a festival, merged', dates('2026-02-16', '2026-02-17', '2026-02-18', '2026-02-23'), { ...roll, collide: 'merge' }, { days: ['02-24'] }),
  ofYear(2026, 37, 'the same, next free day, one taken', dates('2026-02-16', '2026-02-17', '2026-02-18', '2026-02-23'), { ...roll, collide: 'next' }, { taken: ['2026-02-25'], days: ['02-24', '02-26', '02-27', '02-28'] }),
  ofYear(2026, 38, 'three days of the national holiday, merged', dates('2026-10-01', '2026-10-02', '2026-10-05'), { ...roll, collide: 'merge' }, { days: ['10-08'] }),
  ofYear(2026, 39, 'every Sunday that is worked', weekly(sun), skip, { days: ['01-04', '09-20'] }),
  ofYear(2026, 40, 'every Saturday that is worked', weekly(sat), skip, { days: ['02-14', '02-28', '05-09', '10-10'] }),
];
