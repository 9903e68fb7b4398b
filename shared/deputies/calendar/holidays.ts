/**
 * Days off and make-up workdays (放假、调休) of a year as the State Council's notice lists them, and what the law alone says of a year
 * whose notice is not known. Notices are revised in the middle of a year (2020 was), so each has its source and version.
 */
import { z } from 'zod';
import { type LocalDate, LocalDateSchema } from '../../kernel/time.ts';
import { dateOf, type DayNumber, dayOf, dayOfCivil } from './day-number.ts';
import { lunarMonthsOf, qingmingOf } from './lunar.ts';

/** The festivals of 《全国年节及纪念日放假办法》, and days off that a notice grants once. */
export const holidayNames = ['new_year', 'spring', 'qingming', 'labour', 'dragon_boat', 'mid_autumn', 'national', 'other'] as const;
export type HolidayName = (typeof holidayNames)[number];

/** Days off in a row, both ends included; at most a month. */
export const DaysOffSchema = z
  .strictObject({ name: z.enum(holidayNames), from: LocalDateSchema, to: LocalDateSchema })
  .refine(({ from, to }) => from <= to && dayOf(to) - dayOf(from) < 31);
export type DaysOff = z.infer<typeof DaysOffSchema>;

/** What a notice says of one year. A festival may begin in the last days of the year before. */
export type HolidayNotice = {
  readonly year: number;
  readonly off: readonly DaysOff[];
  /** weekend days on which people work */
  readonly makeUp: readonly LocalDate[];
  /** the notice's number or where it was read */
  readonly source: string;
};

function off(name: HolidayName, from: LocalDate, to: LocalDate = from): DaysOff {
  return { name, from, to };
}

/** Built in, version 1. Sources: the general office's notices of 25 October 2023, 12 November 2024 and 4 November 2025. */
export const builtInNotices: readonly HolidayNotice[] = [
  {
    year: 2024,
    source: '国办发明电〔2023〕7号',
    off: [
      off('new_year', '2024-01-01'),
      off('spring', '2024-02-10', '2024-02-17'),
      off('qingming', '2024-04-04', '2024-04-06'),
      off('labour', '2024-05-01', '2024-05-05'),
      off('dragon_boat', '2024-06-10'),
      off('mid_autumn', '2024-09-15', '2024-09-17'),
      off('national', '2024-10-01', '2024-10-07'),
    ],
    makeUp: ['2024-02-04', '2024-02-18', '2024-04-07', '2024-04-28', '2024-05-11', '2024-09-14', '2024-09-29', '2024-10-12'],
  },
  {
    year: 2025,
    source: '国办发明电〔2024〕12号',
    off: [
      off('new_year', '2025-01-01'),
      off('spring', '2025-01-28', '2025-02-04'),
      off('qingming', '2025-04-04', '2025-04-06'),
      off('labour', '2025-05-01', '2025-05-05'),
      off('dragon_boat', '2025-05-31', '2025-06-02'),
      off('national', '2025-10-01', '2025-10-08'),
    ],
    makeUp: ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
  },
  {
    year: 2026,
    source: '国办发明电〔2025〕7号',
    off: [
      off('new_year', '2026-01-01', '2026-01-03'),
      off('spring', '2026-02-15', '2026-02-23'),
      off('qingming', '2026-04-04', '2026-04-06'),
      off('labour', '2026-05-01', '2026-05-05'),
      off('dragon_boat', '2026-06-19', '2026-06-21'),
      off('mid_autumn', '2026-09-25', '2026-09-27'),
      off('national', '2026-10-01', '2026-10-07'),
    ],
    makeUp: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
  },
];

/**
 * The days that the law itself frees: thirteen since 2025 (除夕 to 正月初三, 5月1日 and 2日), eleven before. In a year without a notice they
 * are all that is sure. Source: 《全国年节及纪念日放假办法》 as revised on 10 November 2024. @returns none outside the lunar table
 */
export function statutoryDaysOff(year: number): readonly DaysOff[] {
  const months = lunarMonthsOf(year);
  const nth = (month: number, day: number): DayNumber => (months.find((one) => one.month === month && !one.leap)?.begins ?? 0) + day - 1;
  if (months.length === 0) return [];
  const [newYear, revised] = [nth(1, 1), year >= 2025];
  const days = (name: HolidayName, from: DayNumber, count = 1): DaysOff => off(name, dateOf(from), dateOf(from + count - 1));
  return [
    days('new_year', dayOfCivil(year, 1, 1)),
    revised ? days('spring', newYear - 1, 4) : days('spring', newYear, 3),
    days('qingming', qingmingOf(year)),
    days('labour', dayOfCivil(year, 5, 1), revised ? 2 : 1),
    days('dragon_boat', nth(5, 5)),
    days('mid_autumn', nth(8, 15)),
    days('national', dayOfCivil(year, 10, 1), 3),
  ];
}
