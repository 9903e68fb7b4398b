/** Every kind of record, by name. A new kind is added here and nowhere else. */
import { staffKind } from './access/staff.ts';
import { activityKind } from './activities/activity.ts';
import { stationKind } from './county/station.ts';
import { calendarKind } from './deputies/calendar-year.ts';
import { deputyKind } from './deputies/deputy.ts';
import { dutyRuleKind } from './deputies/duty-rule.ts';
import { leaveKind } from './deputies/leave.ts';
import { placeKind } from './deputies/place.ts';
import { shiftKind } from './deputies/shift.ts';
import { swapKind } from './deputies/swap.ts';
import { rotaKind } from './deputies/year-rota.ts';
import type { RecordKindName } from './kernel/ids.ts';
import type { RecordKind } from './kernel/record/kind.ts';
import { categoryKind } from './reception/category.ts';
import { dayKind } from './reception/day.ts';
import { issueKind } from './reception/issue.ts';
import { visitKind } from './reception/visit.ts';
import { suggestionKind } from './suggestions/suggestion.ts';
import { sittingKind } from './voting/sitting-record.ts';

/**
 * Raised whenever a card says something that it did not say before, says it otherwise, or a kind is new: a store whose cards are older is made
 * anew from the journal. tests/shared/cards.test.ts reminds of it.
 */
export const cardsVersion = 4;

export const kinds: Readonly<Record<RecordKindName, RecordKind<string>>> = {
  issue: issueKind as RecordKind<string>,
  place: placeKind as RecordKind<string>,
  deputy: deputyKind as RecordKind<string>,
  staff: staffKind as RecordKind<string>,
  station: stationKind as RecordKind<string>,
  suggestion: suggestionKind as RecordKind<string>,
  visit: visitKind as RecordKind<string>,
  day: dayKind as RecordKind<string>,
  category: categoryKind as RecordKind<string>,
  rota: rotaKind as RecordKind<string>,
  shift: shiftKind as RecordKind<string>,
  leave: leaveKind as RecordKind<string>,
  swap: swapKind as RecordKind<string>,
  activity: activityKind as RecordKind<string>,
  calendar: calendarKind as RecordKind<string>,
  dutyrule: dutyRuleKind as RecordKind<string>,
  sitting: sittingKind as RecordKind<string>,
};
