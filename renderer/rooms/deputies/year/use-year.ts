/** What the pages of a year read: the calendar, the rules and the days that follow from both, live. */
import { useMemo } from 'react';
import { map } from 'rxjs';
import type { Calendar } from '../../../../shared/deputies/calendar/calendar.ts';
import type { Schedule } from '../../../../shared/deputies/calendar/recurrence.ts';
import { type YearView, yearView } from '../../../../shared/deputies/calendar/year-view.ts';
import { builtInCalendar, calendarKind, calendarOf, type EnteredYear, readCalendarYear } from '../../../../shared/deputies/calendar-year.ts';
import { type DutyRule, dutyRuleKind, readDutyRule, schedulesOf } from '../../../../shared/deputies/duty-rule.ts';
import { foldRecord } from '../../../../shared/kernel/record/fold.ts';
import type { FoldedRecord } from '../../../../shared/kernel/record/kind.ts';
import { useLiveQuery } from '../../../db/use-live-query.ts';
import { useStore } from '../../../db/use-store.ts';

export type YearData = {
  readonly calendar: Calendar;
  /** notices typed by hand, ours and the county's, by record */
  readonly entered: readonly EnteredYear[];
  /** in order of their making */
  readonly rules: readonly DutyRule[];
  /** by id of place */
  readonly schedules: ReadonlyMap<string, Schedule>;
  readonly view: YearView;
};

/** @returns null while the store is being read */
export function useYear(year: number): YearData | null {
  const store = useStore();
  const notices = useLiveQuery(() => store.all('calendar').pipe(map((documents): readonly FoldedRecord[] => documents.map(({ id, events }) => foldRecord(calendarKind, id, events)))), [store]);
  const written = useLiveQuery(() => store.all('dutyrule').pipe(map((documents) => documents.map(({ id, events }) => readDutyRule(foldRecord(dutyRuleKind, id, events))).filter((rule) => rule !== null))), [store]);
  return useMemo(() => {
    if (notices.state !== 'ready' || written.state !== 'ready') return null;
    const calendar = calendarOf(builtInCalendar, notices.value);
    const rules = [...written.value].sort((a, b) => (a.id < b.id ? -1 : 1));
    const schedules = schedulesOf(rules, calendar, `${year}-01-01`, `${year}-12-31`);
    return { calendar, entered: notices.value.map(readCalendarYear).filter((one) => one !== null), rules, schedules, view: yearView(year, calendar, schedules) };
  }, [notices, written, year]);
}
