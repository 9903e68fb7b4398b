/**
 * A rule of recurrence as data (接待日规则): which days it names, and what becomes of a day that is no workday, does not exist or is
 * taken. Patterns and policies: those found in stations' own notices. What the words mean exactly stands at each field.
 */
import { z } from 'zod';
import { LocalDateSchema } from '../../kernel/time.ts';

/** 0 Sunday … 6 Saturday. */
const WeekdaySchema = z.number().int().min(0).max(6);
const numbers = (from: number, to: number) => z.array(z.number().int().min(from).max(to)).min(1).max(to).refine((list) => new Set(list).size === list.length);
/** 1 to 12; null is every month */
const MonthsSchema = numbers(1, 12).nullable();

/**
 * What week 1 of a month is. `row`: the week in which the 1st lies, as a calendar on the wall shows rows. `full`: the first week that
 * begins in the month. `major`: the first week with four days or more in the month. A day outside its month is never named.
 */
export const weekSchemes = ['row', 'full', 'major'] as const;
/** On which day a week begins: 1 Monday, 0 Sunday. */
const WeekStartSchema = z.union([z.literal(1), z.literal(0)]);

/** A month without the day: named nothing, or its last day instead. */
export const overflows = ['skip', 'last_day'] as const;
/** A leap month counts like its namesake, is left out, or is the only one that counts. */
export const leapMonths = ['both', 'skip', 'only'] as const;

export const PatternSchema = z.discriminatedUnion('kind', [
  /** every Wednesday; every second one, counted from the week of `anchor` */
  z.strictObject({ kind: z.literal('weekly'), weekday: WeekdaySchema, every: z.number().int().min(1).max(52), anchor: LocalDateSchema.nullable() })
    .refine(({ every, anchor }) => every === 1 || anchor !== null),
  /** the second and fourth Thursday; -1 is the last */
  z.strictObject({
    kind: z.literal('nth_weekday'),
    nth: z.array(z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5), z.literal(-1)])).min(1).max(6),
    weekday: WeekdaySchema,
    months: MonthsSchema,
  }),
  /** the Thursday of the second and fourth week: not the same as the second and fourth Thursday */
  z.strictObject({ kind: z.literal('week_of_month'), weeks: numbers(1, 6), weekday: WeekdaySchema, scheme: z.enum(weekSchemes), start: WeekStartSchema, months: MonthsSchema }),
  /** the 15th; the 15th of the odd months */
  z.strictObject({ kind: z.literal('month_day'), days: numbers(1, 31), overflow: z.enum(overflows), months: MonthsSchema }),
  /** 初五; days that end in 3, 6 and 9 are 3, 6, 9, 13, 16 … `months` are lunar ones */
  z.strictObject({ kind: z.literal('lunar_day'), days: numbers(1, 30), overflow: z.enum(overflows), leapMonth: z.enum(leapMonths), months: MonthsSchema }),
  /** every five days, whatever the month: does not follow days that end in 5 */
  z.strictObject({ kind: z.literal('cycle'), days: z.number().int().min(2).max(366), anchor: LocalDateSchema }),
  /** these days */
  z.strictObject({ kind: z.literal('dates'), dates: z.array(LocalDateSchema).min(1).max(366) }),
]);
export type Pattern = z.infer<typeof PatternSchema>;

/** A day that is no workday: held all the same, dropped, or moved to the next workday (顺延). */
export const holidayPolicies = ['keep', 'skip', 'roll'] as const;
/** A day that is taken at the place: one shift bears both names, the next workday that is free, or none. */
export const collidePolicies = ['merge', 'next', 'skip'] as const;

export const RecurrenceSchema = z.strictObject({
  pattern: PatternSchema,
  holiday: z.enum(holidayPolicies),
  /** farthest that a day is moved, in days; beyond it is dropped */
  maxRoll: z.number().int().min(1).max(31),
  /** a make-up workday is good enough to move a day to */
  rollOntoMakeUp: z.boolean(),
  collide: z.enum(collidePolicies),
});
export type Recurrence = z.infer<typeof RecurrenceSchema>;

/** Policies where nobody has chosen: moved to the next workday within ten days; a market's day (农历、逢几、周期) is held as it is. */
export function recurrenceOf(pattern: Pattern, change: Partial<Omit<Recurrence, 'pattern'>> = {}): Recurrence {
  const market = pattern.kind === 'lunar_day' || pattern.kind === 'cycle';
  return { pattern, holiday: market ? 'keep' : 'roll', maxRoll: 10, rollOntoMakeUp: true, collide: 'merge', ...change };
}

/** All days up to `last` whose last digit is one of these: 逢三六九. @param last 30 of a lunar month, 31 of another */
export function daysEndingIn(digits: readonly number[], last: 30 | 31): number[] {
  return Array.from({ length: last }, (_, index) => index + 1).filter((day) => digits.includes(day % 10));
}
