/** The calendar beside a calendar library and the locale data, a year of ten rules, a calendar file. In this Node; times are the processor's. */
import { SolarDay } from 'tyme4ts';
import { calendarFrom } from '../../shared/deputies/calendar/calendar.ts';
import { civilOf, dateOf, dayOf, dayOfCivil } from '../../shared/deputies/calendar/day-number.ts';
import { builtInNotices } from '../../shared/deputies/calendar/holidays.ts';
import { icsOf } from '../../shared/deputies/calendar/ics.ts';
import { lunarFrom, lunarOf, lunarUntil } from '../../shared/deputies/calendar/lunar.ts';
import { scheduleOf } from '../../shared/deputies/calendar/recurrence.ts';
import { daysEndingIn, recurrenceOf } from '../../shared/deputies/calendar/recurrence-rule.ts';
import { type Figure, figure, quantile } from './figures.ts';

export function benchCalendar(): Promise<Figure[]> {
  return Promise.resolve([...lunarDays(), tenRules(), calendarFile()]);
}

/** Microseconds a day. */
function lunarDays(): Figure[] {
  const days = lunarUntil - lunarFrom + 1;
  const ours = quantile(times(() => { for (let day = lunarFrom; day <= lunarUntil; day++) lunarOf(day); }), 0.5) / days;
  // A year is enough of the slow ones.
  const [from, until] = [dayOf('2027-01-01'), dayOf('2027-12-31')];
  const library = quantile(times(() => {
    for (let number = from; number <= until; number++) {
      const { year, month, day } = civilOf(number);
      SolarDay.fromYmd(year, month, day).getLunarDay().getLunarMonth().isLeap();
    }
  }, 2, 8), 0.5) / 365;
  const format = new Intl.DateTimeFormat('en-u-ca-chinese', { timeZone: 'UTC', year: 'numeric', month: 'numeric', day: 'numeric' });
  const locale = quantile(times(() => { for (let number = from; number <= until; number++) format.formatToParts(number * 86_400_000); }, 2, 8), 0.5) / 365;
  return [
    figure('calendar.lunar_us', ours * 1000, library * 1000, '<= 1 us a day', ours * 1000 <= 1, 'microseconds a day, 1990 to 2099; peer: tyme4ts'),
    figure('calendar.lunar_us_intl', ours * 1000, locale * 1000, '<= 1 us a day', ours * 1000 <= 1, 'peer: Intl, which is wrong in 2027'),
  ];
}

function tenRules(): Figure {
  const calendar = calendarFrom(builtInNotices);
  const months = null;
  const rules = [
    recurrenceOf({ kind: 'weekly', weekday: 3, every: 1, anchor: null }),
    recurrenceOf({ kind: 'weekly', weekday: 1, every: 2, anchor: '2026-01-05' }),
    recurrenceOf({ kind: 'nth_weekday', nth: [2, 4], weekday: 4, months }),
    recurrenceOf({ kind: 'week_of_month', weeks: [2, 4], weekday: 4, scheme: 'row', start: 1, months }),
    recurrenceOf({ kind: 'month_day', days: [15], overflow: 'skip', months }),
    recurrenceOf({ kind: 'month_day', days: [31], overflow: 'last_day', months }),
    recurrenceOf({ kind: 'month_day', days: [20], overflow: 'skip', months }, { collide: 'next' }),
    recurrenceOf({ kind: 'lunar_day', days: daysEndingIn([3, 6, 9], 30), overflow: 'skip', leapMonth: 'both', months }),
    recurrenceOf({ kind: 'lunar_day', days: [5, 15, 25], overflow: 'skip', leapMonth: 'skip', months }),
    recurrenceOf({ kind: 'cycle', days: 5, anchor: '2026-01-03' }),
  ].map((rule, index) => ({ id: `rule ${index}`, rule }));
  const ours = times(() => scheduleOf(rules, calendar, '2026-01-01', '2026-12-31'));
  return figure('calendar.ten_rules', quantile(ours, 0.95), 0, 'p95 <= 10 ms', quantile(ours, 0.95) <= 10, 'one year, one place, days off and collisions');
}

function calendarFile(): Figure {
  const first = dayOfCivil(2027, 1, 1);
  const events = Array.from({ length: 272 }, (_, index) => ({
    uid: `shift:JY01:01JCQ5W9Z0ABCDEFGH00000${100 + index}`, on: dateOf(first + index), from: '08:30', until: '11:30', title: '接待群众', place: '河湾片区人大代表联络站', note: '请带代表证。有事不能来，请提前三天告诉联络员，好安排换班。', sequence: 0, cancelled: false,
  }));
  const ours = times(() => icsOf({ name: '桔园镇中心站2027年接待日', remind: '三天后接待', at: '2026-12-20T00:00:00.000Z' }, events));
  return figure('calendar.ics_272', quantile(ours, 0.95), 0, 'p95 <= 50 ms', quantile(ours, 0.95) <= 50, '272 shifts with place, note and alarm');
}

/** Milliseconds of the processor for each of some runs. */
function times(run: () => unknown, warm = 5, timed = 20): number[] {
  for (let i = 0; i < warm; i++) run();
  return Array.from({ length: timed }, () => {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
}
